import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../src/cli/coverage/coverage.ts';
import titles from '../../../src/cli/coverage/domain-ids.json' with { type: 'json' };
import reasons from '../../../src/cli/coverage/reasons.json' with { type: 'json' };
import { citationsIn } from '../../../src/cli/coverage/test-citations.ts';
import { runCli } from '../../../src/cli/run.ts';

function sim(...words: readonly string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = runCli(['coverage', ...words], {
    line: (text) => out.push(text),
    error: (text) => errors.push(text),
  });
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

describe('what a file of tests cites', () => {
  const ids = (source: string) => citationsIn(source).map(({ id, title }) => `${id} ${title}`);

  it('counts titles and comments inside of tests, each with its test', () => {
    const source = `
      // Above all tests (A-1).
      describe('nodes (A-2)', () => {
        it("pauses (A-3 to A-5)", () => { act(); /* since A-6 */ });
        test.each([['A-7', 1], [/'A-8/, 2]])('%s', () => {}); // after it: A-9
        it.each<[string]>([['x (']])(\`each A-10b\`, () => {});
      });`;
    expect(ids(source)).toEqual([
      'A-2 nodes (A-2)',
      'A-3 pauses (A-3 to A-5)',
      'A-5 pauses (A-3 to A-5)',
      'A-6 pauses (A-3 to A-5)',
      'A-9 %s',
      'A-10b each A-10b',
    ]);
  });

  it('does not count tests that are skipped, nor text that is data', () => {
    expect(ids(`it.skip('A-1', () => { /* A-2 */ });`)).toEqual([]);
    expect(ids(`it('x', () => { expect(name).toBe('A-3'); say('A-4 // A-5'); });`)).toEqual([]);
  });
});

describe('coverage', () => {
  const list = JSON.parse(sim('--json').out) as { id: string; proofs: string[]; reason: string | null }[];
  const of = (id: string) => list.find((row) => row.id === id);

  it('lists each id once, in the order of the reference', () => {
    expect(list.map(({ id }) => id)).toEqual(Object.keys(titles));
    for (const [letter, last] of Object.entries({
      N: 36,
      R: 59,
      G: 12,
      P: 34,
      Q: 50,
      W: 44,
      T: 18,
      V: 48,
      B: 34,
      Z: 10,
    })) {
      const numbers = Array.from({ length: last }, (_, index) => `${letter}-${index + 1}`);
      expect(list.map(({ id }) => id)).toEqual(expect.arrayContaining(numbers));
    }
    expect(list).toHaveLength(496);
  });

  it('finds cases by their name and by what they cite, and tests by their title', () => {
    expect(of('N-7')?.proofs).toContain('test/scenarios/nodes.yaml: N-7-paused-node-is-no-target');
    expect(of('P-22')?.proofs).toContain('test/scenarios/nodes.yaml: N-7-paused-node-is-no-target');
    expect(of('R-57')?.proofs).toContain(
      'test/unit/domain/cluster/policy.test.ts: only one Distributed Transaction Coordinator a cluster (R-57)',
    );
  });

  it('gives reasons only for ids that exist, and only where nothing proves them', () => {
    expect(Object.keys(titles)).toEqual(expect.arrayContaining(Object.keys(reasons)));
    for (const { proofs, reason } of list) expect(proofs.length === 0 || reason === null).toBe(true);
    expect(of('Q-26')).toMatchObject({ proofs: [], reason: expect.stringContaining('Windows 2000') });
  });

  it('ends with 0 only when each id has a proof or a reason, and names the others', () => {
    const missing = list.filter(({ proofs, reason }) => proofs.length === 0 && reason === null);
    const { code, out, errors } = sim();
    expect([code, errors]).toEqual([missing.length === 0 ? 0 : 1, '']);
    for (const { id } of missing) expect(out.split('\n').at(-1)?.split(' ')).toContain(id);
    expect(out).toMatch(/^all +496 +\d+ +\d+ +\d+$/m);
  });

  it('tells proof, reason and neither apart', () => {
    const rows = coverageOf({ a: 'A', b: 'B', c: 'C' }, { a: 'why', b: 'why' }, new Map([['a', ['x']]]));
    expect(rows).toEqual([
      { id: 'a', proofs: ['x'], reason: null },
      { id: 'b', proofs: [], reason: 'why' },
      { id: 'c', proofs: [], reason: null },
    ]);
  });

  it('refuses words that it does not know with 2', () => {
    expect(sim('N-1')).toMatchObject({ code: 2, out: '' });
    expect(sim('--all')).toMatchObject({ code: 2, out: '' });
  });
});
