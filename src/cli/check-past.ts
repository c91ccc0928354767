import { describeReason } from '#content';
import { rows } from '#domain';
import type { CompiledLevel, LevelError, LevelPath, LevelSources, Locate } from '#levels';
import { pastOf } from '#session';
import { english } from './english.ts';

/** What keeps the past of a level from being played, each with its step from 0 where it has one; empty when it can be. */
export function pastFaults(level: CompiledLevel, seed: number): readonly Omit<PastFault, 'seed'>[] {
  if (level.past === null) return [];
  const { run, world } = pastOf(level, seed);
  const [refused] = run.refused;
  if (refused !== undefined) {
    const { command, verdict, step } = refused;
    const reason = describeReason(verdict, english);
    return [{ step: step - 1, code: 'past.refused', params: { command: command.type, reason } }];
  }
  const { length } = level.past.steps;
  if (run.given < length)
    return [{ step: run.given, code: 'past.tooShort', params: { given: run.given, length } }];
  const isBusy = rows(world, 'job').some(({ state }) => state === 'running');
  return isBusy ? [{ step: null, code: 'past.busy', params: {} }] : [];
}

interface PastFault {
  readonly step: number | null;
  readonly code: 'past.refused' | 'past.tooShort' | 'past.busy';
  readonly params: LevelError['params'];
}

/** Plays the past once, so that a level whose past is impossible is refused with the place, like any other mistake in its files. */
export function checkPast(
  level: CompiledLevel,
  sources: LevelSources,
  locate: Locate,
): readonly LevelError[] {
  return pastFaults(level, 1).map(({ step, code, params }) => {
    const place: LevelPath = step === null ? ['level', 'past', 'lasts'] : placeOf(step, sources);
    const [file, ...rest] = place;
    const shown = file === 'preset' ? rest.slice(1) : rest;
    const path = shown.map((one, index) =>
      typeof one === 'number' ? `[${one}]` : `${index === 0 ? '' : '.'}${one}`,
    );
    return { ...locate(place), path: path.join(''), code, params };
  });
}

/** The steps of the presets come first, in the order of the presets, then the level's own. */
function placeOf(step: number, { level, presets = {} }: LevelSources): LevelPath {
  let left = step;
  const { past } = level as { past: { presets?: readonly string[] } };
  for (const name of past.presets ?? []) {
    const { steps } = presets[name] as { steps: readonly unknown[] };
    if (left < steps.length) return ['preset', name, 'steps', left];
    left -= steps.length;
  }
  return ['level', 'past', 'steps', left];
}
