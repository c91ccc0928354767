import { beforeAll, describe, expect, it } from 'vitest';
import { type Command, createWorld, drainUntil, executeCommand, nextEventAt, type World } from '#domain';
import { type Envelope, hashOf, ms } from '#kernel';
import type { CompiledLevel } from '#levels';
import { createSession, openSave, runScript } from '#session';
import { levelOne, numbersFrom } from '../../levels/support.ts';

const SEED = 11;
let level: CompiledLevel;
let log: readonly Envelope<Command>[];
let endMs: number;
let hash: string;

beforeAll(() => {
  level = levelOne();
  const session = createSession({ level, seed: SEED });
  runScript(session, level.reference, level.setup.deadlineMs);
  expect(session.frame().world.goal.outcome).toBe('won');
  log = session.log();
  endMs = session.frame().world.now;
  hash = session.hash();
}, 300_000);

/** Lives through the log; `stride` lets time pass, `touch` may put another world of the same value in place. */
function relive(stride: (world: World, to: number) => World, touch = (world: World) => world): string {
  let world = createWorld(level.setup, SEED);
  for (const envelope of log) {
    world = stride(world, envelope.at);
    world = touch(executeCommand(world, envelope).world);
  }
  return hashOf(stride(world, endMs));
}

const inOneJump = (world: World, to: number) => drainUntil(world, ms(to));

describe('the same log gives the same hash', { timeout: 300_000 }, () => {
  it('event by event', () => {
    const eventByEvent = (world: World, to: number) => {
      let current = world;
      for (let next = nextEventAt(current); next !== null && next <= to; next = nextEventAt(current)) {
        current = drainUntil(current, next);
      }
      return drainUntil(current, ms(to));
    };
    expect(relive(eventByEvent)).toBe(hash);
  });

  it('in one jump from command to command', () => {
    expect(relive(inOneJump)).toBe(hash);
  });

  it('in random strides', () => {
    const pick = numbersFrom(5);
    const randomStrides = (world: World, to: number) => {
      let current = world;
      while (current.now < to && current.goal.outcome === 'running') {
        current = drainUntil(current, ms(Math.min(to, current.now + 1 + pick(90_000))));
      }
      return drainUntil(current, ms(to));
    };
    expect(relive(randomStrides)).toBe(hash);
  });

  it('restored from JSON at every command', () => {
    expect(relive(inOneJump, (world) => JSON.parse(JSON.stringify(world)) as World)).toBe(hash);
  });
});

describe('a session', { timeout: 300_000 }, () => {
  it('opens its own save and goes back to any instant', () => {
    const session = createSession({ level, seed: SEED });
    const seen = new Map<number, string>();
    session.subscribe(({ world }) => seen.set(world.now, hashOf(world)));
    runScript(session, level.reference, level.setup.deadlineMs);
    const opened = openSave(JSON.stringify(session.save()), () => level);
    expect(opened.ok && opened.value.hash()).toBe(hash);
    const pick = numbersFrom(9);
    const instants = [...seen.keys()];
    for (let count = 0; count < 12; count++) {
      const at = instants[pick(instants.length)] ?? 0;
      expect(hashOf(session.worldAt(ms(at))), `at ${at}`).toBe(seen.get(at));
    }
  });

  it('forks into a run of its own', () => {
    const session = createSession({ level, seed: SEED });
    runScript(session, level.reference.slice(0, 15), ms(60_000));
    const before = session.hash();
    const fork = session.fork(ms(30_000));
    fork.submit({ type: 'holdPowerButton', device: 'NODE1' });
    fork.advanceTo(ms(60_000));
    expect(session.hash()).toBe(before);
    expect(fork.hash()).not.toBe(before);
    const opened = openSave(fork.save(), () => level);
    expect(opened.ok && opened.value.hash()).toBe(fork.hash());
  });
});
