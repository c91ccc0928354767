import { ms, type SimTime } from '#kernel';
import { deviceId, nicId, nodeId, type PortId, portId } from '../ids.ts';
import { freshConnection } from '../rules/fresh-windows.ts';
import { hardwareCharts } from '../rules/power.ts';
import { emptyLedger } from '../scoring/settle-ledger.ts';
import { rows } from '../selectors/tables.ts';
import type { DeviceSetup, WorldSetup } from '../world/setup.ts';
import { calmSurroundings } from '../world/surroundings.ts';
import type { Entities, World } from '../world/world.ts';
import { beginChart } from './chart-runner.ts';
import { drainUntil, settle, simVersion } from './engine.ts';
import { Tx } from './tx.ts';

const noEntities: Entities = {
  device: {},
  port: {},
  cable: {},
  disk: {},
  node: {},
  nic: {},
  account: {},
  network: {},
  group: {},
  resource: {},
  evs: {},
  job: {},
  fault: {},
};

function emptyWorld(setup: WorldSetup, seed: number, at: SimTime): World {
  return {
    simVersion,
    levelId: setup.levelId,
    seed,
    now: at,
    seq: 1,
    rng: {},
    startsAtMs: setup.startsAtMs,
    timing: setup.timing,
    entities: noEntities,
    charts: {},
    queue: [],
    directory: setup.directory,
    surroundings: calmSurroundings,
    cluster: null,
    mailUsers: setup.mailUsers,
    mailboxes: setup.mailboxes ?? {},
    ...(setup.windowsCds === undefined ? {} : { windowsCds: setup.windowsCds }),
    goal: { objectives: [], deadlineMs: setup.deadlineMs, outcome: 'running', endedAt: null },
    ledger: emptyLedger,
    events: [],
  };
}

function addDevice(tx: Tx, setup: DeviceSetup): void {
  const id = deviceId(setup.name);
  const ports: PortId[] = setup.ports.map((port) => portId(setup.name, port.name));
  const { name, deviceKind, model, rack, unit, heightUnits, switchedOn, uplink } = setup;
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
  });
  for (const port of setup.ports) {
    const key = portId(setup.name, port.name);
    tx.put('port', key, { id: key, device: id, portKind: port.portKind, label: port.label, broken: false });
  }
}

function addComputers(tx: Tx, setup: WorldSetup): void {
  for (const computer of setup.computers) {
    const id = nodeId(computer.name);
    const device = tx.get('device', deviceId(computer.device));
    tx.put('node', id, {
      id,
      name: computer.name,
      device: device.id,
      edition: computer.edition,
      domain: computer.outsideDomain === true || computer.edition === 'none' ? null : setup.directory.domain,
      clusterMember: false,
      nodeNumber: null,
      paused: false,
      serviceAutomatic: true,
      startMode: 'normal',
      servicePasswordStale: false,
      staleConfiguration: false,
      windowsComponents: computer.windowsComponents,
      exchange: null,
    });
    const lanPorts = device.ports.filter((port) => tx.get('port', port).portKind === 'rj45');
    for (const [index, port] of lanPorts.entries()) {
      tx.put('nic', nicId(port), { id: nicId(port), node: id, port, ...freshConnection(index) });
    }
  }
}

function addRest(tx: Tx, setup: WorldSetup): void {
  for (const { cableKind, from, to } of setup.cables) {
    const id = `cable:${tx.nextNumber()}` as const;
    tx.put('cable', id, { id, cableKind, from: from as PortId, to: to as PortId });
  }
  for (const { array, number, sizeMb, dynamic = false, gpt = false } of setup.disks) {
    const id = `disk:${number}` as const;
    tx.put('disk', id, {
      id,
      array: deviceId(array),
      number,
      sizeMb,
      initialised: dynamic || gpt,
      ...(dynamic ? { dynamic } : {}),
      ...(gpt ? { gpt } : {}),
      volume: null,
      broken: false,
    });
  }
  for (const account of setup.accounts)
    tx.put('account', `acct:${account.name.toLowerCase()}`, {
      id: `acct:${account.name.toLowerCase()}`,
      ...account,
    });
}

/** The room at an instant: hardware in its racks, machines as the level left them, nothing built; nobody has a goal yet and nothing is planned. */
export function bareWorld(setup: WorldSetup, seed: number, at: SimTime): World {
  const tx = new Tx(emptyWorld(setup, seed, at), { kind: 'start' });
  for (const device of setup.devices) addDevice(tx, device);
  addComputers(tx, setup);
  addRest(tx, setup);
  for (const { id, machineName, input } of hardwareCharts(tx.world)) beginChart(tx, id, machineName, input);
  for (const node of rows(tx.world, 'node')) beginChart(tx, `clussvc:${node.id}`, 'clusterService');
  settle(tx);
  return drainUntil(tx.world, tx.world.now);
}

/** From here on it counts: objectives, planned faults, the deadline and an account with nothing in it. */
export function beginRun(world: World, setup: WorldSetup): World {
  const tx = new Tx(world, { kind: 'start' });
  const objectives = setup.objectives.map((objective) => ({ ...objective, metAt: null }));
  tx.setGoal({ ...world.goal, objectives });
  tx.setLedger(emptyLedger);
  for (const fault of setup.faults)
    tx.put('fault', fault.id, { ...fault, state: 'waiting', strikesAt: null, hit: null });
  tx.schedule('goal', { type: 'DEADLINE' }, setup.deadlineMs);
  // The account and the objectives know nothing yet of what is there: all of it is looked at.
  tx.touched = true;
  settle(tx);
  return drainUntil(tx.world, tx.world.now);
}

/** The world at instant 0 of a level that begins with nothing built. */
export function createWorld(setup: WorldSetup, seed: number): World {
  return beginRun(bareWorld(setup, seed, ms(0)), setup);
}
