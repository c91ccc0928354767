import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  noWindows,
  reduceWindows,
  type WindowsAction,
  type WindowsState,
} from '../../../src/ui/window/window-reducer.ts';

const options = { width: 400, height: 300 };

function run(...actions: readonly WindowsAction[]): WindowsState {
  return actions.reduce(reduceWindows, noWindows);
}

function open(id: string): WindowsAction {
  return { type: 'open', id, options };
}

function rectOf(state: WindowsState, id: string) {
  const found = state.stack.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`no window ${id}`);
  return found.rect;
}

describe('window manager', () => {
  it('opens on top, cascaded, and only once', () => {
    const state = run(open('a'), open('b'), open('a'));
    expect(state.opened).toEqual(['a', 'b']);
    expect(state.stack.map((entry) => entry.id)).toEqual(['b', 'a']);
    expect(state.activeId).toBe('a');
    expect(rectOf(state, 'a')).not.toEqual(rectOf(state, 'b'));
  });

  it('makes the next lower window active when one is closed or minimised', () => {
    expect(run(open('a'), open('b'), { type: 'close', id: 'b' }).activeId).toBe('a');
    const minimised = run(open('a'), open('b'), { type: 'minimise', id: 'b' });
    expect(minimised.activeId).toBe('a');
    expect(run(open('a'), { type: 'minimise', id: 'a' }).activeId).toBeNull();
  });

  it('brings a minimised window back as it was', () => {
    const maximised = run(open('a'), { type: 'toggle-maximise', id: 'a' }, { type: 'minimise', id: 'a' });
    expect(reduceWindows(maximised, { type: 'activate', id: 'a' }).stack[0]?.mode).toBe('maximised');
    const restored = reduceWindows(maximised, { type: 'toggle-maximise', id: 'a' });
    expect(restored.stack[0]?.mode).toBe('normal');
  });

  it('does not move or resize a maximised window', () => {
    const state = run(open('a'), { type: 'toggle-maximise', id: 'a' });
    const moved = reduceWindows(state, { type: 'move', id: 'a', dx: 50, dy: 50 });
    expect(rectOf(moved, 'a')).toEqual(rectOf(state, 'a'));
  });

  it('resizes each edge without moving the opposite one, down to the minimum', () => {
    const state = run({ type: 'open', id: 'a', options: { ...options, x: 100, y: 100, minWidth: 300 } });
    const left = reduceWindows(state, {
      type: 'resize',
      id: 'a',
      edges: { horizontal: 'left', vertical: 'top' },
      dx: 500,
      dy: -20,
    });
    expect(rectOf(left, 'a')).toEqual({ x: 200, y: 80, width: 300, height: 320 });
    const right = reduceWindows(state, {
      type: 'resize',
      id: 'a',
      edges: { horizontal: 'right', vertical: 'bottom' },
      dx: 10,
      dy: 10,
    });
    expect(rectOf(right, 'a')).toEqual({ x: 100, y: 100, width: 410, height: 310 });
  });

  it('keeps a part of the title bar on the desktop while an edge is dragged', () => {
    const at = (x: number, y: number): WindowsAction => ({
      type: 'open',
      id: 'a',
      options: { ...options, x, y },
    });
    const drag = (from: WindowsAction, horizontal: 'left' | 'right', vertical: 'top' | null, way: number) =>
      rectOf(run(from, { type: 'resize', id: 'a', edges: { horizontal, vertical }, dx: way, dy: 900 }), 'a');
    expect(drag(at(900, 600), 'left', 'top', 300)).toEqual({ x: 960, y: 672, width: 340, height: 228 });
    expect(drag(at(-200, 0), 'right', null, -300)).toEqual({ x: -200, y: 0, width: 264, height: 300 });
  });

  it('cycles through what is shown, in the order of opening', () => {
    const state = run(open('a'), open('b'), open('c'), { type: 'minimise', id: 'b' });
    const next = reduceWindows(state, { type: 'cycle', step: 1 });
    expect(next.activeId).toBe('a');
    expect(reduceWindows(next, { type: 'cycle', step: 1 }).activeId).toBe('c');
    expect(reduceWindows(next, { type: 'cycle', step: -1 }).activeId).toBe('c');
    expect(reduceWindows(noWindows, { type: 'cycle', step: 1 })).toBe(noWindows);
  });

  it('returns the same state when nothing changes', () => {
    const state = run(open('a'));
    expect(reduceWindows(state, { type: 'activate', id: 'a' })).toBe(state);
    expect(reduceWindows(state, { type: 'bounds', ...state.bounds })).toBe(state);
    expect(reduceWindows(state, { type: 'activate', id: 'gone' })).toBe(state);
  });

  it('keeps, whatever happens, title bars in reach and the active window shown and topmost', () => {
    const id = fc.constantFrom('a', 'b', 'c');
    const way = fc.integer({ min: -3000, max: 3000 });
    const edges = fc.record({
      horizontal: fc.constantFrom('left' as const, 'right' as const, null),
      vertical: fc.constantFrom('top' as const, 'bottom' as const, null),
    });
    const action: fc.Arbitrary<WindowsAction> = fc.oneof(
      id.map(open),
      fc.record({
        type: fc.constantFrom(
          'close' as const,
          'activate' as const,
          'minimise' as const,
          'toggle-maximise' as const,
        ),
        id,
      }),
      fc.record({ type: fc.constant('move' as const), id, dx: way, dy: way }),
      fc.record({ type: fc.constant('resize' as const), id, edges, dx: way, dy: way }),
      fc.record({ type: fc.constant('cycle' as const), step: fc.constantFrom(1 as const, -1 as const) }),
      fc.record({
        type: fc.constant('bounds' as const),
        width: fc.integer({ min: 320, max: 2000 }),
        height: fc.integer({ min: 200, max: 1400 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        const state = run(...actions);
        expect(state.opened.toSorted()).toEqual(state.stack.map((entry) => entry.id).sort());
        for (const { rect, minWidth, minHeight } of state.stack) {
          expect(rect.y).toBeGreaterThanOrEqual(0);
          expect(rect.y).toBeLessThan(state.bounds.height);
          expect(rect.x).toBeLessThan(state.bounds.width);
          expect(rect.x + rect.width).toBeGreaterThan(0);
          expect(rect.width).toBeGreaterThanOrEqual(minWidth);
          expect(rect.height).toBeGreaterThanOrEqual(minHeight);
        }
        const shown = state.stack.filter((entry) => entry.mode !== 'minimised');
        if (state.activeId !== null) expect(shown.at(-1)?.id).toBe(state.activeId);
      }),
      { numRuns: 300 },
    );
  });
});
