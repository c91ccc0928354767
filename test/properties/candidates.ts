import {
  type Command,
  type CommandType,
  cableKindFor,
  legalTargets,
  members,
  type PortId,
  resourceTypesOf,
  rows,
  type World,
} from '#domain';
import { createServiceAccount } from '../support/building.ts';
import { accountMakers } from './account-candidates.ts';
import { backupMakers } from './backup-candidates.ts';
import { connectionMakers } from './connection-candidates.ts';
import { diskMakers } from './disk-candidates.ts';
import { exchangeMakers } from './exchange-candidates.ts';
import { families } from './families.ts';
import { iscsiMakers } from './iscsi-candidates.ts';
import { nlbMakers } from './nlb-candidates.ts';
import { one } from './one-of.ts';
import { organizationMakers } from './organization-candidates.ts';
import { partMakers } from './part-candidates.ts';
import { faultsFor } from './random-faults.ts';
import { newResources, program } from './resource-candidates.ts';

type Names = readonly string[];
const named = (table: readonly { readonly name: string }[]): Names => table.map(({ name }) => name);
const nodeNames = (world: World): Names => named(rows(world, 'node'));
const groupNames = (world: World): Names => [...named(rows(world, 'group')), 'No such group'];
const resourceNames = (world: World): Names => [...named(rows(world, 'resource')), 'No such resource'];
/** A store may stay pending for ever (E-47): what Exchange does is not scripted. */
const plainNames = (world: World): Names =>
  named(rows(world, 'resource').filter(({ resourceType }) => !resourceType.startsWith('Microsoft ')));
const vendorKey = (pick: number): string => `Software\\Vendor ${pick % 3}`;
const each = (names: Names, make: (name: string) => Command): readonly Command[] => names.map(make);

type Make = (world: World, pick: number) => readonly Command[];

function pluggable(world: World, pick: number): readonly Command[] {
  const used = new Set(rows(world, 'cable').flatMap(({ from, to }) => [from, to]));
  const free = rows(world, 'port').filter(({ id, portKind }) => !used.has(id) && portKind !== 'outlet');
  if (free.length === 0) return [];
  const from = one(free, pick).id;
  const targets = legalTargets(world, from, 'auto');
  const right = targets.map((to) => {
    const cableKind = cableKindFor(world, from, to) ?? 'lan';
    return { type: 'connectCable' as const, cableKind, from, to };
  });
  // A straight cable between two adapters, and an adapter in itself: what goes wrong in practice.
  return [...right, { type: 'connectCable', cableKind: 'lan', from, to: one(free, pick + 1).id }];
}

function ownersFor(world: World, pick: number): string[] {
  const known = [...nodeNames(world)];
  return one([[], known, known.toReversed(), known.slice(0, 1), known.slice(1)], pick);
}

/** A virtual server in a new group or in one that is there, or only an application in one that is a virtual server, or is not. */
function newApplications(world: World, pick: number): readonly Command[] {
  const type = 'configureApplication' as const;
  const group = one(groupNames(world), pick);
  const server = `Server ${pick % 3}`;
  const application = {
    resource: `Application ${pick % 5}`,
    description: '',
    resourceType: 'Generic Application' as const,
    separateMonitor: pick % 2 === 0,
    possibleOwners: ownersFor(world, pick),
    dependsOn: one([[], [`${server} Name`], ['Cluster Name']], pick),
    parameters: program,
  };
  const part = (resource: string) => ({ resource, description: '', possibleOwners: [] });
  const virtualServer = {
    description: '',
    policy: one([{}, { preferredOwners: ownersFor(world, pick), failoverThreshold: pick % 4 }], pick),
    ipAddress: {
      ...part(`${server} Address`),
      parameters: { address: `10.1.0.${50 + (pick % 5)}`, mask: '255.255.0.0', network: 'Public' },
    },
    networkName: { ...part(`${server} Name`), parameters: { networkName: `VS${pick % 5}` } },
  };
  return [
    { type, group, virtualServer: null, application },
    { type, group: server, virtualServer: { ...virtualServer, existingGroup: '' }, application },
    { type, group: server, virtualServer: { ...virtualServer, existingGroup: '' }, application: null },
    { type, group, virtualServer: { ...virtualServer, existingGroup: group }, application: null },
  ];
}

