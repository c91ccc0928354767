import { upgradeServer } from '../rules/exchange-upgrade.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import { judge, must, nameOnly, type Refusal, refuseIf, theResource } from './support.ts';
import { attendantChecks, theServer } from './virtual-server-support.ts';

/** The new version has to be where the virtual server is. */
function nodeRefusal(world: World, resource: string): Refusal {
  const group = must(world.entities.group[theResource(world, resource).group]);
  const owner = must(world.entities.node[group.owner]);
  return refuseIf(owner.exchange?.version === '2000', 'exchange.nodeOld', { node: owner.name });
}

/** Upgrade Exchange Virtual Server: from then on it runs only where the program files of Exchange 2003 are (E-77). */
export const upgradeVirtualServer: CommandSpec<'upgradeVirtualServer'> = {
  type: 'upgradeVirtualServer',
  schema: nameOnly('resource'),
  place: 'Cluster Administrator ▸ System Attendant ▸ Upgrade Exchange Virtual Server',
  query: (world, { resource }) =>
    judge([
      ...attendantChecks(world, resource),
      () => {
        const { name: evs, version } = theServer(world, resource);
        return refuseIf(version !== '2000', 'exchange.evsNotOld', { evs });
      },
      () => nodeRefusal(world, resource),
    ]),
  execute(tx, { resource }) {
    upgradeServer(tx, theServer(tx.world, resource), theResource(tx.world, resource));
  },
};
