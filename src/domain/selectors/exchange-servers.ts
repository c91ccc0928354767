import type { Resource, ResourceTypeName } from '../world/cluster.ts';
import type { MailProtocol, ProtocolSettings } from '../world/exchange.ts';
import type { ComputerNode, ExchangeVirtualServer } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { isServing } from './connectivity.ts';
import { resourceState } from './states.ts';
import { resourcesOf, rows } from './tables.ts';

/** Protocols in the order of the tree. */
export const mailProtocols = ['http', 'imap4', 'pop3', 'smtp'] as const satisfies readonly MailProtocol[];

/** The type of the resource that runs a protocol's virtual server (E-16 to E-19). */
export const resourceTypeOfProtocol: Readonly<Record<MailProtocol, ResourceTypeName>> = {
  http: 'Microsoft Exchange HTTP Server Instance',
  imap4: 'Microsoft Exchange IMAP4 Server Instance',
  pop3: 'Microsoft Exchange POP3 Server Instance',
  smtp: 'Microsoft Exchange SMTP Server Instance',
};

/** Services that are watched on every Exchange server by itself (E-72). */
export const watchedServices = ['attendant', 'store', 'mta', 'routing', 'smtp'] as const;

/** One of them. */
export type WatchedService = (typeof watchedServices)[number];

const typeOfService: Readonly<Record<WatchedService, ResourceTypeName>> = {
  attendant: 'Microsoft Exchange System Attendant',
  store: 'Microsoft Exchange Information Store',
  mta: 'Microsoft Exchange Message Transfer Agent',
  routing: 'Microsoft Exchange Routing Service',
  smtp: 'Microsoft Exchange SMTP Server Instance',
};

/** The Exchange servers of the organization: virtual servers, never nodes (E-5). */
export function exchangeServers(world: World): readonly ExchangeVirtualServer[] {
  return rows(world, 'evs');
}

/** Whether the Exchange System Management Tools are installed on this computer. */
export function hasSystemManager({ exchange }: ComputerNode): boolean {
  return exchange?.components.includes('systemManagement') === true;
}

/** The resource of this type in the group of a server; undefined when the server has none. */
export function instanceOf(
  world: World,
  evs: ExchangeVirtualServer,
  resourceType: ResourceTypeName,
): Resource | undefined {
  const group = world.entities.group[evs.group];
  if (group === undefined) return undefined;
  return resourcesOf(world, group).find((row) => row.resourceType === resourceType);
}

/** The resource of a protocol's virtual server; POP3 and IMAP4 have one only where somebody made it (E-18, E-19). */
export function protocolResource(
  world: World,
  evs: ExchangeVirtualServer,
  protocol: MailProtocol,
): Resource | undefined {
  return instanceOf(world, evs, resourceTypeOfProtocol[protocol]);
}

/** The protocol that a resource of this type runs; undefined for another type. */
export function protocolOfType(resourceType: ResourceTypeName): MailProtocol | undefined {
  return mailProtocols.find((protocol) => resourceTypeOfProtocol[protocol] === resourceType);
}

/** What is set on a protocol's virtual server. */
export function protocolSettings(evs: ExchangeVirtualServer, protocol: MailProtocol): ProtocolSettings {
  return evs.protocols?.[protocol] ?? {};
}

/** The address of an Exchange virtual server; empty while it has none. */
export function addressOf(world: World, evs: ExchangeVirtualServer): string {
  return instanceOf(world, evs, 'IP Address')?.parameters.address ?? '';
}

/** Services of a server that are watched: all but those that somebody has taken off the list (E-72). */
export function watchedOn(evs: ExchangeVirtualServer): readonly WatchedService[] {
  return watchedServices.filter((service) => service !== 'mta' || evs.mtaUnwatched !== true);
}

/** Whether a watched service runs: not where the server has no such resource, as later ones have no MTA (E-13, E-72). */
export function serviceRuns(world: World, evs: ExchangeVirtualServer, service: WatchedService): boolean {
  const resource = instanceOf(world, evs, typeOfService[service]);
  return resource !== undefined && resourceState(world, resource.id) === 'Online';
}

/** How Monitoring and Status shows a server. */
export interface ServerStatus {
  readonly state: 'available' | 'critical' | 'unreachable';
  /** Watched services that do not run. */
  readonly stopped: readonly WatchedService[];
}

/** What Monitoring and Status says of a server: unreachable without its name, critical when a watched service does not run (E-72). */
export function serverStatus(world: World, evs: ExchangeVirtualServer): ServerStatus {
  const stopped = watchedOn(evs).filter((service) => !serviceRuns(world, evs, service));
  const name = instanceOf(world, evs, 'Network Name');
  const owner = world.entities.group[evs.group]?.owner;
  const isReached =
    owner !== undefined &&
    isServing(world, owner) &&
    name !== undefined &&
    resourceState(world, name.id) === 'Online';
  if (!isReached) return { state: 'unreachable', stopped };
  return { state: stopped.length === 0 ? 'available' : 'critical', stopped };
}
