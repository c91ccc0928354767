import {
  type Cluster,
  diskWithLetter,
  networkNamed,
  nodeNamed,
  resourceNamed,
  runningJobs,
  type World,
} from '#domain';
import { blank, commandFrom, deed, printed, raw, say, systemError, table } from '../answers.ts';
import type { Answer } from '../prompt-types.ts';
import { listOf } from '../tokens.ts';
import { usageError } from './cluster-line.ts';
import { columns } from './columns.ts';
import { nameTable } from './listings.ts';
import { has, listFor, type ObjectCall, type ObjectSpec, valueFor, wordsFor } from './options.ts';
import { type Property, propertyListing, readProperties } from './properties.ts';

/** Quorum log at its usual size, in KB. */
const usualLogKb = 4_096;

const properties: readonly Property<Cluster, never>[] = [
  { name: 'Description', kind: 'S', read: () => '' },
  { name: 'DefaultNetworkRole', kind: 'D', read: () => 3 },
  { name: 'EnableEventLogReplication', kind: 'D', read: () => 1 },
  { name: 'QuorumArbitrationTimeMax', kind: 'D', read: () => 20 },
  { name: 'QuorumArbitrationTimeMin', kind: 'D', read: () => 7 },
];

const privateProperties: readonly Property<Cluster, never>[] = [
  { name: 'ClusSvcHeartbeatTimeout', kind: 'D', read: () => 60 }, // N-34
  { name: 'HangRecoveryAction', kind: 'D', read: () => 2 }, // N-36
];

/** `cluster` itself (C-1). */
export const clusterObject: ObjectSpec = {
  options: {
    create: { spelling: 'create', value: 'none' },
    ipAddr: { spelling: 'ipaddr[ess]', value: 'required', addsTo: ['create'] },
    user: { spelling: 'user', value: 'required', addsTo: ['create'] },
    pass: { spelling: 'pass[word]', value: 'required', addsTo: ['create', 'addNodes'] },
    node: { spelling: 'node', value: 'required', addsTo: ['create'] },
    verbose: { spelling: 'verb[ose]', value: 'none', addsTo: ['create', 'addNodes'] },
    unattend: { spelling: 'unat[tended]', value: 'none', addsTo: ['create', 'addNodes', 'changePass'] },
    min: { spelling: 'min[imum]', value: 'none', addsTo: ['create', 'addNodes'] },
    addNodes: { spelling: 'add[nodes]', value: 'required' },
    rename: { spelling: 'ren[ame]', value: 'required' },
    changePass: { spelling: 'changepass[word]', value: 'required' },
    skipDc: { spelling: 'skipdc', value: 'none', addsTo: ['changePass'] },
    force: { spelling: 'force', value: 'none', addsTo: ['changePass'] },
    test: { spelling: 'test', value: 'none', addsTo: ['changePass'] },
    version: { spelling: 'ver[sion]', value: 'none' },
    quorum: { spelling: 'quorum[resource]', value: 'optional' },
    path: { spelling: 'path', value: 'required', addsTo: ['quorum'] },
    maxLogSize: { spelling: 'maxlog[size]', value: 'required', addsTo: ['quorum'] },
    list: { spelling: 'list', value: 'optional' },
    listNetPri: { spelling: 'listnetpri[ority]', value: 'none' },
    setNetPri: { spelling: 'setnetpri[ority]', value: 'required' },
    prop: { spelling: 'prop[erties]', value: 'optional', words: true },
    priv: { spelling: 'priv[properties]', value: 'optional', words: true },
    regAdminExt: { spelling: 'regadminext[ensions]', value: 'required', words: true },
    unregAdminExt: { spelling: 'unregadminext[ensions]', value: 'required', words: true },
  },
  fallback: 'help',
  together: [],
  withoutCluster: ['create', 'list'],
  actions: {
    create: (call) => create(call),
    addNodes: (call) => addNodes(call),
    rename: (call) => rename(call),
    changePass: (call) => changePassword(call),
    version: ({ world }) =>
      printed([
        say('cluster.versionName', { name: world.cluster?.name ?? '' }),
        say('cluster.version'),
        say('cluster.vendor'),
      ]),
    quorum: (call) => quorum(call),
    list: ({ world }) => printed([nameTable('cluster', world.cluster === null ? [] : [world.cluster.name])]),
    listNetPri: ({ world }) => printed([say('listing.netPriority'), blank, ...priorities(world).map(raw)]),
    setNetPri: (call) => setPriority(call),
    prop: (call) => listing(call, properties, 'prop'),
    priv: (call) => listing(call, privateProperties, 'priv'),
    regAdminExt: () => systemError(50, say('cluster.noExtensions')),
    unregAdminExt: () => systemError(50, say('cluster.noExtensions')),
  },
};

