import type { SimTime } from '#kernel';
import type { Tx } from '../engine/tx.ts';
import { reachesQuorum } from '../machines/quorum.spec.ts';
import { agreedMembers, interfaceVerdict, isSplit, quorumOwner } from '../selectors/connectivity.ts';
import { interfaceChart, isActive, resourceChart, resourceIn, resourceState } from '../selectors/states.ts';
import { members, rows } from '../selectors/tables.ts';
import type { Resource } from '../world/cluster.ts';
import { withoutQuorum } from './core-resources.ts';
import { canBeFoundIll, healthProblem } from './health.ts';
import { quorumKind } from './quorum-kind.ts';

/** Whether the chart has yet to hear of the last change: once is enough. */
function isAsked(tx: Tx, chart: string): boolean {
  return tx.world.queue.some((item) => item.to === chart && item.event.type === 'CONNECTIVITY');
}

/** Tells each interface that would be judged otherwise than when it was last looked at. */
function settleInterfaces(tx: Tx): void {
  for (const node of members(tx.world)) {
    for (const network of rows(tx.world, 'network')) {
      const chart = interfaceChart(node.id, network.id);
      const { verdict, mediaLost } = interfaceVerdict(tx.world, node.id, network);
      const seen = `${verdict}${mediaLost ? '!' : ''}`;
      if (tx.world.charts[chart]?.context.seen !== seen && !isAsked(tx, chart))
        tx.ask(chart, { type: 'CONNECTIVITY' });
    }
  }
}

function settleMembership(tx: Tx): void {
  const chart = tx.world.charts.membership;
  if (chart !== undefined && chart.context.split !== isSplit(tx.world))
    if (!isAsked(tx, 'membership')) tx.ask('membership', { type: 'CONNECTIVITY' });
}

/** An owner that cannot renew its reservation of the quorum stops at once; without a majority all do, which a regroup finds out when a member is gone. */
function settleQuorum(tx: Tx): void {
  const owner = quorumOwner(tx.world);
  if (owner === null || !isActive(tx.world, owner) || reachesQuorum(tx.world, owner)) return;
  if (withoutQuorum(tx.world) || (quorumKind(tx.world) === 'mns' && isSplit(tx.world))) return;
  const waiting = tx.world.queue.some(
    (item) => item.to === 'cluster' && item.timerId === 'reservation' && item.event.node === owner,
  );
  if (!waiting)
    tx.schedule(
      'cluster',
      { type: 'RESERVATION', node: owner },
      tx.world.timing.reservationMs,
      'reservation',
    );
}

/** Resources whose health may be another than before: mostly those that moved themselves, since a look at all of them is long. */
function maybeIll(tx: Tx): readonly Resource[] {
  const { resource } = tx.world.entities;
  const isSmall = tx.ranOnly('resource', 'group') && !tx.changedAround() && !tx.changedBeside('group');
  if (!isSmall) return rows(tx.world, 'resource');
  return [...tx.chartsThatRan('resource')].flatMap((chart) => resource[resourceIn(chart)] ?? []);
}

/** For each resource that is ill: one check at the instant at which its next poll would notice, in place of one planned for another instant. */
function settleHealth(tx: Tx): void {
  const { world } = tx;
  for (const resource of maybeIll(tx)) {
    const group = world.entities.group[resource.group];
    if (
      group === undefined ||
      !canBeFoundIll(resource) ||
      resourceState(world, resource.id) !== 'Online' ||
      !isActive(world, group.owner)
    )
      continue;
    const ill = healthProblem(world, resource, group.owner);
    if (ill !== null) planCheck(tx, resourceChart(resource.id), ill.noticedAt);
  }
}

function planCheck(tx: Tx, chart: string, at: SimTime): void {
  const { queue, now } = tx.world;
  const planned = queue.find((item) => item.to === chart && item.timerId === 'health');
  if (planned?.at === at) return;
  if (planned !== undefined) tx.cancel(chart, 'health');
  tx.schedule(chart, { type: 'HEALTH_CHECK' }, at - now, 'health');
}

/** Whether anything changed on which depends who hears whom: most changes are of resources and groups, and many pairs of nodes are a long look. */
function concernsNetworks(tx: Tx): boolean {
  return (
    tx.ran('computer', 'clusterService', 'interface', 'membership') ||
    tx.changed('device', 'port', 'cable', 'node', 'nic', 'network') ||
    tx.changedAround()
  );
}

/** Recomputes what the cluster notices after anything changed. Polls are computed here, never ticked. */
export function settleCluster(tx: Tx): void {
  if (tx.world.cluster === null) return;
  if (concernsNetworks(tx)) {
    settleInterfaces(tx);
    settleMembership(tx);
  }
  if (agreedMembers(tx.world).length > 0) {
    settleQuorum(tx);
    settleHealth(tx);
  }
}
