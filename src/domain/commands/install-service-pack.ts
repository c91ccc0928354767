import { z } from 'zod/mini';
import type { Tx } from '../engine/tx.ts';
import type { Reason } from '../reasons.ts';
import { startJob } from '../rules/jobs.ts';
import { rows } from '../selectors/tables.ts';
import type { Job, ServicePack } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import { judge, noJob, refuseIf, runningNode, theNode } from './support.ts';

/** It takes half as long as Windows itself [SIM]. */
const durationMs = ({ timing }: World): number => Math.trunc(timing.installWindowsMs / 2);

/** What is on the computer, or will be after its restart; 0 = Windows as it was first released. */
function levelOf(world: World, name: string): number {
  const { servicePack, servicePackAfterRestart } = theNode(world, name);
  return servicePackAfterRestart ?? servicePack ?? 0;
}

/** E-76: before a node is patched its groups are moved away, since it has to be restarted. */
function warningsOf(world: World, name: string): readonly Reason[] {
  const { id } = theNode(world, name);
  const groups = rows(world, 'group').filter(({ owner }) => owner === id).length;
  return groups === 0 ? [] : [{ reason: 'servicePack.ownsGroups', params: { node: name, groups } }];
}

/** The files are on the disk; Windows works with them from its next start on. */
export function finishInstallServicePack(tx: Tx, job: Job): null {
  const pack = job.payload.pack as ServicePack;
  tx.patch('node', job.node, { servicePackAfterRestart: pack });
  tx.emit('windows.servicePackInstalled', job.node, { node: tx.get('node', job.node).name, pack });
  return null;
}

/** Windows Server 2003 Service Pack Setup from a CD in the room: the same level on all nodes, one node after the other (E-76, F-30). */
export const installServicePack: CommandSpec<'installServicePack'> = {
  type: 'installServicePack',
  schema: z.strictObject({
    node: z.string().check(z.minLength(1)),
    pack: z.union([z.literal(1), z.literal(2)]),
  }),
  place: 'Windows CD ▸ Service Pack Setup',
  query(world, { node, pack }) {
    const verdict = judge([
      () => runningNode(world, node),
      () => refuseIf(world.servicePacks?.includes(pack) !== true, 'servicePack.noCd', { pack }),
      () =>
        refuseIf(levelOf(world, node) >= pack, 'servicePack.alreadyThere', {
          node,
          pack: levelOf(world, node),
        }),
    ]);
    if (!verdict.ok) return verdict;
    const simSeconds = durationMs(world) / 1000;
    return noJob(world, node) ?? { ok: true, warnings: warningsOf(world, node), simSeconds };
  },
  execute(tx, { node, pack }) {
    startJob(
      tx,
      'installServicePack',
      theNode(tx.world, node).id,
      durationMs(tx.world),
      ['servicePack.inspect', 'servicePack.backUp', 'servicePack.copyFiles', 'servicePack.finish'],
      { node, pack },
    );
  },
};
