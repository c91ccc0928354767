import { type Command, drainUntil, executeCommand, nextEventAt, type World } from '#domain';
import { type Envelope, hashOf, ms } from '#kernel';
import type { CompiledLevel } from '#levels';
import { startWorld } from '#session';
import { numbersFrom } from '../numbers-from.ts';

/** A run that was played once and can be lived through again: what a save keeps. */
export interface RecordedRun {
  readonly seed: number;
  readonly log: readonly Envelope<Command>[];
  readonly endMs: number;
}

/** How to live through a log: `pass` lets time go by, `keep` may put another world of the same value in place. */
interface Way {
  readonly pass: (world: World, to: number) => World;
  readonly keep: (world: World) => World;
}

const asItIs = (world: World): World => world;

function eventByEvent(world: World, to: number): World {
  let current = world;
  for (let next = nextEventAt(current); next !== null && next <= to; next = nextEventAt(current))
    current = drainUntil(current, next);
  return drainUntil(current, ms(to));
}

function inOneJump(world: World, to: number): World {
  return drainUntil(world, ms(to));
}

/** Strides of 1 ms to 90 s that do not care where the events are. */
function inRandomStrides(seed: number): Way['pass'] {
  const pick = numbersFrom(seed);
  return (world, to) => {
    let current = world;
    while (current.now < to && current.goal.outcome === 'running')
      current = drainUntil(current, ms(Math.min(to, current.now + 1 + pick(90_000))));
    return drainUntil(current, ms(to));
  };
}

const ways = {
  'event by event': (): Way => ({ pass: eventByEvent, keep: asItIs }),
  'in one jump from command to command': (): Way => ({ pass: inOneJump, keep: asItIs }),
  'in random strides': (seed: number): Way => ({ pass: inRandomStrides(seed), keep: asItIs }),
  'restored from JSON at every command': (): Way => ({
    pass: inOneJump,
    keep: (world) => JSON.parse(JSON.stringify(world)) as World,
  }),
};

/** The ways in which the same log has to come to the same world. */
export type WayName = keyof typeof ways;

/** Their names. */
export const wayNames = Object.keys(ways) as readonly WayName[];

/** Lives through a recorded run in one of the ways; the hash of the world at its end. */
export function relive(level: CompiledLevel, run: RecordedRun, name: WayName): string {
  const way = ways[name](run.seed);
  let world = startWorld(level, run.seed);
  for (const envelope of run.log) {
    world = way.pass(world, envelope.at);
    world = way.keep(executeCommand(world, envelope).world);
  }
  return hashOf(way.pass(world, run.endMs));
}
