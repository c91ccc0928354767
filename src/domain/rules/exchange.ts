import type { Tx } from '../engine/tx.ts';
import type { ResourceId } from '../ids.ts';
import { rows } from '../selectors/tables.ts';
import type { Group, Resource, ResourceTypeName } from '../world/cluster.ts';
import { addResource } from './resource-building.ts';
import { firstStorageGroups } from './store-building.ts';

/** Instances that the System Attendant makes, with the name in front of ` - (EVS)` (E-12 to E-17, KB314266). */
const instances: readonly {
  readonly resourceType: ResourceTypeName;
  readonly name: string;
  readonly under: 'attendant' | 'store';
}[] = [
  {
    resourceType: 'Microsoft Exchange Information Store',
    name: 'Exchange Information Store Instance',
    under: 'attendant',
  },
  {
    resourceType: 'Microsoft Exchange Message Transfer Agent',
    name: 'Exchange Message Transfer Agent Instance',
    under: 'attendant',
  },
  {
    resourceType: 'Microsoft Exchange Routing Service',
    name: 'Exchange Routing Service Instance',
    under: 'attendant',
  },
  { resourceType: 'Microsoft Search Service Instance', name: 'Exchange MS Search Instance', under: 'store' },
  {
    resourceType: 'Microsoft Exchange SMTP Server Instance',
    name: 'SMTP Virtual Server Instance',
    under: 'attendant',
  },
  {
    resourceType: 'Microsoft Exchange HTTP Server Instance',
    name: 'Exchange HTTP Virtual Server Instance',
    under: 'attendant',
  },
];

/** The System Attendant writes the server into the directory and makes the other instances; the MTA only once a cluster (E-13, E-30, L-19). */
export function buildVirtualServer(tx: Tx, attendant: Resource, group: Group, networkName: string): void {
  const { parameters } = attendant;
  const hasMta = rows(tx.world, 'resource').some(
    (row) => row.resourceType === 'Microsoft Exchange Message Transfer Agent',
  );
  let store: ResourceId = attendant.id;
  for (const { resourceType, name, under } of instances) {
    if (resourceType === 'Microsoft Exchange Message Transfer Agent' && hasMta) continue;
    const id = addResource(tx, {
      name: `${name} - (${networkName})`,
      resourceType,
      group: group.id,
      dependsOn: [under === 'store' ? store : attendant.id],
      possibleOwners: attendant.possibleOwners,
      parameters: {},
    });
    if (resourceType === 'Microsoft Exchange Information Store') store = id;
  }
  const known = tx.world.mailboxes[networkName];
  const first = rows(tx.world, 'evs').every((row) => tx.world.mailboxes[row.name] !== undefined);
  const users = known?.users ?? (first ? tx.world.mailUsers : 0);
  tx.put('evs', `evs:${networkName}`, {
    id: `evs:${networkName}`,
    name: networkName,
    group: group.id,
    administrativeGroup: parameters.administrativeGroup ?? '',
    routingGroup: parameters.routingGroup ?? '',
    dataDirectory: parameters.dataDirectory ?? '',
    users,
    storageGroups: firstStorageGroups(
      networkName,
      parameters.dataDirectory ?? '',
      users,
      known?.storageGroups ?? 1,
    ),
    inServiceSince: null,
  });
  tx.emit('evs.created', `evs:${networkName}`, { evs: networkName, group: group.name });
}
