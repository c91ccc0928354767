import { beforeAll, describe, expect, test } from 'vitest';
import {
  type DomainEventType,
  drainUntil,
  groupNamed,
  mailState,
  nodeState,
  quorumOwner,
  usersWithoutMail,
  type World,
} from '#domain';
import { minutes, ms, seconds } from '#kernel';
import { builtRun } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

const fromBuilt = () => builtRun(5);
const built = fromBuilt().world;

/** Ms after `since` at which events of a type happened. */
function times(world: World, since: number, type: DomainEventType): number[] {
  return world.events
    .filter((event) => event.type === type && event.at >= since)
    .map((event) => event.at - since);
}

const ownerOf = (world: World, group: string): string | undefined => groupNamed(world, group)?.owner;

describe('the owner of everything loses its power (F-7)', () => {
  let run: Run;
  const since = (): number => built.now;

  beforeAll(() => {
    run = fromBuilt();
    run.do({ type: 'holdPowerButton', device: 'NODE1' });
    run.wait(minutes(5));
  }, 120_000);

  test('its heartbeats are missed on each network after 2.4 s: 1123 (W-5)', () => {
    expect(times(run.world, since(), 'network.communicationLost')).toEqual([2_400, 2_400]);
  });

  test('the regroup begins after six intervals, with the challenge for the quorum (W-6, Q-15)', () => {
    expect(times(run.world, since(), 'quorum.challenged')).toEqual([7_200]);
  });

  test('the challenger waits 7 s and has the quorum about 10 s after it began (Q-16, Q-18)', () => {
    expect(times(run.world, since(), 'quorum.acquired')).toEqual([17_200]);
    expect(quorumOwner(run.world)).toBe('node:NODE2');
  });

  test('until the regroup the dead node still counts as Up, then it is Down: 1135 (V-38)', () => {
    const before = drainUntil(new Run(twoNodeRoom(), 5).world, ms(0));
    expect(nodeState(before, 'node:NODE1')).toBe('Down');
    const early = fromBuilt();
    early.do({ type: 'holdPowerButton', device: 'NODE1' });
    early.wait(seconds(7));
    expect(nodeState(early.world, 'node:NODE1')).toBe('Up');
    expect(nodeState(run.world, 'node:NODE1')).toBe('Down');
    expect(times(run.world, since(), 'node.removed')).toHaveLength(1);
  });

  test('every group comes up on the survivor and the users have their mail again (P-34)', () => {
    expect(['Cluster Group', 'EVS1'].map((group) => ownerOf(run.world, group))).toEqual([
      'node:NODE2',
      'node:NODE2',
    ]);
    expect(mailState(run.world, 'evs:EVS1')).toBe('up');
    expect(usersWithoutMail(run.world)).toBe(0);
  });

  test('the outage is put down to the one who held the button', () => {
    expect(new Set(run.world.ledger.entries.map((entry) => entry.kind))).toEqual(new Set(['ownAction']));
  });

  test('the store comes up last because it replays its logs (E-48, E-49)', () => {
    const online = run.world.events.filter(
      (event) => event.type === 'resource.stateChanged' && event.at > since() && event.data.to === 'online',
    );
    const names = online.map((event) => (event.type === 'resource.stateChanged' ? event.data.resource : ''));
    expect(names.indexOf('Exchange Information Store Instance - (EVS1)')).toBeGreaterThan(
      names.indexOf('SMTP Virtual Server Instance - (EVS1)'),
    );
  });
});

