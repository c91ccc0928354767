import type { Tx } from '../engine/tx.ts';
import type { ResourceId } from '../ids.ts';
import { builtServers, evsOf, isAttendant, mtaType } from '../selectors/exchange.ts';
import { evsNamed, rows } from '../selectors/tables.ts';
import type { Group, Resource, ResourceTypeName } from '../world/cluster.ts';
import type { ExchangeVirtualServer } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { addResource } from './resource-building.ts';
import { firstStorageGroups, putStorageGroups } from './store-building.ts';

/** A resource that the System Attendant makes. */
interface Instance {
  readonly resourceType: ResourceTypeName;
  /** The name in front of ` - (EVS)`. */
  readonly name: string;
  readonly under: 'attendant' | 'store';
}

/** What it makes, in its order (E-12 to E-17, KB314266). */
const instances: readonly Instance[] = [
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

/** What it makes in Exchange 2000: all protocols, and each under the store (E-16 to E-19, Z-7, Z-8). */
const oldInstances: readonly Instance[] = [
  ...instances.map(
    (instance): Instance =>
      /SMTP|HTTP/.test(instance.resourceType) ? { ...instance, under: 'store' } : instance,
  ),
  {
    resourceType: 'Microsoft Exchange POP3 Server Instance',
    name: 'Exchange POP3 Virtual Server Instance',
    under: 'store',
  },
  {
    resourceType: 'Microsoft Exchange IMAP4 Server Instance',
    name: 'Exchange IMAP4 Virtual Server Instance',
    under: 'store',
  },
];

/** The System Attendant writes the server into the directory and makes the other instances; the MTA only once a cluster (E-13, E-30, L-19). */
export function buildVirtualServer(tx: Tx, attendant: Resource, group: Group, networkName: string): void {
  const hasMta = rows(tx.world, 'resource').some((row) => row.resourceType === mtaType);
  const version = tx.world.entities.node[group.owner]?.exchange?.version;
  let store: ResourceId = attendant.id;
  for (const { resourceType, name, under } of version === undefined ? instances : oldInstances) {
    if (resourceType === mtaType && hasMta) continue;
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
  const left = evsNamed(tx.world, networkName);
  if (left === undefined) addServer(tx, attendant, group, networkName);
  else reuseServer(tx, left, attendant, group);
  if (version !== undefined) tx.patch('evs', left?.id ?? `evs:${networkName}`, { version });
}

function addServer(tx: Tx, { parameters }: Resource, group: Group, name: string): void {
  const id = `evs:${name}` as const;
  const { users, storageGroups } = mailboxesFor(tx.world, name);
  giveUpClaims(tx);
  tx.put('evs', id, {
    id,
    name,
    group: group.id,
    administrativeGroup: parameters.administrativeGroup ?? '',
    routingGroup: parameters.routingGroup ?? '',
    dataDirectory: parameters.dataDirectory ?? '',
    users,
    storageGroups: firstStorageGroups(name, parameters.dataDirectory ?? '', users, storageGroups),
    inServiceSince: null,
  });
  tx.emit('evs.created', id, { evs: name, group: group.name });
}

/** The object that is still in the directory serves again: its place in the organisation and its mailboxes are kept (A-17, E-70). */
function reuseServer(
  tx: Tx,
  { version: _old, ...left }: ExchangeVirtualServer,
  { parameters }: Resource,
  group: Group,
): void {
  const { id, name } = left;
  const dataDirectory = parameters.dataDirectory ?? '';
  const storageGroups = left.storageGroups.map(({ halted: _halted, surplus: _surplus, ...one }) => one);
  tx.put('evs', id, { ...left, group: group.id, dataDirectory, storageGroups });
  tx.emit('evs.reused', id, { evs: name, group: group.name });
}

/** Mailboxes that are known by the server's name, or those of the first server of all. An object that was left behind before anybody had mail there does not count. */
function mailboxesFor(world: World, name: string): { users: number; storageGroups: number } {
  const known = world.mailboxes[name];
  const others = rows(world, 'evs').filter(
    (row) => world.mailboxes[row.name] === undefined && !isForsaken(world, row),
  );
  return known ?? { users: others.length === 0 ? world.mailUsers : 0, storageGroups: 1 };
}

/** Whether only its object in the directory is left, and nobody ever had mail there. */
function isForsaken(world: World, { id, inServiceSince }: ExchangeVirtualServer): boolean {
  return inServiceSince === null && builtServers(world).every((other) => other.id !== id);
}

/** Nobody waits for the mailboxes of a server that was given up before it served; another one has got them. */
function giveUpClaims(tx: Tx): void {
  for (const row of rows(tx.world, 'evs'))
    if (row.users > 0 && tx.world.mailboxes[row.name] === undefined && isForsaken(tx.world, row))
      putStorageGroups(
        tx,
        row,
        row.storageGroups.map((one) => ({
          ...one,
          stores: one.stores.map(({ corruptMailboxes: _gone, ...store }) => ({ ...store, mailboxes: 0 })),
        })),
      );
}

/** No group: where an EVS is whose resources are gone. */
const nowhere = 'grp:' as const;

/** With the plain Delete of its System Attendant a virtual server keeps its object in the directory (E-70). */
export function leaveInDirectory(tx: Tx, resource: Resource): void {
  const evs = isAttendant(resource) ? evsOf(tx.world, { id: resource.group }) : undefined;
  if (evs !== undefined) tx.patch('evs', evs.id, { group: nowhere });
}
