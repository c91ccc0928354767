import { z } from 'zod/mini';
import { isValidAddress } from '../rules/addresses.ts';
import { allPortals, initiatorOf, reachedPortals } from '../selectors/iscsi.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import { judge, type Refusal, refuseIf, runningNode, theNode } from './support.ts';

/** The initiator asks the portal for its targets at once. */
function portalAnswers(world: World, node: string, address: string): Refusal {
  const { id } = theNode(world, node);
  const isThere = allPortals(world).some(
    (portal) =>
      portal.address === address &&
      reachedPortals(world, id, portal.array).some(({ port }) => port === portal.port),
  );
  return refuseIf(!isThere, 'iscsi.portalUnreachable', { node, address });
}

/** Tells the computer's iSCSI initiator of a target portal, which tells it of its array (T-18). */
export const addTargetPortal: CommandSpec<'addTargetPortal'> = {
  type: 'addTargetPortal',
  schema: z.strictObject({ node: z.string().check(z.minLength(1)), address: z.string() }),
  place: 'iSCSI Initiator ▸ Target Portals ▸ Add',
  prompt: 'iscsicli QAddTargetPortal <address>',
  query: (world, { node, address }) =>
    judge([
      () => runningNode(world, node),
      () => refuseIf(!isValidAddress(address), 'address.invalid', { address }),
      () =>
        refuseIf(initiatorOf(theNode(world, node)).portals.includes(address), 'iscsi.portalKnown', {
          node,
          address,
        }),
      () => portalAnswers(world, node, address),
    ]),
  execute(tx, { node, address }) {
    const row = theNode(tx.world, node);
    const iscsi = initiatorOf(row);
    tx.patch('node', row.id, { iscsi: { ...iscsi, portals: [...iscsi.portals, address] } });
    tx.emit('portal.added', row.id, { node: row.name, address });
  },
};
