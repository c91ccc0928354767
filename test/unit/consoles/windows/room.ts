import {
  type Command,
  createWorld,
  type DeviceSetup,
  defaultTiming,
  drainUntil,
  executeCommand,
  queryCommand,
  type Verdict,
  type World,
  type WorldSetup,
  windowsComponents,
} from '#domain';
import { ms } from '#kernel';
import { type DeviceModelName, deviceModels } from '#levels';
import { exampleDirectory } from '../../../../src/scenarios/lab-setup.ts';

/** Two servers, a switch, a domain controller and an array with two disks: cabled, with power, not switched on. */
export class Room {
  world: World = createWorld(setup, 1);
  private seq = 0;

  /** Gives a command and fails the test when it is refused. */
  give(command: Command): void {
    const verdict = this.attempt(command);
    if (!verdict.ok) throw new Error(`${command.type}: ${verdict.reason} ${JSON.stringify(verdict.params)}`);
  }

  attempt(command: Command): Verdict {
    this.seq += 1;
    const envelope = { seq: this.seq, at: this.world.now, actor: 'script' as const, command };
    const { world, verdict } = executeCommand(this.world, envelope);
    this.world = world;
    return verdict;
  }

  readonly query = (command: Command): Verdict => queryCommand(this.world, command);

  pass(minutes: number): void {
    this.world = drainUntil(this.world, ms(this.world.now + minutes * 60_000));
  }

  /** Switches both servers on and waits until Windows runs. */
  boot(): this {
    for (const device of ['NODE1', 'NODE2']) this.give({ type: 'pressPowerButton', device });
    this.pass(20);
    return this;
  }

  node(name: string) {
    const node = Object.values(this.world.entities.node).find((row) => row.name === name);
    if (node === undefined) throw new Error(`There is no ${name}.`);
    return node;
  }

  /** Gives the public connection of a server an address with the controller as DNS server. */
  address(node: string, address: string): void {
    this.give({
      type: 'configureConnection',
      node,
      adapter: 'nic1',
      name: 'Public',
      address,
      mask: '255.255.0.0',
      gateway: '10.1.0.1',
      dns: ['10.1.0.10'],
      registerInDns: true,
      netbios: true,
    });
  }
}

function device(name: string, model: DeviceModelName, switchedOn: boolean): DeviceSetup {
  const { deviceKind, heightUnits, ports, uplink } = deviceModels[model];
  const isSwitch = deviceKind === 'lanSwitch';
  return {
    name,
    model,
    rack: 'A',
    unit: 1,
    deviceKind,
    heightUnits,
    ports,
    switchedOn,
    uplink: uplink || isSwitch,
  };
}

const power = (outlet: number, to: string) => ({ cableKind: 'power', from: `PDU/out${outlet}`, to }) as const;

const setup: WorldSetup = {
  levelId: 'test',
  startsAtMs: 9 * 3_600_000,
  timing: defaultTiming,
  devices: [
    device('PDU', 'power-strip-8', true),
    device('SW', 'lan-switch-16', true),
    device('DC1', 'server-1u', true),
    device('ARRAY', 'storage-array', true),
    device('NODE1', 'server-2u', false),
    device('NODE2', 'server-2u', false),
  ],
  cables: [
    power(1, 'SW/psu1'),
    power(2, 'DC1/psu1'),
    power(3, 'ARRAY/psu1'),
    power(4, 'NODE1/psu1'),
    power(5, 'NODE2/psu1'),
    { cableKind: 'lan', from: 'DC1/nic1', to: 'SW/1' },
    { cableKind: 'lan', from: 'NODE1/nic1', to: 'SW/2' },
    { cableKind: 'lan', from: 'NODE2/nic1', to: 'SW/3' },
    { cableKind: 'fc', from: 'NODE1/hba1', to: 'ARRAY/a0' },
    { cableKind: 'fc', from: 'NODE2/hba1', to: 'ARRAY/a1' },
  ],
  disks: [
    { array: 'ARRAY', number: 2, sizeMb: 102_400 },
    { array: 'ARRAY', number: 1, sizeMb: 502 },
  ],
  computers: [
    { name: 'NODE1', device: 'NODE1', edition: 'enterprise', windowsComponents },
    { name: 'NODE2', device: 'NODE2', edition: 'enterprise', windowsComponents: [] },
  ],
  directory: exampleDirectory('DC1'),
  accounts: [],
  mailUsers: 500,
  objectives: [{ id: 'mail', predicate: { kind: 'evsOnline', count: 1 }, after: [] }],
  deadlineMs: 24 * 3_600_000,
  faults: [],
};