function newProperties(world: World, pick: number): readonly Command[] {
  const type = 'setResourceProperties' as const;
  return each(resourceNames(world), (resource) =>
    one<Command>(
      [
        { type, resource, restartThreshold: pick % 4 },
        { type, resource, restartAction: one(['doNotRestart', 'restart', 'restartAffectGroup'], pick) },
        { type, resource, possibleOwners: ownersFor(world, pick) },
        { type, resource, looksAliveMs: 1_000, isAliveMs: 10_000, pendingTimeoutMs: 5_000 + (pick % 60_000) },
        { type, resource, restartPeriodMs: 60_000 },
        { type, resource, dependsOn: [one(resourceNames(world), pick + 1)] },
        { type, resource, maintenance: pick % 2 === 0 },
      ],
      Math.trunc(pick / 7),
    ),
  );
}

function groupPolicy(world: World, pick: number): readonly Command[] {
  const failback = one(
    [
      { kind: 'immediate' as const },
      { kind: 'prevent' as const },
      { kind: 'window' as const, from: 22, to: 4 },
      { kind: 'window' as const, from: 9, to: 10 },
    ],
    pick,
  );
  return each(groupNames(world), (group) => ({
    type: 'setGroupProperties',
    group,
    // The quorum would go back for ever to a node that comes up and cannot reach it.
    failback: group === 'Cluster Group' ? { kind: 'prevent' } : failback,
    preferredOwners: ownersFor(world, pick),
    failoverThreshold: pick % 4,
    persistentState: one([true, null, false, null], pick),
  }));
}

/** An account that exists, or one that does not. */
function credentials(world: World): { readonly account: string; readonly password: string } {
  const [known] = rows(world, 'account');
  return { account: known?.name ?? 'clussvc', password: known?.password ?? 'Str0ng!pass' };
}

