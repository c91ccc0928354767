/** Numbers of the resource states in cluster.log, by the name that events give them. */
const resourceCodes: Readonly<Record<string, number>> = {
  online: 2,
  offline: 3,
  failed: 4,
  onlinePending: 129,
  offlinePending: 130,
};

/** Numbers of the node states in cluster.log (N-1 to N-4) by the state of the node's Cluster service; any other is no member: down. */
const nodeCodes: Readonly<Record<string, number>> = { up: 0, hung: 0, stopping: 0, paused: 2, joining: 3 };

const UNKNOWN = -1;
const DOWN = 1;

/** The number that cluster.log gives a resource's state; -1 for one that it does not know (KB286052). */
export function resourceStateCode(state: string): number {
  return resourceCodes[state] ?? UNKNOWN;
}

/** The number that cluster.log gives the state of a node whose Cluster service is in this state (KB286052). */
export function nodeStateCode(serviceState: string): number {
  return nodeCodes[serviceState] ?? DOWN;
}
