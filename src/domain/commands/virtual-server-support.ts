import { firstNotOffline } from '../rules/resource-removal.ts';
import { evsOf, isAttendant } from '../selectors/exchange.ts';
import { reachesDirectory } from '../selectors/network.ts';
import { resourceNamed } from '../selectors/tables.ts';
import type { ExchangeVirtualServer } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { clusterAnswers, knownResource, must, type Refusal, refuseIf, theResource } from './support.ts';

/** The EVS that a System Attendant stands for; undefined for any other resource. */
function evsOfAttendant(world: World, resource: string): ExchangeVirtualServer | undefined {
  const row = resourceNamed(world, resource);
  return row !== undefined && isAttendant(row) ? evsOf(world, { id: row.group }) : undefined;
}

/** The EVS of a command that was allowed. */
export const theServer = (world: World, resource: string): ExchangeVirtualServer =>
  must(evsOfAttendant(world, resource));

/** What both commands of a System Attendant's menu ask: it is there, it is offline with all that hangs on it, and its node can write to the directory (E-69, E-77). */
export function attendantChecks(world: World, resource: string): readonly (() => Refusal)[] {
  return [
    () => clusterAnswers(world),
    () => knownResource(world, resource),
    () => refuseIf(evsOfAttendant(world, resource) === undefined, 'exchange.notAttendant', { resource }),
    () => {
      const on = firstNotOffline(world, theResource(world, resource));
      return refuseIf(on !== undefined, 'resource.notOffline', { resource: on?.name ?? '' });
    },
    () => ownerRefusal(world, resource),
  ];
}

/** The work is done on the node that has the group. */
function ownerRefusal(world: World, resource: string): Refusal {
  const group = world.entities.group[theResource(world, resource).group];
  const owner = must(group === undefined ? undefined : world.entities.node[group.owner]);
  return (
    refuseIf(owner.exchange === null, 'exchange.notInstalled', { node: owner.name }) ??
    refuseIf(!reachesDirectory(world, owner.id), 'directory.unreachable')
  );
}
