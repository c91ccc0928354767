import { parseArguments } from './arguments.ts';
import { builtInLevels, loadLevel } from './load-level.ts';
import { exitCodes, type Output, reportUsage } from './output.ts';
import { reportLoadError } from './play.ts';
import { proveLevel } from './prove-level.ts';

const DEFAULT_SEEDS = 25;
const DEEP_SEEDS = 3;

/** `levels`: checks every level, or those named, and proves the sound ones. */
export function proveLevels(words: readonly string[], output: Output): number {
  const parsed = parseArguments(words, { seeds: true });
  if (!parsed.ok) return reportUsage(output, parsed.error);
  const seedsText = parsed.value.options.seeds ?? String(DEFAULT_SEEDS);
  const seeds = Number(seedsText);
  if (!/^[1-9]\d{0,3}$/.test(seedsText)) {
    const remedy = 'Write a whole number from 1 to 9999.';
    return reportUsage(output, { message: `"${seedsText}" is no number of seeds.`, remedy });
  }
  const { positional } = parsed.value;
  const names = positional.length > 0 ? positional : builtInLevels();
  let code: number = exitCodes.ok;
  for (const name of names) code = Math.max(code, proveOne(name, seeds, output));
  return code;
}

function proveOne(name: string, seeds: number, output: Output): number {
  const level = loadLevel(name);
  if (!level.ok) return reportLoadError(output, level.error);
  const faults = proveLevel(level.value, { seeds, deepSeeds: Math.min(seeds, DEEP_SEEDS) });
  const { blunders, objectives } = level.value;
  if (faults.length === 0) {
    output.line(
      `${name}: proved. Solution wins on ${seeds} seeds, doing nothing loses, ${blunders.length} blunders get their verdict, ${objectives.length} objectives.`,
    );
    return exitCodes.ok;
  }
  output.error(`${name}: not proved.`);
  for (const fault of faults) output.error(`  ${fault}`);
  return exitCodes.notWon;
}
