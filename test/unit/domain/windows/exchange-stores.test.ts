import { describe, expect, it } from 'vitest';
import {
  type Command,
  evsNamed,
  mailboxesOf,
  queryCommand,
  resourceNamed,
  rows,
  serverStatus,
  storeNamed,
  storeProblem,
  usersAffected,
  usersWithoutMail,
} from '#domain';
import { minutes, seconds } from '#kernel';
import { builtRun } from '../../../support/building.ts';
import type { Run } from '../../../support/run.ts';

const node = 'NODE1';
const server = 'EVS1';
const first = { node, server, storageGroup: 'First Storage Group', store: 'Mailbox Store (EVS1)' };
const second = { node, server, storageGroup: 'Second', store: 'Sales' };
const newGroup: Command = {
  type: 'createStorageGroup',
  node,
  server,
  storageGroup: 'Second',
  logPath: 'S:\\Second',
  systemPath: 'S:\\Second',
};
const newStore: Command = { type: 'createMailboxStore', ...second, database: 'S:\\Second\\sales.edb' };
const move = (more: object = {}): Command => ({
  type: 'moveMailboxes',
  ...first,
  toServer: server,
  toStorageGroup: second.storageGroup,
  toStore: second.store,
  skipCorrupt: 5,
  ...more,
});

const evsOf = ({ world }: Run) => {
  const evs = evsNamed(world, server);
  if (evs === undefined) throw new Error('There is no EVS1.');
  return evs;
};
const storeOf = (run: Run, { storageGroup, store } = first) => {
  const placed = storeNamed(evsOf(run), storageGroup, store);
  if (placed === undefined) throw new Error(`There is no ${store}.`);
  return placed;
};
const problemOf = (run: Run, where = first) => storeProblem(run.world, evsOf(run), storeOf(run, where));
const eventsOf = ({ world }: Run, type: string) => world.events.filter((event) => event.type === type);
const lastJob = ({ world }: Run) => rows(world, 'job').at(-1);

/** The cluster with a second mailbox store that is mounted. */
function withStore(): Run {
  const run = builtRun();
  run.do(newGroup);
  run.do(newStore);
  run.do({ type: 'mountStore', ...second });
  return run;
}