/** `CORP\clussvc`, `clussvc@corp.example` and `clussvc` are the same account when the domain is the one here. */
function accountOf(world: World, user: string): { readonly account: string; readonly domain: string } {
  const [before = '', after] = user.split('\\');
  const [name = '', suffix] = user.split('@');
  const { domain, netbiosName } = world.directory;
  const account = after ?? name;
  const typed = after === undefined ? (suffix ?? domain) : before;
  return { account, domain: typed.toLowerCase() === netbiosName.toLowerCase() ? domain : typed };
}

function create(call: ObjectCall): Answer {
  const { world, cluster, local } = call;
  if (cluster === null || cluster === '.') return usageError('cluster', 'usage.missingClusterName');
  for (const [id, option] of [
    ['ipAddr', '/ipaddr'],
    ['user', '/user'],
    ['pass', '/pass'],
  ] as const)
    if (!has(call, id)) return usageError('cluster', 'usage.missingOption', { option });
  const typed = valueFor(call, 'node') ?? local.name;
  const node = nodeNamed(world, typed)?.name ?? typed;
  const [address = ''] = listFor(call, 'ipAddr');
  return deed({
    commands: [
      {
        type: 'createCluster',
        node,
        cluster,
        address,
        password: valueFor(call, 'pass') ?? '',
        quorumDisk: '',
        ...(has(call, 'min') ? { minimum: true } : {}),
        ...accountOf(world, valueFor(call, 'user') ?? ''),
      },
    ],
    opening: [say('cluster.creating', { name: cluster, node })],
    wait: { timeoutMs: null, done: (now) => jobsDone(now, [node]) },
    shows: (now) => [
      jobsDone(now, [node]) ? say('cluster.created', { name: cluster }) : say('cluster.working'),
    ],
    fails: (now) => (jobsDone(now, [node]) && now.cluster === null ? 5898 : null),
  });
}

function jobsDone(world: World, nodes: readonly string[]): boolean {
  return nodes.every((name) => {
    const node = nodeNamed(world, name);
    return node === undefined || runningJobs(world, node).length === 0;
  });
}

function addNodes(call: ObjectCall): Answer {
  const password = valueFor(call, 'pass');
  if (password === undefined) return usageError('cluster', 'usage.missingOption', { option: '/pass' });
  const nodes = listFor(call, 'addNodes').map((node) => nodeNamed(call.world, node)?.name ?? node);
  const isMember = (world: World) => (name: string) => nodeNamed(world, name)?.clusterMember === true;
  return deed({
    commands: nodes.map((node) => ({ type: 'addNode', node, password })),
    opening: nodes.map((node) => say('cluster.addingNode', { name: node })),
    wait: { timeoutMs: null, done: (world) => jobsDone(world, nodes) },
    shows: (world) => [jobsDone(world, nodes) ? say('cluster.nodesAdded') : say('cluster.working')],
    fails: (world) => (jobsDone(world, nodes) && !nodes.every(isMember(world)) ? 5898 : null),
  });
}

