import { describe, expect, it } from 'vitest';
import { minutes } from '#kernel';
import { createPacer, createSession, type PacerHost } from '#session';
import { loadLevel } from '../../../src/cli/load-level.ts';
import { levelOne } from '../../levels/support.ts';

/** A clock that is moved by hand and one callback that waits. */
function fakeHost() {
  let now = 1_000;
  let waiting: (() => void) | null = null;
  const host: PacerHost = {
    now: () => now,
    schedule: (callback) => {
      waiting = callback;
      return () => {
        if (waiting === callback) waiting = null;
      };
    },
  };
  const frame = (elapsed: number) => {
    now += elapsed;
    const callback = waiting;
    waiting = null;
    callback?.();
  };
  return { host, frame, isWaiting: () => waiting !== null };
}

function start(level = levelOne()) {
  const session = createSession({ level, seed: 1 });
  const fake = fakeHost();
  return { session, ...fake, pacer: createPacer(session, fake.host) };
}

describe('the pacer', () => {
  it('begins paused and lets no time pass', () => {
    const { session, isWaiting, pacer } = start();
    expect(pacer.pace()).toBe('paused');
    expect(isWaiting()).toBe(false);
    expect(session.frame().world.now).toBe(0);
  });

  it('lets time pass at its pace, in steps of a tenth of a second while nothing happens', () => {
    const { session, frame, pacer } = start();
    pacer.setPace(10);
    frame(50);
    expect(session.frame().world.now).toBe(0);
    frame(50);
    expect(session.frame().world.now).toBe(1_000);
    pacer.setPace(60);
    frame(100);
    expect(session.frame().world.now).toBe(7_000);
  });

  it('makes up for a stall only in part', () => {
    const { session, frame, pacer } = start();
    pacer.setPace(1);
    frame(60_000);
    expect(session.frame().world.now).toBe(250);
  });

  it('pauses while the page is hidden and catches nothing up', () => {
    const { session, frame, isWaiting, pacer } = start();
    pacer.setPace(1);
    pacer.setHidden(true);
    expect(isWaiting()).toBe(false);
    frame(10_000);
    pacer.setHidden(false);
    frame(100);
    expect(session.frame().world.now).toBe(100);
  });

  it('jumps to the next event and goes back to the pace before', () => {
    const { session, frame, pacer } = start();
    session.submit({ type: 'connectCable', cableKind: 'power', from: 'NODE1/psu1', to: 'PDU-A/out2' });
    session.submit({ type: 'pressPowerButton', device: 'NODE1' });
    pacer.setPace('nextEvent');
    for (let count = 0; count < 100 && pacer.pace() === 'nextEvent'; count++) frame(16);
    expect(pacer.pace()).toBe('paused');
    expect(session.frame().events.some((event) => event.type === 'computer.started')).toBe(true);
    expect(session.frame().world.now).toBe(session.level.setup.timing.bootMs);
  });

  it('jumps no further than five minutes while users wait for mail and nothing is under way', () => {
    const level = loadLevel('25-the-one-that-stays');
    if (!level.ok) throw new Error('the level cannot be loaded');
    const { session, frame, pacer } = start(level.value);
    for (const device of ['NODE1', 'NODE2']) session.submit({ type: 'holdPowerButton', device });
    const jump = (): number => {
      const from = session.frame().world.now;
      pacer.setPace('nextEvent');
      for (let count = 0; count < 1_000 && pacer.pace() === 'nextEvent'; count++) frame(16);
      return session.frame().world.now - from;
    };
    session.advanceTo(minutes(10));
    expect(jump()).toBe(minutes(5));
    expect(jump()).toBe(minutes(5));
    expect(session.frame().world.goal.outcome).toBe('running');
    session.submit({ type: 'pressPowerButton', device: 'NODE1' });
    expect(jump()).toBe(level.value.setup.timing.bootMs);
  });

  it('stops for good', () => {
    const { isWaiting, pacer } = start();
    pacer.setPace(60);
    pacer.stop();
    expect(isWaiting()).toBe(false);
    expect(pacer.pace()).toBe('paused');
  });
});
