import { after, ms, type SimTime } from '#kernel';
import type { NodeId } from '../ids.ts';
import { isSkewed } from '../selectors/clock.ts';
import { interfaceState, nicOn } from '../selectors/connectivity.ts';
import { isValidAddress, isValidMask, nicLinked, reachesDirectory } from '../selectors/network.ts';
import { isServiceDisabled } from '../selectors/protocol-services.ts';
import { pollsOfType } from '../selectors/resource-types.ts';
import { resourceChart, resourceState } from '../selectors/states.ts';
import { hasStoragePath } from '../selectors/storage.ts';
import { members, rows } from '../selectors/tables.ts';
import { portsOfNic } from '../selectors/teams.ts';
import type { Ailment, Resource, ResourceTypeName } from '../world/cluster.ts';
import type { World } from '../world/world.ts';
import { missingPart, partsOf } from './completeness.ts';
import { versionProblem } from './exchange-upgrade.ts';
import { programProblem } from './program-parameters.ts';
import { bindingConflicts } from './protocols.ts';

/** Code of what is wrong with a resource on a node, or null. */
type Problem = string | null;
type Check = (world: World, resource: Resource, owner: NodeId) => Problem;

/** Whether anything else on the network uses this address: another computer, the controller or another resource that is online (V-16). */
export function addressInUse(world: World, address: string, exceptResource?: string): boolean {
  return (
    rows(world, 'nic').some((nic) => nic.address === address) ||
    world.directory.controllerAddress === address ||
    world.directory.gateway === address ||
    world.surroundings.foreignAddresses.includes(address) ||
    rows(world, 'resource').some(
      (other) =>
        other.id !== exceptResource &&
        other.parameters.address === address &&
        resourceState(world, other.id) === 'Online',
    )
  );
}

function addressProblem(world: World, resource: Resource, owner: NodeId): Problem {
  const network =
    resource.parameters.network === undefined
      ? undefined
      : world.entities.network[resource.parameters.network];
  if (!isValidAddress(resource.parameters.address ?? '')) return 'addressInvalid'; // V-15
  if (!isValidMask(resource.parameters.mask ?? '')) return 'maskInvalid'; // V-15
  if (network === undefined) return 'networkMissing';
  const nic = nicOn(world, owner, network);
  if (nic === undefined || portsOfNic(nic).every((port) => world.entities.port[port]?.broken === true))
    return 'adapterInvalid'; // V-15
  if (!nicLinked(world, nic)) return 'interfaceFailed';
  if (
    resource.parameters.address !== undefined &&
    addressInUse(world, resource.parameters.address, resource.id)
  )
    return 'duplicateAddress';
  return null;
}

/** Whether NetBIOS is off for all addresses that a name stands on. */
function withoutNetbios(world: World, addresses: Resource['dependsOn']): boolean {
  return addresses.every((id) => world.entities.resource[id]?.parameters.enableNetbios === false);
}

/** F-22, F-23, R-58. */
function nameProblem(world: World, { parameters, dependsOn }: Resource, owner: NodeId): Problem {
  if (world.entities.node[owner]?.actsAsSystem === false) return 'rightMissing'; // F-26
  const { networkName = '', requireDns = false, requireKerberos = false } = parameters;
  if (requireKerberos && !reachesDirectory(world, owner)) return 'noDirectory'; // V-48
  const node = world.entities.node[owner];
  if (requireKerberos && node !== undefined && isSkewed(node)) return 'clockSkewed'; // F-31
  if (world.surroundings.foreignNames.some((name) => name.toLowerCase() === networkName.toLowerCase()))
    return 'duplicateName';
  if (world.surroundings.dnsDown && withoutNetbios(world, dependsOn)) return 'nowhereToRegister'; // V-18
  return requireDns && world.surroundings.dnsDown ? 'dnsFailed' : null;
}

function diskProblem(world: World, resource: Resource, owner: NodeId): Problem {
  const { disk } = resource.parameters;
  return disk !== undefined && hasStoragePath(world, owner, disk) ? null : 'diskNotFound';
}

function hasExchange(world: World, _resource: Resource, owner: NodeId): Problem {
  return world.entities.node[owner]?.exchange == null ? 'exchangeMissing' : null; // E-66
}

/** POP3 and IMAP4: Exchange, and a service that Windows may start (E-23). */
function protocolProblem(world: World, resource: Resource, owner: NodeId): Problem {
  const node = world.entities.node[owner];
  const disabled = node !== undefined && isServiceDisabled(node, resource.resourceType);
  return listenerProblem(world, resource, owner) ?? (disabled ? 'serviceDisabled' : null);
}

/** SMTP and HTTP: Exchange, and an address that nobody else listens on (E-74). */
function listenerProblem(world: World, resource: Resource, owner: NodeId): Problem {
  const conflict = bindingConflicts(world, resource, owner) ? 'bindingConflict' : null;
  return hasExchange(world, resource, owner) ?? conflict;
}

function attendantProblem(world: World, resource: Resource, owner: NodeId): Problem {
  const crowded =
    members(world).length >= 3 &&
    rows(world, 'resource').some((other) => {
      const group = world.entities.group[other.group];
      return (
        other.id !== resource.id &&
        other.resourceType === resource.resourceType &&
        group?.owner === owner &&
        resourceState(world, other.id) === 'Online'
      );
    });
  if (crowded) return 'secondEvsOnNode'; // E-60
  if (!reachesDirectory(world, owner)) return 'directoryUnreachable'; // F-27
  return hasExchange(world, resource, owner) ?? versionProblem(world, resource, owner);
}

