import { describe, expect, it } from 'vitest';
import {
  type AnalysisCode,
  type AnalysisRequest,
  type AnalysisTask,
  analyseConfiguration,
  analysisBlocks,
  type Command,
  type ComputerNode,
  type Disk,
  defaultQuorumDisk,
  detectedNetworks,
  type Nic,
  suitableQuorumDisks,
  type World,
} from '#domain';
import { minutes } from '#kernel';
import { buildCluster, prepareWindows, switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

function room(extra: readonly Command[] = []): Run {
  const run = new Run(twoNodeRoom());
  for (const command of wiring) run.do(command);
  switchOn(run);
  prepareWindows(run);
  for (const command of extra) run.do(command);
  return run;
}

const ready = room().world;

const create: AnalysisRequest = {
  kind: 'create',
  nodes: ['NODE1'],
  cluster: 'MAILCLUS',
  domain: 'corp.example',
  quorumDisk: '',
};

const flat = (tasks: readonly AnalysisTask[]): readonly AnalysisTask[] =>
  tasks.flatMap((task) => [task, ...flat(task.children)]);

const analyse = (world: World, fields: Partial<AnalysisRequest> = {}) =>
  analyseConfiguration(world, { ...create, ...fields });

/** The findings with this status, headings left out. */
function found(
  world: World,
  status: 'warning' | 'error',
  fields: Partial<AnalysisRequest> = {},
): AnalysisCode[] {
  const tasks = flat(analyse(world, fields)).filter((task) => task.children.length === 0);
  return [...new Set(tasks.filter((task) => task.status === status).map((task) => task.code))];
}

type Changes = {
  nic?: [string, Partial<Nic>];
  node?: [string, Partial<ComputerNode>];
  disk?: [string, Partial<Disk>];
};

function change(world: World, changes: Changes): World {
  let { entities } = world;
  for (const kind of ['nic', 'node', 'disk'] as const) {
    const [id, fields] = changes[kind] ?? [null, {}];
    if (id === null) continue;
    const table = entities[kind] as Record<string, object>;
    entities = { ...entities, [kind]: { ...table, [id]: { ...table[id], ...fields } } };
  }
  return { ...world, entities };
}

describe('the analysis before a cluster is created', () => {
  it('finds nothing wrong in a well made room but the disks that both servers see (L-56)', () => {
    expect(found(ready, 'error')).toEqual([]);
    expect(found(ready, 'warning')).toEqual(['disk.exposed']);
    expect(analysisBlocks(analyse(ready))).toBe(false);
    const ids = flat(analyse(ready)).map((task) => task.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('warns of a private connection that is bound before the public one (W-37, the opposite of W-38)', () => {
    const run = room([{ type: 'setBindingOrder', node: 'NODE1', adapters: ['nic2', 'nic1'] }]);
    const task = flat(analyse(run.world)).find(({ code }) => code === 'adapters.bindingOrder');
    expect(task).toMatchObject({
      status: 'warning',
      params: { node: 'NODE1', connection: 'Private', public: 'Public' },
    });
    expect(found(run.world, 'error')).toEqual([]);
    expect(found(run.world, 'warning', { nodes: ['NODE2'] })).not.toContain('adapters.bindingOrder');
    // Private networks go first for the cluster's own traffic (W-38); that is set in the cluster, not here.
    buildCluster(run);
    run.do({ type: 'setNetworkPriority', networks: ['Private', 'Public'] });
    run.do({ type: 'setBindingOrder', node: 'NODE1', adapters: ['nic1', 'nic2'] });
    const names = run.world.cluster?.networkPriority.map((id) => run.world.entities.network[id]?.name);
    expect(names).toEqual(['Private', 'Public']);
    expect(found(run.world, 'warning')).not.toContain('adapters.bindingOrder');
  });

  it('says nothing of an order in which a connection without an address is first', () => {
    const run = room([{ type: 'setBindingOrder', node: 'NODE1', adapters: ['nic2', 'nic1'] }]);
    const world = change(run.world, { nic: ['nic:NODE1/nic2', { address: '', mask: '' }] });
    expect(found(world, 'warning')).not.toContain('adapters.bindingOrder');
  });

  it('has nothing at all to say when the other server is off', () => {
    const run = room([{ type: 'shutDownComputer', node: 'NODE2' }]);
    run.wait(minutes(2));
    expect(found(run.world, 'warning')).toEqual(['connection.noLink']); // the crossover cable ends in a dark adapter
    expect(flat(analyse(run.world)).map((task) => task.code)).toContain('disk.fits');
  });

  it('counts the networks of each computer that it looks at, and speaks of no other', () => {
    const counts = flat(analyse(ready)).filter(({ code }) => code === 'networks.enough');
    expect(counts.map(({ params }) => params)).toEqual([{ node: 'NODE1', count: 2 }]);
  });

  it.each<[string, Changes, AnalysisCode]>([
    ['Standard Edition', { node: ['node:NODE1', { edition: 'standard' }] }, 'edition.cannotCluster'],
    ['another domain', { node: ['node:NODE1', { domain: 'other.example' }] }, 'domain.differs'],
    ['no domain', { node: ['node:NODE1', { domain: null }] }, 'domain.differs'],
    ['membership', { node: ['node:NODE1', { clusterMember: true }] }, 'membership.already'],
    ['no DNS server', { nic: ['nic:NODE1/nic1', { dns: [] }] }, 'directory.noDns'],
    ['an address outside', { nic: ['nic:NODE1/nic1', { address: '10.9.0.1' }] }, 'directory.unreachable'],
  ])('stops at %s (L-1, L-46)', (_what, changes, code) => {
    const world = change(ready, changes);
    expect(found(world, 'error')).toContain(code);
    expect(analysisBlocks(analyse(world))).toBe(true);
  });

  it.each<[string, Changes, AnalysisCode]>([
    [
      'a gateway on the private side',
      { nic: ['nic:NODE1/nic2', { gateway: '10.10.10.1' }] },
      'private.gateway',
    ],
    ['DNS on the private side', { nic: ['nic:NODE1/nic2', { dns: ['10.1.0.10'] }] }, 'private.dns'],
    [
      'registration of the private side',
      { nic: ['nic:NODE1/nic2', { registerInDns: true }] },
      'private.registersInDns',
    ],
    ['NetBIOS on the private side', { nic: ['nic:NODE1/nic2', { netbios: true }] }, 'private.netbios'],
    ['no gateway on the public side', { nic: ['nic:NODE1/nic1', { gateway: '' }] }, 'public.noGateway'],
    ['no static address', { nic: ['nic:NODE1/nic2', { address: '', mask: '' }] }, 'address.notStatic'],
    ['a single network', { nic: ['nic:NODE1/nic2', { address: '', mask: '' }] }, 'networks.single'],
    [
      'one subnet twice',
      { nic: ['nic:NODE1/nic2', { address: '10.1.0.99', mask: '255.255.0.0' }] },
      'adapters.sameSubnet',
    ],
    [
      'FAT32',
      { disk: ['disk:2', { volume: { fileSystem: 'FAT32', label: '', letter: 'S' } }] },
      'disk.notNtfs',
    ],
    ['no volume', { disk: ['disk:2', { volume: null }] }, 'disk.notFormatted'],
    ['no signature', { disk: ['disk:2', { initialised: false }] }, 'disk.notInitialised'],
  ])('warns of %s (W-29, W-30, W-31, W-32, W-33, W-41, L-32, L-51)', (_what, changes, code) => {
    const world = change(ready, changes);
    expect(found(world, 'warning')).toContain(code);
    expect(found(world, 'error')).toEqual([]);
  });

  it('takes 127.0.0.1 as DNS server of the private side (W-31)', () => {
    expect(
      found(change(ready, { nic: ['nic:NODE1/nic2', { dns: ['127.0.0.1'] }] }), 'warning'),
    ).not.toContain('private.dns');
  });

  it('notices a heartbeat in the public switch (W-42)', () => {
    const { world } = room([
      { type: 'disconnectCable', port: 'NODE1/nic2' },
      { type: 'connectCable', cableKind: 'lan', from: 'NODE1/nic2', to: 'LAN-SW1/7' },
    ]);
    expect(found(world, 'warning')).toContain('networks.notIndependent');
  });

  it('notices addresses that clash (L-54)', () => {
    const world = change(ready, { nic: ['nic:NODE2/nic1', { address: '10.1.0.11' }] });
    expect(found(world, 'error', { nodes: ['NODE2'] })).toContain('address.conflict');
  });

  it('offers a local quorum only as a warning, an unsuitable disk as an error (Q-7)', () => {
    const blind = room([{ type: 'disconnectCable', port: 'NODE1/hba1' }]).world;
    expect(found(blind, 'warning')).toEqual(
      expect.arrayContaining(['storage.noneFound', 'quorum.noSharedDisk']),
    );
    expect(found(blind, 'error')).toEqual([]);
    expect(found(ready, 'error', { quorumDisk: 'X' })).toEqual(['quorum.unsuitable']);
    expect(found(ready, 'error', { quorumDisk: 's:' })).toEqual([]);
  });

  it('does not look into computers that it cannot reach', () => {
    const off = room([{ type: 'holdPowerButton', device: 'NODE1' }]).world;
    expect(found(off, 'error')).toEqual(['computer.notRunning']);
    expect(analyse(off)).toHaveLength(2);
    expect(found(ready, 'error', { nodes: ['NODE9'] })).toEqual(['computer.notFound']);
  });

  it('refuses names that are taken (L-54)', () => {
    expect(found(ready, 'error', { cluster: 'node2' })).toEqual(['cluster.nameIsComputer']);
  });
});

describe('what the wizard proposes', () => {
  it('takes the smallest NTFS disk larger than 50 MB as quorum (Q-7)', () => {
    expect(defaultQuorumDisk(ready, ['NODE1', 'NODE2'])?.id).toBe('disk:1');
    const tiny = change(ready, { disk: ['disk:1', { sizeMb: 50 }] });
    expect(suitableQuorumDisks(tiny, ['NODE1']).map((disk) => disk.number)).toEqual([1, 2]);
    expect(defaultQuorumDisk(tiny, ['NODE1'])?.id).toBe('disk:2');
    const tooSmall = change(ready, { disk: ['disk:1', { sizeMb: 49 }] });
    expect(suitableQuorumDisks(tooSmall, ['NODE1']).map((disk) => disk.number)).toEqual([2]);
    const blind = room([{ type: 'disconnectCable', port: 'NODE2/hba1' }]).world;
    expect(suitableQuorumDisks(blind, ['NODE1', 'NODE2'])).toEqual([]);
    expect(defaultQuorumDisk(blind, ['NODE2'])).toBeNull();
  });

  it('names each subnet after its first connection (W-3, W-44)', () => {
    expect(detectedNetworks(ready, ['NODE1', 'NODE2'])).toEqual([
      { name: 'Public', subnet: '10.1.0.0', mask: '255.255.0.0', role: 'all' },
      { name: 'Private', subnet: '10.10.10.0', mask: '255.255.255.0', role: 'all' },
    ]);
    const stray = change(ready, { nic: ['nic:NODE2/nic2', { address: '172.16.0.2' }] });
    expect(detectedNetworks(stray, ['NODE1', 'NODE2']).map((network) => network.name)).toEqual([
      'Public',
      'Private',
      'Private (1)',
    ]);
  });
});

describe('the analysis before a node is added', () => {
  const run = room();
  buildCluster(run);
  run.do({ type: 'stopClusterService', node: 'NODE2' });
  run.wait(minutes(2));
  run.do({ type: 'evictNode', node: 'NODE2' });
  run.wait(minutes(2));
  const clustered = run.world;
  const add = { kind: 'add', nodes: ['NODE2'] } as const;

  it('lets a sound computer in', () => {
    expect(found(clustered, 'error', add)).toEqual([]);
    expect(found(clustered, 'warning', add)).toEqual([]);
  });

  it('keeps out one that is in already, and clusters that nobody knows', () => {
    expect(found(clustered, 'error', { ...add, nodes: ['NODE1'] })).toContain('membership.already');
    expect(found(clustered, 'error', { ...add, cluster: 'OTHER' })).toContain('cluster.notFound');
    expect(found(clustered, 'error')).toContain('cluster.nameInUse');
  });

  it('keeps out another edition than that of the members (L-45)', () => {
    const mixed = change(clustered, { node: ['node:NODE2', { edition: 'datacenter' }] });
    expect(found(mixed, 'error', add)).toEqual(['edition.differs']);
  });

  it('demands the quorum disk of it (Q-2, L-55)', () => {
    run.do({ type: 'disconnectCable', port: 'NODE2/hba1' });
    expect(found(run.world, 'error', add)).toEqual(['quorum.notVisible']);
    expect(found(run.world, 'warning', add)).toContain('disk.notVisible');
    run.do({ type: 'connectCable', cableKind: 'fc', from: 'NODE2/hba1', to: 'ARRAY1/b0' });
  });

  it('listens on each network of the cluster', () => {
    run.do({ type: 'disconnectCable', port: 'NODE2/nic2' });
    expect(found(run.world, 'warning', add)).toEqual(
      expect.arrayContaining(['connection.noLink', 'network.notHeard']),
    );
    run.do({ type: 'disconnectCable', port: 'NODE2/nic1' });
    expect(found(run.world, 'error', add)).toEqual(
      expect.arrayContaining(['computer.unreachable', 'directory.unreachable']),
    );
  });
});
