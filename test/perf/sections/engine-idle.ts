import { ms } from '#kernel';
import { type CompiledLevel, compileLevel } from '#levels';
import { createSession, runScript } from '#session';
import { readLevelFolder } from '../../../src/cli/yaml-source.ts';
import { type BenchSection, median } from '../measure.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const BUILT_BY_MS = 8 * HOUR_MS;
const ROUNDS = 3;

/** How fast a day passes in which the built cluster serves its users and nothing happens. */
export const engineIdle: BenchSection = {
  name: 'engine',
  run: async () => {
    const level = quietLevel();
    const speeds: number[] = [];
    for (let seed = 1; seed <= ROUNDS; seed += 1) speeds.push(idleDaySpeed(level, seed));
    return [
      {
        name: 'Simulated idle day of the built cluster, to real time',
        value: median(speeds),
        unit: 'x',
        limit: 20_000,
        sense: 'at least',
        detail: `a day in ${(DAY_MS / median(speeds)).toFixed(0)} ms`,
      },
    ];
  },
};

/** The first level with its power loss put off beyond the day that is measured. */
function quietLevel(): CompiledLevel {
  const { sources, locate } = readLevelFolder('levels/01-first-cluster', []);
  const level = structuredClone(sources.level) as {
    deadline: string;
    horizon: string;
    faults: { delay: [string, string] }[];
  };
  level.deadline = '72h';
  level.horizon = '80h';
  for (const fault of level.faults) fault.delay = ['60h', '61h'];
  const compiled = compileLevel({ ...sources, level }, locate);
  if (!compiled.ok) throw new Error(`The quiet level does not compile: ${JSON.stringify(compiled.error[0])}`);
  return compiled.value;
}

/** Simulated over real time. */
function idleDaySpeed(level: CompiledLevel, seed: number): number {
  const session = createSession({ level, seed });
  const toMail = level.reference.findIndex(({ name }) => name === 'restore');
  runScript(session, level.reference.slice(0, toMail), BUILT_BY_MS);
  const { goal, now } = session.frame().world;
  const mail = goal.objectives.find(({ id }) => id === 'mail');
  if (mail?.metAt == null) throw new Error(`Seed ${seed}: the solution did not build the cluster`);
  const before = performance.now();
  session.advanceTo(ms(now + DAY_MS));
  const realMs = performance.now() - before;
  if (session.frame().world.now !== now + DAY_MS) throw new Error(`Seed ${seed}: the day did not pass`);
  return DAY_MS / realMs;
}
