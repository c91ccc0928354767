import { describe, expect, it } from 'vitest';
import {
  type Command,
  evsNamed,
  type GivenRole,
  hasRole,
  publicServerOf,
  queryCommand,
  roleHolder,
  type ServerRole,
  storeNamed,
  type World,
} from '#domain';
import { minutes, ms } from '#kernel';
import { createSession, type Session } from '#session';
import { levelCalled } from '../../../levels/support.ts';

const node = 'NODE1';
const storageGroup = 'First Storage Group';
const mailboxStore = (server: string) => ({ node, server, storageGroup, store: `Mailbox Store (${server})` });
const publicStore = (server: string) => ({
  node,
  server,
  storageGroup,
  store: `Public Folder Store (${server})`,
});
const give = (role: GivenRole, server: string): Command => ({ type: 'setServerRole', node, role, server });
const replicas = (server: string, toServer: string): Command => ({
  type: 'moveReplicas',
  node,
  server,
  toServer,
});

let begun: Session | null = null;

/** Level 11 as it begins: three virtual servers, and nobody on EVS3. */
function opened(): Session {
  begun ??= createSession({ level: levelCalled('11-the-last-one-out'), seed: 7 });
  return begun.fork(begun.frame().world.now);
}

function doIt(session: Session, command: Command): void {
  const verdict = session.submit(command);
  if (!verdict.ok) throw new Error(`${command.type}: ${verdict.reason}`);
}

