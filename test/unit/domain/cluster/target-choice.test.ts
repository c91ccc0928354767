import { describe, expect, test } from 'vitest';
import { chooseTarget, type TargetQuestion } from '../../../../src/domain/rules/target-choice.ts';

const nodes = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => `node:${name}` as const);
const ids = (names: string): `node:${string}`[] => [...names].map((name) => `node:${name}` as const);

function ask(change: Partial<TargetQuestion>): string {
  const current = change.current ?? 'node:A';
  const question: TargetQuestion = {
    situation: 'resourceFailure',
    current,
    preferred: [],
    nodes,
    available: nodes.filter((node) => node !== current),
    repelling: [],
    ...change,
  };
  const answer = chooseTarget(question);
  if (answer.kind === 'none') return 'none';
  return (answer.kind === 'node' ? [answer.node] : answer.nodes).map((node) => node.slice(5)).join('');
}

describe('target of a group', () => {
  // The example of the source: preferred A, C, E; the list is A, C, E, B, D, F.
  test.each([
    ['node:C', 'E'],
    ['node:E', 'B'],
    ['node:F', 'A'],
  ] as const)('preferred A, C, E, failing on %s: goes to %s (P-13, P-14)', (current, expected) => {
    for (const situation of ['nodeFailure', 'resourceFailure'] as const) {
      expect(
        ask({
          situation,
          current,
          preferred: ids('ACE'),
          available: nodes.filter((node) => node !== current),
        }),
      ).toBe(expected);
    }
  });

  test('resource failure without preferred owners: the next node id, wrapping (P-15)', () => {
    expect(ask({ current: 'node:F' })).toBe('A');
    expect(ask({ current: 'node:B', available: ids('AEF') })).toBe('E');
  });

  test('node failure without preferred owners: chance among all (P-16)', () => {
    expect(ask({ situation: 'nodeFailure' })).toBe('BCDEF');
  });

  test('Best Possible starts at the top; chance when no preferred owner is up (P-17, P-18)', () => {
    expect(
      ask({ situation: 'bestPossible', current: 'node:E', preferred: ids('ACE'), available: ids('BCD') }),
    ).toBe('C');
    expect(
      ask({ situation: 'bestPossible', current: 'node:E', preferred: ids('AC'), available: ids('BD') }),
    ).toBe('BD');
  });

  test('a node with a like group is skipped, unless every node has one (P-21)', () => {
    expect(ask({ available: ids('BCD'), repelling: ids('B') })).toBe('C');
    expect(ask({ available: ids('BCD'), repelling: ids('BCD') })).toBe('B');
  });

  test('nobody available: nowhere (P-22)', () => {
    expect(ask({ available: [] })).toBe('none');
  });
});
