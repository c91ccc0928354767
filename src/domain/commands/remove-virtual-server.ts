import { removeWithDependents } from '../rules/resource-removal.ts';
import { closeAccount } from '../scoring/settle-ledger.ts';
import { builtServers, ownsMta } from '../selectors/exchange.ts';
import type { ExchangeVirtualServer } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import { judge, nameOnly, type Refusal, refuseIf, theResource } from './support.ts';
import { attendantChecks, theServer } from './virtual-server-support.ts';

/** The one MTA of the cluster goes with the last virtual server (E-67). */
function mtaRefusal(world: World, evs: ExchangeVirtualServer): Refusal {
  const others = builtServers(world).filter(({ id }) => id !== evs.id);
  const isNeeded = ownsMta(world, evs) && others.length > 0;
  return refuseIf(isNeeded, 'exchange.mtaLast', {
    evs: evs.name,
    others: others.map(({ name }) => name).join(', '),
  });
}

/** Remove Exchange Virtual Server: its object leaves the directory, its Exchange resources the cluster; name, address and disks stay (E-67 to E-69). */
export const removeVirtualServer: CommandSpec<'removeVirtualServer'> = {
  type: 'removeVirtualServer',
  schema: nameOnly('resource'),
  place: 'Cluster Administrator ▸ System Attendant ▸ Remove Exchange Virtual Server',
  query: (world, { resource }) =>
    judge([
      ...attendantChecks(world, resource),
      () => mtaRefusal(world, theServer(world, resource)),
      () => {
        const { name: evs, users } = theServer(world, resource);
        return refuseIf(users > 0, 'exchange.hasMailboxes', { evs, users }); // E-68
      },
    ]),
  execute(tx, { resource }) {
    const { id, name, group } = theServer(tx.world, resource);
    const groupName = tx.get('group', group).name;
    closeAccount(tx, id);
    tx.remove('evs', id);
    removeWithDependents(tx, theResource(tx.world, resource));
    tx.emit('evs.removed', id, { evs: name, group: groupName });
  },
};