const pass = (session: Session, time: number) => session.advanceTo(ms(session.frame().world.now + time));
const reasonOf = (world: World, command: Command) => {
  const verdict = queryCommand(world, command);
  return verdict.ok ? null : verdict.reason;
};
const evs = (world: World, name: string) => {
  const found = evsNamed(world, name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
};
const holders = (world: World) =>
  (['routingGroupMaster', 'recipientUpdate', 'postmaster', 'publicFolders'] as const).map(
    (role: ServerRole) => roleHolder(world, role, 'First Routing Group')?.name,
  );

describe('what one server does for the others (E-68)', () => {
  it('is with the first server until it is given to another', () => {
    const session = opened();
    const { world } = session.frame();
    // The level has given two of them to EVS3.
    expect(holders(world)).toEqual(['EVS3', 'EVS3', 'EVS1', 'EVS1']);
    expect(reasonOf(world, give('postmaster', 'EVS1'))).toBe('role.alreadyHeld');
    doIt(session, give('routingGroupMaster', 'EVS2'));
    expect(holders(session.frame().world)[0]).toBe('EVS2');
    expect(reasonOf(session.frame().world, give('routingGroupMaster', 'EVS9'))).toBe('server.unknown');
  });

  it('keeps a server from being removed, with one reason for each', () => {
    const session = opened();
    for (const role of ['routingGroupMaster', 'postmaster', 'recipientUpdate'] as const) {
      if (roleHolder(session.frame().world, role, 'First Routing Group')?.name !== 'EVS3')
        doIt(session, give(role, 'EVS3'));
    }
    if (!hasRole(session.frame().world, evs(session.frame().world, 'EVS3'), 'publicFolders')) {
      doIt(session, replicas('EVS1', 'EVS3'));
      pass(session, minutes(21));
    }
    expect(holders(session.frame().world)).toEqual(['EVS3', 'EVS3', 'EVS3', 'EVS3']);
    const offline = session.fork(session.frame().world.now);
    doIt(offline, { type: 'offlineGroup', group: 'EVS3' });
    pass(offline, minutes(5));
    const remove: Command = { type: 'removeVirtualServer', resource: 'EVS3 System Attendant' };
    const asked = () => reasonOf(offline.frame().world, remove);
    expect(asked()).toBe('exchange.isRoutingMaster');
    doIt(offline, give('routingGroupMaster', 'EVS1'));
    expect(asked()).toBe('exchange.hasPostmaster');
    doIt(offline, give('postmaster', 'EVS1'));
    expect(asked()).toBe('exchange.hasPublicFolders');
    // Its store has to be mounted for that.
    expect(reasonOf(offline.frame().world, replicas('EVS3', 'EVS1'))).toBe('store.notMounted');
    doIt(offline, { type: 'onlineGroup', group: 'EVS3' });
    pass(offline, minutes(5));
    doIt(offline, replicas('EVS3', 'EVS1'));
    pass(offline, minutes(21));
    doIt(offline, { type: 'offlineGroup', group: 'EVS3' });
    pass(offline, minutes(5));
    expect(asked()).toBe('exchange.hasRecipientUpdate');
    doIt(offline, give('recipientUpdate', 'EVS2'));
    expect(asked()).toBeNull();
    doIt(offline, remove);
    expect(holders(offline.frame().world)).toEqual(['EVS1', 'EVS2', 'EVS1', 'EVS1']);
  });

  it('is asked about the bridgehead only where mail goes from one routing group to another', () => {
    const session = opened();
    doIt(session, { type: 'offlineGroup', group: 'EVS3' });
    pass(session, minutes(5));
    const { world } = session.frame();
    expect(reasonOf(world, give('bridgehead', 'EVS2'))).toBe('role.noConnector');
    const apart: World = {
      ...world,
      directory: {
        ...world.directory,
        routingGroups: ['First Routing Group', 'Far'],
        serverRoles: [
          { role: 'bridgehead', server: 'evs:EVS3', routingGroup: 'Far' },
          { role: 'routingGroupMaster', server: 'evs:EVS2', routingGroup: 'Far' },
        ],
      },
      entities: {
        ...world.entities,
        evs: {
          ...world.entities.evs,
          'evs:EVS2': { ...evs(world, 'EVS2'), routingGroup: 'Far' },
          'evs:EVS3': { ...evs(world, 'EVS3'), routingGroup: 'Far' },
        },
      },
    };
    const remove: Command = { type: 'removeVirtualServer', resource: 'EVS3 System Attendant' };
    expect(reasonOf(apart, remove)).toBe('exchange.isBridgehead');
    expect(reasonOf(apart, give('bridgehead', 'EVS2'))).toBeNull();
  });
});

describe('public folder stores (E-68)', () => {
  /** EVS2 keeps one; EVS3 gives what it has to EVS1. */
  function emptied(): Session {
    const session = opened();
    const { world } = session.frame();
    if (hasRole(world, evs(world, 'EVS3'), 'publicFolders')) {
      doIt(session, replicas('EVS3', 'EVS1'));
      pass(session, minutes(21));
    }
    return session;
  }

  it('move their content while they are mounted, and only then', () => {
    const session = emptied();
    const { world } = session.frame();
    expect(reasonOf(world, replicas('EVS2', 'EVS1'))).toBe('publicFolders.none');
    expect(reasonOf(world, replicas('EVS1', 'EVS1'))).toBe('publicFolders.sameServer');
    doIt(session, replicas('EVS1', 'EVS2'));
    expect(reasonOf(session.frame().world, replicas('EVS1', 'EVS3'))).toBe('publicFolders.alreadyMoving');
    doIt(session, { type: 'dismountStore', ...publicStore('EVS2') });
    pass(session, minutes(21));
    expect(session.frame().world.events.map(({ type }) => type)).toContain('job.failed');
    expect(roleHolder(session.frame().world, 'publicFolders')?.name).toBe('EVS1');
  });

  it('can be deleted when they are empty, nobody opens them and they are dismounted', () => {
    const session = emptied();
    const remove: Command = { type: 'deleteStore', ...publicStore('EVS2') };
    const asked = () => reasonOf(session.frame().world, remove);
    expect(reasonOf(session.frame().world, { type: 'deleteStore', ...publicStore('EVS1') })).toBe(
      'store.holdsFolders',
    );
    expect(asked()).toBe('store.isDefaultPublic');
    const other: Command = { type: 'setDefaultPublicStore', ...mailboxStore('EVS2'), publicServer: 'EVS1' };
    doIt(session, other);
    expect(reasonOf(session.frame().world, other)).toBe('publicFolders.alreadyDefault');
    expect(asked()).toBe('store.stillMounted');
    doIt(session, { type: 'dismountStore', ...publicStore('EVS2') });
    doIt(session, remove);
    const { world } = session.frame();
    const placed = storeNamed(evs(world, 'EVS2'), storageGroup, 'Mailbox Store (EVS2)');
    if (placed === undefined) throw new Error('The mailbox store is gone.');
    expect(publicServerOf(world, evs(world, 'EVS2'), placed.store)?.name).toBe('EVS1');
    expect(world.events.findLast(({ type }) => type === 'store.deleted')?.data).toMatchObject({
      path: 'T:\\Exchsrvr\\MDBDATA\\pub1.edb',
    });
    expect(reasonOf(world, replicas('EVS1', 'EVS2'))).toBe('publicFolders.noStore');
  });

  it('are one a server, and the last of an administrative group stays', () => {
    const session = emptied();
    const remade = (server: string): Command => ({
      type: 'createPublicStore',
      ...publicStore(server),
      database: 'T:\\Exchsrvr\\again.edb',
    });
    expect(reasonOf(session.frame().world, remade('EVS2'))).toBe('store.publicExists');
    for (const server of ['EVS2', 'EVS3']) {
      doIt(session, { type: 'setDefaultPublicStore', ...mailboxStore(server), publicServer: 'EVS1' });
      doIt(session, { type: 'dismountStore', ...publicStore(server) });
      doIt(session, { type: 'deleteStore', ...publicStore(server) });
    }
    expect(reasonOf(session.frame().world, { type: 'deleteStore', ...publicStore('EVS1') })).toBe(
      'store.lastPublic',
    );
    doIt(session, remade('EVS2'));
    expect(reasonOf(session.frame().world, replicas('EVS1', 'EVS2'))).toBe('store.notMounted');
  });
});
