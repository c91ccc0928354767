import { describe, expect, test } from 'vitest';
import { type Command, riskReasons, type World } from '#domain';
import { minutes, ms } from '#kernel';
import { createSession, type Session } from '#session';
import { loadLevel } from '../../../../src/cli/load-level.ts';
import { holds } from '../../../../src/domain/predicates/predicates.ts';

function play(levelId: string): Session {
  const level = loadLevel(levelId);
  if (!level.ok) throw new Error(`${levelId} cannot be loaded`);
  return createSession({ level: level.value, seed: 1 });
}

const worldOf = (session: Session): World => session.frame().world;

function wait(session: Session, span: number): void {
  session.advanceTo(ms(worldOf(session).now + span));
}

function give(session: Session, ...commands: readonly Command[]): void {
  for (const command of commands) {
    expect(session.submit(command)).toMatchObject({ ok: true });
    wait(session, minutes(1));
  }
}

const risks = (session: Session): readonly string[] => riskReasons(worldOf(session));

describe('what is at risk in a majority node set (T-3, Q-31)', () => {
  const toMajority: readonly Command[] = [
    {
      type: 'createResource',
      resource: 'MNS',
      description: '',
      resourceType: 'Majority Node Set',
      group: 'Cluster Group',
      separateMonitor: false,
      possibleOwners: [],
      dependsOn: [],
      parameters: {},
    },
    { type: 'onlineResource', resource: 'MNS' },
    { type: 'setQuorum', resource: 'MNS' },
  ];

  test('the quorum is safe while one vote more than the majority is there', () => {
    const session = play('13-majority-over-two-sites');
    give(session, ...toMajority);
    expect(risks(session)).toEqual(['network']);
    give(session, { type: 'stopClusterService', node: 'NODE1' });
    // A node that is booted still shows its share.
    expect(risks(session)).not.toContain('quorum');
    give(session, { type: 'holdPowerButton', device: 'NODE1' });
    expect(risks(session)).toContain('quorum');
  });
});

describe('what is at risk in failover pairs (T-4)', () => {
  const owners = (resource: string, ...possibleOwners: readonly string[]): Command => ({
    type: 'setResourceProperties',
    resource,
    possibleOwners: [...possibleOwners],
  });

  test('a node counts for the paths to a disk only where it may own it', () => {
    const session = play('16-pairs');
    expect(risks(session)).toEqual(['path']);
    give(session, owners('Disk S:', 'NODE1', 'NODE2'));
    expect(risks(session)).toEqual(['path']);
    give(session, owners('Disk U:', 'NODE3', 'NODE4'));
    expect(risks(session)).toEqual([]);
    give(session, { type: 'disconnectCable', port: 'NODE4/hba2' });
    expect(risks(session)).toEqual(['path']);
  });
});

describe('what is at risk with two at work (T-9)', () => {
  test('a node that would hold more than four storage groups is no spare node (L-5)', () => {
    const session = play('17-two-at-work');
    expect(risks(session)).toEqual(['node']);
    const fewer = structuredClone(worldOf(session)) as World;
    const evs = fewer.entities.evs['evs:EVS2'];
    if (evs === undefined) throw new Error('the level has two virtual servers');
    const four = {
      ...fewer.entities.evs,
      'evs:EVS2': { ...evs, storageGroups: evs.storageGroups.slice(0, 1) },
    };
    expect(riskReasons({ ...fewer, entities: { ...fewer.entities, evs: four } })).toEqual([]);
  });

  test('a failure is not survived while a storage group has no room (L-6)', () => {
    const session = play('17-two-at-work');
    give(session, { type: 'injectFault', fault: 'power', target: { kind: 'node', node: 'NODE1' } });
    const survived = (): boolean => holds(worldOf(session), { kind: 'faultSurvived', fault: 'first-node' });
    wait(session, minutes(10));
    expect(holds(worldOf(session), { kind: 'evsOnline', count: 2 })).toBe(true);
    wait(session, minutes(170));
    expect(survived()).toBe(false);
  });
});

describe('a need for a group on certain nodes', () => {
  const isOn = (session: Session, group: string, on?: readonly string[]): boolean =>
    holds(worldOf(session), { kind: 'groupOnline', group, on });

  test('looks at where the group is and whether all of it is online', () => {
    const session = play('15-in-a-ring');
    expect(isOn(session, 'STOCK')).toBe(true);
    expect(isOn(session, 'STOCK', ['NODE1', 'NODE2'])).toBe(true);
    expect(isOn(session, 'STOCK', ['NODE3'])).toBe(false);
    expect(isOn(session, 'STOCKS')).toBe(false);
    give(session, { type: 'offlineResource', resource: 'STOCK Service' });
    expect(isOn(session, 'STOCK')).toBe(false);
    give(
      session,
      { type: 'onlineGroup', group: 'STOCK' },
      { type: 'moveGroup', group: 'STOCK', to: 'NODE3' },
    );
    expect(isOn(session, 'STOCK', ['NODE3'])).toBe(true);
  });
});

describe('a need for several groups', () => {
  const groups = ['EVS1', 'EVS2', 'STOCK', 'ORDERS', 'TILLS', 'PAYROLL'];
  const holdsFor = (session: Session, atMost?: number, of: readonly string[] = groups): boolean =>
    holds(worldOf(session), { kind: 'groupsOnline', groups: of, atMost });

  test('counts those of them that one node carries', () => {
    const session = play('21-nobody-takes-everything');
    expect(holdsFor(session, 2)).toBe(false);
    expect(holdsFor(session, 3)).toBe(true);
    expect(holdsFor(session)).toBe(true);
    // EVS1 and STOCK are together on NODE1, whatever else is there.
    expect(holdsFor(session, 1, ['EVS1', 'STOCK'])).toBe(false);
    expect(holdsFor(session, 1, ['EVS1', 'PAYROLL'])).toBe(true);
    give(session, { type: 'moveGroup', group: 'STOCK', to: 'NODE4' });
    expect(holdsFor(session, 2)).toBe(true);
    expect(holdsFor(session, 1, ['STOCK', 'PAYROLL'])).toBe(false);
  });

  test('holds only while all of them are there and online', () => {
    const session = play('21-nobody-takes-everything');
    expect(holdsFor(session, 8, [...groups, 'NOTHING'])).toBe(false);
    give(session, { type: 'offlineResource', resource: 'TILLS Service' });
    expect(holdsFor(session)).toBe(false);
    give(session, { type: 'onlineResource', resource: 'TILLS Service' });
    expect(holdsFor(session)).toBe(true);
  });
});

describe('a fault for the owner of a group', () => {
  const power = (group: string): Command => ({
    type: 'injectFault',
    fault: 'power',
    target: { kind: 'ownerOfGroup', group },
  });

  test('hits the node that owns it at that instant', () => {
    const session = play('15-in-a-ring');
    give(session, { type: 'moveGroup', group: 'STOCK', to: 'NODE4' }, power('STOCK'));
    expect(holds(worldOf(session), { kind: 'clusterFormed', nodes: 4 })).toBe(false);
    expect(
      worldOf(session).events.some(({ type, data }) => type === 'fault.struck' && data.hit === 'NODE4'),
    ).toBe(true);
    expect(session.submit(power('STOCKS'))).toMatchObject({ ok: false, reason: 'fault.noTarget' });
  });
});
