import { describe, expect, it } from 'vitest';
import { runningProcesses } from '#domain';
import { minutes, ms, seconds } from '#kernel';
import { createSession, runScript } from '#session';
import { unendable } from '../../../../src/consoles/task-manager/end-process.ts';
import {
  GRAPH_EDGE,
  GRAPH_HEIGHT,
  GRAPH_WIDTH,
  graphPath,
  highestShown,
  scaleFor,
} from '../../../../src/consoles/task-manager/graph-shape.ts';
import {
  HISTORY_SPAN_MS,
  type LoadSample,
  loadHistory,
  pointsOf,
  sampleOf,
  withSample,
} from '../../../../src/consoles/task-manager/load-history.ts';
import { levelOne } from '../../../levels/support.ts';
import { builtRun } from '../../../support/building.ts';
import { nodeIn } from '../cluster-administrator/built.ts';

const sample = (at: number, cpuPercent: number, network: Record<string, number> = {}): LoadSample => ({
  at,
  cpuPercent,
  commitKb: 1000,
  network,
});

describe('the history of a load', () => {
  it('has a sample where something changed', () => {
    const first = [sample(0, 2)];
    expect(withSample(first, sample(10, 2))).toBe(first);
    expect(withSample(first, sample(10, 3))).toHaveLength(2);
    expect(withSample(first, sample(10, 2, { nic1: 1 }))).toHaveLength(2);
  });

  it('has one sample an instant, the last', () => {
    const history = withSample(withSample([sample(0, 2)], sample(10, 3)), sample(10, 4));
    expect(history.map(({ at, cpuPercent }) => [at, cpuPercent])).toEqual([
      [0, 2],
      [10, 4],
    ]);
  });

  it('keeps what is shown, and what held when that began', () => {
    const history = [sample(0, 1), sample(10, 2), sample(20, 3)];
    const kept = withSample(history, sample(HISTORY_SPAN_MS + 15, 4));
    expect(kept.map(({ at }) => at)).toEqual([10, 20, HISTORY_SPAN_MS + 15]);
  });

  it('follows the session, and begins anew after a restart of Windows', () => {
    const level = levelOne();
    const session = createSession({ level, seed: 7 });
    expect(loadHistory(session, 'NODE1')).toEqual([]);
    runScript(session, level.reference, level.horizonMs);
    const struck = session.frame().world.events.find(({ type }) => type === 'fault.struck');
    if (struck === undefined) throw new Error('The reference has no fault.');
    const before = session.fork(ms(struck.at - 1));
    for (const node of ['NODE1', 'NODE2']) expect(loadHistory(before, node)).toHaveLength(1);
    for (let second = 1; second <= 180; second += 1) {
      before.advanceTo(ms(struck.at + seconds(second)));
    }
    const cpu = pointsOf(loadHistory(before, 'NODE2'), ({ cpuPercent }) => cpuPercent);
    const values = cpu.map(({ value }) => value);
    expect(Math.max(...values)).toBeGreaterThan(values[0] ?? 0);
    expect(values.at(-1)).toBeGreaterThan(values[0] ?? 0);
    expect(loadHistory(before, 'NODE1')).toEqual([]);
  });
});

describe('a sample', () => {
  it('is what the selectors say, and none without Windows', () => {
    const run = builtRun();
    expect(sampleOf(run.world, 'NODE1')).toMatchObject({ at: run.world.now, cpuPercent: 12 });
    expect(sampleOf(run.world, 'NODE9')).toBeNull();
    run.do({ type: 'holdPowerButton', device: 'NODE1' });
    run.wait(seconds(1));
    expect(sampleOf(run.world, 'NODE1')).toBeNull();
  });
});

describe('the line of a graph', () => {
  const frame = { now: 1000, spanMs: 1000, top: 100 };

  it('is level from point to point and ends at the edge', () => {
    const points = [
      { at: 0, value: 0 },
      { at: 500, value: 50 },
    ];
    expect(graphPath(points, frame)).toBe(
      `M0 ${GRAPH_HEIGHT - GRAPH_EDGE}H${GRAPH_WIDTH / 2}V${GRAPH_HEIGHT / 2}H${GRAPH_WIDTH}`,
    );
  });

  it('begins where the history does', () => {
    expect(graphPath([{ at: 900, value: 100 }], frame)).toBe(`M270 ${GRAPH_EDGE}H${GRAPH_WIDTH}`);
    expect(graphPath([], frame)).toBe('');
  });

  it('begins at the edge with what held there', () => {
    const points = [
      { at: 0, value: 10 },
      { at: 100, value: 20 },
      { at: 3000, value: 30 },
    ];
    expect(graphPath(points, { ...frame, now: 2000 })).toBe(`M0 78.8H${GRAPH_WIDTH}`);
    expect(highestShown(points, { now: 2000, spanMs: 1000 })).toBe(20);
    expect(highestShown(points, { now: 4000, spanMs: 1000 })).toBe(30);
  });

  it('stays inside the field', () => {
    expect(graphPath([{ at: 0, value: 500 }], frame)).toBe(`M0 ${GRAPH_EDGE}H${GRAPH_WIDTH}`);
  });

  it('has a scale that everything fits below', () => {
    expect([0, 0.01, 1, 10.01, 49, 100].map(scaleFor)).toEqual([1, 1, 5, 25, 50, 100]);
  });
});

describe('End Process', () => {
  it('is open for Task Manager alone, with a reason for each other process', () => {
    const run = builtRun();
    run.wait(minutes(1));
    const why = Object.fromEntries(
      runningProcesses(run.world, nodeIn(run.world, 'NODE1')).map((process) => [
        process.image,
        unendable(process),
      ]),
    );
    expect(why).toMatchObject({
      'System Idle Process': 'core',
      'lsass.exe': 'core',
      'explorer.exe': 'windows',
      'clussvc.exe': 'cluster',
      'resrcmon.exe': 'cluster',
      'store.exe': 'clustered',
      'msdtc.exe': 'clustered',
      'taskmgr.exe': null,
    });
  });
});
