import { z } from 'zod/mini';
import { giveRole } from '../rules/server-roles.ts';
import { attendantOf } from '../selectors/exchange.ts';
import { givenRoles, hasConnector, roleHolder } from '../selectors/server-roles.ts';
import type { CommandSpec } from './command-spec.ts';
import { managedServer, theServer } from './exchange-support.ts';
import { judge, refuseIf } from './support.ts';

/** Gives a server what one server does for the others: master or bridgehead of its routing group, Recipient Update Service, mailbox of the postmaster account (E-68). */
export const setServerRole: CommandSpec<'setServerRole'> = {
  type: 'setServerRole',
  schema: z.strictObject({ node: z.string(), role: z.enum(givenRoles), server: z.string() }),
  place: 'Exchange System Manager ▸ Routing Groups ▸ Members ▸ Set as Master; Recipients ▸ Properties',
  query: (world, { node, role, server }) =>
    judge([
      () => managedServer(world, node, server),
      () => {
        const evs = theServer(world, server);
        const { routingGroup } = evs;
        const isAlone = role === 'bridgehead' && !hasConnector(world, routingGroup);
        return (
          refuseIf(attendantOf(world, evs) === undefined, 'role.onlyObject', { server }) ??
          refuseIf(isAlone, 'role.noConnector', { routingGroup }) ??
          refuseIf(roleHolder(world, role, routingGroup)?.id === evs.id, 'role.alreadyHeld', { server })
        );
      },
    ]),
  execute(tx, { role, server }) {
    const evs = theServer(tx.world, server);
    giveRole(tx, role, evs);
    tx.emit('server.roleTaken', evs.id, { server: evs.name, serverRole: role });
  },
};
