import { describe, expect, it } from 'vitest';
import {
  analyseConfiguration,
  analysisBlocks,
  mayBeMade,
  proposedQuorum,
  type ReasonCode,
  type ReasonParams,
  type World,
} from '#domain';
import { minutes } from '#kernel';
import {
  addNodesRefusal,
  addTyped,
  emptyAddNodes,
  typedRefusal,
} from '../../../../src/consoles/cluster-administrator/model/add-nodes.ts';
import {
  findingCount,
  runningTasks,
  worstOf,
} from '../../../../src/consoles/cluster-administrator/model/analysis-tasks.ts';
import { jobProgress, newestJob } from '../../../../src/consoles/cluster-administrator/model/job-progress.ts';
import {
  type NewClusterFields,
  type NewClusterPage,
  newCluster,
  newClusterCommand,
  newClusterSpec,
} from '../../../../src/consoles/cluster-administrator/model/new-cluster.ts';
import {
  emptyNewGroup,
  newGroupCommand,
  newGroupSpec,
} from '../../../../src/consoles/cluster-administrator/model/new-group.ts';
import {
  availableDependencies,
  type NewResourceFields,
  type NewResourcePage,
  newResource,
  newResourceCommand,
  newResourcePages,
  newResourceSpec,
  withFollowUps,
} from '../../../../src/consoles/cluster-administrator/model/new-resource.ts';
import { pageRefusal, reduceWizard } from '../../../../src/consoles/shared/wizard-machine.ts';
import { clusterRun, queryOf, readyRun } from './built.ts';

const ready = readyRun();
const cluster = clusterRun();

const filled: NewClusterFields = {
  domain: 'corp.example',
  cluster: 'MAILCLUS',
  node: 'NODE1',
  address: '10.1.0.20',
  account: 'clussvc',
  password: 'Str0ng!pass',
  quorumDisk: '',
  minimum: false,
};

describe('a wizard', () => {
  it('keeps what was typed when a page is turned', () => {
    const typed = reduceWizard(newCluster(ready.world, 'NODE1'), {
      type: 'change',
      fields: { cluster: 'MAIL' },
    });
    const onward = reduceWizard(typed, { type: 'page', page: 'computer' });
    expect(reduceWizard(onward, { type: 'page', page: 'name' })).toEqual({ ...typed, page: 'name' });
  });
});

describe('New Server Cluster (U-21)', () => {
  const refusalOn = (page: NewClusterPage, fields: Partial<NewClusterFields>, world: World = ready.world) =>
    pageRefusal(newClusterSpec, { page, fields: { ...filled, ...fields } }, 'proposed', queryOf(world))
      ?.reason ?? null;

  it('lets every page pass once it is right', () => {
    for (const page of ['name', 'computer', 'analyzing', 'address', 'account', 'proposed'] as const) {
      expect(refusalOn(page, {})).toBeNull();
    }
  });

  it('does not mind on a page what belongs to a later one', () => {
    const blank = { address: '', account: '', password: '' };
    expect(refusalOn('name', blank)).toBeNull();
    expect(refusalOn('analyzing', blank)).toBeNull();
    expect(refusalOn('address', blank)).toBe('address.invalid');
    expect(refusalOn('address', { account: '', password: '' })).toBeNull();
  });

  it('stops on the page where it can be put right', () => {
    expect(refusalOn('name', { cluster: '' })).toBe('name.empty');
    expect(refusalOn('name', { cluster: 'NODE2' })).toBe('cluster.nameTaken');
    expect(refusalOn('computer', { node: 'NODE9' })).toBe('node.unknown');
    expect(refusalOn('address', { address: '10.9.0.1' })).toBe('address.wrongSubnet');
    expect(refusalOn('account', { password: 'wrong' })).toBe('account.wrongPassword');
    expect(refusalOn('computer', {}, cluster.world)).toBe('cluster.exists');
  });

  it('ends in exactly the command that the engine carries out', () => {
    const run = readyRun();
    run.do(newClusterCommand(filled));
    const id = newestJob(run.world, 'createCluster', 'NODE1');
    const begun = jobProgress(run.world, id);
    expect(begun?.state).toBe('running');
    expect(begun?.steps.map((step) => step.status)).toEqual([
      'running',
      'waiting',
      'waiting',
      'waiting',
      'waiting',
    ]);
    run.wait(minutes(5));
    const ended = jobProgress(run.world, id);
    expect(ended).toMatchObject({ state: 'done', share: 1 });
    expect(ended?.steps.every((step) => step.status === 'ok')).toBe(true);
    expect(run.world.cluster?.name).toBe('MAILCLUS');
  });
});

