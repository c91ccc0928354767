import { z } from 'zod/mini';
import type { DeviceId, NodeId } from '../ids.ts';
import { diskHolders } from '../selectors/storage.ts';
import { rows } from '../selectors/tables.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import { knownTarget, putTarget, targetState, theTarget } from './iscsi-support.ts';
import { judge, must, type Refusal, refuseIf, runningNode, theNode } from './support.ts';

/** No volume of the target is mounted on the computer. */
function nothingInUse(world: World, node: NodeId, array: DeviceId): Refusal {
  const used = rows(world, 'disk').find(
    (disk) => disk.array === array && diskHolders(world, disk.id).includes(node),
  );
  return refuseIf(used !== undefined, 'iscsi.inUse', {
    node: world.entities.node[node]?.name ?? '',
    disk: used?.number ?? 0,
  });
}

/** Logs the computer's iSCSI initiator off from a target; a persistent one comes back when the system boots (T-18). */
export const logOffTarget: CommandSpec<'logOffTarget'> = {
  type: 'logOffTarget',
  schema: z.strictObject({
    node: z.string().check(z.minLength(1)),
    target: z.string().check(z.minLength(1)),
  }),
  place: 'iSCSI Initiator ▸ Available Targets ▸ Log Off',
  query: (world, { node, target }) =>
    judge([
      () => runningNode(world, node),
      () => knownTarget(world, node, target),
      () =>
        refuseIf(targetState(world, node, target)?.loggedOn !== true, 'iscsi.notLoggedOn', { node, target }),
      () => nothingInUse(world, theNode(world, node).id, theTarget(world, target)),
    ]),
  execute(tx, { node, target }) {
    const row = theNode(tx.world, node);
    const state = must(targetState(tx.world, node, target));
    putTarget(tx, row, state.array, state.persistent ? { ...state, loggedOn: false } : null);
    tx.emit('target.loggedOff', row.id, { node: row.name, target: tx.get('device', state.array).name });
  },
};
