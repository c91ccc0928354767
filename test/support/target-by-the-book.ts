/** Everything that the rules P-13 to P-22 ask about one group that needs another node. Names stand for nodes. */
export interface TargetQuestion {
  /** All nodes of the cluster by node id, the dead ones too. */
  readonly cluster: readonly string[];
  readonly preferred: readonly string[];
  readonly current: string;
  /** Nodes that are Up and a possible owner of all resources; whether the current one is among them does not matter. */
  readonly available: readonly string[];
  /** Nodes that host a group with which this one shares a class name. */
  readonly repelling: readonly string[];
  readonly situation: 'nodeFailure' | 'resourceFailure' | 'bestPossible';
}

/**
 * A second reading of the rules, to compare the engine with: the nodes among which chance decides. One node where the rules
 * leave nothing to chance, none where the group has to stay.
 */
export function targetsByTheBook(question: TargetQuestion): ReadonlySet<string> {
  const { cluster, preferred, current, available, situation } = question;
  // P-13: a reordering, never a restriction.
  const nodeList = [...new Set([...preferred, ...cluster])];
  // P-20, then P-21: best effort, so that nodes that repel count when there are no others.
  const all = nodeList.filter((node) => node !== current && available.includes(node));
  const calm = all.filter((node) => !question.repelling.includes(node));
  const candidates = calm.length > 0 ? calm : all;
  // P-22
  if (candidates.length === 0) return new Set();
  if (preferred.length === 0 && situation !== 'resourceFailure') return new Set(candidates); // P-16, P-18
  if (situation === 'bestPossible') {
    // P-17: "if no preferred owner is up" is taken to mean "can be the target": the current node, which is skipped, helps nobody.
    const wanted = candidates.filter((node) => preferred.includes(node)).slice(0, 1);
    return new Set(wanted.length > 0 ? wanted : candidates);
  }
  // P-14, P-15: round the list, beginning below the current node; never at the top.
  for (let place = nodeList.indexOf(current) + 1; ; place++) {
    const node = nodeList[place % nodeList.length];
    if (node !== undefined && candidates.includes(node)) return new Set([node]);
  }
}