describe('Quorum... and Advanced... (Q-1, Q-3, Q-7, C-1)', () => {
  /** Names of groups, and the type of the quorum, of a cluster made this way. */
  const made = (fields: Partial<NewClusterFields>) => {
    const run = readyRun();
    run.do(newClusterCommand({ ...filled, ...fields }));
    run.wait(minutes(5));
    const { cluster: built, entities } = run.world;
    const quorum = built?.quorumResource ? entities.resource[built.quorumResource] : undefined;
    return {
      groups: Object.values(entities.group).map(({ name }) => name),
      quorum: quorum?.name,
    };
  };
  const allGroups = ['Cluster Group', 'Disk Group 1'];

  it('takes the disk that is chosen, or none', () => {
    expect(made({})).toEqual({ quorum: 'Disk Q:', groups: allGroups });
    expect(made({ quorumDisk: 'S' })).toEqual({ quorum: 'Disk S:', groups: allGroups });
    expect(made({ quorumDisk: 'Local Quorum' }).quorum).toBe('Local Quorum');
    expect(made({ quorumDisk: 'Majority Node Set' }).quorum).toBe('Majority Node Set');
  });

  it('leaves the storage alone in a minimum configuration, but for a disk that is chosen', () => {
    expect(made({ minimum: true })).toEqual({ quorum: 'Local Quorum', groups: ['Cluster Group'] });
    expect(made({ minimum: true, quorumDisk: 'Q' })).toEqual({
      quorum: 'Disk Q:',
      groups: ['Cluster Group'],
    });
    const storage = (fields: Partial<NewClusterFields>) =>
      analyseConfiguration(ready.world, { kind: 'create', nodes: ['NODE1'], ...filled, ...fields })
        .find(({ code }) => code === 'storage')
        ?.children.map(({ code }) => code);
    expect(storage({ minimum: true })).toEqual(['storage.notChecked']);
    expect(storage({ minimum: true, quorumDisk: 'Q' })).toContain('quorum.found');
    expect(storage({})).toContain('quorum.found');
  });

  it('says beforehand what becomes the quorum', () => {
    const proposed = (fields: Partial<NewClusterFields>, world: World = ready.world) =>
      proposedQuorum(world, { nodes: ['NODE1'], ...filled, ...fields });
    expect(proposed({})).toBe('Q');
    expect(proposed({ minimum: true })).toBe('Local Quorum');
    expect(proposed({ quorumDisk: 'Majority Node Set' })).toBe('Majority Node Set');
    const run = readyRun();
    run.do({ type: 'disconnectCable', port: 'NODE1/hba1' });
    expect(proposed({}, run.world)).toBe('Local Quorum');
  });
});

describe('Analyzing Configuration', () => {
  const tasks = analyseConfiguration(ready.world, { kind: 'create', nodes: ['NODE1'], ...filled });

  it('reveals finding after finding', () => {
    const total = findingCount(tasks);
    const statuses = (done: number) => runningTasks(tasks, done).map((task) => task.status);
    expect(total).toBeGreaterThan(8);
    expect(statuses(0)[0]).toBe('running');
    expect(
      statuses(0)
        .slice(1)
        .every((status) => status === 'waiting'),
    ).toBe(true);
    expect(statuses(total)).toEqual(tasks.map((task) => task.status));
  });

  it('warns of the second server that has the disks open (L-41)', () => {
    expect(worstOf(tasks)).toBe('warning');
    expect(analysisBlocks(tasks)).toBe(false);
  });
});

