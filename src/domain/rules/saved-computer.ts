import type { Tx } from '../engine/tx.ts';
import { nicId } from '../ids.ts';
import { isActive } from '../selectors/states.ts';
import { nicsOf, quorumResource, serviceAccount } from '../selectors/tables.ts';
import type { BackupContent, BackupKind, SavedComputer } from '../world/backup.ts';
import type { ComputerNode } from '../world/windows.ts';
import type { World } from '../world/world.ts';

/** What a backup of the computer keeps: all that is on its own disk, nothing of shared disks. */
export function savedComputer(world: World, node: ComputerNode): SavedComputer {
  const { backups: _backups, ...row } = node;
  const account = node.clusterMember && !node.servicePasswordStale ? serviceAccount(world) : undefined;
  return {
    node: row,
    connections: nicsOf(world, node),
    ...(account === undefined ? {} : { servicePassword: account.password }),
  };
}

/** What goes into a backup. The cluster is in it while its service runs, the quorum's log only on the owner. */
export function setContents(world: World, node: ComputerNode, kind: BackupKind): readonly BackupContent[] {
  const quorum = quorumResource(world);
  const owner = quorum === undefined ? undefined : world.entities.group[quorum.group]?.owner;
  const serves = isActive(world, node.id);
  return [
    'systemState',
    ...(serves ? (['clusterDatabase'] as const) : []),
    ...(serves && owner === node.id ? (['quorumLog'] as const) : []),
    ...(kind === 'asr' ? (['services', 'systemFiles'] as const) : []),
  ];
}

/**
 * The computer as it was when it was backed up. The cluster has gone on without it: whether it is still a node, and
 * paused, is what the others say; what differs from the copy it has to get rid of or to learn anew (A-7, A-15, N-28).
 */
export function putSavedComputer(
  tx: Tx,
  now: ComputerNode,
  { node, connections, servicePassword }: SavedComputer,
): void {
  const {
    startMode: _mode,
    lacksConfiguration: _lacks,
    systemDisk: _disk,
    clockOffsetMs: _clock,
    ...row
  } = node;
  const sameNode =
    node.clusterMember && node.nodeNumber === now.nodeNumber && node.lacksConfiguration !== true;
  const password = serviceAccount(tx.world)?.password;
  tx.put('node', now.id, {
    ...row,
    startMode: 'normal',
    clusterMember: now.clusterMember,
    nodeNumber: now.nodeNumber,
    paused: now.paused,
    servicePasswordStale: now.clusterMember && servicePassword !== undefined && servicePassword !== password,
    staleConfiguration: !now.clusterMember && (node.clusterMember || node.staleConfiguration),
    ...(now.clusterMember && !sameNode ? { lacksConfiguration: true } : {}),
    ...(now.clockOffsetMs === undefined ? {} : { clockOffsetMs: now.clockOffsetMs }),
    ...(now.backups === undefined ? {} : { backups: now.backups }),
  });
  const teamed = connections.flatMap(({ port, team = [] }) => team.filter((each) => each !== port));
  for (const port of teamed) if (tx.find('nic', nicId(port)) !== undefined) tx.remove('nic', nicId(port));
  for (const nic of connections) tx.put('nic', nic.id, nic);
}
