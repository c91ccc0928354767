import { describe, expect, it } from 'vitest';
import {
  type AnalysisTask,
  analyseConfiguration,
  type Command,
  type ComputerNode,
  type WorldSetup,
} from '#domain';
import { minutes } from '#kernel';
import { buildCluster, builtRun, prepareWindows, switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

const join = (domain = 'corp.example', node = 'NODE2'): Command => ({ type: 'joinDomain', node, domain });

/** The room with NODE2 in no domain. */
function outside(): WorldSetup {
  const setup = twoNodeRoom();
  const computers = setup.computers.map((computer) =>
    computer.name === 'NODE2' ? { ...computer, outsideDomain: true } : computer,
  );
  return { ...setup, computers };
}

function started(prepared = true): Run {
  const run = new Run(outside());
  for (const command of wiring) run.do(command);
  switchOn(run);
  if (prepared) prepareWindows(run);
  return run;
}

const second = (run: Run): ComputerNode => {
  const node = run.world.entities.node['node:NODE2'];
  if (node === undefined) throw new Error('There is no NODE2.');
  return node;
};

const flat = (tasks: readonly AnalysisTask[]): readonly AnalysisTask[] =>
  tasks.flatMap((task) => [task, ...flat(task.children)]);
const errors = (run: Run, kind: 'create' | 'add') =>
  flat(
    analyseConfiguration(run.world, {
      kind,
      nodes: ['NODE2'],
      cluster: 'MAILCLUS',
      domain: 'corp.example',
      quorumDisk: '',
    }),
  )
    .filter(({ status, children }) => status === 'error' && children.length === 0)
    .map(({ code }) => code);

describe('a computer outside of the domain', () => {
  it('joins it, and is a member when Windows starts next (L-46)', () => {
    const run = started();
    expect(second(run).domain).toBeNull();
    run.do(join());
    expect(second(run)).toMatchObject({ domain: null, domainAfterRestart: 'corp.example' });
    expect(run.try(join())).toMatchObject({ ok: false, reason: 'domain.restartPending' });
    run.do({ type: 'restartComputer', node: 'NODE2' });
    run.wait(minutes(5));
    expect(second(run).domain).toBe('corp.example');
    expect(second(run)).not.toHaveProperty('domainAfterRestart');
    expect(run.try(join())).toMatchObject({ reason: 'domain.alreadyMember' });
    expect(run.world.events.filter(({ type }) => type === 'domain.joined')).toHaveLength(1);
  });

  it('keeps what it joined although its power is lost', () => {
    const run = started();
    run.do(join('CORP'));
    run.do({ type: 'holdPowerButton', device: 'NODE2' });
    run.do({ type: 'pressPowerButton', device: 'NODE2' });
    run.wait(minutes(5));
    expect(second(run).domain).toBe('corp.example');
  });

  it('finds a domain by DNS and a controller that answers, or not at all (L-46)', () => {
    const bare = started(false);
    expect(bare.try(join())).toMatchObject({ reason: 'directory.unreachable' });
    const run = started();
    expect(run.try(join('other.example'))).toMatchObject({ reason: 'domain.unknown' });
    expect(run.try(join(' '))).toMatchObject({ reason: 'name.empty' });
    expect(run.try(join('corp.example', 'NODE1'))).toMatchObject({ reason: 'domain.alreadyMember' });
    run.do({ type: 'holdPowerButton', device: 'DC1' });
    expect(run.try(join())).toMatchObject({ reason: 'directory.unreachable' });
    run.do({ type: 'holdPowerButton', device: 'NODE2' });
    expect(run.try(join())).toMatchObject({ reason: 'node.notRunning' });
  });

  it('becomes no node before it is a member: neither by New Server Cluster nor by Add Nodes (L-46)', () => {
    const run = started();
    expect(errors(run, 'create')).toEqual(['domain.differs']);
    expect(() => buildCluster(run)).toThrow('analysis.failed'); // NODE1 forms the cluster, NODE2 cannot be added
    expect(errors(run, 'add')).toEqual(['domain.differs']);
    const add: Command = { type: 'addNode', node: 'NODE2', password: 'Str0ng!pass' };
    run.do(join());
    expect(errors(run, 'add')).toEqual(['domain.afterRestart']);
    expect(run.try(add)).toMatchObject({ reason: 'analysis.failed' });
    run.do({ type: 'restartComputer', node: 'NODE2' });
    run.wait(minutes(5));
    run.do(add);
  });

  it('gets no Exchange (L-46)', () => {
    const install: Command = {
      type: 'installExchange',
      node: 'NODE2',
      components: ['messaging', 'systemManagement'],
      path: 'C:\\Program Files\\Exchsrvr',
    };
    expect(started().try(install)).toMatchObject({ reason: 'node.notInDomain' });
    expect(builtRun().try(install)).not.toMatchObject({ reason: 'node.notInDomain' });
  });
});