describe('Add Nodes (U-22)', () => {
  const run = readyRun();
  run.do(newClusterCommand(filled));
  run.wait(minutes(5));
  const query = queryOf(run.world);

  it('takes a computer into the list only when it can be a node', () => {
    expect(typedRefusal(emptyAddNodes, query)?.reason).toBe('name.empty');
    expect(typedRefusal({ ...emptyAddNodes, typed: 'NODE1' }, query)?.reason).toBe('node.alreadyMember');
    expect(typedRefusal({ ...emptyAddNodes, typed: 'NODE9' }, query)?.reason).toBe('node.unknown');
    expect(typedRefusal({ ...emptyAddNodes, typed: 'node2' }, query)).toBeNull();
  });

  it('asks for the password only on its own page', () => {
    const fields = addTyped({ ...emptyAddNodes, typed: 'node2' });
    expect(fields.nodes).toEqual(['NODE2']);
    expect(addNodesRefusal('computers', emptyAddNodes, query)?.reason).toBe('name.notInList');
    expect(addNodesRefusal('analyzing', fields, query)).toBeNull();
    expect(addNodesRefusal('account', fields, query)?.reason).toBe('password.missing');
    expect(addNodesRefusal('account', { ...fields, password: 'Str0ng!pass' }, query)).toBeNull();
  });
});

describe('New Group (U-23)', () => {
  it('minds a name that is taken on its first page', () => {
    const state = { page: 'group' as const, fields: { ...emptyNewGroup.fields, group: 'Cluster Group' } };
    expect(pageRefusal(newGroupSpec, state, 'owners', queryOf(cluster.world))?.reason).toBe('name.taken');
    const fine = { ...state, fields: { ...state.fields, group: ' EVS1 ' } };
    expect(pageRefusal(newGroupSpec, fine, 'owners', queryOf(cluster.world))).toBeNull();
    expect(newGroupCommand(fine.fields).group).toBe('EVS1');
  });
});

