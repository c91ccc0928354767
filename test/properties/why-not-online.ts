import { chartPath, groupState, type Resource, resourceState, resourcesOf, rows, type World } from '#domain';
import { partitionOf, servingMembers } from '../../src/domain/selectors/connectivity.ts';
import { possibleOwnersOf } from '../../src/domain/selectors/tables.ts';

type Group = ReturnType<typeof rows<'group'>>[number];

/** Why a resource stays as it is, by the fact that says so. */
export type Reason = 'G-12' | 'P-7' | 'P-22' | 'R-48' | 'R-39' | 'R-52' | 'dependency';

/** What was seen at the instants at which resources failed for good: policy and surroundings change later. */
export class FailureWatch {
  readonly #seen = new Map<Resource['id'], Reason>();

  /** Looks at the world after an instant at which something happened. */
  look(world: World): void {
    for (const group of rows(world, 'group'))
      for (const resource of resourcesOf(world, group)) {
        if (resourceState(world, resource.id) !== 'Failed') this.#seen.delete(resource.id);
        else if (
          chartPath(world, `resource:${resource.id}`) === 'failed.given' &&
          !this.#seen.has(resource.id)
        ) {
          const reason = reasonNow(world, group, resource);
          if (reason !== null) this.#seen.set(resource.id, reason);
        }
      }
  }

  /** Why this one failed for good, if there was a reason. */
  reasonFor(resource: Resource): Reason | null {
    return this.#seen.get(resource.id) ?? null;
  }
}

/** What keeps a resource that has just failed from coming back, with this policy and these nodes. */
function reasonNow(world: World, group: Group, resource: Resource): Reason | null {
  if (resource.restartAction === 'doNotRestart') return 'R-39';
  const recent = resource.failures.filter((at) => at > world.now - resource.restartPeriodMs);
  const isOwnerAble =
    chartPath(world, `clussvc:${group.owner}`) === 'up' &&
    possibleOwnersOf(world, group).includes(group.owner);
  if (isOwnerAble && recent.length <= resource.restartThreshold) return null;
  if (resource.restartAction === 'restart') return 'R-48';
  const moves = group.failovers.filter((at) => at > world.now - group.failoverPeriodHours * 3_600_000);
  if (moves.length >= group.failoverThreshold) return 'P-7';
  return targetsOf(world, group).length === 0 ? 'P-22' : null;
}

/** Members that could take the group: Up, possible, within hearing of its owner. */
function targetsOf(world: World, group: Group): readonly string[] {
  const heard = servingMembers(world).includes(group.owner)
    ? partitionOf(world, group.owner)
    : servingMembers(world);
  return possibleOwnersOf(world, group).filter(
    (node) => node !== group.owner && heard.includes(node) && chartPath(world, `clussvc:${node}`) === 'up',
  );
}

/** Everything that is not online and has no reason, and the reasons of what has one. */
export interface Verdict {
  readonly unexplained: readonly string[];
  readonly reasons: readonly Reason[];
}

/** Judges a cluster that is whole again and was left alone: nodes, quorum, networks, and each resource of each group. */
export function judgeRest(world: World, watch: FailureWatch): Verdict {
  const unexplained: string[] = [];
  const reasons: Reason[] = [];
  for (const { id, name, clusterMember } of rows(world, 'node'))
    if (clusterMember && chartPath(world, `clussvc:${id}`) !== 'up')
      unexplained.push(`${name} is ${chartPath(world, `clussvc:${id}`)}`);
  for (const id of Object.keys(world.charts).filter((chart) => chart.startsWith('interface:')))
    if (chartPath(world, id) !== 'up') unexplained.push(`${id} is ${chartPath(world, id)}`);
  if (chartPath(world, 'quorum') !== 'held') unexplained.push(`the quorum is ${chartPath(world, 'quorum')}`);
  for (const group of rows(world, 'group')) {
    if (chartPath(world, `group:${group.id}`) !== 'idle')
      unexplained.push(`${group.name} is ${chartPath(world, `group:${group.id}`)}`);
    for (const resource of resourcesOf(world, group)) {
      if (resourceState(world, resource.id) === 'Online') continue;
      const reason = whyNotOnline(world, group, resource, watch);
      if (reason === null)
        unexplained.push(
          `${resource.name} of ${group.name} (${groupState(world, group)}) is ${resourceState(world, resource.id)}`,
        );
      else reasons.push(reason);
    }
  }
  return { unexplained, reasons };
}

function whyNotOnline(world: World, group: Group, resource: Resource, watch: FailureWatch): Reason | null {
  const state = resourceState(world, resource.id);
  if (state === 'Offline' && !resource.wantOnline) return 'G-12';
  if (state === 'Failed') return watch.reasonFor(resource);
  if (state !== 'Offline') return null;
  if (!resource.possibleOwners.includes(group.owner)) return 'R-52';
  // A group that was given up stops everything else in it.
  const mates = resourcesOf(world, group);
  if (mates.some((other) => resourceState(world, other.id) === 'Failed' && watch.reasonFor(other) === 'P-7'))
    return 'P-7';
  const isHeldUp = resource.dependsOn
    .map((id) => mates.find((other) => other.id === id))
    .some(
      (other) =>
        other !== undefined &&
        resourceState(world, other.id) !== 'Online' &&
        whyNotOnline(world, group, other, watch) !== null,
    );
  return isHeldUp ? 'dependency' : null;
}
