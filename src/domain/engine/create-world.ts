import { ms, type SimTime } from '#kernel';
import { deviceId, type PortId } from '../ids.ts';
import { addComputer, addDevice, addDisk, beginNewCharts } from '../rules/room-parts.ts';
import { emptyLedger } from '../scoring/settle-ledger.ts';
import type { WorldSetup } from '../world/setup.ts';
import { calmSurroundings } from '../world/surroundings.ts';
import type { Entities, World } from '../world/world.ts';
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
    ...(setup.shelf === undefined ? {} : { shelf: setup.shelf }),
    charts: {},
    queue: [],
    directory: setup.directory,
    surroundings: calmSurroundings,
    cluster: null,
    mailUsers: setup.mailUsers,
    mailboxes: setup.mailboxes ?? {},
    ...(setup.clients === undefined ? {} : { clients: setup.clients }),
    ...(setup.frontEnds === undefined ? {} : { frontEnds: setup.frontEnds }),
    ...(setup.windowsCds === undefined ? {} : { windowsCds: setup.windowsCds }),
    ...(setup.servicePacks === undefined ? {} : { servicePacks: setup.servicePacks }),
    goal: { objectives: [], deadlineMs: setup.deadlineMs, outcome: 'running', endedAt: null },
    ledger: emptyLedger,
    events: [],
  };
}

function addComputers(tx: Tx, setup: WorldSetup): void {
  for (const { outsideDomain = false, ...computer } of setup.computers) {
    const isStranger = outsideDomain || computer.edition === 'none';
    addComputer(tx, { ...computer, domain: isStranger ? null : setup.directory.domain });
  }
}

function addRest(tx: Tx, setup: WorldSetup): void {
  for (const { cableKind, from, to } of setup.cables) {
    const id = `cable:${tx.nextNumber()}` as const;
    tx.put('cable', id, { id, cableKind, from: from as PortId, to: to as PortId });
  }
  for (const { array, number, sizeMb, dynamic = false, gpt = false } of setup.disks) {
    addDisk(tx, { array: deviceId(array), number, sizeMb, dynamic, gpt });
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
  beginNewCharts(tx);
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