describe('storage groups and stores', () => {
  it('are made with a server, below its data directory (E-4)', () => {
    const run = builtRun();
    expect(evsOf(run).storageGroups).toEqual([
      {
        name: 'First Storage Group',
        logPath: 'S:\\Exchsrvr\\MDBDATA',
        systemPath: 'S:\\Exchsrvr\\MDBDATA',
        stores: [
          {
            name: 'Mailbox Store (EVS1)',
            storeKind: 'mailbox',
            database: 'S:\\Exchsrvr\\MDBDATA\\priv1.edb',
            mailboxes: 500,
          },
          {
            name: 'Public Folder Store (EVS1)',
            storeKind: 'public',
            database: 'S:\\Exchsrvr\\MDBDATA\\pub1.edb',
            mailboxes: 0,
          },
        ],
      },
    ]);
  });

  it('are not mounted before somebody mounts them', () => {
    const run = builtRun();
    run.do(newGroup);
    run.do(newStore);
    expect(problemOf(run, second)).toBe('dismounted');
    expect(run.try({ type: 'dismountStore', ...second })).toMatchObject({
      reason: 'store.alreadyDismounted',
    });
    run.do({ type: 'mountStore', ...second });
    expect(problemOf(run, second)).toBeNull();
    expect(run.try({ type: 'mountStore', ...second })).toMatchObject({ reason: 'store.alreadyMounted' });
  });

  it('are refused with the reason: names, paths, disks (E-4, E-32)', () => {
    const run = withStore();
    const reasonOf = (command: Command) => {
      const verdict = run.try(command);
      return verdict.ok ? null : verdict.reason;
    };
    expect(reasonOf(newGroup)).toBe('name.taken');
    expect(reasonOf(newStore)).toBe('name.taken');
    expect(reasonOf({ ...newGroup, storageGroup: 'Third', logPath: 'C:\\Third' } as Command)).toBe(
      'path.notOnServersDisk',
    );
    expect(reasonOf({ ...newGroup, storageGroup: 'Third', logPath: 'S:Third' } as Command)).toBe(
      'path.invalid',
    );
    expect(reasonOf({ ...newStore, store: 'Other', database: 'S:\\Second' } as Command)).toBe(
      'path.noDatabase',
    );
    expect(reasonOf({ ...newStore, store: 'Other' } as Command)).toBe('path.taken');
    expect(reasonOf({ ...newGroup, server: 'NODE1' } as Command)).toBe('server.unknown');
    expect(reasonOf({ ...newGroup, node: 'NODE3' } as Command)).toBe('node.unknown');
  });

  it('warn of logs beside the data, and of users who will have no mail (A-37)', () => {
    const run = withStore();
    const warningsOf = (command: Command) => {
      const verdict = queryCommand(run.world, command);
      return verdict.ok ? verdict.warnings.map(({ reason }) => reason) : verdict.reason;
    };
    expect(warningsOf({ ...newStore, store: 'Other', database: 'S:\\o.edb' } as Command)).toEqual([
      'storageGroup.logsBesideData',
    ]);
    expect(warningsOf({ type: 'dismountStore', ...first })).toEqual(['store.usersLoseMail']);
    expect(warningsOf({ type: 'dismountStore', ...second })).toEqual([]);
  });

  it('warn of one disk whichever of the two is moved onto that of the other (A-37)', () => {
    const run = withStore();
    const verdict = queryCommand(run.world, {
      type: 'setStorageGroupPaths',
      node,
      server,
      storageGroup: second.storageGroup,
      logPath: 'S:\\Logs',
      systemPath: 'S:\\Logs',
    });
    expect(verdict).toMatchObject({ ok: true, warnings: [{ reason: 'storageGroup.logsBesideData' }] });
  });

  it('can be deleted when nothing is in them, and leave their files behind', () => {
    const run = withStore();
    const { store: _store, ...group } = second;
    const reasonOf = (command: Command) => {
      const verdict = run.try(command);
      return verdict.ok ? null : verdict.reason;
    };
    expect(reasonOf({ type: 'deleteStore', ...first })).toBe('store.hasMailboxes');
    expect(reasonOf({ type: 'deleteStore', ...second })).toBe('store.stillMounted');
    expect(reasonOf({ type: 'deleteStorageGroup', ...group })).toBe('storageGroup.notEmpty');
    run.do({ type: 'dismountStore', ...second });
    expect(queryCommand(run.world, { type: 'deleteStore', ...second })).toMatchObject({
      warnings: [{ reason: 'store.filesStay', params: { path: 'S:\\Second\\sales.edb' } }],
    });
    run.do({ type: 'deleteStore', ...second });
    expect(eventsOf(run, 'store.deleted').at(-1)?.data).toMatchObject({ path: 'S:\\Second\\sales.edb' });
    run.do({ type: 'deleteStorageGroup', ...group });
    expect(evsOf(run).storageGroups.map(({ name }) => name)).toEqual(['First Storage Group']);
    run.do(newGroup);
    run.do(newStore);
  });

  it('come back mounted after their files were moved, and only then lie elsewhere', () => {
    const run = withStore();
    run.do({ type: 'setStorePath', ...second, database: 'S:\\Data\\sales.edb' });
    expect(problemOf(run, second)).toBe('moving');
    expect(storeOf(run, second).store.database).toBe('S:\\Second\\sales.edb');
    run.wait(minutes(1));
    expect(problemOf(run, second)).toBeNull();
    expect(storeOf(run, second).store.database).toBe('S:\\Data\\sales.edb');
    run.do({
      type: 'setStorageGroupPaths',
      node,
      server,
      storageGroup: 'Second',
      logPath: 'S:\\Logs',
      systemPath: 'S:\\Second',
    });
    run.wait(minutes(1));
    expect(storeOf(run, second).group.logPath).toBe('S:\\Logs');
    expect(usersWithoutMail(run.world)).toBe(0);
  });

  it('lose their users for as long as the files of the mailbox store are copied', () => {
    const run = withStore();
    run.do({ type: 'setStorePath', ...first, database: 'S:\\Data\\priv1.edb' });
    expect(usersAffected(run.world, 'evs:EVS1')).toBe(500);
    run.wait(minutes(25));
    expect(usersAffected(run.world, 'evs:EVS1')).toBe(0);
    expect(eventsOf(run, 'database.moved')).toHaveLength(1);
  });
});

