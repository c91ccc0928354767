import { describe, expect, it } from 'vitest';
import { chooseTarget, type TargetAnswer } from '../../../../src/domain/rules/target-choice.ts';
import { type TargetQuestion, targetsByTheBook } from '../../../support/target-by-the-book.ts';

const SITUATIONS = ['nodeFailure', 'resourceFailure', 'bestPossible'] as const;

/** All subsets, in the order of the whole. */
function subsets<T>([first, ...rest]: readonly T[]): readonly (readonly T[])[] {
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return [...without, ...without.map((some) => [first, ...some])];
}

/** All subsets in all orders: what a list of preferred owners can be. */
function orderedSubsets<T>(all: readonly T[]): readonly (readonly T[])[] {
  const longer = all.flatMap((first) =>
    orderedSubsets(all.filter((one) => one !== first)).map((rest) => [first, ...rest]),
  );
  return [[], ...longer];
}

/**
 * Every question about a cluster of so many nodes. Up to four nodes with any nodes at all that repel; of five nodes only available
 * ones do, since there the others have been shown to make no difference.
 */
function* questions(count: number): Generator<TargetQuestion> {
  const cluster = ['A', 'B', 'C', 'D', 'E'].slice(0, count);
  for (const current of cluster)
    for (const available of subsets(cluster.filter((node) => node !== current)))
      for (const repelling of subsets(count < 5 ? cluster : available))
        for (const preferred of orderedSubsets(cluster))
          for (const situation of SITUATIONS)
            yield { cluster, preferred, current, available, repelling, situation };
}

type NodeName = `node:${string}`;
const named = (nodes: readonly string[]): readonly NodeName[] =>
  nodes.map((node): NodeName => `node:${node}`);

function asked(question: TargetQuestion): TargetAnswer {
  const { cluster, preferred, available, repelling } = question;
  return chooseTarget({
    situation: question.situation,
    current: `node:${question.current}`,
    nodes: named(cluster),
    preferred: named(preferred),
    available: named(available),
    repelling: named(repelling),
  });
}

/** The nodes that may come out, as one word: `BD` where chance decides between the two, nothing where the group stays. */
function chosen(answer: TargetAnswer): string {
  if (answer.kind === 'none') return '';
  const nodes = answer.kind === 'node' ? [answer.node] : answer.nodes;
  return nodes
    .map((node) => node.slice('node:'.length))
    .sort()
    .join('');
}

describe('the choice of a target', () => {
  it.each([
    [2, 240],
    [3, 4_608],
    [4, 99_840],
    [5, 396_090],
  ])(
    'on %i nodes is that of a second reading of P-13, P-14, P-15, P-16, P-17, P-18, P-20, P-21 and P-22',
    (count, size) => {
      const wrong: unknown[] = [];
      let total = 0;
      for (const question of questions(count)) {
        total++;
        const was = chosen(asked(question));
        const wanted = [...targetsByTheBook(question)].sort().join('');
        if (was !== wanted && wrong.length < 5) wrong.push({ ...question, was, wanted });
      }
      expect(wrong).toEqual([]);
      expect(total).toBe(size);
    },
  );
});
