import fc from 'fast-check';
import { type Command, checkInvariants, drainUntil, executeCommand, nextEventAt, type World } from '#domain';
import { type Actor, ms } from '#kernel';
import { builtRoom } from '../support/building.ts';
import { twoNodeRoom } from '../support/worlds.ts';
import { randomSteps } from './random-steps.ts';

function check(world: World): void {
  const broken = checkInvariants(world);
  if (broken.length > 0) throw new Error(`at ${world.now} ms: ${broken.join('; ')}`);
}

/** Carries out the command now and checks the instant. */
export function act(world: World, command: Command, actor: Actor = 'trainee:random'): World {
  const next = executeCommand(world, { seq: 1, at: world.now, actor, command }).world;
  check(next);
  return next;
}

/** Lets time pass; every instant at which something happens is checked. */
export function pass(world: World, waitMs: number): World {
  const until = ms(world.now + waitMs);
  let next = world;
  for (let at = nextEventAt(next); at !== null && at <= until; at = nextEventAt(next)) {
    next = drainUntil(next, at);
    check(next);
  }
  return drainUntil(next, until);
}

/** How many sequences each of the two parts runs: `RANDOM_SEQUENCES` halved, 600 in all without it. */
export function sequencesPerPart(): number {
  return Math.ceil(Number(process.env['RANDOM_SEQUENCES'] ?? 600) / 2);
}

/** Runs random sequences from the built room; a failure prints the sequence that broke an invariant. */
export function runRandomSequences(count: number, seed: number): number {
  const start = builtRoom(twoNodeRoom(), seed).world;
  let done = 0;
  fc.assert(
    fc.property(randomSteps, (steps) => {
      let world = start;
      for (const { command, waitMs } of steps) world = pass(act(world, command), waitMs);
      done += 1;
    }),
    { numRuns: count, seed },
  );
  return done;
}