describe('New Resource (U-24, U-26)', () => {
  const { world } = cluster;
  const start = newResource(world, 'Disk Group 1').fields;
  const refusalOn = (page: NewResourcePage, fields: Partial<NewResourceFields>) => {
    const all = { ...start, resource: 'New', ...fields };
    const last = newResourcePages(all).at(-1) ?? 'dependencies';
    return pageRefusal(newResourceSpec, { page, fields: all }, last, queryOf(world))?.reason ?? null;
  };

  it('has the pages of the chosen type', () => {
    const pages = (resourceType: NewResourceFields['resourceType']) =>
      newResourcePages({ ...start, resourceType });
    expect(pages('Distributed Transaction Coordinator')).toEqual(['resource', 'owners', 'dependencies']);
    expect(pages('IP Address').at(-1)).toBe('tcpip');
    expect(pages('Network Name').at(-1)).toBe('networkName');
    expect(pages('Physical Disk').at(-1)).toBe('disk');
    expect(pages('Generic Application').slice(-2)).toEqual(['genericApplication', 'registryReplication']);
    expect(pages('Generic Service').slice(-2)).toEqual(['genericService', 'registryReplication']);
    expect(pages('Generic Script').at(-1)).toBe('genericScript');
    expect(pages('File Share').at(-1)).toBe('fileShare');
    expect(pages('Print Spooler').at(-1)).toBe('printSpooler');
    expect(pages('Microsoft Exchange System Attendant').slice(3)).toEqual([
      'adminGroup',
      'routingGroup',
      'dataDirectory',
      'summary',
    ]);
  });

  it('opens on its group with all nodes as possible owners (R-52) and the mask of the client network', () => {
    expect(start).toMatchObject({
      group: 'Disk Group 1',
      possibleOwners: ['NODE1', 'NODE2'],
      network: 'Public',
      mask: '255.255.0.0',
    });
  });

  it('begins with a type of which one more may be made (R-57)', () => {
    const run = clusterRun();
    const single = 'Distributed Transaction Coordinator';
    expect(mayBeMade(run.world, single)).toBe(true);
    const parts = { ...start, group: 'Cluster Group', resource: 'MSDTC', resourceType: single } as const;
    run.do({ ...newResourceCommand(parts), incomplete: true });
    expect(mayBeMade(run.world, single)).toBe(false);
    expect(mayBeMade(run.world, 'Microsoft Exchange Message Transfer Agent')).toBe(false);
    const opened = newResource(run.world, 'Cluster Group');
    expect(opened.fields.resourceType).toBe('DHCP Service');
    const named = { ...opened, fields: { ...opened.fields, resource: 'New' } };
    expect(pageRefusal(newResourceSpec, named, 'dependencies', queryOf(run.world))).toBeNull();
  });

  it('asks for dependencies and parameters on their pages', () => {
    const name = { resourceType: 'Network Name' } as const;
    expect(refusalOn('resource', name)).toBeNull();
    expect(refusalOn('dependencies', name)).toBe('resource.dependencyMissing');
    const ip = { resourceType: 'IP Address' } as const;
    expect(refusalOn('dependencies', ip)).toBeNull();
    expect(refusalOn('tcpip', { ...ip, address: '10.9.0.1' })).toBe('address.wrongSubnet');
    expect(refusalOn('tcpip', { ...ip, address: '10.1.0.21' })).toBeNull();
    expect(refusalOn('resource', { ...ip, resource: 'Cluster Name' })).toBe('name.taken');
  });

  it('tells the name of a Network Name resource from its name on the network', () => {
    const name = { resourceType: 'Network Name' } as const;
    expect(refusalOn('resource', { ...name, resource: 'Cluster Name' })).toBe('name.taken');
    expect(refusalOn('resource', { ...name, resource: 'A*' })).toBe('name.invalidCharacters');
    expect(refusalOn('resource', { ...name, resource: 'x'.repeat(101) })).toBe('name.tooLong');
    const typed = { ...start, ...name, resource: 'New' };
    const pageOf = (reason: ReasonCode, params: ReasonParams) =>
      newResourceSpec.pageOf(reason, typed, params);
    expect(pageOf('name.taken', { name: 'MAILCLUS' })).toBe('networkName');
    expect(pageOf('name.tooLong', { longest: 15 })).toBe('networkName');
    expect(pageOf('name.taken', { name: 'New' })).toBe('resource');
  });

  it.each<readonly [string, NewResourcePage, Partial<NewResourceFields>, string | null]>([
    ['nothing typed', 'fileShare', { program: {} }, 'parameter.missing'],
    ['no path', 'fileShare', { program: { shareName: 'Public' } }, 'parameter.missing'],
    [
      'half a path',
      'fileShare',
      { program: { shareName: 'Public', sharePath: 'Public' } },
      'parameter.noPath',
    ],
    ['a slash', 'fileShare', { program: { shareName: 'A/B', sharePath: 'C:\\A' } }, 'name.invalidCharacters'],
    ['81 signs', 'fileShare', { program: { shareName: 'x'.repeat(81), sharePath: 'C:\\A' } }, 'name.tooLong'],
    ['all right', 'fileShare', { program: { shareName: 'Public', sharePath: 'C:\\A' } }, null],
  ])('minds on the page of a share: %s', (_, page, fields, reason) => {
    const share = { resourceType: 'File Share', ...fields } as const;
    expect(refusalOn('dependencies', share)).toBeNull();
    expect(refusalOn(page, share)).toBe(reason);
  });

  it('has keys of the registry go along with a generic type (R-59)', () => {
    const app = {
      resourceType: 'Generic Application',
      program: { commandLine: 'app.exe', currentDirectory: 'C:\\App' },
      checkpoints: ['Software\\Gone'],
    } as const;
    expect(refusalOn('dependencies', app)).toBeNull();
    expect(refusalOn('registryReplication', app)).toBe('registry.keyUnknown');
    expect(newResourceCommand({ ...start, ...app }).checkpoints).toEqual(['Software\\Gone']);
    expect(newResourceCommand({ ...start, ...app, resourceType: 'File Share' })).not.toHaveProperty(
      'checkpoints',
    );
  });

  it('forgets dependencies when the group changes and proposes a folder on the disk', () => {
    expect(availableDependencies(world, 'Disk Group 1')).toEqual(['Disk S:']);
    const withDisk = { ...start, ...withFollowUps(world, start, { dependsOn: ['Disk S:'] }) };
    expect(withDisk.dataDirectory).toBe('S:\\Exchsrvr');
    expect(withFollowUps(world, withDisk, { group: 'Cluster Group' })).toMatchObject({ dependsOn: [] });
    const own = { ...withDisk, dataDirectory: 'S:\\Mail' };
    expect(withFollowUps(world, own, { dependsOn: [] })).not.toHaveProperty('dataDirectory');
  });

  it('sends only the parameters of its type', () => {
    const fields = { ...start, resource: 'IP', resourceType: 'IP Address', address: '10.1.0.21' } as const;
    expect(newResourceCommand(fields).parameters).toEqual({
      address: '10.1.0.21',
      mask: '255.255.0.0',
      network: 'Public',
      enableNetbios: true,
    });
    const run = clusterRun();
    run.do(newResourceCommand(fields));
    expect(Object.values(run.world.entities.resource).some((row) => row.name === 'IP')).toBe(true);
  });
});
