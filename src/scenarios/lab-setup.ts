import {
  type CableKind,
  type ClientShares,
  type DeviceKind,
  type DeviceSetup,
  type Directory,
  defaultTiming,
  deviceId,
  type Mailboxes,
  type PartPort,
  type PortKind,
  type Shelf,
  type WindowsComponent,
  type WindowsEdition,
  type WorldSetup,
  windowsComponents,
} from '#domain';
import { cardModels, deviceModels, timeOfDayMs } from '#levels';
import type { Given } from './scenario-schema.ts';

const dayMs = 86_400_000;
/** The lab is built from instant 0; the case's own time begins here, however long the building took. */
export const caseBeginsMs = 6 * 3_600_000;
/** No case lasts that long. */
const deadlineMs = 400 * dayMs;

/** How far the directory is prepared for Exchange (E-39b). */
const preparedParts = {
  none: { forestPrepared: false, domainPrepared: false },
  forest: { forestPrepared: true, domainPrepared: false },
  all: { forestPrepared: true, domainPrepared: true },
} as const;

/** What has to stand in the lab: computers, networks in the order of their adapters, shared disks with the quorum's. */
export interface LabPlan {
  readonly nodes: readonly string[];
  /** How many of them, from the first on, the cluster has at the case's beginning. */
  readonly members: number;
  readonly networks: readonly string[];
  readonly quorum: 'disk' | 'local' | 'mns';
  /** A file share witness for the majority node set. */
  readonly witness: boolean;
  readonly disks: number;
  /** Further shared disks, as they come. */
  readonly spareDisks: NonNullable<Given['spareDisks']>;
  /** Computers that are members of no domain. */
  readonly outsideDomain: readonly string[];
  readonly exchange: boolean;
  /** Exchange 2000 instead of 2003 (E-77). */
  readonly version: '2000' | null;
  /** SMTP domains of recipient policies (E-36). */
  readonly recipientPolicies: readonly string[];
  /** ForestPrep and DomainPrep. */
  readonly prepared: keyof typeof preparedParts;
  /** Editions of Windows of computers that do not run Enterprise (L-1 to L-4). */
  readonly editions: Readonly<Record<string, WindowsEdition>>;
  /** Windows components of computers that do not have all of them (E-33). */
  readonly components: Readonly<Record<string, readonly WindowsComponent[]>>;
  readonly mailboxes: Readonly<Record<string, Mailboxes>>;
  /** How the disks are reached: a switched fabric by itself, adapters plugged into the array or into a hub, one SCSI bus, or a LAN (T-15 to T-18). */
  readonly storage: 'fabric' | 'loop' | 'hub' | 'scsi' | 'iscsi';
  /** Computers whose hardware is not as that of the others (L-49, L-53). */
  readonly hardware: Readonly<Record<string, 'listedAlone' | 'unlisted' | 'different'>>;
  /** Computers that are hosts of a load-balanced cluster: they have no shared storage (L-58). */
  readonly nlbHosts: readonly string[];
  /** How the users get at their mail; null = nothing is said. */
  readonly clients: ClientShares | null;
  /** Whether there is a parts shelf. */
  readonly shelf: boolean;
  /** Time of day at the case's instant 0. */
  readonly startsAt: string;
}

/** The network that leads to users and gateway. */
export function publicNetwork({ networks }: LabPlan): string {
  return networks.find((name) => name === 'public') ?? networks[0] ?? 'public';
}

/** Name of the switch of a network. */
export const switchOf = (network: string): string => `SW-${network}`;
/** Name of the feed of a device: each has one of its own, so that one can lose its power alone. */
export const feedOf = (device: string): string => `FEED-${device}`;
/** The adapter of a computer on a network, as its port is called. */
export const adapterOn = ({ networks }: LabPlan, network: string): string =>
  `nic${networks.indexOf(network) + 1}`;
