import type { NodeId } from '../ids.ts';

/** Why a group needs another node. */
export type TargetSituation = 'nodeFailure' | 'resourceFailure' | 'bestPossible';

/** Everything that the choice of a target depends on. */
export interface TargetQuestion {
  readonly situation: TargetSituation;
  readonly current: NodeId;
  readonly preferred: readonly NodeId[];
  /** All nodes of the cluster in node-id order. */
  readonly nodes: readonly NodeId[];
  /** Nodes that pass the filter P-20, the current one left out. */
  readonly available: readonly NodeId[];
  /** Nodes that host a group with a shared anti-affinity class (P-21). */
  readonly repelling: readonly NodeId[];
}

/** The answer: one node, or several among which chance decides, or none. */
export type TargetAnswer =
  | { readonly kind: 'node'; readonly node: NodeId }
  | { readonly kind: 'anyOf'; readonly nodes: readonly NodeId[] }
  | { readonly kind: 'none' };

/** Preferred owners in order, then the others by node id (P-13). */
function nodeList(question: TargetQuestion): readonly NodeId[] {
  const { preferred, nodes } = question;
  return [
    ...preferred.filter((node) => nodes.includes(node)),
    ...nodes.filter((node) => !preferred.includes(node)),
  ];
}

/** The list from the place below `current`, wrapping round (P-14). */
function below(list: readonly NodeId[], current: NodeId): readonly NodeId[] {
  const place = list.indexOf(current);
  return place < 0 ? list : [...list.slice(place + 1), ...list.slice(0, place)];
}

/** Chooses where a group goes (P-13 to P-22). Pure: chance is left to the caller. */
export function chooseTarget(question: TargetQuestion): TargetAnswer {
  const { situation, preferred, available, repelling } = question;
  const free = available.filter((node) => !repelling.includes(node));
  const candidates = free.length > 0 ? free : available; // P-21: best effort only
  if (candidates.length === 0) return { kind: 'none' };
  const list = nodeList(question);
  const random: TargetAnswer = { kind: 'anyOf', nodes: list.filter((node) => candidates.includes(node)) };
  if (situation === 'bestPossible') {
    const top = preferred.find((node) => candidates.includes(node)); // P-17
    return top === undefined ? random : { kind: 'node', node: top }; // P-18
  }
  if (situation === 'nodeFailure' && preferred.length === 0) return random; // P-16
  const next = below(list, question.current).find((node) => candidates.includes(node)); // P-14, P-15
  return next === undefined ? { kind: 'none' } : { kind: 'node', node: next };
}
