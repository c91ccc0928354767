import type { DeviceKind, Listing, PartPort, ShelfCard } from '#domain';

/** What every device of one model has in common. Its drawing bears the same port names. */
export interface DeviceModel {
  readonly deviceKind: DeviceKind;
  readonly heightUnits: number;
  readonly ports: readonly PartPort[];
  /** Has its own way out of the room: the wall feed of a power strip or of a UPS. */
  readonly uplink: boolean;
  /** On the list of cluster hardware (L-49); absent = as part of a cluster solution. */
  readonly listing?: Listing;
  /** PCI slots for cards; absent = none to be got at. */
  readonly slots?: number;
}

const port = (name: string, portKind: PartPort['portKind'], label = name.toUpperCase()): PartPort => ({
  name,
  portKind,
  label,
});

/** `prefix1` to `prefix<count>`. */
function row(
  prefix: string,
  count: number,
  portKind: PartPort['portKind'],
  label: string,
): readonly PartPort[] {
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
  // Two supplies, one network adapter on the board, and slots for whatever else it is to have (L-50, L-51).
  'server-2u-pci': {
    deviceKind: 'server',
    heightUnits: 2,
    uplink: false,
    slots: 3,
    ports: [...row('nic', 1, 'rj45', 'NIC'), ...twoSupplies],
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
  // A loop in a box: whatever is plugged into it shares one arbitrated loop (T-16).
  'fc-hub-8': {
    deviceKind: 'fcHub',
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
  // Looks the same and holds as much; nobody has tested it in a cluster.
  'storage-array-basic': {
    deviceKind: 'storageArray',
    heightUnits: 3,
    uplink: false,
    listing: 'alone',
    ports: [port('a0', 'scsi'), port('b0', 'scsi'), ...twoSupplies],
  },
  // Disks over an ordinary LAN, one port for each controller (T-18).
  'storage-array-iscsi': {
    deviceKind: 'storageArray',
    heightUnits: 3,
    uplink: false,
    ports: [port('a0', 'rj45'), port('b0', 'rj45'), ...twoSupplies],
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

type CardModel = Omit<ShelfCard, 'card' | 'left'>;

/** Every card that a level can put on the shelf. */
export const cardModels = {
  network: { portKind: 'rj45', prefix: 'nic', listing: 'cluster' },
  scsi: { portKind: 'scsi', prefix: 'scsi', listing: 'cluster' },
  // Its write-back cache would stay behind in the node that fails (L-37).
  'scsi-raid': { portKind: 'scsi', prefix: 'scsi', listing: 'none' },
  hba: { portKind: 'fc', prefix: 'hba', listing: 'cluster' },
} as const satisfies Readonly<Record<string, CardModel>>;

/** The key of a card. */
export type CardModelName = keyof typeof cardModels;
