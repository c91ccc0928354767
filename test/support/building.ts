import {
  type Command,
  isDeviceOn,
  resourceNamed,
  resourceState,
  servingEvss,
  type World,
  type WorldSetup,
} from '#domain';
import { hours, minutes } from '#kernel';
import { Run } from './run.ts';
import { twoNodeRoom } from './worlds.ts';

/** Makes the account under which the Cluster service is to run. */
export const createServiceAccount = {
  type: 'createUser',
  name: 'clussvc',
  displayName: 'Cluster Service',
  password: 'Str0ng!pass',
  passwordNeverExpires: true,
  mustChangePassword: false,
} as const satisfies Command;

const connection = (node: string, adapter: string, name: string, address: string): Command => ({
  type: 'configureConnection',
  node,
  adapter,
  name,
  address,
  mask: adapter === 'nic1' ? '255.255.0.0' : '255.255.255.0',
  gateway: adapter === 'nic1' ? '10.1.0.1' : '',
  dns: adapter === 'nic1' ? ['10.1.0.10'] : [],
  registerInDns: adapter === 'nic1',
  netbios: adapter === 'nic1',
});

const cable = (
  cableKind: 'lan' | 'crossover' | 'fc' | 'power',
  from: `${string}/${string}`,
  to: `${string}/${string}`,
): Command => ({
  type: 'connectCable',
  cableKind,
  from,
  to,
});

const plain = { description: '', separateMonitor: false, possibleOwners: [] };

/** Cables of the two-node room, every device on two feeds. */
export const wiring: readonly Command[] = [
  ...['NODE1', 'NODE2', 'ARRAY1'].flatMap((device, index) => [
    cable('power', `${device}/psu1`, `PDU-A/out${index + 3}`),
    cable('power', `${device}/psu2`, `UPS-A/out${index + 3}`),
  ]),
  cable('lan', 'NODE1/nic1', 'LAN-SW1/5'),
  cable('lan', 'NODE2/nic1', 'LAN-SW1/6'),
  cable('crossover', 'NODE1/nic2', 'NODE2/nic2'),
  cable('fc', 'NODE1/hba1', 'ARRAY1/a0'),
  cable('fc', 'NODE2/hba1', 'ARRAY1/b0'),
];

/** Presses the power button of everything that is off. */
export function switchOn(run: Run): void {
  for (const device of ['ARRAY1', 'NODE1', 'NODE2'] as const) {
    if (!isDeviceOn(run.world, `dev:${device}`)) run.do({ type: 'pressPowerButton', device });
  }
  run.wait(minutes(3));
}

/** Addresses, disks and the service account. */
export function prepareWindows(run: Run): void {
  run.do(connection('NODE1', 'nic1', 'Public', '10.1.0.11'));
  run.do(connection('NODE2', 'nic1', 'Public', '10.1.0.12'));
  run.do(connection('NODE1', 'nic2', 'Private', '10.10.10.11'));
  run.do(connection('NODE2', 'nic2', 'Private', '10.10.10.12'));
  for (const [disk, letter, label] of [
    [1, 'Q', 'Quorum'],
    [2, 'S', 'Data'],
  ] as const) {
    run.do({ type: 'initialiseDisk', node: 'NODE1', disk });
    run.do({ type: 'formatVolume', node: 'NODE1', disk, fileSystem: 'NTFS', label, letter });
    run.wait(minutes(1));
  }
  run.do(createServiceAccount);
}

/** The cluster of two nodes. */
export function buildCluster(run: Run): void {
  run.do({
    type: 'createCluster',
    node: 'NODE1',
    cluster: 'MAILCLUS',
    domain: 'corp.example',
    address: '10.1.0.20',
    account: 'clussvc',
    password: 'Str0ng!pass',
    quorumDisk: 'Q',
  });
  run.wait(minutes(5));
  run.do({ type: 'addNode', node: 'NODE2', password: 'Str0ng!pass' });
  run.wait(minutes(5));
}

const online = (resource: string) => (world: World) => {
  const row = resourceNamed(world, resource);
  return row !== undefined && resourceState(world, row.id) === 'Online';
};

/** The MSDTC resource in the Cluster Group, still offline. */
export function createMsdtc(run: Run): void {
  run.do({
    type: 'createResource',
    resource: 'MSDTC',
    resourceType: 'Distributed Transaction Coordinator',
    group: 'Cluster Group',
    dependsOn: ['Cluster Name', 'Disk Q:'],
    parameters: {},
    ...plain,
  });
}

/** MSDTC and Exchange on both nodes. */
export function installExchange(run: Run): void {
  createMsdtc(run);
  run.do({ type: 'onlineResource', resource: 'MSDTC' });
  run.waitUntil(online('MSDTC'), minutes(2));
  for (const node of ['NODE1', 'NODE2']) {
    run.do({
      type: 'installExchange',
      node,
      components: ['messaging', 'systemManagement'],
      path: 'C:\\Program Files\\Exchsrvr',
    });
    run.wait(minutes(20));
  }
}

/** The EVS by New Group and four New Resources (E-25 to E-31). */
export function buildEvs(run: Run): void {
  run.do({ type: 'createGroup', group: 'EVS1', description: 'Mail', preferredOwners: [] });
  run.do({ type: 'changeResourceGroup', resource: 'Disk S:', group: 'EVS1' });
  run.do({
    type: 'createResource',
    resource: 'IP (EVS1)',
    resourceType: 'IP Address',
    group: 'EVS1',
    dependsOn: [],
    parameters: { address: '10.1.0.21', mask: '255.255.0.0', network: 'Public', enableNetbios: true },
    ...plain,
  });
  run.do({
    type: 'createResource',
    resource: 'Name (EVS1)',
    resourceType: 'Network Name',
    group: 'EVS1',
    dependsOn: ['IP (EVS1)'],
    parameters: { networkName: 'EVS1' },
    ...plain,
  });
  run.do({ type: 'onlineGroup', group: 'EVS1' });
  run.waitUntil(online('Name (EVS1)'), minutes(2));
  run.do({
    type: 'createResource',
    resource: 'SA (EVS1)',
    resourceType: 'Microsoft Exchange System Attendant',
    group: 'EVS1',
    dependsOn: ['Name (EVS1)', 'Disk S:'],
    parameters: {
      administrativeGroup: 'First Administrative Group',
      routingGroup: 'First Routing Group',
      dataDirectory: 'S:\\Exchsrvr',
    },
    ...plain,
  });
  run.do({ type: 'onlineGroup', group: 'EVS1' });
  run.waitUntil((world) => servingEvss(world).length === 1, minutes(5));
  run.wait(minutes(1));
}

/** A room with the cluster built and the users connected. */
export function builtRoom(setup: WorldSetup, seed = 1): Run {
  const run = new Run({ ...setup, deadlineMs: hours(1_000) }, seed);
  for (const command of wiring) run.try(command);
  switchOn(run);
  prepareWindows(run);
  buildCluster(run);
  installExchange(run);
  buildEvs(run);
  return run;
}

const builtWorlds = new Map<number, World>();

/** A run that goes on from the two-node room with the cluster built: both nodes up, EVS1 on NODE1 with 500 users. Built once a file and seed. */
export function builtRun(seed = 1): Run {
  const known = builtWorlds.get(seed) ?? builtRoom(twoNodeRoom(), seed).world;
  builtWorlds.set(seed, known);
  const run = new Run(twoNodeRoom(), seed);
  run.world = known;
  return run;
}
