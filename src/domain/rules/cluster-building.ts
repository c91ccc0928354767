import { beginChart } from '../engine/chart-runner.ts';
import type { Tx } from '../engine/tx.ts';
import type { DiskId, GroupId, NetworkId, NodeId } from '../ids.ts';
import { detectedNetworks } from '../selectors/analysis.ts';
import { serviceRights } from '../selectors/security.ts';
import { interfaceChart } from '../selectors/states.ts';
import { members, rows, sameName } from '../selectors/tables.ts';
import type { ClusterNetwork } from '../world/cluster.ts';

/** Gives each network of the nodes that the cluster does not know yet a row (W-3), private ones first in priority (W-38). */
export function adoptNetworks(tx: Tx, nodeNames: readonly string[]): void {
  for (const found of detectedNetworks(tx.world, nodeNames)) {
    if (rows(tx.world, 'network').some((row) => row.subnet === found.subnet && row.mask === found.mask))
      continue;
    const id: NetworkId = `net:${tx.nextNumber()}`;
    const row: ClusterNetwork = { id, ...found };
    tx.put('network', id, row);
  }
  const { cluster } = tx.world;
  if (cluster === null) return;
  const known = cluster.networkPriority;
  const added = rows(tx.world, 'network')
    .map((row) => row.id)
    .filter((id) => !known.includes(id));
  tx.setCluster({ ...cluster, networkPriority: [...known, ...added] });
}

/** Starts watching the interfaces that nobody watches yet. */
export function watchInterfaces(tx: Tx): void {
  for (const node of members(tx.world)) {
    for (const network of rows(tx.world, 'network')) {
      const chart = interfaceChart(node.id, network.id);
      if (tx.world.charts[chart] === undefined) beginChart(tx, chart, 'interface');
    }
  }
}

/** The wizards make the account of the Cluster service an administrator of the node and give it its rights (L-47, L-48). */
function equipServiceAccount(tx: Tx, id: NodeId, account: string): void {
  const { localAdministrators: members, userRights: rights } = tx.get('node', id);
  const withAccount = (list: readonly string[]): readonly string[] =>
    list.some((name) => sameName(name, account)) ? list : [...list, account];
  if (members !== undefined) tx.patch('node', id, { localAdministrators: withAccount(members) });
  if (rights === undefined) return;
  const given = { ...rights };
  for (const right of serviceRights) {
    const holders = rights[right];
    if (holders !== undefined) given[right] = withAccount(holders);
  }
  tx.patch('node', id, { userRights: given });
}

/** Gives the node its number; numbers are never used twice (N-31). */
export function enrolNode(tx: Tx, node: NodeId): void {
  const { cluster } = tx.world;
  if (cluster === null) return;
  tx.patch('node', node, {
    clusterMember: true,
    nodeNumber: cluster.nextNodeNumber,
    paused: false,
    staleConfiguration: false,
    servicePasswordStale: false,
  });
  equipServiceAccount(tx, node, cluster.serviceAccount);
  tx.setCluster({ ...cluster, nextNodeNumber: cluster.nextNodeNumber + 1 });
}

/** `Disk Q:`, as the wizard names it; one without a letter by its number. */
export function diskResourceName(tx: Tx, disk: DiskId): string {
  const { volume, number } = tx.get('disk', disk);
  return volume === null || volume.letter === '' ? `Disk ${number}` : `Disk ${volume.letter}:`;
}

/** Everything in the group shall be online from now on, and is asked to be. */
export function bringUp(tx: Tx, group: GroupId): void {
  for (const resource of rows(tx.world, 'resource').filter((row) => row.group === group))
    tx.patch('resource', resource.id, { wantOnline: true });
  tx.ask(`group:${group}`, { type: 'ONLINE' });
}

/** The last node is gone: nothing of the cluster is left (N-32). Users of its virtual servers have no mail until there is one of that name again. */
export function destroyCluster(tx: Tx): void {
  const { world } = tx;
  for (const { id } of rows(world, 'resource')) tx.remove('resource', id);
  for (const { id } of rows(world, 'group')) tx.remove('group', id);
  for (const { id } of rows(world, 'network')) tx.remove('network', id);
  for (const { id, inServiceSince } of rows(world, 'evs')) if (inServiceSince === null) tx.remove('evs', id);
  for (const id of Object.keys(world.charts))
    if (/^(resource|group|interface):|^(quorum|membership)$/.test(id)) tx.setChart(id, null);
  tx.setCluster(null);
}