describe('the nodes cannot hear each other', () => {
  const cutAll = (run: Run, node: string): void => {
    run.do({ type: 'disconnectCable', port: `${node}/nic2` });
    run.do({ type: 'disconnectCable', port: `${node}/nic1` });
  };

  test('the node without the quorum is refused after 7 s and stops; the owner goes on (Q-17, V-43)', () => {
    const run = fromBuilt();
    const since = run.world.now;
    cutAll(run, 'NODE2');
    run.wait(seconds(30));
    expect(times(run.world, since, 'node.quorumLost')).toEqual([14_200]);
    expect(quorumOwner(run.world)).toBe('node:NODE1');
    expect(mailState(run.world, 'evs:EVS1')).toBe('up');
    expect(nodeState(run.world, 'node:NODE2')).toBe('Down');
  });

  test('it tries again every minute and joins once a cable is back (W-25, N-26)', () => {
    const run = fromBuilt();
    cutAll(run, 'NODE2');
    run.wait(minutes(3));
    expect(times(run.world, 0, 'service.logonFailed').length).toBeGreaterThan(0);
    run.do({ type: 'connectCable', cableKind: 'lan', from: 'NODE2/nic1', to: 'LAN-SW1/6' });
    run.waitUntil((world) => nodeState(world, 'node:NODE2') === 'Up', minutes(3));
    expect(nodeState(run.world, 'node:NODE2')).toBe('Up');
  });

  test('a quorum owner that lost every interface gives way on 2003 (Q-27)', () => {
    const run = fromBuilt();
    cutAll(run, 'NODE1');
    run.wait(minutes(4));
    expect(quorumOwner(run.world)).toBe('node:NODE2');
    expect(ownerOf(run.world, 'EVS1')).toBe('node:NODE2');
    expect(mailState(run.world, 'evs:EVS1')).toBe('up');
  });
});

describe('a store that hangs', () => {
  const store = { kind: 'resource', resource: 'Exchange Information Store Instance - (EVS1)' } as const;

  test('keeps its users waiting from the first moment, long before anything fails (F-10, E-42)', () => {
    const run = fromBuilt();
    run.do({ type: 'injectFault', fault: 'hangs', target: store });
    expect(mailState(run.world, 'evs:EVS1')).toBe('down');
    run.wait(minutes(2));
    expect(times(run.world, 0, 'resource.failed')).toEqual([]);
    expect(usersWithoutMail(run.world)).toBeGreaterThan(0);
    run.do({ type: 'healFault', fault: 'hangs', target: store });
    expect(mailState(run.world, 'evs:EVS1')).toBe('up');
    expect(usersWithoutMail(run.world)).toBe(0);
  });
});

describe('one network fails', () => {
  test('the private link: no group moves while the public network is mixed (F-1, Q-29)', () => {
    const run = fromBuilt();
    const since = run.world.now;
    run.do({ type: 'disconnectCable', port: 'NODE1/nic2' });
    run.wait(minutes(2));
    expect(times(run.world, since, 'node.removed')).toEqual([]);
    expect(times(run.world, since, 'network.down').length).toBeGreaterThan(0);
    expect(ownerOf(run.world, 'EVS1')).toBe('node:NODE1');
    expect(usersWithoutMail(run.world)).toBe(0);
  });

  test('the private link, public for clients only: arbitration, the loser stops (F-2, Q-30)', () => {
    const run = fromBuilt();
    run.do({ type: 'setNetworkProperties', network: 'Public', role: 'client' });
    run.do({ type: 'disconnectCable', port: 'NODE2/nic2' });
    run.wait(seconds(30));
    expect(nodeState(run.world, 'node:NODE2')).toBe('Down');
    expect(mailState(run.world, 'evs:EVS1')).toBe('up');
  });

  test('the public link of the owner: the address fails three restarts and the group moves (F-3, W-18, W-20)', () => {
    const run = fromBuilt();
    const since = run.world.now;
    run.do({ type: 'disconnectCable', port: 'NODE1/nic1' });
    run.wait(minutes(5));
    const failures = run.world.events.filter(
      (event) => event.type === 'resource.failed' && event.at > since && event.data.resource === 'IP (EVS1)',
    );
    expect(failures).toHaveLength(4); // three restarts, the fourth failure moves the group
    expect(failures[0]?.at).toBeLessThanOrEqual(since + 5_000);
    expect(ownerOf(run.world, 'EVS1')).toBe('node:NODE2');
    expect(mailState(run.world, 'evs:EVS1')).toBe('up');
  });

  test('the public switch: nothing moves, nobody has mail until it is back (F-5, W-19)', () => {
    const run = fromBuilt();
    run.do({ type: 'disconnectCable', port: 'LAN-SW1/psu1' });
    run.wait(minutes(5));
    expect(ownerOf(run.world, 'EVS1')).toBe('node:NODE1');
    expect(usersWithoutMail(run.world)).toBe(500);
    run.do({ type: 'connectCable', cableKind: 'power', from: 'LAN-SW1/psu1', to: 'PDU-A/out1' });
    expect(usersWithoutMail(run.world)).toBe(0);
  });
});
