import type { DeviceId, PortId } from '../ids.ts';
import type { Cable, Device, Port, PortKind } from '../world/hardware.ts';
import type { Entities, World } from '../world/world.ts';
import { Components } from './components.ts';
import { type BusProblem, faultyBuses } from './scsi-bus.ts';
import { storageReach } from './storage-reach.ts';
import type { Hardware, PortLink } from './wiring-types.ts';

/** Everything that follows from devices, ports and cables alone. */
export interface WiringGraph {
  readonly cableAt: ReadonlyMap<PortId, Cable>;
  /** Live feeds of each device: the strips and UPSs whose power reaches one of its inlets. */
  readonly feeds: ReadonlyMap<DeviceId, readonly DeviceId[]>;
  readonly powered: ReadonlySet<DeviceId>;
  readonly on: ReadonlySet<DeviceId>;
  readonly link: ReadonlyMap<PortId, PortLink>;
  /** Component of each socket with a live link: LAN sockets and storage sockets never share one. */
  readonly segment: ReadonlyMap<PortId, string>;
  /** Segments from which the users outside can be reached. */
  readonly uplinks: ReadonlySet<string>;
  /** Sockets on a SCSI bus that does not work, and why (T-15). */
  readonly busProblem: ReadonlyMap<PortId, BusProblem>;
  /** The arrays that live ways lead to from each storage socket of a server (T-17). */
  readonly reach: ReadonlyMap<PortId, ReadonlySet<DeviceId>>;
}

/** The graph depends on three immutable tables only, so it is kept for as long as these three live together. */
const kept = new WeakMap<Entities['cable'], Hardware & { readonly graph: WiringGraph }>();

/** The wiring as it works right now: power, links, segments (L-60 to L-65). */
export function wiringGraph(world: World): WiringGraph {
  const { device, port, cable } = world.entities;
  const known = kept.get(cable);
  if (known?.device === device && known.port === port) return known.graph;
  const graph = buildGraph({ device, port, cable });
  kept.set(cable, { device, port, cable, graph });
  return graph;
}

/** Whether the device passes frames between its sockets. */
export function joinsSockets(device: Device): boolean {
  return ['lanSwitch', 'hub', 'fcSwitch', 'fcHub'].includes(device.deviceKind);
}

/** Whether the device has outlets that others feed from. */
export function feedsOthers(device: Device): boolean {
  return device.deviceKind === 'powerStrip' || device.deviceKind === 'ups';
}

/** Servers and arrays have a button; all else runs as soon as it is fed. */
export function hasButton(device: Device): boolean {
  return (
    device.deviceKind === 'server' ||
    device.deviceKind === 'domainController' ||
    device.deviceKind === 'storageArray'
  );
}

function buildGraph(tables: Hardware): WiringGraph {
  const devices = Object.values(tables.device) as Device[];
  const cables = Object.values(tables.cable) as Cable[];
  const cableAt = new Map<PortId, Cable>();
  for (const cable of cables) cableAt.set(cable.from, cable).set(cable.to, cable);
  const { feeds, powered } = findPower(tables, devices, cables);
  const on = new Set<DeviceId>();
  for (const device of devices) {
    const pressed = device.switchedOn || !hasButton(device);
    if (powered.has(device.id) && pressed && !device.broken) on.add(device.id);
  }
  const busProblem = faultyBuses(tables, devices, cables, on);
  const link = findLinks(tables, cables, powered, on, busProblem);
  const reach = storageReach(tables, devices, cableAt, link);
  const segments = findSegments(tables, devices, cables, link, on);
  return { cableAt, feeds, powered, on, link, busProblem, reach, ...segments };
}

function ends(tables: Hardware, cable: Cable): readonly [Port, Port] | null {
  const from = tables.port[cable.from];
  const to = tables.port[cable.to];
  return from === undefined || to === undefined ? null : [from, to];
}

/** The outlet and the inlet of a power cable that can carry: neither socket broken. */
function feedLine(tables: Hardware, cable: Cable): { source: Device; sink: DeviceId } | null {
  if (cable.cableKind !== 'power') return null;
  const pair = ends(tables, cable);
  if (pair === null || pair[0].broken || pair[1].broken) return null;
  const [outlet, inlet] = pair[0].portKind === 'outlet' ? pair : [pair[1], pair[0]];
  const source = tables.device[outlet.device];
  return source === undefined || source.broken ? null : { source, sink: inlet.device };
}

