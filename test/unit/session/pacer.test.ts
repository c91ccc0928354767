import { describe, expect, it } from 'vitest';
import { minutes } from '#kernel';
import { createPacer, createSession, type PacerHost, type Session } from '#session';
import { loadLevel } from '../../../src/cli/load-level.ts';
import { levelOne } from '../../levels/support.ts';
import { around } from '../../support/screens/saves.ts';

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

  it('jumps no further than five minutes when nothing is to come but the end of the level', () => {
    const { session, frame, pacer } = start();
    for (const jumps of [1, 2]) {
      pacer.setPace('nextEvent');
      for (let count = 0; count < 1_000 && pacer.pace() === 'nextEvent'; count++) frame(16);
      expect(session.frame().world.now).toBe(jumps * minutes(5));
    }
    expect(session.frame().world.goal.outcome).toBe('running');
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

  describe('when a server loses its power', () => {
    /** Five seconds before, at a pace, until the pace changes or time runs on for a while. */
    function ride(pace: 10 | 60 | 'nextEvent', slowsDown = true) {
      const session = around('fault.struck', -5_000);
      const { host, frame } = fakeHost();
      const pacer = createPacer(session, host);
      const told: string[] = [];
      pacer.onSlowedDown(({ type }) => told.push(type));
      pacer.setSlowsDown(slowsDown);
      if (pace === 'nextEvent') pacer.setPace(60);
      pacer.setPace(pace);
      for (let count = 0; count < 60 && pacer.pace() === pace; count++) frame(100);
      return { session, pacer, frame, told };
    }
    const hasStruck = (session: Session) =>
      session.frame().events.some(({ type }) => type === 'computer.died');

    it('comes down to real time at that instant and tells of the users, who count most', () => {
      for (const pace of [10, 60] as const) {
        const { session, pacer, told } = ride(pace);
        expect(pacer.pace()).toBe(1);
        expect(told).toEqual(['users.lost']);
        expect(hasStruck(session)).toBe(true);
      }
    });

    it('goes on in real time where a jump ends in it', () => {
      const { session, pacer, told } = ride('nextEvent');
      expect(hasStruck(session)).toBe(true);
      expect(pacer.pace()).toBe(1);
      expect(told).toEqual(['users.lost']);
    });

    it('is told once: whoever hurries on through the failover is left alone', () => {
      const { session, pacer, frame, told } = ride(60);
      pacer.setPace(60);
      for (let count = 0; count < 30; count++) frame(100);
      expect(pacer.pace()).toBe(60);
      expect(told).toHaveLength(1);
      expect(session.frame().world.events.some(({ type }) => type === 'group.failingOver')).toBe(true);
    });

    it('passes by where that is wanted', () => {
      const { session, pacer, told } = ride(60, false);
      expect(pacer.pace()).toBe(60);
      expect(told).toEqual([]);
      expect(session.frame().world.events.some(({ type }) => type === 'users.lost')).toBe(true);
    });

    it('leaves the run as it is: the pace is no part of it', () => {
      const at = (session: Session) => session.frame().world.now;
      const slowed = ride(60).session;
      const passed = ride(60, false).session;
      slowed.advanceTo(at(passed));
      expect(slowed.log()).toEqual(passed.log());
      expect(slowed.hash()).toBe(passed.hash());
    });
  });

  it('does not slow down for what the trainee has ordered', () => {
    const session = around('fault.struck', -5_000);
    const { host, frame } = fakeHost();
    const pacer = createPacer(session, host);
    const told: string[] = [];
    pacer.onSlowedDown(({ type }) => told.push(type));
    session.submit({ type: 'shutDownComputer', node: 'NODE1' });
    pacer.setPace(60);
    frame(80);
    expect(told).toEqual([]);
    expect(pacer.pace()).toBe(60);
  });

  it('stops for good', () => {
    const { isWaiting, pacer } = start();
    pacer.setPace(60);
    pacer.stop();
    expect(isWaiting()).toBe(false);
    expect(pacer.pace()).toBe('paused');
  });
});