/** Name of the domain controller, which is also the DNS server and holds the witness. */
export const controllerName = 'DC';
/** The file share witness. */
export const witnessShare = `\\\\${controllerName}\\witness`;
/** Name of the array with all shared disks. */
export const arrayName = 'ARRAY';
/** The two switches of the storage network. */
export const fabrics = ['FC-A', 'FC-B'] as const;

/** The hub of the lab's arbitrated loop. */
const hubName = 'FC-HUB';
/** What the lab calls the LAN of its iSCSI array. */
export const storageLan = 'iSCSI';
/** The address at which that array answers, as it left the factory (T-18). */
export const portalAddress = '192.168.130.101';

/** Addresses of a network: the public one is that of the directory, each other has a subnet of its own. */
export function addressOn(plan: LabPlan, network: string, host: number): { address: string; mask: string } {
  if (network === publicNetwork(plan)) return { address: `10.1.0.${host + 20}`, mask: '255.255.0.0' };
  return { address: `192.168.${plan.networks.indexOf(network) + 10}.${host}`, mask: '255.255.255.0' };
}

/** A server room that has all that a case needs, wired and switched on, with nothing built on it. */
export function labSetup(plan: LabPlan): WorldSetup {
  const { nodes, networks, disks, mailboxes } = plan;
  const servers = nodes.map((node, index) => server(plan, node, index));
  const switches = networks.map((name) => lanSwitch(plan, name));
  const controller = device(controllerName, 'domainController', [
    ['nic1', 'rj45'],
    ['psu1', 'inlet'],
  ]);
  const storage = storageOf(plan);
  const machines = [controller, ...switches, ...storage, ...servers];
  return {
    levelId: 'scenario',
    startsAtMs: (timeOfDayMs(plan.startsAt) - caseBeginsMs + 7 * dayMs) % dayMs,
    timing: defaultTiming,
    devices: [...machines, ...machines.map(feed)],
    ...(plan.shelf ? { shelf: labShelf } : {}),
    cables: [...machines.map(powerCable), ...lanCables(plan), ...storageCables(plan)],
    disks: [
      ...Array.from({ length: disks }, (_, index) => ({
        array: arrayName,
        number: index + 1,
        sizeMb: index === 0 ? 1_024 : 102_400,
      })),
      ...plan.spareDisks.map((kind, index) => ({
        array: arrayName,
        number: disks + index + 1,
        sizeMb: 102_400,
        gpt: kind === 'gpt',
        dynamic: kind === 'dynamic',
      })),
    ],
    computers: nodes.map((name) => ({
      name,
      device: name,
      edition: plan.editions[name] ?? 'enterprise',
      windowsComponents: plan.components[name] ?? windowsComponents,
      outsideDomain: plan.outsideDomain.includes(name),
    })),
    directory: {
      ...exampleDirectory(controllerName),
      ...preparedParts[plan.prepared],
      ...(plan.recipientPolicies.length > 0 ? { smtpDomains: plan.recipientPolicies } : {}),
    },
    accounts: [],
    mailUsers: 0,
    mailboxes,
    ...(plan.clients === null ? {} : { clients: plan.clients }),
    ...(plan.nlbHosts.length > 0 ? { frontEnds: plan.nlbHosts } : {}),
    objectives: [],
    deadlineMs,
    faults: [],
  };
}

/** A domain that is ready for Exchange, with the controller, gateway and public subnet of the course. */
export function exampleDirectory(controller: string): Directory {
  return {
    domain: 'corp.example',
    netbiosName: 'CORP',
    controller: deviceId(controller),
    controllerAddress: '10.1.0.10',
    gateway: '10.1.0.1',
    forestPrepared: true,
    domainPrepared: true,
    administrativeGroups: ['First Administrative Group'],
    routingGroups: ['First Routing Group'],
  };
}