const onlineChecks: Readonly<Partial<Record<ResourceTypeName, Check>>> = {
  'IP Address': addressProblem,
  'Network Name': nameProblem,
  'Physical Disk': diskProblem,
  'File Share': programProblem,
  'Print Spooler': programProblem,
  'Generic Application': programProblem,
  'Generic Script': programProblem,
  'Microsoft Exchange System Attendant': attendantProblem,
  'Microsoft Exchange Information Store': hasExchange,
  'Microsoft Exchange Message Transfer Agent': hasExchange,
  'Microsoft Exchange Routing Service': hasExchange,
  'Microsoft Search Service Instance': hasExchange,
  'Microsoft Exchange SMTP Server Instance': listenerProblem,
  'Microsoft Exchange HTTP Server Instance': listenerProblem,
  'Microsoft Exchange POP3 Server Instance': protocolProblem,
  'Microsoft Exchange IMAP4 Server Instance': protocolProblem,
};

/** What would keep the resource from coming online on its owner now. */
export function onlineProblem(world: World, resource: Resource, owner: NodeId): Problem {
  const { behaviour } = resource;
  const name = world.entities.node[owner]?.name ?? '';
  if (behaviour?.online === 'fails' || behaviour?.onlineOn?.includes(name) === false) return 'scripted';
  const problem = onlineChecks[resource.resourceType]?.(world, resource, owner) ?? null;
  if (problem !== null) return problem;
  const missing = missingPart(partsOf(world, resource));
  if (missing === null) return null;
  return missing.reason === 'parameter.missing' ? 'parameterMissing' : 'dependencyMissing';
}

/** What the cluster will find wrong with an online resource, and at which instant. */
export interface Noticed {
  readonly problem: string;
  readonly noticedAt: SimTime;
}

/** Whether the type hands its failures to the monitor itself, so that LooksAlive is not called (R-36, E-40). */
function signalsFailures({ resourceType }: Resource): boolean {
  return resourceType.startsWith('Microsoft ');
}

/** How often the resource is asked: its own values, else those of its type. */
function pollsOf(world: World, { resourceType, looksAliveMs, isAliveMs }: Resource) {
  const ofType = pollsOfType(world, resourceType);
  return {
    looksAliveMs: looksAliveMs ?? ofType.looksAliveMs,
    isAliveMs: isAliveMs ?? ofType.isAliveMs,
  };
}

/** The instant of the next poll: polls begin with the resource's coming online. A fault that strikes at the instant of a poll is seen by it. */
function nextPoll(world: World, resource: Resource, everyMs: number): SimTime {
  const since =
    world.now - Number(world.charts[resourceChart(resource.id)]?.context.onlineSince ?? world.now);
  return after(world.now, ms(since === 0 ? everyMs : (everyMs - (since % everyMs)) % everyMs));
}

/** The instant at which a check of the resource finds its ailment out; null = nobody ever asks (R-46: 2003 waits for a hung one for ever). */
function ailmentNoticedAt(world: World, resource: Resource, ailment: Ailment): SimTime | null {
  const { timing } = world;
  const { looksAliveMs, isAliveMs } = pollsOf(world, resource);
  const signals = signalsFailures(resource);
  if (ailment.kind === 'crashed') return signals ? world.now : nextPoll(world, resource, looksAliveMs); // E-45, R-38
  if (ailment.kind === 'sick')
    return nextPoll(world, resource, ailment.seenBy === 'isAlive' || signals ? isAliveMs : looksAliveMs);
  if (!signals) return null;
  const limit = resource.hangLimitMs ?? timing.isAliveTimeoutMs;
  const firstMiss = Math.ceil(ailment.since / timing.exchangeHealthMs) * timing.exchangeHealthMs; // E-41
  return ms(firstMiss + limit); // E-42
}

/** Whether checks could find anything at all: a healthy process gives no cause, and only these types look at their surroundings. */
export function canBeFoundIll({ ailment, resourceType }: Resource): boolean {
  return ailment !== null || resourceType === 'IP Address' || resourceType === 'Physical Disk';
}

/** What the checks of an online resource will find, and when; null = healthy. */
export function healthProblem(world: World, resource: Resource, owner: NodeId): Noticed | null {
  if (!canBeFoundIll(resource)) return null;
  const { timing } = world;
  const { ailment } = resource;
  const found: Noticed[] = [];
  // In its maintenance mode a disk is not asked (C-4); its reservation is no check of that kind and is still renewed.
  if (ailment !== null && resource.maintenance !== true) {
    const noticedAt = ailmentNoticedAt(world, resource, ailment);
    if (noticedAt !== null) found.push({ problem: ailment.kind, noticedAt });
  }
  if (resource.resourceType === 'IP Address') {
    const problem = onlineAddressProblem(world, resource, owner);
    const noticedAt = nextPoll(world, resource, pollsOf(world, resource).looksAliveMs);
    if (problem !== null) found.push({ problem, noticedAt });
  }
  if (resource.resourceType === 'Physical Disk') {
    const lost = diskProblem(world, resource, owner) !== null;
    const noticedAt = nextPoll(world, resource, timing.reservationMs);
    if (lost) found.push({ problem: 'reservationLost', noticedAt }); // Q-14, F-14
  }
  return found.toSorted((a, b) => a.noticedAt - b.noticedAt)[0] ?? null;
}

/** W-18, W-20: only an interface that the cluster calls Failed takes the address with it; Unreachable does not (W-19). */
function onlineAddressProblem(world: World, { parameters }: Resource, owner: NodeId): Problem {
  const { network, address = '' } = parameters;
  if (network !== undefined && interfaceState(world, owner, network) === 'Failed') return 'interfaceFailed';
  return world.surroundings.foreignAddresses.includes(address) ? 'duplicateAddress' : null; // F-21
}
