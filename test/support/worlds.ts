import {
  type Device,
  type DeviceId,
  type DeviceSetup,
  defaultTiming,
  type PortId,
  type World,
  type WorldSetup,
  windowsComponents,
} from '#domain';
import { hours } from '#kernel';
import { type DeviceModelName, deviceModels } from '#levels';
import { exampleDirectory } from '../../src/scenarios/lab-setup.ts';

/** A device of the catalogue as a level would place it. */
function device(name: string, model: DeviceModelName, unit: number, switchedOn: boolean): DeviceSetup {
  const { deviceKind, heightUnits, ports, uplink } = deviceModels[model];
  const leadsOut = uplink || deviceKind === 'lanSwitch';
  return { name, model, rack: 'A', unit, deviceKind, heightUnits, ports, switchedOn, uplink: leadsOut };
}

/**
 * Two bare servers and a bare array beside a switch and a domain controller that already run: no cable of the cluster
 * is plugged in yet. The array has a quorum disk of 1 GB (number 1) and a data disk of 100 GB (number 2).
 */
export function twoNodeRoom(): WorldSetup {
  return {
    levelId: 'test-room',
    startsAtMs: hours(9),
    timing: defaultTiming,
    devices: [
      device('LAN-SW1', 'lan-switch-16', 24, true),
      device('NODE1', 'server-2u', 18, false),
      device('NODE2', 'server-2u', 14, false),
      device('DC1', 'server-1u', 11, true),
      device('ARRAY1', 'storage-array', 6, false),
      device('PDU-A', 'power-strip-8', 4, true),
      device('UPS-A', 'ups-2u', 1, true),
    ].map((row) => (row.name === 'DC1' ? { ...row, deviceKind: 'domainController' } : row)),
    cables: [
      { cableKind: 'power', from: 'PDU-A/out1', to: 'LAN-SW1/psu1' },
      { cableKind: 'power', from: 'UPS-A/out1', to: 'DC1/psu1' },
      { cableKind: 'lan', from: 'DC1/nic1', to: 'LAN-SW1/1' },
    ],
    disks: [
      { array: 'ARRAY1', number: 1, sizeMb: 1_024 },
      { array: 'ARRAY1', number: 2, sizeMb: 102_400 },
    ],
    computers: ['NODE1', 'NODE2'].map((name) => ({
      name,
      device: name,
      edition: 'enterprise',
      windowsComponents,
    })),
    directory: exampleDirectory('DC1'),
    accounts: [],
    mailUsers: 500,
    objectives: [],
    deadlineMs: hours(1_000),
    faults: [],
  };
}

/** The world with one device changed behind the engine's back, for pure selectors. */
export function changeDevice(world: World, id: DeviceId, fields: Partial<Device>): World {
  const row = world.entities.device[id];
  if (row === undefined) throw new Error(`There is no ${id}.`);
  const device = { ...world.entities.device, [id]: { ...row, ...fields } };
  return { ...world, entities: { ...world.entities, device } };
}

/** The world with one socket broken behind the engine's back. */
export function breakPort(world: World, id: PortId): World {
  const row = world.entities.port[id];
  if (row === undefined) throw new Error(`There is no ${id}.`);
  const port = { ...world.entities.port, [id]: { ...row, broken: true } };
  return { ...world, entities: { ...world.entities, port } };
}
