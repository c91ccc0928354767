import { z } from 'zod/mini';
import { reachedPortals } from '../selectors/iscsi.ts';
import type { CommandSpec } from './command-spec.ts';
import { knownTarget, putTarget, targetState, theTarget } from './iscsi-support.ts';
import { judge, refuseIf, runningNode, theNode } from './support.ts';

/** Logs the computer's iSCSI initiator on to a target, whose disks it sees from then on: until it restarts, or persistently (T-18). */
export const logOnTarget: CommandSpec<'logOnTarget'> = {
  type: 'logOnTarget',
  schema: z.strictObject({
    node: z.string().check(z.minLength(1)),
    target: z.string().check(z.minLength(1)),
    persistent: z.boolean(),
  }),
  place: 'iSCSI Initiator ▸ Available Targets ▸ Log On',
  prompt: 'iscsicli QLoginTarget <target>',
  query: (world, { node, target }) =>
    judge([
      () => runningNode(world, node),
      () => knownTarget(world, node, target),
      () => refuseIf(targetState(world, node, target)?.loggedOn === true, 'iscsi.loggedOn', { node, target }),
      () => {
        const ways = reachedPortals(world, theNode(world, node).id, theTarget(world, target));
        return refuseIf(ways.length === 0, 'iscsi.targetUnreachable', { node, target });
      },
    ]),
  execute(tx, { node, target, persistent }) {
    const row = theNode(tx.world, node);
    const array = theTarget(tx.world, target);
    const before = targetState(tx.world, node, target)?.persistent === true;
    putTarget(tx, row, array, { array, loggedOn: true, persistent: persistent || before });
    tx.emit('target.loggedOn', row.id, { node: row.name, target: tx.get('device', array).name });
  },
};
