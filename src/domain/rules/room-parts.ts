import { beginChart } from '../engine/chart-runner.ts';
import type { Tx } from '../engine/tx.ts';
import { type DeviceId, deviceId, nicId, nodeId, type PortId, portId } from '../ids.ts';
import { rows } from '../selectors/tables.ts';
import { teamWith } from '../selectors/teams.ts';
import type { PartPort } from '../world/parts.ts';
import type { ComputerSetup, DeviceSetup } from '../world/setup.ts';
import { addNic, putFreshConnections } from './fresh-windows.ts';
import { hardwareCharts } from './power.ts';
import { dropConnection, splitTeam } from './teams.ts';

/** Puts a device with its sockets into its rack. */
export function addDevice(tx: Tx, setup: DeviceSetup): DeviceId {
  const id = deviceId(setup.name);
  const ports: PortId[] = setup.ports.map((port) => portId(setup.name, port.name));
  const { name, deviceKind, model, rack, unit, heightUnits, switchedOn, uplink, listing, slots } = setup;
  tx.put('device', id, {
    id,
    name,
    deviceKind,
    model,
    rack,
    unit,
    heightUnits,
    ports,
    switchedOn,
    uplink,
    broken: false,
    ...(listing === undefined ? {} : { listing }),
    ...(slots === undefined ? {} : { slots }),
  });
  for (const port of setup.ports) addPort(tx, id, port);
  return id;
}

function addPort(tx: Tx, device: DeviceId, { name, ...part }: PartPort): PortId {
  const id = portId(tx.get('device', device).name, name);
  tx.put('port', id, { id, device, broken: false, ...part });
  return id;
}

/** A socket more on a device that is there already, with its connection where Windows finds a network adapter in it. */
export function addPortOfCard(tx: Tx, device: DeviceId, port: PartPort): PortId {
  const id = addPort(tx, device, port);
  tx.patch('device', device, { ports: [...tx.get('device', device).ports, id] });
  const computer = rows(tx.world, 'node').find((node) => node.device === device);
  if (computer === undefined || port.portKind !== 'rj45') return id;
  addNic(tx, computer.name, id);
  if (computer.bindingOrder !== undefined)
    tx.patch('node', computer.id, { bindingOrder: [...computer.bindingOrder, nicId(id)] });
  return id;
}

/** Windows on a server, with a connection for each of its network adapters; in no cluster. */
export function addComputer(
  tx: Tx,
  computer: Omit<ComputerSetup, 'outsideDomain'> & { readonly domain: string | null },
): void {
  const id = nodeId(computer.name);
  const device = tx.get('device', deviceId(computer.device));
  tx.put('node', id, {
    id,
    name: computer.name,
    device: device.id,
    edition: computer.edition,
    domain: computer.domain,
    clusterMember: false,
    nodeNumber: null,
    paused: false,
    serviceAutomatic: true,
    startMode: 'normal',
    servicePasswordStale: false,
    staleConfiguration: false,
    windowsComponents: computer.windowsComponents,
    exchange: null,
    ...(computer.clockOffsetMs === undefined ? {} : { clockOffsetMs: computer.clockOffsetMs }),
  });
  putFreshConnections(tx, id, device);
}

/** A disk of an array: as it comes out of its box, or made a dynamic one elsewhere (L-31). */
export function addDisk(
  tx: Tx,
  disk: {
    readonly array: DeviceId;
    readonly number: number;
    readonly sizeMb: number;
    readonly dynamic: boolean;
    readonly gpt?: boolean;
  },
): void {
  const { array, number, sizeMb, dynamic, gpt = false } = disk;
  const id = `disk:${number}` as const;
  tx.put('disk', id, {
    id,
    array,
    number,
    sizeMb,
    initialised: dynamic || gpt,
    ...(dynamic ? { dynamic } : {}),
    ...(gpt ? { gpt } : {}),
    volume: null,
    broken: false,
  });
}

/** Begins the charts of everything in the room that has none yet. */
export function beginNewCharts(tx: Tx): void {
  for (const { id, machineName, input } of hardwareCharts(tx.world))
    if (tx.world.charts[id] === undefined) beginChart(tx, id, machineName, input);
  for (const { id } of rows(tx.world, 'node'))
    if (tx.world.charts[`clussvc:${id}`] === undefined) beginChart(tx, `clussvc:${id}`, 'clusterService');
}

/** Takes a socket away for good, with the connection that Windows had on it. */
export function dropPort(tx: Tx, port: PortId): void {
  const team = teamWith(tx.world, port);
  if (team !== undefined) splitTeam(tx, team.id);
  if (tx.find('nic', nicId(port)) !== undefined) dropConnection(tx, nicId(port));
  tx.setChart(`port:${port}`, null);
  tx.remove('port', port);
}

/** Takes a device out of the room, with its computer, its disks and all that they had. Nothing is plugged into it. */
export function dropDevice(tx: Tx, id: DeviceId): void {
  for (const port of tx.get('device', id).ports) dropPort(tx, port);
  for (const disk of rows(tx.world, 'disk').filter(({ array }) => array === id)) tx.remove('disk', disk.id);
  for (const { id: node, iscsi } of rows(tx.world, 'node')) {
    const targets = iscsi?.targets.filter(({ array }) => array !== id) ?? [];
    if (iscsi !== undefined && targets.length < iscsi.targets.length)
      tx.patch('node', node, { iscsi: { ...iscsi, targets } });
  }
  const computer = rows(tx.world, 'node').find(({ device }) => device === id);
  if (computer !== undefined) {
    for (const job of rows(tx.world, 'job').filter(({ node }) => node === computer.id))
      tx.remove('job', job.id);
    tx.setChart(`computer:${computer.id}`, null);
    tx.setChart(`clussvc:${computer.id}`, null);
    tx.remove('node', computer.id);
  }
  tx.setChart(`device:${id}`, null);
  tx.remove('device', id);
}
