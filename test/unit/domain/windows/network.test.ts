import { describe, expect, it } from 'vitest';
import {
  type Nic,
  type NicId,
  nicsReachEachOther,
  reachesDirectory,
  reachesUsers,
  type World,
} from '#domain';
import { prepareWindows, switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

function room(): Run {
  const run = new Run(twoNodeRoom());
  for (const command of wiring) run.do(command);
  switchOn(run);
  prepareWindows(run);
  return run;
}

const built = room().world;

function nic(world: World, id: NicId): Nic {
  const row = world.entities.nic[id];
  if (row === undefined) throw new Error(`There is no ${id}.`);
  return row;
}

function change(world: World, id: NicId, fields: Partial<Nic>): World {
  const row = { ...nic(world, id), ...fields };
  return { ...world, entities: { ...world.entities, nic: { ...world.entities.nic, [id]: row } } };
}

const reach = (world: World, a: NicId, b: NicId) => nicsReachEachOther(world, nic(world, a), nic(world, b));

describe('who hears whom', () => {
  it('needs one wire and one subnet', () => {
    expect(reach(built, 'nic:NODE1/nic1', 'nic:NODE2/nic1')).toBe(true);
    expect(reach(built, 'nic:NODE1/nic2', 'nic:NODE2/nic2')).toBe(true);
    expect(reach(built, 'nic:NODE1/nic1', 'nic:NODE2/nic2')).toBe(false);
    const elsewhere = change(built, 'nic:NODE2/nic2', { address: '10.10.11.12' });
    expect(reach(elsewhere, 'nic:NODE1/nic2', 'nic:NODE2/nic2')).toBe(false);
    const narrow = change(built, 'nic:NODE2/nic1', { address: '10.1.9.12', mask: '255.255.255.0' });
    expect(reach(narrow, 'nic:NODE1/nic1', 'nic:NODE2/nic1')).toBe(false); // one side thinks that the other is remote
  });

  it('needs an address of one’s own: the later row loses a conflict', () => {
    const twice = change(built, 'nic:NODE2/nic1', { address: '10.1.0.11' });
    expect(reach(twice, 'nic:NODE1/nic1', 'nic:NODE2/nic1')).toBe(false);
    expect(reachesUsers(twice, nic(twice, 'nic:NODE1/nic1'))).toBe(true);
    expect(reachesUsers(twice, nic(twice, 'nic:NODE2/nic1'))).toBe(false);
  });

  it('needs Windows: one that boots has links only, one that shuts down still answers', () => {
    const run = room();
    run.do({ type: 'restartComputer', node: 'NODE2' });
    expect(reach(run.world, 'nic:NODE1/nic1', 'nic:NODE2/nic1')).toBe(true);
    run.wait(run.world.timing.shutdownMs);
    expect(reach(run.world, 'nic:NODE1/nic1', 'nic:NODE2/nic1')).toBe(false);
  });
});

describe('the directory', () => {
  it('is found by DNS over a connection that leads there', () => {
    expect(reachesDirectory(built, 'node:NODE1')).toBe(true);
    expect(reachesDirectory(change(built, 'nic:NODE1/nic1', { dns: [] }), 'node:NODE1')).toBe(false);
    expect(reachesDirectory(change(built, 'nic:NODE1/nic1', { address: '' }), 'node:NODE1')).toBe(false);
    const run = room();
    run.do({ type: 'disconnectCable', port: 'DC1/nic1' });
    expect(reachesDirectory(run.world, 'node:NODE1')).toBe(false);
  });

  it('is gone with its machine', () => {
    const run = room();
    run.do({ type: 'disconnectCable', port: 'DC1/psu1' });
    expect(reachesDirectory(run.world, 'node:NODE1')).toBe(false);
  });
});

describe('the users', () => {
  it('come through the uplink into the public subnet', () => {
    expect(reachesUsers(built, nic(built, 'nic:NODE1/nic1'))).toBe(true);
    expect(reachesUsers(built, nic(built, 'nic:NODE1/nic2'))).toBe(false);
    const wrong = change(built, 'nic:NODE1/nic1', { address: '10.10.10.99', mask: '255.255.255.0' });
    expect(reachesUsers(wrong, nic(wrong, 'nic:NODE1/nic1'))).toBe(false);
  });
});
