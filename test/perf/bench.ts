import { type BenchSection, isKept, type Measurement, showTable } from './measure.ts';
import { bundleSize } from './sections/bundle-size.ts';
import { engineIdle } from './sections/engine-idle.ts';
import { engineGrowth, engineLoad } from './sections/engine-load.ts';
import { roomFrames } from './sections/room-frames.ts';
import { roomStart } from './sections/room-start.ts';

const SECTIONS: readonly BenchSection[] = [
  bundleSize,
  engineIdle,
  engineLoad,
  engineGrowth,
  roomStart,
  roomFrames,
];

/** Runs the sections that are named on the command line, or all; exit code 1 when a promise is broken. */
async function main(names: readonly string[]): Promise<number> {
  const chosen = names.length === 0 ? SECTIONS : SECTIONS.filter(({ name }) => names.includes(name));
  if (chosen.length === 0) {
    console.error(`Sections: ${SECTIONS.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  const rows: Measurement[] = [];
  const broken: string[] = [];
  for (const section of chosen) {
    try {
      rows.push(...(await section.run()));
    } catch (error) {
      broken.push(`${section.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  console.log(showTable(rows));
  for (const line of broken) console.error(line);
  return broken.length === 0 && rows.every(isKept) ? 0 : 1;
}

process.exit(await main(process.argv.slice(2)));
