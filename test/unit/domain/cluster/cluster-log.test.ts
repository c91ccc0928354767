import { beforeAll, describe, expect, it } from 'vitest';
import {
  CLUSTER_LOG_LINES,
  type ClusterLogLine,
  clusterLog,
  nodeNamed,
  runningProcesses,
  type World,
} from '#domain';
import { minutes } from '#kernel';
import { builtRun } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

const linesOf = (world: World, node: string) => clusterLog(world, node).lines;
const typesOf = (lines: readonly ClusterLogLine[]) => lines.map((line) => line.type as string);

/** The owner of everything loses its power, is switched on again and joins. */
function powerCut(): Run {
  const run = builtRun(5);
  run.do({ type: 'holdPowerButton', device: 'NODE1' });
  run.wait(minutes(5));
  return run;
}

describe('cluster.log', () => {
  let run: Run;
  let cutAt = 0;

  beforeAll(() => {
    cutAt = builtRun(5).world.now;
    run = powerCut();
  }, 120_000);

  const sinceCut = (node: string) => linesOf(run.world, node).filter((line) => line.at >= cutAt);

  it('is empty before the Cluster service has run, and knows no computer but those of the room (Q-12)', () => {
    const { world } = new Run(twoNodeRoom(), 5);
    expect(clusterLog(world, 'NODE1')).toEqual({ lines: [], overwritten: 0 });
    expect(clusterLog(run.world, 'NODE9').lines).toEqual([]);
    const formed = run.world.events.find(({ type }) => type === 'cluster.created')?.at ?? 0;
    expect(linesOf(run.world, 'NODE1').every((line) => line.at >= formed)).toBe(true);
    expect(typesOf(linesOf(run.world, 'NODE1'))[0]).toBe('cluster.created');
    expect(typesOf(linesOf(run.world, 'NODE2')).slice(0, 3)).toEqual([
      'node.stateChanged.starting',
      'node.stateChanged.joining',
      'node.joined.here',
    ]);
  });

  it('tells on the survivor of lost heartbeats, regroup, challenge and take-over, in this order', () => {
    const told = typesOf(sinceCut('NODE2'));
    const wanted = [
      ...['network.communicationLost', 'regroup.stage.activate', 'quorum.challenged.challenger'],
      ...['regroup.stage.pruning', 'quorum.acquired', 'regroup.stage.cleanup1', 'node.removed'],
      ...['resource.stateChanged.lost', 'regroup.stage.stabilized', 'group.failingOver.to'],
      ...['group.bringingOnline', 'resource.starting', 'group.online'],
    ];
    const places = wanted.map((type) => told.indexOf(type));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('ends on the node without power, with no word of its end', () => {
    expect(sinceCut('NODE1')).toEqual([]);
    expect(typesOf(linesOf(run.world, 'NODE1')).at(-1)).toBe('group.online');
  });

  it('gives states their numbers and the quorum’s lines its disk (KB286052, R-3, R-7)', () => {
    const online = sinceCut('NODE2').find((line) => line.params.toCode === 129);
    expect(online).toMatchObject({ component: 'FM', level: 'INFO', params: { fromCode: 3 } });
    const challenge = sinceCut('NODE2').find((line) => line.type === 'quorum.challenged.challenger');
    expect(challenge).toMatchObject({ component: 'resource', resource: 'Physical Disk <Disk Q:>' });
    const up = linesOf(run.world, 'NODE2').find((line) => line.type === 'node.stateChanged.up');
    expect(up?.params).toMatchObject({ fromCode: 3, toCode: 0 });
  });

  it('writes with other processes after a start, another for its Resource Monitor', () => {
    const again = powerCut();
    again.do({ type: 'pressPowerButton', device: 'NODE1' });
    again.wait(minutes(9));
    const lines = linesOf(again.world, 'NODE1');
    const service = (line: ClusterLogLine) => line.resource === undefined;
    const first = lines.filter((line) => line.at < cutAt && service(line)).map((line) => line.process);
    const second = lines.filter((line) => line.at > cutAt && service(line)).map((line) => line.process);
    expect(new Set(first).size).toBe(1);
    expect(new Set(second).size).toBe(1);
    expect(first[0]).not.toBe(second[0]);
    expect(lines.every(({ process, thread }) => process % 4 === 0 && thread % 4 === 0)).toBe(true);
    expect(typesOf(lines.filter((line) => line.at > cutAt)).slice(0, 4)).toEqual([
      'node.stateChanged.starting',
      'node.stateChanged.joining',
      'node.joined.here',
      'node.stateChanged.up',
    ]);
  });

  it('has the numbers of the processes that Task Manager shows', () => {
    const again = powerCut();
    const pidsOf = (image: string) => {
      const node = nodeNamed(again.world, 'NODE1');
      if (node === undefined) throw new Error('no node');
      return runningProcesses(again.world, node)
        .filter((process) => process.image === image)
        .map(({ pid }) => pid);
    };
    expect(pidsOf('clussvc.exe')).toEqual([]);
    again.do({ type: 'pressPowerButton', device: 'NODE1' });
    again.wait(minutes(9));
    again.do({ type: 'moveGroup', group: 'EVS1', to: 'NODE1' });
    again.wait(minutes(3));
    const last = (isOfResource: boolean) =>
      linesOf(again.world, 'NODE1').findLast((line) => (line.resource !== undefined) === isOfResource);
    expect(pidsOf('clussvc.exe')).toEqual([last(false)?.process]);
    const smtp = 'SMTP Virtual Server Instance - (EVS1)';
    again.do({ type: 'injectFault', fault: 'crash', target: { kind: 'resource', resource: smtp } });
    again.wait(minutes(3));
    const before = pidsOf('resrcmon.exe');
    expect(before).toEqual([last(true)?.process]);
    again.do({ type: 'moveGroup', group: 'EVS1', to: 'NODE2' });
    again.wait(minutes(3));
    again.do({ type: 'injectFault', fault: 'monitorCrash', target: { kind: 'node', node: 'NODE1' } });
    again.do({ type: 'moveGroup', group: 'EVS1', to: 'NODE1' });
    again.wait(minutes(3));
    again.do({ type: 'injectFault', fault: 'serviceCrash', target: { kind: 'node', node: 'NODE1' } });
    again.wait(minutes(9));
    expect(pidsOf('clussvc.exe')).toEqual([last(false)?.process]);
    expect(pidsOf('resrcmon.exe')).not.toEqual(before);
  });

  it('is the same for the same world, with unique ids in order of time', () => {
    for (const node of ['NODE1', 'NODE2']) {
      const lines = linesOf(run.world, node);
      expect(linesOf(powerCut().world, node)).toEqual(lines);
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
      expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted((a, b) => a - b));
    }
  });

  it('only grows: what stands in it never changes, whatever is the quorum later', () => {
    const growing = powerCut();
    const before = linesOf(growing.world, 'NODE2');
    growing.do({ type: 'setQuorum', resource: 'Disk S:' });
    growing.wait(minutes(1));
    const lines = linesOf(growing.world, 'NODE2');
    expect(lines.slice(0, before.length)).toEqual(before);
    expect(typesOf(lines)).toContain('quorum.changed');
  });

  it('says goodbye when the service is stopped, and on the other node that it was heard', () => {
    const stopping = builtRun(5);
    stopping.do({ type: 'stopClusterService', node: 'NODE2' });
    stopping.wait(minutes(3));
    expect(typesOf(linesOf(stopping.world, 'NODE2')).at(-1)).toBe('service.stopped.here');
    expect(typesOf(linesOf(stopping.world, 'NODE1'))).toContain('service.stopped.elsewhere');
  });

  it('gives the reason of a failure, and is silent when the service crashes', () => {
    const failing = builtRun(5);
    failing.do({ type: 'failResource', resource: 'Disk S:' });
    failing.wait(minutes(1));
    const failed = linesOf(failing.world, 'NODE1').find((line) => line.type === 'resource.failed');
    expect(failed).toMatchObject({
      level: 'ERR',
      resource: 'Physical Disk <Disk S:>',
      params: { reason: 'initiated' },
    });
    const { now } = failing.world;
    failing.do({ type: 'injectFault', fault: 'serviceCrash', target: { kind: 'node', node: 'NODE2' } });
    failing.wait(minutes(3));
    const ended = linesOf(failing.world, 'NODE2').filter((line) => line.at >= now);
    expect(typesOf(ended)[0]).toBe('node.stateChanged.starting'); // no word before the restart
    expect(typesOf(linesOf(failing.world, 'NODE1'))).toContain('node.removed');
  });

  it('is silent while the service hangs, until the watchdog has it restarted (N-34, N-36)', () => {
    const hanging = builtRun(5);
    const { now } = hanging.world;
    hanging.do({ type: 'injectFault', fault: 'serviceHang', target: { kind: 'node', node: 'NODE2' } });
    hanging.do({ type: 'disconnectCable', port: 'NODE2/nic2' }); // nobody writes that down here
    hanging.wait(minutes(10));
    const told = linesOf(hanging.world, 'NODE2').filter((line) => line.at >= now);
    expect(typesOf(told)[0]).toBe('node.stateChanged.starting');
  });

  it('tells of a split on both sides: one defends the quorum, the other loses and ends (Q-17, W-25)', () => {
    const split = builtRun(5);
    const { now } = split.world;
    for (const port of ['NODE2/nic1', 'NODE2/nic2'] as const) split.do({ type: 'disconnectCable', port });
    split.wait(minutes(1));
    const [owner, loser] = ['NODE1', 'NODE2'].map((node) =>
      typesOf(linesOf(split.world, node).filter((line) => line.at >= now)),
    );
    expect(owner).toEqual(
      expect.arrayContaining(['quorum.challenged.defender', 'quorum.defended.owner', 'node.removed']),
    );
    expect(loser).toEqual(
      expect.arrayContaining(['link.down', 'quorum.challenged.challenger', 'quorum.defended.challenger']),
    );
    expect(loser?.indexOf('node.quorumLost')).toBeGreaterThan(
      loser?.indexOf('quorum.defended.challenger') ?? 0,
    );
  });

  it('is circular: the newest lines stay and the rest is counted', () => {
    const { world } = run;
    const one = world.events.find(({ type }) => type === 'group.online');
    if (one === undefined) throw new Error('no group came online');
    const many = Array.from({ length: CLUSTER_LOG_LINES + 10 }, (_, index) => ({
      ...one,
      id: 100_000 + index,
      at: world.now,
      data: { group: 'EVS1', node: 'NODE2' },
    }));
    const before = linesOf(world, 'NODE2').length;
    const full = clusterLog({ ...world, events: [...world.events, ...many] as World['events'] }, 'NODE2');
    expect(full.lines).toHaveLength(CLUSTER_LOG_LINES);
    expect(full.overwritten).toBe(before + 10);
    expect(full.lines.at(-1)?.id).toBe(`${100_000 + CLUSTER_LOG_LINES + 9}.0`);
  });
});
