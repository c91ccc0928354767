import { z } from 'zod/mini';
import { initiatorOf } from '../selectors/iscsi.ts';
import type { CommandSpec } from './command-spec.ts';
import { judge, refuseIf, runningNode, theNode } from './support.ts';

/** Makes the computer's iSCSI initiator forget a target portal. What it is logged on to stays so (T-18). */
export const removeTargetPortal: CommandSpec<'removeTargetPortal'> = {
  type: 'removeTargetPortal',
  schema: z.strictObject({ node: z.string().check(z.minLength(1)), address: z.string() }),
  place: 'iSCSI Initiator ▸ Target Portals ▸ Remove',
  prompt: 'iscsicli RemoveTargetPortal <address> 3260',
  query: (world, { node, address }) =>
    judge([
      () => runningNode(world, node),
      () =>
        refuseIf(!initiatorOf(theNode(world, node)).portals.includes(address), 'iscsi.portalUnknown', {
          node,
          address,
        }),
    ]),
  execute(tx, { node, address }) {
    const row = theNode(tx.world, node);
    const iscsi = initiatorOf(row);
    const portals = iscsi.portals.filter((portal) => portal !== address);
    tx.patch('node', row.id, { iscsi: { ...iscsi, portals } });
    tx.emit('portal.removed', row.id, { node: row.name, address });
  },
};
