import { loadLevel } from './load-level.ts';
import { levelErrorText } from './output.ts';

/** A level folder, checked and compiled, as a player's browser gets it: JSON without the blunders. Throws with everything that is wrong: file, line, message and remedy. */
export function compiledText(folder: string): string {
  const level = loadLevel(folder);
  if (level.ok) {
    const { blunders: _, ...playable } = level.value;
    return JSON.stringify(playable);
  }
  const { error } = level;
  if (error.kind === 'usage') throw new Error(`${error.error.message}\n  ${error.error.remedy}`);
  throw new Error(error.errors.map(levelErrorText).join('\n'));
}
