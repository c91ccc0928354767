import type { Tx } from '../engine/tx.ts';
import { putFreshConnections } from '../rules/fresh-windows.ts';
import { startJob } from '../rules/jobs.ts';
import type { Job } from '../world/windows.ts';
import type { CommandSpec } from './command-spec.ts';
import { judge, nameOnly, theNode } from './support.ts';
import { atSetup } from './text-setup-support.ts';

/** Windows is there and nothing else: no domain, no addresses, no Exchange, and of the cluster it has never heard. */
export function finishReinstallWindows(tx: Tx, job: Job): null {
  const node = theNode(tx.world, String(job.payload.node));
  const { id, name, device, edition, clusterMember, nodeNumber, paused, backups, clockOffsetMs } = node;
  tx.put('node', id, {
    id,
    name,
    device,
    edition,
    domain: null,
    clusterMember,
    nodeNumber,
    paused,
    serviceAutomatic: true,
    startMode: 'normal',
    servicePasswordStale: false,
    staleConfiguration: false,
    windowsComponents: [],
    exchange: null,
    ...(clusterMember ? { lacksConfiguration: true } : {}),
    ...(backups === undefined ? {} : { backups }),
    ...(clockOffsetMs === undefined ? {} : { clockOffsetMs }),
  });
  putFreshConnections(tx, id, tx.get('device', device));
  tx.emit('computer.reinstalled', id, { node: name });
  tx.ask(`computer:${id}`, { type: 'SETUP_DONE' });
  return null;
}

/** Windows Server 2003 from its CD, under the old name: what is left to do without a set for recovery. */
export const reinstallWindows: CommandSpec<'reinstallWindows'> = {
  type: 'reinstallWindows',
  schema: nameOnly('node'),
  place: 'Windows Setup ▸ ENTER',
  query(world, { node }) {
    const verdict = judge([() => atSetup(world, node)]);
    return verdict.ok ? { ...verdict, simSeconds: world.timing.reinstallWindowsMs / 1000 } : verdict;
  },
  execute(tx, { node }) {
    const { id } = theNode(tx.world, node);
    startJob(
      tx,
      'reinstallWindows',
      id,
      tx.world.timing.reinstallWindowsMs,
      ['reinstall.prepare', 'reinstall.formatDisk', 'reinstall.copyFiles', 'reinstall.configure'],
      { node },
    );
    tx.ask(`computer:${id}`, { type: 'SETUP' });
  },
};
