import { levelIndex, loadLevel } from 'virtual:levels';
import { describeSaveError } from '#content';
import { loadTexts, t } from '#i18n';
import type { CompiledLevel } from '#levels';
import { openSave } from '#session';
import type { Services } from '../services.ts';
import { isRecord } from '../store/parse.ts';
import { mergeProgress } from '../store/progress.ts';
import { isProgressFile, parseProgressFile } from '../store/progress-file.ts';
import { type RunRecord, readRun, writeRun } from '../store/runs.ts';
import { translate } from '../translate.ts';
import { putAside } from './enter-game.ts';

/** What became of a file. */
export type ImportResult =
  /** A running run is played on, an ended one is looked back at. */
  | { readonly kind: 'run'; readonly levelId: string; readonly hasEnded: boolean }
  | { readonly kind: 'progress'; readonly text: string }
  | { readonly kind: 'refused'; readonly text: string };

/** Takes a file of progress or a saved run. Everything is checked first; a bad file changes nothing. */
export async function importFile(text: string, services: Services): Promise<ImportResult> {
  // The reasons of a refusal are among the texts of the game, which the title screen does not load.
  await loadTexts('game');
  const value = parseJson(text);
  if (isProgressFile(value)) return importProgress(value, services);
  return importRun(value ?? text, services);
}

async function importRun(value: unknown, services: Services): Promise<ImportResult> {
  const levels = await allLevels();
  const opened = openSave(value, (id) => levels.get(id) ?? null);
  if (!opened.ok) {
    return {
      kind: 'refused',
      text: t('app:import.runRefused', { problem: describeSaveError(opened.error, translate) }),
    };
  }
  const session = opened.value;
  const levelId = session.level.id;
  const kept = await readRun(services.keeper, levelId);
  if (kept?.outcome === 'running') {
    return { kind: 'refused', text: t('app:import.runExists', { level: levelId }) };
  }
  const { outcome } = session.frame().world.goal;
  // A game that is in memory would be shown instead of the imported one.
  await putAside(services, levelId);
  await writeRun(services.keeper, {
    version: 1,
    levelId,
    save: value,
    outcome,
    hints: {},
    updatedAt: Date.now(),
  });
  return { kind: 'run', levelId, hasEnded: outcome !== 'running' };
}

async function importProgress(value: unknown, services: Services): Promise<ImportResult> {
  const file = parseProgressFile(value);
  if (file === null) return { kind: 'refused', text: t('app:import.progressVersion') };
  const levels = await allLevels();
  const sound: RunRecord[] = [];
  for (const run of file.runs) {
    const opened = openSave(run.save, (id) => levels.get(id) ?? null);
    if (!opened.ok) {
      return {
        kind: 'refused',
        text: t('app:import.runRefused', { problem: describeSaveError(opened.error, translate) }),
      };
    }
    sound.push({ ...run, levelId: opened.value.level.id });
  }
  let count = 0;
  for (const run of sound) {
    const kept = await readRun(services.keeper, run.levelId);
    // A running game in this browser is never replaced by an import.
    if (kept?.outcome === 'running') continue;
    await writeRun(services.keeper, run);
    count += 1;
  }
  services.settings.set(file.settings);
  services.progress.set(mergeProgress(services.progress.get(), file.progress));
  return { kind: 'progress', text: t('app:import.progressDone', { count }) };
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** All levels that can be played: which one a save needs is not known beforehand. */
async function allLevels(): Promise<ReadonlyMap<string, CompiledLevel>> {
  const levels = await Promise.all(levelIndex.map(({ id }) => loadLevel(id)));
  return new Map(levels.map((level) => [level.id, level]));
}
