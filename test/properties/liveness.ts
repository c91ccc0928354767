import fc from 'fast-check';
import {
  type Command,
  checkInvariants,
  computerState,
  drainUntil,
  executeCommand,
  nextEventAt,
  queryCommand,
  rows,
  type World,
} from '#domain';
import { ms } from '#kernel';
import { livenessLab, withSeed } from './liveness-lab.ts';
import { faultsFor, type RandomFault } from './random-faults.ts';
import { FailureWatch, judgeRest, type Reason } from './why-not-online.ts';

/** One thing that goes wrong, before the world says what can. Numbers only, so that it shrinks well. */
interface Mishap {
  readonly what: 'fault' | 'offline' | 'fail' | 'move' | 'pause';
  readonly pick: number;
  readonly waitMs: number;
}

const BOOT_MS = 600_000;
const REST_MS = 2 * 3_600_000;
const HAND_MS = 10_000;

/** A cluster that is broken, mended and left alone. */
class Trial {
  world: World;
  readonly deeds: string[] = [];
  readonly watch = new FailureWatch();
  readonly #start: World;
  readonly #faults: RandomFault[] = [];

  constructor(start: World) {
    this.world = start;
    this.#start = start;
  }

  suffer({ what, pick, waitMs }: Mishap): void {
    if (what === 'fault') {
      const fault = faultAt(this.world, pick);
      if (fault !== undefined && this.#give({ type: 'injectFault', ...fault })) this.#faults.push(fault);
    } else {
      const commands = humanDeeds(this.world, what);
      const command = commands[pick % commands.length];
      if (command !== undefined) this.#give(command);
    }
    this.#pass(waitMs);
  }

  /** New parts, all cables as they were, everything switched on, every service started, no node paused. */
  mend(): void {
    for (const fault of this.#faults) this.#give({ type: 'healFault', ...fault });
    for (const { cableKind, from, to } of rows(this.#start, 'cable'))
      if (!rows(this.world, 'cable').some((cable) => cable.from === from && cable.to === to))
        this.#give({ type: 'connectCable', cableKind, from, to });
    this.#pass(HAND_MS);
    for (const { id, name } of rows(this.world, 'node'))
      if (computerState(this.world, id) === 'hung') this.#give({ type: 'holdPowerButton', device: name });
    this.#pass(HAND_MS);
    this.#recover();
    for (const { id, name } of rows(this.world, 'node'))
      if (computerState(this.world, id) === 'off') this.#give({ type: 'pressPowerButton', device: name });
    this.#pass(BOOT_MS);
    for (const { name } of rows(this.world, 'node')) {
      this.#give({ type: 'startClusterService', node: name });
      this.#give({ type: 'resumeNode', node: name });
    }
    this.#pass(REST_MS);
  }

  /** A new disk for each server whose own is dead, and what was backed up before anything went wrong. */
  #recover(): void {
    const broken = rows(this.world, 'node').filter(({ systemDisk }) => systemDisk !== undefined);
    if (broken.length === 0) return;
    for (const { name } of broken) {
      this.#give({ type: 'holdPowerButton', device: name });
      this.#give({ type: 'replaceSystemDisk', node: name });
      this.#give({ type: 'pressPowerButton', device: name });
      this.#give({ type: 'restoreNode', node: name, floppy: 1, media: 1 });
    }
    this.#pass(this.world.timing.restoreNodeMs);
  }

  #give(command: Command): boolean {
    if (!queryCommand(this.world, command).ok) return false;
    this.deeds.push(`${this.world.now} ${JSON.stringify(command)}`);
    const envelope = { seq: 1, at: this.world.now, actor: 'trainee:random' as const, command };
    this.#see(executeCommand(this.world, envelope).world);
    return true;
  }

  #pass(waitMs: number): void {
    const until = ms(this.world.now + waitMs);
    for (let at = nextEventAt(this.world); at !== null && at <= until; at = nextEventAt(this.world))
      this.#see(drainUntil(this.world, at));
    this.world = drainUntil(this.world, until);
  }

  #see(next: World): void {
    this.world = next;
    this.watch.look(next);
  }
}

/** A kind of fault first, then what it hits: kinds that can hit much are no more frequent than others. */
function faultAt(world: World, pick: number): RandomFault | undefined {
  const faults = faultsFor(world);
  const kinds = [...new Set(faults.map(({ fault }) => fault))];
  const targets = faults.filter(({ fault }) => fault === kinds[pick % kinds.length]);
  return targets[Math.floor(pick / kinds.length) % targets.length];
}

/** What people do besides, all of it harmless to the question or a reason of its own. */
function humanDeeds(world: World, what: Exclude<Mishap['what'], 'fault'>): readonly Command[] {
  const groups = rows(world, 'group').map(({ name }) => name);
  if (what === 'offline') return groups.map((group) => ({ type: 'offlineGroup', group }));
  if (what === 'move') return groups.map((group) => ({ type: 'moveGroup', group, to: '' }));
  if (what === 'pause') return rows(world, 'node').map(({ name }) => ({ type: 'pauseNode', node: name }));
  return rows(world, 'resource').map(({ name }) => ({ type: 'failResource', resource: name }));
}

const mishap: fc.Arbitrary<Mishap> = fc.record({
  what: fc.oneof(
    { weight: 8, arbitrary: fc.constant('fault' as const) },
    { weight: 3, arbitrary: fc.constant('fail' as const) },
    { weight: 1, arbitrary: fc.constantFrom('offline' as const, 'move' as const, 'pause' as const) },
  ),
  pick: fc.nat(9_999),
  waitMs: fc.oneof(
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 5_000 }) },
    { weight: 3, arbitrary: fc.integer({ min: 5_000, max: 60_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 60_000, max: 300_000 }) },
  ),
});

/** How often each reason was met, and how many clusters were wholly online again. */
export interface LivenessTally {
  readonly runs: number;
  readonly whole: number;
  readonly reasons: Readonly<Partial<Record<Reason, number>>>;
}

/** Runs so many trials; a failure tells what stays down without a reason, and the deeds that led there. */
export function runLiveness(count: number, seed: number): LivenessTally {
  const reasons: Partial<Record<Reason, number>> = {};
  let runs = 0;
  let whole = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 5 }),
      fc.nat(0xffff_ffff),
      fc.array(mishap, { minLength: 1, maxLength: 6, size: 'max' }),
      (nodes, luck, mishaps) => {
        const trial = new Trial(withSeed(livenessLab(nodes), luck));
        for (const one of mishaps) trial.suffer(one);
        trial.mend();
        const { unexplained, reasons: met } = judgeRest(trial.world, trial.watch);
        const wrong = [...unexplained, ...checkInvariants(trial.world)];
        if (wrong.length > 0)
          throw new Error(`without a reason: ${wrong.join('; ')}\nafter\n${trial.deeds.join('\n')}`);
        runs += 1;
        if (met.length === 0) whole += 1;
        for (const reason of new Set(met)) reasons[reason] = (reasons[reason] ?? 0) + 1;
      },
    ),
    { numRuns: count, seed },
  );
  return { runs, whole, reasons };
}
