import fc from 'fast-check';
import type { Command } from '#domain';

/** One step of a random run: a command, then some time. */
export interface RandomStep {
  readonly command: Command;
  readonly waitMs: number;
}

const node = fc.constantFrom('NODE1', 'NODE2');
const group = fc.constantFrom('Cluster Group', 'EVS1', 'Disk Group 1', 'No such group');
const resource = fc.constantFrom(
  'IP (EVS1)',
  'Name (EVS1)',
  'Disk S:',
  'Disk Q:',
  'SA (EVS1)',
  'Cluster Name',
  'Cluster IP Address',
  'MSDTC',
  'Exchange Information Store Instance - (EVS1)',
  'SMTP Virtual Server Instance - (EVS1)',
);
const device = fc.constantFrom('NODE1', 'NODE2', 'ARRAY1', 'DC1', 'LAN-SW1');
const port = fc.constantFrom(
  ...(['NODE1', 'NODE2'] as const).flatMap((name) =>
    ['nic1', 'nic2', 'hba1', 'psu1', 'psu2'].map((end) => `${name}/${end}` as const),
  ),
  'ARRAY1/a0' as const,
  'ARRAY1/psu1' as const,
  'ARRAY1/psu2' as const,
  'LAN-SW1/1' as const,
  'LAN-SW1/psu1' as const,
);
const freeEnd = fc.constantFrom(
  'LAN-SW1/9' as const,
  'LAN-SW1/10' as const,
  'ARRAY1/a0' as const,
  'ARRAY1/b0' as const,
  'PDU-A/out7' as const,
  'UPS-A/out6' as const,
  'NODE1/nic2' as const,
  'NODE2/nic2' as const,
);
const kind = fc.constantFrom('lan' as const, 'crossover' as const, 'fc' as const, 'power' as const);

const hardware: fc.Arbitrary<Command> = fc.oneof(
  port.map((end) => ({ type: 'disconnectCable' as const, port: end })),
  fc
    .record({ cableKind: kind, from: port, to: freeEnd })
    .map((ends) => ({ type: 'connectCable' as const, ...ends })),
  device.map((name) => ({ type: 'pressPowerButton' as const, device: name })),
  device.map((name) => ({ type: 'holdPowerButton' as const, device: name })),
  node.map((name) => ({ type: 'restartComputer' as const, node: name })),
  node.map((name) => ({ type: 'shutDownComputer' as const, node: name })),
);

const administration: fc.Arbitrary<Command> = fc.oneof(
  fc
    .constantFrom(
      'pauseNode' as const,
      'resumeNode' as const,
      'startClusterService' as const,
      'stopClusterService' as const,
      'evictNode' as const,
    )
    .chain((type) => node.map((name) => ({ type, node: name }))),
  fc
    .constantFrom('onlineGroup' as const, 'offlineGroup' as const, 'deleteGroup' as const)
    .chain((type) => group.map((name) => ({ type, group: name }))),
  fc
    .record({ group, to: fc.constantFrom('', 'NODE1', 'NODE2') })
    .map((move) => ({ type: 'moveGroup' as const, ...move })),
  fc
    .constantFrom(
      'onlineResource' as const,
      'offlineResource' as const,
      'failResource' as const,
      'failResource' as const,
      'deleteResource' as const,
    )
    .chain((type) => resource.map((name) => ({ type, resource: name }))),
  fc.record({ resource, group }).map((move) => ({ type: 'changeResourceGroup' as const, ...move })),
  fc
    .record({ resource, restartThreshold: fc.integer({ min: 0, max: 4 }) })
    .map((set) => ({ type: 'setResourceProperties' as const, ...set })),
  fc
    .record({
      group,
      preferredOwners: fc.uniqueArray(node, { maxLength: 2 }),
      failoverThreshold: fc.integer({ min: 0, max: 3 }),
    })
    .map((set) => ({
      type: 'setGroupProperties' as const,
      failback: { kind: 'immediate' as const },
      ...set,
    })),
  fc
    .record({
      network: fc.constantFrom('Public', 'Private'),
      role: fc.constantFrom('internal' as const, 'client' as const, 'all' as const, 'disabled' as const),
    })
    .map((set) => ({ type: 'setNetworkProperties' as const, ...set })),
  fc.constant({ type: 'addNode' as const, node: 'NODE2', password: 'Str0ng!pass' }),
);

/** Times that matter: nothing, within a heartbeat, within detection, within arbitration, a failover, a restart of the service. */
const waitMs = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 2_500 }),
  fc.integer({ min: 2_500, max: 20_000 }),
  fc.integer({ min: 20_000, max: 90_000 }),
);

/** A short run: commands, pulled cables and power cuts mixed. */
export const randomSteps: fc.Arbitrary<readonly RandomStep[]> = fc.array(
  fc.record({ command: fc.oneof(hardware, administration), waitMs }),
  {
    minLength: 1,
    maxLength: 6,
  },
);