/** Follows the power from the building through strips and UPSs; a ring of strips without a way in stays dark. */
function findPower(tables: Hardware, devices: readonly Device[], cables: readonly Cable[]) {
  const lines = cables.map((cable) => feedLine(tables, cable)).filter((line) => line !== null);
  const powered = new Set<DeviceId>();
  for (const device of devices) {
    const fedByBuilding = feedsOthers(device) && device.uplink;
    const hasInlet = device.ports.some((id) => tables.port[id]?.portKind === 'inlet');
    if (fedByBuilding || !hasInlet) powered.add(device.id);
  }
  for (let before = -1; before !== powered.size; ) {
    before = powered.size;
    for (const { source, sink } of lines) if (powered.has(source.id)) powered.add(sink);
  }
  const feeds = new Map<DeviceId, DeviceId[]>();
  for (const { source, sink } of lines) {
    if (!powered.has(source.id)) continue;
    const known = feeds.get(sink) ?? [];
    if (!known.includes(source.id)) feeds.set(sink, [...known, source.id]);
  }
  return { feeds, powered };
}

function findLinks(
  tables: Hardware,
  cables: readonly Cable[],
  powered: ReadonlySet<DeviceId>,
  on: ReadonlySet<DeviceId>,
  busProblem: ReadonlyMap<PortId, BusProblem>,
): ReadonlyMap<PortId, PortLink> {
  const link = new Map<PortId, PortLink>();
  for (const id of Object.keys(tables.port) as PortId[]) link.set(id, 'none');
  for (const cable of cables) {
    const pair = ends(tables, cable);
    if (pair === null) continue;
    const line = feedLine(tables, cable);
    const carries =
      cable.cableKind === 'power'
        ? line !== null && powered.has(line.source.id)
        : !busProblem.has(cable.from) && dataCarries(tables, cable, pair, on);
    link.set(cable.from, carries ? 'up' : 'down').set(cable.to, carries ? 'up' : 'down');
  }
  return link;
}

/** Both ends on and whole, the right kind of cable: two adapters see each other through a crossover cable only. */
function dataCarries(
  tables: Hardware,
  cable: Cable,
  [from, to]: readonly [Port, Port],
  on: ReadonlySet<DeviceId>,
): boolean {
  if (from.broken || to.broken || !on.has(from.device) || !on.has(to.device)) return false;
  if (from.portKind !== to.portKind) return false;
  return cable.cableKind !== 'lan' || !areBothAdapters(tables, from, to);
}

function areBothAdapters(tables: Hardware, from: Port, to: Port): boolean {
  return [from, to].every((port) => {
    const device = tables.device[port.device];
    return device !== undefined && !joinsSockets(device);
  });
}

const dataKinds: readonly PortKind[] = ['rj45', 'fc', 'scsi'];

function findSegments(
  tables: Hardware,
  devices: readonly Device[],
  cables: readonly Cable[],
  link: ReadonlyMap<PortId, PortLink>,
  on: ReadonlySet<DeviceId>,
) {
  const parts = new Components();
  /** A switch or hub is one point of the net, an adapter's socket one of its own. */
  const pointOf = (port: Port): string => {
    const device = tables.device[port.device];
    return device !== undefined && joinsSockets(device) ? device.id : port.id;
  };
  const live: Port[] = [];
  for (const cable of cables) {
    const pair = ends(tables, cable);
    if (pair === null || link.get(cable.from) !== 'up' || !dataKinds.includes(pair[0].portKind)) continue;
    live.push(...pair);
    parts.join(pointOf(pair[0]), pointOf(pair[1]));
  }
  const segment = new Map<PortId, string>();
  for (const port of live) segment.set(port.id, parts.nameOf(pointOf(port)));
  const uplinks = new Set<string>();
  for (const device of devices) {
    const leadsOut = device.deviceKind === 'lanSwitch' || device.deviceKind === 'hub';
    if (leadsOut && device.uplink && on.has(device.id)) uplinks.add(parts.nameOf(device.id));
  }
  return { segment, uplinks };
}
