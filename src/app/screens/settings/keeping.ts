import type { Services } from '../../services.ts';
import { downloadJson } from '../../shell/download.ts';
import { noProgress } from '../../store/progress.ts';
import { makeProgressFile } from '../../store/progress-file.ts';
import { readRuns } from '../../store/runs.ts';
import { defaultSettings } from '../../store/settings.ts';

/** Hands the player one file with settings, progress and the newest run of each level. */
export async function exportEverything(services: Services): Promise<void> {
  const runs = await readRuns(services.keeper);
  const file = makeProgressFile(services.settings.get(), services.progress.get(), runs);
  downloadJson('cluster-room-progress.json', file);
}

/** Forgets settings, progress and runs, also those that were set aside. */
export async function forgetEverything(services: Services): Promise<void> {
  for (const key of await services.keeper.keys()) await services.keeper.remove(key);
  services.settings.set(defaultSettings);
  services.progress.set(noProgress);
}