/** Cables of a computer's storage adapters, by adapter. */
export function fibreCablesOf(
  nodes: readonly string[],
  node: string,
): readonly (readonly [string, string])[] {
  return fabrics.map((fabric, index) => [`${node}/hba${index + 1}`, `${fabric}/${nodes.indexOf(node) + 2}`]);
}

/** The socket of a network's switch for a computer. */
export function switchSocket(nodes: readonly string[], node: string, network: string): string {
  return `${switchOf(network)}/${nodes.indexOf(node) + 2}`;
}

/** The cable of a computer's adapter to the hub. */
export function hubCableOf(nodes: readonly string[], node: string): readonly [string, string] {
  return [`${node}/hba1`, `${hubName}/${nodes.indexOf(node) + 2}`];
}

/** The cable of a computer's iSCSI adapter. */
export function lanCableOf(nodes: readonly string[], node: string): readonly [string, string] {
  return [`${node}/iscsi1`, switchSocket(nodes, node, storageLan)];
}

type Socket = readonly [name: string, kind: PortKind];
type CableSetup = WorldSetup['cables'][number];

const cable = (cableKind: CableKind, from: string, to: string): CableSetup => ({ cableKind, from, to });

const socket = ([name, portKind]: Socket): PartPort => ({ name, portKind, label: name.toUpperCase() });

function sockets(prefix: string, count: number, kind: PortKind): readonly Socket[] {
  return Array.from({ length: count }, (_, index) => [`${prefix}${index + 1}`, kind]);
}

function device(name: string, deviceKind: DeviceKind, ports: readonly Socket[], uplink = false): DeviceSetup {
  return {
    name,
    deviceKind,
    model: 'lab',
    rack: 'LAB',
    unit: 1,
    heightUnits: 1,
    ports: ports.map(socket),
    switchedOn: true,
    uplink,
  };
}

const listings = { listedAlone: 'alone', unlisted: 'none' } as const;

function storageAdapters({ storage }: LabPlan, index: number): readonly PartPort[] {
  if (storage === 'iscsi') return sockets('iscsi', 1, 'rj45').map(socket);
  if (storage !== 'scsi') return sockets('hba', 2, 'fc').map(socket);
  // One end of the bus has to give way (T-15).
  return [{ name: 'scsi1', portKind: 'scsi', label: 'SCSI1', ...(index === 1 ? { scsiId: 6 } : {}) }];
}

function server(plan: LabPlan, name: string, index: number): DeviceSetup {
  const storage = plan.nlbHosts.includes(name) ? [] : storageAdapters(plan, index);
  const nics = sockets('nic', plan.networks.length, 'rj45').map(socket);
  const own = plan.hardware[name];
  return {
    ...device(name, 'server', []),
    ports: [...nics, ...storage, socket(['psu1', 'inlet'])],
    ...(own === 'different' ? { model: 'other' } : {}),
    ...(own === 'listedAlone' || own === 'unlisted' ? { listing: listings[own] } : {}),
  };
}

/** The computers that have a way to the shared disks. */
function withStorage({ nodes, nlbHosts }: LabPlan): readonly string[] {
  return nodes.filter((name) => !nlbHosts.includes(name));
}

