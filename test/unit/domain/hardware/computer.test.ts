import { describe, expect, it } from 'vitest';
import {
  computerState,
  type DomainEventType,
  deviceStatus,
  drainUntil,
  executeCommand,
  runningJobs,
  type World,
} from '#domain';
import { lanes, ms } from '#kernel';
import { switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

function room(): Run {
  const run = new Run(twoNodeRoom());
  for (const command of wiring) run.do(command);
  switchOn(run);
  return run;
}

const state = (world: World) => computerState(world, 'node:NODE1');
const told = (run: Run, type: DomainEventType) => run.world.events.filter((event) => event.type === type);

function hang(run: Run): void {
  const item = {
    at: run.world.now,
    lane: lanes.injection,
    seq: run.world.seq,
    to: 'computer:node:NODE1',
    event: { type: 'HANG' },
    cause: { kind: 'start' },
  };
  run.world = drainUntil(
    { ...run.world, seq: run.world.seq + 1, queue: [item, ...run.world.queue] },
    run.world.now,
  );
}

describe('a server', () => {
  it('starts in its time after the press, with links before Windows', () => {
    const run = new Run(twoNodeRoom());
    for (const command of wiring) run.do(command);
    run.do({ type: 'pressPowerButton', device: 'NODE1' });
    expect(state(run.world)).toBe('starting');
    expect(deviceStatus(run.world, 'dev:NODE1')).toBe('starting');
    expect(run.try({ type: 'pressPowerButton', device: 'NODE1' })).toMatchObject({
      reason: 'node.notRunning',
    });
    run.wait(run.world.timing.bootMs - 1);
    expect(state(run.world)).toBe('starting');
    run.wait(1);
    expect(state(run.world)).toBe('running');
    expect(told(run, 'link.up').map((event) => event.at)).not.toContain(run.world.now);
  });

  it('shuts down in order at a press, and ends switched off', () => {
    const run = room();
    expect(run.try({ type: 'pressPowerButton', device: 'NODE1' })).toMatchObject({
      ok: true,
      simSeconds: 75,
    });
    expect(state(run.world)).toBe('shuttingDown');
    run.wait(run.world.timing.shutdownMs);
    expect(state(run.world)).toBe('off');
    expect(deviceStatus(run.world, 'dev:NODE1')).toBe('off');
    expect(told(run, 'computer.shutDown')).toHaveLength(1);
    expect(told(run, 'computer.died')).toHaveLength(0);
  });

  it('survives the loss of one feed, dies with the last and stays off when power returns', () => {
    const run = room();
    run.do({ type: 'disconnectCable', port: 'NODE1/psu1' });
    expect(state(run.world)).toBe('running');
    run.do({ type: 'disconnectCable', port: 'NODE1/psu2' });
    expect(state(run.world)).toBe('off');
    expect(deviceStatus(run.world, 'dev:NODE1')).toBe('noPower');
    expect(told(run, 'computer.died')).toHaveLength(1);
    run.do({ type: 'connectCable', cableKind: 'power', from: 'NODE1/psu1', to: 'PDU-A/out3' });
    run.wait(600_000);
    expect(deviceStatus(run.world, 'dev:NODE1')).toBe('off');
    run.do({ type: 'pressPowerButton', device: 'NODE1' });
    run.wait(run.world.timing.bootMs);
    expect(told(run, 'computer.started').at(-1)?.data).toEqual({ node: 'NODE1', unexpectedShutdown: true });
  });

  it('hangs with lit links until the button is held', () => {
    const run = room();
    hang(run);
    expect(deviceStatus(run.world, 'dev:NODE1')).toBe('hung');
    expect(run.try({ type: 'pressPowerButton', device: 'NODE1' })).toMatchObject({
      reason: 'device.hung',
    });
    expect(run.try({ type: 'shutDownComputer', node: 'NODE1' })).toMatchObject({ reason: 'node.notRunning' });
    run.do({ type: 'holdPowerButton', device: 'NODE1' });
    expect(state(run.world)).toBe('off');
    run.do({ type: 'pressPowerButton', device: 'NODE1' });
    run.wait(run.world.timing.bootMs);
    expect(state(run.world)).toBe('running');
  });

  it('restarts without losing its power', () => {
    const run = room();
    run.do({ type: 'restartComputer', node: 'NODE1' });
    run.wait(run.world.timing.shutdownMs);
    expect(state(run.world)).toBe('starting');
    run.wait(run.world.timing.bootMs);
    expect(state(run.world)).toBe('running');
    expect(told(run, 'device.poweredOff')).toHaveLength(0);
  });

  it('takes its work down with it', () => {
    const run = room();
    run.do({ type: 'initialiseDisk', node: 'NODE1', disk: 1 });
    run.do({ type: 'formatVolume', node: 'NODE1', disk: 1, fileSystem: 'NTFS', label: '', letter: 'Q' });
    const node = run.world.entities.node['node:NODE1'];
    expect(node && runningJobs(run.world, node)).toHaveLength(1);
    expect(run.try({ type: 'shutDownComputer', node: 'NODE9' })).toMatchObject({ reason: 'node.unknown' });
    run.do({ type: 'holdPowerButton', device: 'NODE1' });
    expect(node && runningJobs(run.world, node)).toHaveLength(0);
    run.wait(600_000);
    expect(told(run, 'job.failed')).toHaveLength(1);
    expect(run.world.entities.disk['disk:1']?.volume).toBeNull();
  });

  it('warns before a shutdown that would stop work', () => {
    const run = room();
    run.do({ type: 'initialiseDisk', node: 'NODE1', disk: 1 });
    run.do({ type: 'formatVolume', node: 'NODE1', disk: 1, fileSystem: 'NTFS', label: '', letter: 'Q' });
    const envelope = {
      seq: 99,
      at: ms(run.world.now),
      actor: 'script',
      command: { type: 'shutDownComputer', node: 'NODE1' },
    } as const;
    const { verdict } = executeCommand(run.world, envelope);
    expect(verdict).toMatchObject({ ok: true, warnings: [{ reason: 'job.running' }] });
  });
});
