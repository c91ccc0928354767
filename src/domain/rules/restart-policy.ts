import type { Resource } from '../world/cluster.ts';
import type { World } from '../world/world.ts';

/** What the policy says after a failure that has already been counted. */
export type AfterFailure = 'restart' | 'moveGroup' | 'stayFailed';

/** Failures that lie inside the resource's period: a sliding window. */
export function countedFailures(world: World, resource: Resource): number {
  const from = world.now - resource.restartPeriodMs;
  return resource.failures.filter((at) => at > from).length;
}

/** Threshold 3 tolerates three failures, the fourth moves the group; `ownerAble` false rules a restart out (N-10). */
export function afterFailure(world: World, resource: Resource, ownerAble: boolean): AfterFailure {
  if (resource.restartAction === 'doNotRestart') return 'stayFailed';
  if (ownerAble && countedFailures(world, resource) <= resource.restartThreshold) return 'restart';
  return resource.restartAction === 'restartAffectGroup' ? 'moveGroup' : 'stayFailed';
}