function rename(call: ObjectCall): Answer {
  const name = valueFor(call, 'rename') ?? '';
  return deed({
    commands: [{ type: 'renameCluster', name }],
    opening: [say('cluster.renaming', { name: call.world.cluster?.name ?? '' })],
    shows: () => [say('cluster.renamed', { name })],
    tellsWarnings: true,
  });
}

function changePassword(call: ObjectCall): Answer {
  const [password, oldPassword, ...more] = listOf(
    call.uses.find(([id]) => id === 'changePass')?.[1].value ?? '',
  );
  if (password === undefined || oldPassword === undefined || more.length > 0)
    return usageError('cluster', 'usage.twoPasswords');
  if (has(call, 'test')) return printed([say('cluster.passwordTested')]);
  return deed({
    commands: [{ type: 'changeServicePassword', password, oldPassword }],
    opening: [say('cluster.changingPassword')],
    shows: () => [say('cluster.passwordChanged')],
  });
}

function quorum(call: ObjectCall): Answer {
  const { world } = call;
  const current = world.cluster?.quorumResource ?? null;
  const now = current === null ? undefined : world.entities.resource[current];
  const typed = valueFor(call, 'quorum');
  const size = valueFor(call, 'maxLogSize');
  if (size !== undefined && !/^\d{1,9}$/.test(size))
    return systemError(87, say('property.notNumber', { name: 'maxlogsize', value: size }));
  if (typed === undefined && size === undefined && !has(call, 'path')) return quorumTable(world);
  const resource = typed === undefined ? now?.name : (resourceNamed(world, typed)?.name ?? typed);
  if (resource === undefined) return systemError(5086);
  const path = valueFor(call, 'path');
  if (path !== undefined && !/^[A-Za-z]:\\/.test(path))
    return usageError('cluster', 'usage.badPath', { path });
  const command = commandFrom({
    type: 'setQuorum',
    resource,
    ...(size === undefined ? {} : { maxLogSizeKb: Number(size) }),
  });
  if (command === null) return systemError(87);
  return deed({
    commands: [command],
    opening: [say('cluster.settingQuorum', { name: resource })],
    shows: (after) => quorumTable(after).output ?? [],
  });
}

function quorumTable(world: World): Answer {
  const id = world.cluster?.quorumResource ?? null;
  const resource = id === null ? undefined : world.entities.resource[id];
  const { disk } = resource?.parameters ?? {};
  const letter = disk === undefined ? undefined : world.entities.disk[disk]?.volume?.letter;
  const device =
    letter === undefined || diskWithLetter(world, letter) === undefined ? '' : `${letter}:\\MSCS\\`;
  const maxSizeKb = world.cluster?.quorumLog.maxSizeKb ?? usualLogKb;
  return printed([
    table(
      [columns.quorumResource, columns.device, columns.maxLogSize],
      [[resource?.name ?? '', device, String(maxSizeKb * 1024)]],
    ),
  ]);
}

function priorities(world: World): readonly string[] {
  return (world.cluster?.networkPriority ?? []).map((id) => world.entities.network[id]?.name ?? '');
}

function setPriority(call: ObjectCall): Answer {
  const networks = listFor(call, 'setNetPri').map((name) => networkNamed(call.world, name)?.name ?? name);
  return deed({
    commands: [{ type: 'setNetworkPriority', networks: [...networks] }],
    opening: [say('cluster.settingPriority')],
    shows: (world) => [say('listing.netPriority'), blank, ...priorities(world).map(raw)],
  });
}

function listing(call: ObjectCall, known: typeof properties, option: string): Answer {
  const read = readProperties(wordsFor(call, option), known);
  if (!read.ok) return read.error;
  const row = call.world.cluster;
  if (row === null) return systemError(1722);
  return propertyListing(call.world, known, [{ label: row.name, row }], read.value.shown);
}
