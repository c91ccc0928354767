import { existsSync, readFileSync, statSync } from 'node:fs';
import { describeSaveError } from '#content';
import type { CompiledLevel } from '#levels';
import { openSave } from '#session';
import { parseArguments } from './arguments.ts';
import { english } from './english.ts';
import { builtInLevels, loadLevel } from './load-level.ts';
import { exitCodes, type Output, reportUsage } from './output.ts';
import { reportLines } from './report-text.ts';

/** `replay`: lives through a save again and compares its hashes. Exit 0 when they agree, 2 when the save is no good. */
export function replay(words: readonly string[], output: Output): number {
  const parsed = parseArguments(words, { json: false });
  if (!parsed.ok) return reportUsage(output, parsed.error);
  const [path, extra] = parsed.value.positional;
  if (path === undefined || extra !== undefined) {
    return reportUsage(output, { message: 'Which save?', remedy: 'Write replay FILE.' });
  }
  if (!existsSync(path) || !statSync(path).isFile()) {
    const remedy = 'Name a save that was exported from the game.';
    return reportUsage(output, { message: `There is no file ${JSON.stringify(path)}.`, remedy });
  }
  const opened = openSave(readFileSync(path, 'utf8'), findLevel);
  if (!opened.ok) {
    const place = opened.error.path === '' ? '' : `${opened.error.path}: `;
    output.error(`${path}: ${place}${describeSaveError(opened.error, english)}`);
    return exitCodes.badInput;
  }
  const session = opened.value;
  const report = session.report();
  const { length } = session.log();
  if (parsed.value.options.json !== undefined) {
    const result = {
      ok: true,
      level: session.level.id,
      seed: session.seed,
      hash: session.hash(),
      commands: length,
      report,
    };
    output.line(JSON.stringify(result));
    return exitCodes.ok;
  }
  for (const line of reportLines(report)) output.line(line);
  output.line(`Commands        ${length}`);
  output.line(`Hash            ${session.hash()}, as in the save`);
  return exitCodes.ok;
}

function findLevel(id: string): CompiledLevel | null {
  if (!builtInLevels().includes(id)) return null;
  const level = loadLevel(id);
  return level.ok ? level.value : null;
}
