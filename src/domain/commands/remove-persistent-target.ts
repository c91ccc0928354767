import { z } from 'zod/mini';
import type { CommandSpec } from './command-spec.ts';
import { knownTarget, putTarget, targetState } from './iscsi-support.ts';
import { judge, must, refuseIf, runningNode, theNode } from './support.ts';

/** Takes a target off the list of persistent ones: it stays logged on until the computer restarts (T-18). */
export const removePersistentTarget: CommandSpec<'removePersistentTarget'> = {
  type: 'removePersistentTarget',
  schema: z.strictObject({
    node: z.string().check(z.minLength(1)),
    target: z.string().check(z.minLength(1)),
  }),
  place: 'iSCSI Initiator ▸ Persistent Targets ▸ Remove',
  query: (world, { node, target }) =>
    judge([
      () => runningNode(world, node),
      () => knownTarget(world, node, target),
      () =>
        refuseIf(targetState(world, node, target)?.persistent !== true, 'iscsi.notPersistent', {
          node,
          target,
        }),
    ]),
  execute(tx, { node, target }) {
    const row = theNode(tx.world, node);
    const state = must(targetState(tx.world, node, target));
    putTarget(tx, row, state.array, state.loggedOn ? { ...state, persistent: false } : null);
    tx.emit('target.forgotten', row.id, { node: row.name, target: tx.get('device', state.array).name });
  },
};