describe('a move of mailboxes', () => {
  it('takes one user at a time, without an alarm', () => {
    const run = withStore();
    const alarms = eventsOf(run, 'users.lost').length;
    run.do(move({ mailboxes: 30 }));
    run.wait(minutes(5));
    expect(usersWithoutMail(run.world)).toBe(1);
    expect(storeOf(run, second).store.mailboxes).toBe(15);
    run.wait(minutes(6));
    expect(usersWithoutMail(run.world)).toBe(0);
    expect(storeOf(run, second).store.mailboxes).toBe(30);
    expect(mailboxesOf(evsOf(run))).toBe(500);
    expect(eventsOf(run, 'users.lost')).toHaveLength(alarms);
    expect(lastJob(run)?.state).toBe('done');
  });

  it('leaves mailboxes with unreadable items where they are, and takes them when it may skip more', () => {
    const run = withStore();
    run.do(move({ skipCorrupt: 0 }));
    run.wait(minutes(170));
    const left = storeOf(run).store.mailboxes;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(40);
    expect(storeOf(run).store.corruptMailboxes).toHaveLength(left);
    expect(eventsOf(run, 'mailboxes.moved').at(-1)).toMatchObject({
      severity: 'warning',
      data: { moved: 500 - left, left, items: 0 },
    });
    run.do(move({ skipCorrupt: 5 }));
    run.wait(minutes(15));
    expect(storeOf(run).store).toMatchObject({ mailboxes: 0 });
    expect(storeOf(run).store.corruptMailboxes).toBeUndefined();
    expect(eventsOf(run, 'mailboxes.moved').at(-1)?.data).toMatchObject({ moved: left, left: 0 });
  });

  it('puts an outage that strikes meanwhile down to its own cause', () => {
    const run = withStore();
    run.do(move());
    run.wait(minutes(5));
    run.do({ type: 'holdPowerButton', device: 'NODE1' });
    run.wait(seconds(1));
    const { open } = run.world.ledger;
    expect(open['evs:EVS1']).toMatchObject({ users: 500 });
    expect(open['evs:EVS1']?.moving).toBeUndefined();
    run.wait(minutes(10));
    expect(lastJob(run)).toMatchObject({ jobKind: 'moveMailboxes', state: 'failed' });
    expect(usersWithoutMail(run.world)).toBe(0);
    expect(mailboxesOf(evsOf(run))).toBe(500);
  });

  it('breaks off when the target is dismounted', () => {
    const run = withStore();
    run.do(move());
    run.wait(minutes(5));
    run.do({ type: 'dismountStore', ...second });
    run.wait(minutes(1));
    expect(lastJob(run)).toMatchObject({ state: 'failed' });
    expect(eventsOf(run, 'job.failed').at(-1)?.data).toMatchObject({ reason: 'exchange.storeUnavailable' });
    expect(storeOf(run, second).store.mailboxes).toBe(15);
  });

  it('is refused where it makes no sense', () => {
    const run = withStore();
    const reasonOf = (more: object) => {
      const verdict = run.try(move(more));
      return verdict.ok ? null : verdict.reason;
    };
    expect(reasonOf({ toStorageGroup: first.storageGroup, toStore: first.store })).toBe('store.sameStore');
    expect(reasonOf({ toStorageGroup: first.storageGroup, toStore: 'Public Folder Store (EVS1)' })).toBe(
      'store.notMailbox',
    );
    expect(reasonOf({ mailboxes: 501 })).toBe('mailboxes.tooMany');
    expect(reasonOf({ beginsAt: '25:00' })).toBe('time.invalid');
    expect(reasonOf({ ...second, toStorageGroup: first.storageGroup, toStore: first.store })).toBe(
      'mailboxes.none',
    );
    run.do({ type: 'dismountStore', ...second });
    expect(reasonOf({})).toBe('store.notMounted');
  });
});

describe('protocols and monitoring', () => {
  const set = (more: object): Command => ({
    type: 'setProtocolProperties',
    node,
    server,
    protocol: 'smtp',
    ...more,
  });
  const leftBehind = (run: Run) => eventsOf(run, 'protocol.logLeftBehind').map(({ data }) => data);

  it('leave a log on a local drive behind, and take one on a disk of the group along (E-73)', () => {
    const local = withStore();
    local.do(set({ logDirectory: 'C:\\Logs' }));
    local.do({ type: 'moveGroup', group: 'EVS1', to: 'NODE2' });
    local.wait(minutes(5));
    expect(leftBehind(local)).toEqual([{ server, from: 'NODE1', to: 'NODE2' }]);
    const shared = withStore();
    shared.do(set({ logDirectory: 'S:\\Logs' }));
    shared.do({ type: 'moveGroup', group: 'EVS1', to: 'NODE2' });
    shared.wait(minutes(5));
    expect(leftBehind(shared)).toEqual([]);
    shared.do(set({ logDirectory: null }));
    expect(evsOf(shared).protocols).toEqual({ smtp: {} });
  });

  it('refuse what a server has not, and warn (E-73, E-74)', () => {
    const run = withStore();
    expect(run.try(set({ protocol: 'pop3', unassigned: true }))).toMatchObject({
      reason: 'protocol.unknown',
    });
    expect(run.try(set({ protocol: 'http', logDirectory: 'S:\\L' }))).toMatchObject({
      reason: 'protocol.noLog',
    });
    expect(queryCommand(run.world, set({ unassigned: true, logDirectory: 'C:\\L' }))).toMatchObject({
      warnings: [{ reason: 'protocol.unassigned' }, { reason: 'protocol.logLocal' }],
    });
  });

  it('show a server whose watched service does not run as critical (E-72)', () => {
    const run = withStore();
    const status = () => serverStatus(run.world, evsOf(run));
    expect(status()).toEqual({ state: 'available', stopped: [] });
    const mta = rows(run.world, 'resource').find(({ resourceType }) =>
      resourceType.includes('Transfer Agent'),
    );
    run.do({ type: 'offlineResource', resource: mta?.name ?? '' });
    run.wait(minutes(1));
    expect(status()).toEqual({ state: 'critical', stopped: ['mta'] });
    run.do({ type: 'setMonitoring', node, server, watchMta: false });
    expect(status()).toEqual({ state: 'available', stopped: [] });
    expect(run.try({ type: 'setMonitoring', node, server, watchMta: false })).toMatchObject({
      reason: 'monitoring.unchanged',
    });
    expect(resourceNamed(run.world, 'Name (EVS1)')).toBeDefined();
  });
});
