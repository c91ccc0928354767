import {
  type Command,
  exchangeServers,
  givenRoles,
  mailProtocols,
  rows,
  storesOf,
  type World,
} from '#domain';
import { one } from './one-of.ts';

const nodeOf = (world: World, pick: number): string => one(rows(world, 'node'), pick).name;

type Make = (world: World, pick: number) => readonly Command[];

/** All stores of all servers, and one that nobody has. */
function placesOf(world: World, pick: number) {
  const node = nodeOf(world, pick);
  const real = exchangeServers(world).flatMap((evs) =>
    storesOf(evs).map(({ group, store }) => ({
      node,
      server: evs.name,
      storageGroup: group.name,
      store: store.name,
    })),
  );
  return [...real, { node, server: 'EVS1', storageGroup: 'First Storage Group', store: 'No such store' }];
}

function groupsOf(world: World, pick: number) {
  const node = nodeOf(world, pick);
  const real = exchangeServers(world).flatMap((evs) =>
    evs.storageGroups.map(({ name }) => ({ node, server: evs.name, storageGroup: name })),
  );
  return [...real, { node, server: 'NODE1', storageGroup: 'First Storage Group' }];
}

/** Every server with the next one, and one that nobody has. */
function pairsOf(world: World, pick: number) {
  const names = [...exchangeServers(world).map(({ name }) => name), 'EVS9'];
  const node = nodeOf(world, pick);
  return names.map((server, index) => ({ node, server, other: one(names, index + 1) }));
}

const folder = (pick: number): string => one(['S', 'S', 'T', 'C'], pick) + `:\\Folder ${pick % 3}`;

/** What Exchange System Manager does, to everything that is there and to some things that are not. */
export const organizationMakers = {
  createStorageGroup: (world, pick) => {
    const group = one(groupsOf(world, pick), pick);
    const path = folder(pick);
    return [
      {
        type: 'createStorageGroup',
        ...group,
        storageGroup: `Group ${pick % 4}`,
        logPath: path,
        systemPath: path,
      },
    ];
  },
  createMailboxStore: (world, pick) =>
    groupsOf(world, pick).map((group) => ({
      type: 'createMailboxStore',
      ...group,
      store: `Store ${pick % 7}`,
      database: `${folder(pick)}\\${group.storageGroup} ${pick % 7}.edb`,
    })),
  mountStore: (world, pick) => placesOf(world, pick).map((place) => ({ type: 'mountStore', ...place })),
  dismountStore: (world, pick) => placesOf(world, pick).map((place) => ({ type: 'dismountStore', ...place })),
  setStorageGroupPaths: (world, pick) =>
    groupsOf(world, pick).map((group) => ({
      type: 'setStorageGroupPaths',
      ...group,
      logPath: folder(pick),
      systemPath: folder(pick + 1),
    })),
  setStorePath: (world, pick) =>
    placesOf(world, pick).map((place) => ({
      type: 'setStorePath',
      ...place,
      database: `${folder(pick)}\\${pick % 9}.edb`,
    })),
  moveMailboxes: (world, pick) => {
    const places = placesOf(world, pick);
    return places.map((place, index) => {
      const { server, storageGroup, store } = one(places, index + 1 + pick);
      return {
        type: 'moveMailboxes',
        ...place,
        toServer: server,
        toStorageGroup: storageGroup,
        toStore: store,
        skipCorrupt: pick % 6,
        ...(pick % 2 === 0 ? { mailboxes: 1 + (pick % 40) } : {}),
        ...(pick % 5 === 0 ? { beginsAt: '12:00' } : {}),
        ...(pick % 7 === 0 ? { endsAt: '12:05' } : {}),
      };
    });
  },
  deleteStore: (world, pick) => placesOf(world, pick).map((place) => ({ type: 'deleteStore', ...place })),
  deleteStorageGroup: (world, pick) =>
    groupsOf(world, pick).map((group) => ({ type: 'deleteStorageGroup', ...group })),
  createPublicStore: (world, pick) =>
    groupsOf(world, pick).map((group) => ({
      type: 'createPublicStore',
      ...group,
      store: `Public ${pick % 3}`,
      database: `${folder(pick)}\\${group.storageGroup} ${pick % 3} public.edb`,
    })),
  moveReplicas: (world, pick) =>
    pairsOf(world, pick).map(({ server, other, node }) => ({
      type: 'moveReplicas',
      node,
      server,
      toServer: other,
    })),
  setServerRole: (world, pick) =>
    pairsOf(world, pick).map(({ server, node }) => ({
      type: 'setServerRole',
      node,
      role: one(givenRoles, pick),
      server,
    })),
  setDefaultPublicStore: (world, pick) =>
    placesOf(world, pick).map((place) => ({
      type: 'setDefaultPublicStore',
      ...place,
      publicServer: one(pairsOf(world, pick), pick).server,
    })),
  setProtocolProperties: (world, pick) =>
    exchangeServers(world).map(({ name }) => ({
      type: 'setProtocolProperties',
      node: nodeOf(world, pick),
      server: name,
      protocol: one(mailProtocols, pick),
      unassigned: pick % 2 === 0,
      ...(pick % 4 === 0 ? { requireSsl: pick % 8 === 0 } : {}),
      ...(pick % 3 === 0 ? { logDirectory: one([null, folder(pick)], pick) } : {}),
    })),
  installCertificate: (world, pick) => [{ type: 'installCertificate', node: nodeOf(world, pick) }],
  setMonitoring: (world, pick) =>
    exchangeServers(world).map(({ name }) => ({
      type: 'setMonitoring',
      node: nodeOf(world, pick),
      server: name,
      watchMta: pick % 2 === 0,
    })),
} as const satisfies Readonly<Record<string, Make>>;
