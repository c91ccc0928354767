import { describe, expect, it } from 'vitest';
import {
  evsNamed,
  groupNamed,
  lostUserMs,
  queryCommand,
  riskReasons,
  scoreReport,
  type World,
} from '#domain';
import { hours, minutes } from '#kernel';
import { holds } from '../../../../src/domain/predicates/predicates.ts';
import { firstStorageGroups } from '../../../../src/domain/rules/store-building.ts';
import { builtRun } from '../../../support/building.ts';
import type { Run } from '../../../support/run.ts';

const remove = { type: 'removeVirtualServer', resource: 'SA (EVS1)' } as const;

/** The built room with the System Attendant offline: its users have lost their mail for a while. */
function stopped(): Run {
  const run = builtRun();
  run.do({ type: 'offlineResource', resource: 'SA (EVS1)' });
  run.wait(minutes(5));
  return run;
}

describe('Remove Exchange Virtual Server (E-67 to E-70)', () => {
  it('says how many mailboxes are left (E-68)', () => {
    const run = stopped();
    const { users = 0 } = evsNamed(run.world, 'EVS1') ?? {};
    expect(users).toBeGreaterThan(0);
    expect(queryCommand(run.world, remove)).toEqual({
      ok: false,
      reason: 'exchange.hasMailboxes',
      params: { evs: 'EVS1', users },
    });
  });

  it('is of the System Attendant alone', () => {
    expect(queryCommand(stopped().world, { ...remove, resource: 'Disk S:' })).toMatchObject({
      reason: 'exchange.notAttendant',
    });
  });

  it('keeps the account of what its users had lost (E-69)', () => {
    const run = stopped();
    run.world = withUsers(run.world, 0);
    run.wait(minutes(1));
    const lost = lostUserMs(run.world);
    expect(lost).toBeGreaterThan(0);
    run.do(remove);
    expect(evsNamed(run.world, 'EVS1')).toBeUndefined();
    expect(run.world.events.map(({ type }) => type)).toContain('evs.removed');
    const report = () => scoreReport(run.world, { horizonMs: hours(8), floorUserMs: null });
    const before = report();
    expect(before.lostUserMinutesByEvs.EVS1).toBeGreaterThan(0);
    expect(before.causes.reduce((sum, { userMs }) => sum + userMs, 0)).toBe(before.lostUserMs);
    run.wait(minutes(10));
    expect(report().lostUserMs).toBe(before.lostUserMs);
    expect(report().lostUserMinutesByEvs).toEqual(before.lostUserMinutesByEvs);
    expect(holds(run.world, { kind: 'evsRemoved', evs: 'EVS1' })).toBe(true);
  });

  it('is not the plain Delete, after which the users still wait (E-70)', () => {
    const run = stopped();
    run.do({ type: 'deleteResource', resource: 'SA (EVS1)' });
    expect(holds(run.world, { kind: 'evsRemoved', evs: 'EVS1' })).toBe(false);
    const lost = lostUserMs(run.world);
    run.wait(minutes(1));
    expect(lostUserMs(run.world)).toBeGreaterThan(lost);
    run.do({
      type: 'createResource',
      resource: 'SA again',
      description: '',
      resourceType: 'Microsoft Exchange System Attendant',
      group: 'EVS1',
      separateMonitor: false,
      possibleOwners: [],
      dependsOn: ['Name (EVS1)', 'Disk S:'],
      parameters: {
        administrativeGroup: 'First Administrative Group',
        routingGroup: 'First Routing Group',
        dataDirectory: 'S:\\Exchsrvr',
      },
    });
    expect(run.world.events.map(({ type }) => type)).toContain('evs.reused');
    run.do({ type: 'onlineGroup', group: 'EVS1' });
    run.wait(minutes(5));
    const after = lostUserMs(run.world);
    run.wait(minutes(5));
    expect(lostUserMs(run.world)).toBe(after);
  });
});

/** The built room with a second virtual server of so many users and storage groups in the Cluster Group. */
function twoServers(owner: string, users: number, storageGroups: number): World {
  const run = builtRun();
  if (owner !== ownerOf(run.world, 'Cluster Group'))
    run.do({ type: 'moveGroup', group: 'Cluster Group', to: owner });
  run.wait(minutes(2));
  const { world } = run;
  const evs = evsNamed(world, 'EVS1');
  const group = groupNamed(world, 'Cluster Group');
  if (evs === undefined || group === undefined) throw new Error('the room is not built');
  const groups = firstStorageGroups('EVS2', 'S:\\Exchsrvr', users, storageGroups);
  const other = {
    ...evs,
    id: 'evs:EVS2' as const,
    name: 'EVS2',
    group: group.id,
    users,
    storageGroups: groups,
  };
  return { ...world, entities: { ...world.entities, evs: { ...world.entities.evs, 'evs:EVS2': other } } };
}

function ownerOf(world: World, name: string): string {
  const group = groupNamed(world, name);
  return group === undefined ? '' : (world.entities.node[group.owner]?.name ?? '');
}

function withUsers(world: World, users: number): World {
  const evs = evsNamed(world, 'EVS1');
  if (evs === undefined) throw new Error('no EVS1');
  const table = { ...world.entities.evs, [evs.id]: { ...evs, users } };
  return { ...world, entities: { ...world.entities, evs: table } };
}

describe('two virtual servers on two nodes (L-5, L-8 to L-10)', () => {
  it('are at risk above 1,900 clients on a node (L-10)', () => {
    const world = twoServers('NODE2', 10, 1);
    expect(riskReasons(withUsers(world, 1_900))).not.toContain('load');
    expect(riskReasons(withUsers(world, 1_901))).toContain('load');
    expect(riskReasons(withUsers(builtRun().world, 5_000))).not.toContain('load');
  });

  it('are at risk when one node would not mount the storage groups of both (L-5, L-6)', () => {
    expect(riskReasons(twoServers('NODE2', 10, 3))).not.toContain('node');
    expect(riskReasons(twoServers('NODE2', 10, 4))).toContain('node');
  });
});
