import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Hands } from './hands.ts';

/** What `replay --json` tells of a save. */
export interface Replayed {
  readonly ok: boolean;
  readonly hash: string;
  readonly seed: number;
  readonly commands: number;
  readonly report: { readonly outcome: string; readonly lostUserMs: number; readonly medal: string };
}

/** Exports the run from the debrief; where the file is and the hash in it. */
export async function exportRun(hands: Hands): Promise<{ readonly path: string; readonly hash: string }> {
  const download = hands.page.waitForEvent('download');
  await hands.press(hands.page.getByRole('button', { name: 'Export the run' }));
  const path = await (await download).path();
  const { hash } = JSON.parse(readFileSync(path, 'utf8')) as { hash: string };
  return { path, hash };
}

/** Re-runs a save with the command line, as a teacher would. */
export function replay(path: string): Replayed {
  const words = ['run', '--silent', 'sim', '--', 'replay', path, '--json'];
  return JSON.parse(execFileSync('npm', words, { encoding: 'utf8' })) as Replayed;
}
