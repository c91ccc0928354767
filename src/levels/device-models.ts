import type { DeviceKind, PortKind } from '#domain';

/** A socket of a model: its own name in port ids, its shape, and the word printed beside it. */
export interface ModelPort {
  readonly name: string;
  readonly portKind: PortKind;
  readonly label: string;
}

/** What every device of one model has in common. Its drawing bears the same port names. */
export interface DeviceModel {
  readonly deviceKind: DeviceKind;
  readonly heightUnits: number;
  readonly ports: readonly ModelPort[];
  /** Has its own way out of the room: the wall feed of a power strip or of a UPS. */
  readonly uplink: boolean;
}

const port = (name: string, portKind: PortKind, label = name.toUpperCase()): ModelPort => ({
  name,
  portKind,
  label,
});

/** `prefix1` to `prefix<count>`. */
function row(prefix: string, count: number, portKind: PortKind, label: string): readonly ModelPort[] {
  return Array.from({ length: count }, (_, index) =>
    port(`${prefix}${index + 1}`, portKind, `${label}${index + 1}`),
  );
}

const networkCards = row('nic', 2, 'rj45', 'NIC');
const twoSupplies = row('psu', 2, 'inlet', 'PSU');
const oneSupply = row('psu', 1, 'inlet', 'PSU');
const fibreControllers = [port('a0', 'fc'), port('a1', 'fc'), port('b0', 'fc'), port('b1', 'fc')];

/** Every model that a level can put into a rack, by the key of its drawing. */
export const deviceModels = {
  'server-2u': {
    deviceKind: 'server',
    heightUnits: 2,
    uplink: false,
    ports: [...networkCards, ...row('hba', 2, 'fc', 'HBA'), ...twoSupplies],
  },
  'server-2u-scsi': {
    deviceKind: 'server',
    heightUnits: 2,
    uplink: false,
    ports: [...networkCards, port('scsi1', 'scsi'), ...twoSupplies],
  },
  'server-1u': {
    deviceKind: 'domainController',
    heightUnits: 1,
    uplink: false,
    ports: [...networkCards, ...oneSupply],
  },
  'lan-switch-16': {
    deviceKind: 'lanSwitch',
    heightUnits: 1,
    uplink: false,
    ports: [...row('', 16, 'rj45', ''), ...oneSupply],
  },
  'hub-8': {
    deviceKind: 'hub',
    heightUnits: 1,
    uplink: false,
    ports: [...row('', 8, 'rj45', ''), ...oneSupply],
  },
  'fc-switch-8': {
    deviceKind: 'fcSwitch',
    heightUnits: 1,
    uplink: false,
    ports: [...row('', 8, 'fc', ''), ...oneSupply],
  },
  'storage-array': {
    deviceKind: 'storageArray',
    heightUnits: 3,
    uplink: false,
    ports: [...fibreControllers, ...twoSupplies],
  },
  'storage-array-scsi': {
    deviceKind: 'storageArray',
    heightUnits: 3,
    uplink: false,
    ports: [port('a0', 'scsi'), port('b0', 'scsi'), ...twoSupplies],
  },
  'power-strip-8': {
    deviceKind: 'powerStrip',
    heightUnits: 1,
    uplink: true,
    ports: row('out', 8, 'outlet', 'OUT'),
  },
  'ups-2u': { deviceKind: 'ups', heightUnits: 2, uplink: true, ports: row('out', 6, 'outlet', 'OUT') },
} as const satisfies Readonly<Record<string, DeviceModel>>;

/** The key of a model. */
export type DeviceModelName = keyof typeof deviceModels;

/** The model with this key, or undefined. */
export function deviceModel(name: string): DeviceModel | undefined {
  return Object.hasOwn(deviceModels, name) ? deviceModels[name as DeviceModelName] : undefined;
}
