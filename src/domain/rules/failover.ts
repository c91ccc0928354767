import { invariant, ms } from '#kernel';
import type { Tx } from '../engine/tx.ts';
import type { NodeId } from '../ids.ts';
import { agreedMembers, partitionOf, quorumOwner, servingMembers } from '../selectors/connectivity.ts';
import { chartPath, resourceChart, resourceState } from '../selectors/states.ts';
import { members, possibleOwnersOf, quorumResource, resourcesOf, rows } from '../selectors/tables.ts';
import type { Group } from '../world/cluster.ts';
import type { World } from '../world/world.ts';
import { chooseTarget, type TargetSituation } from './target-choice.ts';

/** Whether the group holds the quorum device: such a group follows the quorum (P-19). */
export function holdsQuorum(world: World, group: Group): boolean {
  return quorumResource(world)?.group === group.id;
}

/** The members that can agree on a new owner: those that hear the present one, or the quorum owner when that one is gone (W-26). */
function voters(world: World, group: Group): readonly NodeId[] {
  const serving = servingMembers(world);
  const speaker = serving.includes(group.owner) ? group.owner : quorumOwner(world);
  return speaker === null || !serving.includes(speaker) ? serving : partitionOf(world, speaker);
}

/** Nodes that pass the filter for a new owner: Up, possible, not the current one (P-20). */
export function availableTargets(world: World, group: Group): readonly NodeId[] {
  const heard = voters(world, group);
  return possibleOwnersOf(world, group).filter(
    (node) => node !== group.owner && heard.includes(node) && chartPath(world, `clussvc:${node}`) === 'up',
  );
}

function repellingNodes(world: World, group: Group): readonly NodeId[] {
  return rows(world, 'group')
    .filter(
      (other) =>
        other.id !== group.id &&
        other.antiAffinityClasses.some((name) => group.antiAffinityClasses.includes(name)),
    )
    .map((other) => other.owner);
}

/** Chooses a new owner, drawing from the seed where chance decides; null = none (P-22). */
export function pickTarget(tx: Tx, group: Group, situation: TargetSituation): NodeId | null {
  const { world } = tx;
  const available = availableTargets(world, group);
  const owner = quorumOwner(world);
  if (situation === 'nodeFailure' && holdsQuorum(world, group))
    return owner !== null && servingMembers(world).includes(owner) ? owner : null; // P-19, N-12: even to a paused node
  const answer = chooseTarget({
    situation,
    current: group.owner,
    preferred: group.preferredOwners,
    nodes: members(world).map((node) => node.id),
    available,
    repelling: repellingNodes(world, group),
  });
  if (answer.kind === 'none') return null;
  if (answer.kind === 'node') return answer.node;
  const chosen = answer.nodes[tx.draw(`target:group#${group.serial}`, [0, answer.nodes.length - 1])];
  invariant(chosen !== undefined, 'a draw among targets hit none');
  return chosen;
}

/** Failovers of the group that lie inside its period (P-7, P-8). */
export function countedFailovers(world: World, group: Group): number {
  const from = world.now - group.failoverPeriodHours * 3_600_000;
  return group.failovers.filter((at) => at > from).length;
}

/** Restarts are counted on the node where they happen: each has its own three (P-12). */
function countAnew(tx: Tx, group: Group): void {
  for (const { id, failures } of resourcesOf(tx.world, group))
    if (failures.length > 0) tx.patch('resource', id, { failures: [] });
}

/** Gives a group to a node; the quorum goes with its group in order (Q-13: release, then reserve). */
export function transferGroup(tx: Tx, group: Group, target: NodeId): void {
  const from = group.owner;
  tx.patch('group', group.id, { owner: target });
  countAnew(tx, group);
  if (holdsQuorum(tx.world, group)) tx.ask('quorum', { type: 'HANDOVER', owner: target });
  tx.ask(`clussvc:${from}`, { type: 'GROUPS_CHANGED' });
}

/** What ran in the group is gone without a stop. */
export function loseResources(tx: Tx, group: Group): void {
  for (const { id } of resourcesOf(tx.world, group))
    if (resourceState(tx.world, id) !== 'Offline') tx.ask(resourceChart(id), { type: 'LOST' });
}

/**
 * Takes a group away from a node that is no longer a member and starts it elsewhere (P-34). If it can run nowhere it stays
 * with the node that had it, offline (P-22, N-7); only when that one was evicted does some member keep it (G-7).
 */
export function takeOverGroup(tx: Tx, group: Group): void {
  loseResources(tx, group);
  const target = pickTarget(tx, group, 'nodeFailure');
  if (target === null && tx.get('node', group.owner).clusterMember) {
    tx.ask(`group:${group.id}`, { type: 'LOST' });
    return;
  }
  const [owner = null] = target === null ? servingMembers(tx.world) : [target];
  if (owner === null) return;
  const names = tx.world.entities.node;
  const data = { group: group.name, from: names[group.owner]?.name ?? '', to: names[owner]?.name ?? '' };
  if (target !== null && resourcesOf(tx.world, group).length > 0)
    tx.emit('group.failingOver', group.id, data, 'warning');
  tx.patch('group', group.id, { owner });
  countAnew(tx, group);
  const quorum = quorumResource(tx.world);
  if (quorum?.group === group.id) tx.ask(resourceChart(quorum.id), { type: 'MOUNTED' });
  tx.ask(`group:${group.id}`, { type: 'TAKEN_OVER' });
}

/** Groups whose owner is not a member: those of nodes that died. */
export function orphanedGroups(world: World): readonly Group[] {
  const agreed = agreedMembers(world);
  return rows(world, 'group').filter((group) => !agreed.includes(group.owner));
}

/** Whether anything in the group still runs or changes. */
export function groupRuns(world: World, group: Group): boolean {
  return resourcesOf(world, group).some(
    (resource) => !['Offline', 'Failed'].includes(resourceState(world, resource.id)),
  );
}

/** Counts one failover against the threshold (P-10). */
export function countFailover(tx: Tx, group: Group): void {
  const from = tx.world.now - group.failoverPeriodHours * 3_600_000;
  tx.patch('group', group.id, {
    failovers: [...group.failovers.filter((at) => at > from), ms(tx.world.now)],
  });
}
