import fc from 'fast-check';
import {
  checkInvariants,
  drainUntil,
  executeCommand,
  lostUserMs,
  nextEventAt,
  scoreReport,
  servingEvss,
  usersCounted,
  type World,
} from '#domain';
import { ms } from '#kernel';
import { strikeNow } from './random-faults.ts';
import { type Deed, deedOf, type RandomStep, randomSteps } from './random-steps.ts';
import { restlessness } from './restlessness.ts';
import { startingPoints } from './starting-points.ts';

/** Longer than the longest work, Exchange Setup. */
const REST_MS = 1_000_000;
/** What starts nowhere is tried four times a visit until its group has gone over ten times (P-12). */
const RESTS = 6;

/** A run of random deeds. Every instant is checked, and the account of the users is kept a second time, by plain addition. */
export class RandomRun {
  world: World;
  readonly deeds: { readonly at: number; readonly deed: Deed }[] = [];
  private lostUserMs: number;

  constructor(start: World) {
    this.world = start;
    this.lostUserMs = lostUserMs(start);
  }

  /** Does what the step means here and lets its time pass. */
  take(step: RandomStep): void {
    const deed = deedOf(this.world, step);
    this.deeds.push({ at: this.world.now, deed });
    if (deed !== null) this.see(this.after(deed));
    this.pass(step.waitMs);
  }

  /** Lets time pass from event to event. */
  pass(waitMs: number): void {
    const until = ms(this.world.now + waitMs);
    for (let at = nextEventAt(this.world); at !== null && at <= until; at = nextEventAt(this.world))
      this.see(drainUntil(this.world, at));
    this.see(drainUntil(this.world, until));
  }

  /** Fails when a cluster that was left alone for a while has not come to rest. A planned fault may disturb it once. */
  rest(): void {
    const regrouped = this.deeds.some(
      ({ deed }) => deed !== null && 'command' in deed && deed.command.type === 'changeResourceGroup',
    );
    let restless: readonly string[] = [];
    for (let rests = 0; rests === 0 || (rests < RESTS && restless.length > 0); rests += 1) {
      this.pass(REST_MS);
      restless = restlessness(this.world, regrouped);
    }
    if (restless.length > 0) throw new Error(`at ${this.world.now} ms still at work: ${restless.join('; ')}`);
  }

  private after(deed: Exclude<Deed, null>): World {
    if ('fault' in deed) return strikeNow(this.world, deed);
    const envelope = { seq: 1, at: this.world.now, actor: 'trainee:random' as const, command: deed.command };
    return executeCommand(this.world, envelope).world;
  }

  /** Nothing changes between two events, so users who were without mail after the first were so until the second. */
  private see(next: World): void {
    const without = servingEvss(this.world).reduce((sum, { id }) => sum + usersCounted(this.world, id), 0);
    this.lostUserMs += (next.now - this.world.now) * without;
    this.world = next;
    const report = scoreReport(next, { horizonMs: 86_400_000, floorUserMs: null });
    const told = report.causes.reduce((sum, { userMs }) => sum + userMs, 0);
    const broken = [...checkInvariants(next)];
    if (report.lostUserMs !== this.lostUserMs)
      broken.push(`the account says ${report.lostUserMs} user-ms, the users say ${this.lostUserMs}`);
    if (told !== report.lostUserMs)
      broken.push(`the causes add up to ${told} of ${report.lostUserMs} user-ms`);
    if (broken.length > 0) throw new Error(`at ${next.now} ms: ${broken.join('; ')}`);
  }
}

/** How many sequences each of the two parts runs: half of `RANDOM_SEQUENCES`, 10,000 in all without it. */
export function sequencesPerPart(): number {
  return Math.ceil(Number(process.env['RANDOM_SEQUENCES'] ?? 10_000) / 2);
}

/** Runs random sequences; a failure tells the deeds that broke an invariant, and when. */
export function runRandomSequences(count: number, seed: number): number {
  const { built, stages } = startingPoints(seed);
  const start = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...built) },
    { weight: 1, arbitrary: fc.constantFrom(...stages) },
  );
  let done = 0;
  fc.assert(
    fc.property(start.map(hidden), randomSteps, ({ world }, steps) => {
      const run = new RandomRun(world);
      try {
        for (const step of steps) run.take(step);
        run.rest();
      } catch (error) {
        const deeds = run.deeds.map((deed) => JSON.stringify(deed)).join('\n');
        throw new Error(`${error instanceof Error ? error.message : String(error)}\nafter\n${deeds}`);
      }
      done += 1;
    }),
    { numRuns: count, seed },
  );
  return done;
}

/** Keeps a whole world out of the text of a failure. */
function hidden(world: World): { readonly world: World; readonly toString: () => string } {
  return { world, toString: () => `${world.levelId} at ${world.now} ms` };
}