function storageOf(plan: LabPlan): readonly DeviceSetup[] {
  const { storage } = plan;
  const nodes = withStorage(plan);
  if (storage === 'loop') {
    const own = nodes.map((_, index): Socket => [`a${index}`, 'fc']);
    return [device(arrayName, 'storageArray', [...own, ['psu1', 'inlet']])];
  }
  if (storage === 'hub')
    return [
      device(hubName, 'fcHub', [...sockets('', 9, 'fc'), ['psu1', 'inlet']]),
      device(arrayName, 'storageArray', [
        ['a0', 'fc'],
        ['psu1', 'inlet'],
      ]),
    ];
  if (storage === 'iscsi')
    return [
      lanSwitch(plan, storageLan),
      device(arrayName, 'storageArray', [
        ['a0', 'rj45'],
        ['b0', 'rj45'],
        ['psu1', 'inlet'],
      ]),
    ];
  if (storage === 'fabric')
    return [
      ...fabrics.map((name) => device(name, 'fcSwitch', [...sockets('', 16, 'fc'), ['psu1', 'inlet']])),
      device(arrayName, 'storageArray', [
        ['a0', 'fc'],
        ['b0', 'fc'],
        ['psu1', 'inlet'],
      ]),
    ];
  const array = device(arrayName, 'storageArray', [['psu1', 'inlet']]);
  const isBetween = nodes.length > 1;
  const [a0, b0] = ['a0', 'b0'].map(
    (name): PartPort => ({ name, portKind: 'scsi', label: name.toUpperCase() }),
  );
  return a0 === undefined || b0 === undefined
    ? []
    : [{ ...array, ports: [...array.ports, isBetween ? { ...a0, terminated: false } : a0, b0] }];
}

/** As many as one wants of everything, in a rack that is as high as racks are. */
const labShelf: Shelf = {
  units: 42,
  devices: Object.entries(deviceModels).map(([model, part]) => ({
    ...{ listing: 'cluster' as const, slots: 0, ...part },
    ...{ model, edition: 'enterprise' as const, windowsComponents: [], left: null },
    disksMb: part.deviceKind === 'storageArray' ? [1_024] : [],
  })),
  cards: Object.entries(cardModels).map(([card, part]) => ({ card, ...part, left: null })),
};

function lanSwitch(plan: LabPlan, network: string): DeviceSetup {
  const count = Math.max(16, plan.nodes.length + 1);
  const ports: readonly Socket[] = [...sockets('', count, 'rj45'), ['psu1', 'inlet']];
  return device(switchOf(network), 'lanSwitch', ports, network === publicNetwork(plan));
}

const feed = ({ name }: DeviceSetup): DeviceSetup =>
  device(feedOf(name), 'powerStrip', [['out1', 'outlet']], true);

const powerCable = ({ name }: DeviceSetup): CableSetup =>
  cable('power', `${feedOf(name)}/out1`, `${name}/psu1`);

function lanCables(plan: LabPlan): readonly CableSetup[] {
  const { nodes, networks } = plan;
  return [
    cable('lan', `${controllerName}/nic1`, `${switchOf(publicNetwork(plan))}/1`),
    ...networks.flatMap((network) =>
      nodes.map((node) =>
        cable('lan', `${node}/${adapterOn(plan, network)}`, switchSocket(nodes, node, network)),
      ),
    ),
  ];
}

function storageCables(plan: LabPlan): readonly CableSetup[] {
  const { storage } = plan;
  const nodes = withStorage(plan);
  if (storage === 'loop')
    return nodes.map((node, index) => cable('fc', `${node}/hba1`, `${arrayName}/a${index}`));
  if (storage === 'hub')
    return [
      cable('fc', `${arrayName}/a0`, `${hubName}/1`),
      ...nodes.map((node) => cable('fc', ...hubCableOf(nodes, node))),
    ];
  if (storage === 'iscsi')
    return [
      cable('lan', `${arrayName}/a0`, `${switchOf(storageLan)}/1`),
      ...nodes.map((node) => cable('lan', ...lanCableOf(nodes, node))),
    ];
  // The bus has two ends, so a third computer finds no socket.
  if (storage === 'scsi')
    return nodes
      .slice(0, 2)
      .map((node, index) => cable('scsi', `${node}/scsi1`, `${arrayName}/${index === 0 ? 'a0' : 'b0'}`));
  return [
    cable('fc', `${arrayName}/a0`, `${fabrics[0]}/1`),
    cable('fc', `${arrayName}/b0`, `${fabrics[1]}/1`),
    ...nodes.flatMap((node) => fibreCablesOf(nodes, node).map(([from, to]) => cable('fc', from, to))),
  ];
}
