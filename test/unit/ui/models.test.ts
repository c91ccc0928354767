import { describe, expect, it } from 'vitest';
import { sortRows } from '../../../src/ui/collection/list-model.ts';
import { worstStatus } from '../../../src/ui/collection/task-list.tsx';
import { branchIds, findNode } from '../../../src/ui/collection/tree-model.ts';
import { neighbourPage, type WizardPage } from '../../../src/ui/dialog/wizard-model.ts';
import { addChosen, moveChosen, removeChosen } from '../../../src/ui/fields/dual-list.ts';
import { itemForAccessKey, splitLabel } from '../../../src/ui/menu/menu-model.ts';

describe('two lists', () => {
  const all = ['a', 'b', 'c', 'd'];

  it('adds in the order of the available ones, once', () => {
    expect(addChosen(['c'], all, ['d', 'a', 'c'])).toEqual(['c', 'a', 'd']);
    const same = ['a'];
    expect(addChosen(same, all, ['a'])).toBe(same);
  });

  it('removes', () => {
    expect(removeChosen(['a', 'b'], ['b', 'x'])).toEqual(['a']);
  });

  it('moves one or a block, and stops at the edges', () => {
    expect(moveChosen(['a', 'b', 'c'], ['c'], -1)).toEqual(['a', 'c', 'b']);
    expect(moveChosen(['a', 'b', 'c'], ['b', 'c'], -1)).toEqual(['b', 'c', 'a']);
    expect(moveChosen(['a', 'b', 'c'], ['a', 'b'], -1)).toEqual(['a', 'b', 'c']);
    expect(moveChosen(['a', 'b', 'c'], ['a'], 1)).toEqual(['b', 'a', 'c']);
    expect(moveChosen(['a', 'b', 'c'], ['b', 'c'], 1)).toEqual(['a', 'b', 'c']);
  });
});

describe('wizard pages', () => {
  const page = (id: string, isSkipped = false): WizardPage => ({ id, title: id, content: null, isSkipped });
  const pages = [page('a'), page('b', true), page('c')];

  it('steps over skipped pages both ways and ends at the edges', () => {
    expect(neighbourPage(pages, 'a', 1)?.id).toBe('c');
    expect(neighbourPage(pages, 'c', -1)?.id).toBe('a');
    expect(neighbourPage(pages, 'c', 1)).toBeNull();
    expect(neighbourPage(pages, 'a', -1)).toBeNull();
    expect(neighbourPage(pages, 'gone', 1)).toBeNull();
  });
});

describe('menus', () => {
  it('finds items by access key, but no lines and no disabled ones', () => {
    const entries = [
      { id: 'line', kind: 'separator' as const },
      { id: 'x', label: 'Off', accessKey: 'o', isDisabled: true },
      { id: 'y', label: 'Open', accessKey: 'O' },
    ];
    expect(itemForAccessKey(entries, 'o')?.id).toBe('y');
    expect(itemForAccessKey(entries, 'z')).toBeUndefined();
  });

  it('splits a label at its key', () => {
    expect(splitLabel('Properties', 'r')).toEqual(['P', 'r', 'operties']);
    expect(splitLabel('File', undefined)).toEqual(['File', '', '']);
    expect(splitLabel('File', 'q')).toEqual(['File', '', '']);
  });
});

describe('lists and trees', () => {
  const columns = [
    { id: 'name', label: 'Name', text: (row: { name: string; size: number }) => row.name },
    { id: 'size', label: 'Size', text: () => '', sortBy: (row: { name: string; size: number }) => row.size },
  ];
  const rows = [
    { name: 'NODE10', size: 9 },
    { name: 'node2', size: 100 },
  ];

  it('sorts texts naturally and numbers by value', () => {
    const names = (sort: Parameters<typeof sortRows>[2]) =>
      sortRows(rows, columns, sort, 'en').map((row) => row.name);
    expect(names({ column: 'name', direction: 'ascending' })).toEqual(['node2', 'NODE10']);
    expect(names({ column: 'size', direction: 'descending' })).toEqual(['node2', 'NODE10']);
    expect(names(null)).toEqual(['NODE10', 'node2']);
  });

  it('walks trees', () => {
    const forest = [
      { id: 'a', label: 'A', children: [{ id: 'b', label: 'B', children: [{ id: 'c', label: 'C' }] }] },
    ];
    expect(branchIds(forest)).toEqual(['a', 'b']);
    expect(findNode(forest, 'c')?.label).toBe('C');
    expect(findNode(forest, 'z')).toBeUndefined();
  });

  it('shows the worst state of several tasks', () => {
    expect(worstStatus([{ status: 'ok' }, { status: 'warning' }, { status: 'running' }])).toBe('warning');
    expect(worstStatus([])).toBe('ok');
  });
});