/** For each command what it could be about in this world; some of it is refused. */
const makers: { readonly [T in CommandType]: Make } = {
  ...accountMakers,
  ...diskMakers,
  ...exchangeMakers,
  ...nlbMakers,
  ...organizationMakers,
  disconnectCable: (world) =>
    rows(world, 'cable').map(({ from }) => ({ type: 'disconnectCable', port: from as PortId })),
  connectCable: pluggable,
  ...partMakers,
  ...iscsiMakers,
  pressPowerButton: (world) =>
    each(named(rows(world, 'device')), (device) => ({ type: 'pressPowerButton', device })),
  holdPowerButton: (world) =>
    each(named(rows(world, 'device')), (device) => ({ type: 'holdPowerButton', device })),
  restartComputer: (world) => each(nodeNames(world), (node) => ({ type: 'restartComputer', node })),
  shutDownComputer: (world) => each(nodeNames(world), (node) => ({ type: 'shutDownComputer', node })),
  ...backupMakers,
  pauseNode: (world) => each(nodeNames(world), (node) => ({ type: 'pauseNode', node })),
  resumeNode: (world) => each(nodeNames(world), (node) => ({ type: 'resumeNode', node })),
  startClusterService: (world, pick) =>
    each(nodeNames(world), (node) => ({
      type: 'startClusterService',
      node,
      switches: one(['', '', '', '/fixquorum', '/resetquorumlog', '/noquorumlogging'], pick),
    })),
  cleanUpNode: (world) => each(nodeNames(world), (node) => ({ type: 'cleanUpNode', node })),
  renameCluster: (_world, pick) => [{ type: 'renameCluster', name: `CLUS${pick % 3}` }],
  setQuorum: (world) => each(resourceNames(world), (resource) => ({ type: 'setQuorum', resource })),
  setNetworkPriority: (world, pick) => {
    const networks = named(rows(world, 'network'));
    return [{ type: 'setNetworkPriority', networks: pick % 2 === 0 ? [...networks] : networks.toReversed() }];
  },
  changeServicePassword: (world, pick) => [
    {
      type: 'changeServicePassword',
      password: `N3w-password-${pick % 3}`,
      oldPassword: credentials(world).password,
    },
  ],
  scriptResource: (world, pick) =>
    each(plainNames(world), (resource) => ({
      type: 'scriptResource',
      resource,
      behaviour: one(
        [
          null,
          { online: 'fails' as const },
          { offline: 'silent' as const },
          { onlineAfterMs: 60_000, reportsEveryMs: 20_000 },
          { onlineOn: nodeNames(world).slice(0, 1) },
        ],
        pick,
      ),
    })),
  stopClusterService: (world) => each(nodeNames(world), (node) => ({ type: 'stopClusterService', node })),
  evictNode: (world) => each(nodeNames(world), (node) => ({ type: 'evictNode', node })),
  addNode: (world) =>
    each(nodeNames(world), (node) => ({ type: 'addNode', node, password: credentials(world).password })),
  moveGroup: (world) =>
    groupNames(world).flatMap((group) =>
      ['', ...named(members(world))].map((to) => ({ type: 'moveGroup' as const, group, to })),
    ),
  onlineGroup: (world) => each(groupNames(world), (group) => ({ type: 'onlineGroup', group })),
  offlineGroup: (world) => each(groupNames(world), (group) => ({ type: 'offlineGroup', group })),
  setGroupProperties: groupPolicy,
  createGroup: (world, pick) => [
    {
      type: 'createGroup',
      group: `Group ${pick % 3}`,
      description: '',
      preferredOwners: ownersFor(world, pick),
    },
  ],
  deleteGroup: (world) => each(groupNames(world), (group) => ({ type: 'deleteGroup', group })),
  renameGroup: (world, pick) =>
    each(groupNames(world), (group) => ({ type: 'renameGroup', group, name: `Named ${pick % 4}` })),
  onlineResource: (world) => each(resourceNames(world), (resource) => ({ type: 'onlineResource', resource })),
  offlineResource: (world) =>
    each(resourceNames(world), (resource) => ({ type: 'offlineResource', resource })),
  injectFault: (world) => faultsFor(world).map((each) => ({ type: 'injectFault', ...each })),
  healFault: (world) => faultsFor(world).map((each) => ({ type: 'healFault', ...each })),
  failResource: (world) => each(resourceNames(world), (resource) => ({ type: 'failResource', resource })),
  setRegistryValue: (world, pick) =>
    each(nodeNames(world), (node) => ({
      type: 'setRegistryValue',
      node,
      key: vendorKey(pick),
      name: `Value ${pick % 2}`,
      valueType: 'REG_SZ',
      data: String(pick % 5),
    })),
  addRegistryCheckpoint: (world, pick) =>
    each(resourceNames(world), (resource) => ({
      type: 'addRegistryCheckpoint',
      resource,
      key: one(['Software', vendorKey(pick)], pick),
    })),
  removeRegistryCheckpoint: (world, pick) =>
    each(resourceNames(world), (resource) => ({
      type: 'removeRegistryCheckpoint',
      resource,
      key: one(['SOFTWARE', vendorKey(pick)], pick),
    })),
  deleteResource: (world) => each(resourceNames(world), (resource) => ({ type: 'deleteResource', resource })),
  renameResource: (world, pick) =>
    each(resourceNames(world), (resource) => ({
      type: 'renameResource',
      resource,
      name: `Called ${pick % 4}`,
    })),
  changeResourceGroup: (world) =>
    resourceNames(world).flatMap((resource) =>
      groupNames(world).map((group) => ({ type: 'changeResourceGroup' as const, resource, group })),
    ),
  createResource: newResources,
  configureApplication: newApplications,
  setResourceProperties: newProperties,
  createResourceType: (_, pick) => [
    { type: 'createResourceType', resourceType: `Type ${pick % 3}`, dll: 'own.dll' },
  ],
  deleteResourceType: (world) =>
    resourceTypesOf(world).map(({ name }) => ({ type: 'deleteResourceType' as const, resourceType: name })),
  setResourceTypeProperties: (world, pick) =>
    resourceTypesOf(world).map(({ name }) => ({
      type: 'setResourceTypeProperties' as const,
      resourceType: name,
      looksAliveMs: 500 + (pick % 5) * 3_000,
      isAliveMs: 10_000,
    })),
  setNetworkProperties: (world) =>
    named(rows(world, 'network')).flatMap((network) =>
      (['client', 'all', 'internal', 'disabled'] as const).map((role) => ({
        type: 'setNetworkProperties' as const,
        network,
        role,
      })),
    ),
  ...connectionMakers,
  setBindingOrder: (world, pick) =>
    each(nodeNames(world), (node) => ({
      type: 'setBindingOrder',
      node,
      adapters: pick % 2 === 0 ? ['nic2', 'nic1'] : ['nic1', 'nic2'],
    })),
  teamAdapters: (world, pick) =>
    each(nodeNames(world), (node) => ({
      type: 'teamAdapters',
      node,
      adapters: one([['nic1', 'nic2'], ['nic2', 'nic3'], ['nic2', 'nic1', 'nic3'], ['nic1']], pick),
      name: `Team ${pick % 3}`,
    })),
  dissolveTeam: (world, pick) =>
    each(nodeNames(world), (node) => ({ type: 'dissolveTeam', node, adapter: `nic${1 + (pick % 3)}` })),
  createCluster: (world, pick) =>
    each(nodeNames(world), (node) => ({
      type: 'createCluster',
      node,
      cluster: 'MAILCLUS',
      domain: world.directory.domain,
      address: '10.1.0.20',
      ...credentials(world),
      quorumDisk: one(['', '', 'Q', 'Majority Node Set'], pick),
      minimum: pick % 5 === 0,
    })),
  installWindows: (world, pick) =>
    each(nodeNames(world), (node) => ({
      type: 'installWindows',
      node,
      edition: one(['enterprise', 'enterprise', 'standard'], pick),
      name: one([node, `NEW${pick % 4}`], pick),
      workgroup: 'WORKGROUP',
      password: 'Adm1n-pass',
    })),
  setClock: (world, pick) =>
    each(nodeNames(world), (node) => ({
      type: 'setClock',
      node,
      aheadSeconds: [0, 60, 0, -900][pick % 4] ?? 0,
    })),
  synchronizeClock: (world, pick) =>
    each(nodeNames(world), (node) => ({
      type: 'synchronizeClock',
      node,
      source: pick % 2 === 0 ? 'domain' : 'controller',
    })),
  joinDomain: (world) =>
    each(nodeNames(world), (node) => ({ type: 'joinDomain', node, domain: world.directory.netbiosName })),
  createUser: () => [createServiceAccount],
  setUserProperties: (world, pick) => [
    {
      type: 'setUserProperties',
      name: credentials(world).account,
      passwordNeverExpires: pick % 2 === 0,
      mustChangePassword: pick % 5 === 0,
    },
  ],
  resetPassword: (world, pick) => [
    {
      type: 'resetPassword',
      name: credentials(world).account,
      password: one(['Str0ng!pass', 'An0ther!pass', 'short'], pick),
      mustChangePassword: pick % 5 === 0,
    },
  ],
  deleteUser: (world, pick) => [
    { type: 'deleteUser', name: pick % 4 === 0 ? credentials(world).account : 'nobody' },
  ],
};

/** What a family offers in this world, beginning with the type and the thing that the number says. */
export function* candidates(world: World, family: keyof typeof families, pick: number): Generator<Command> {
  const types: readonly CommandType[] = families[family];
  const detail = Math.trunc(pick / types.length);
  for (const [step] of types.entries()) {
    const found = makers[one(types, pick + step)](world, detail);
    for (const [place] of found.entries()) yield one(found, detail + place);
  }
}
