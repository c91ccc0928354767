import { coverage } from './coverage/coverage.ts';
import { listCommands } from './list-commands.ts';
import { exitCodes, type Output } from './output.ts';
import { play } from './play.ts';
import { proveLevels } from './prove-levels.ts';
import { replay } from './replay.ts';
import { scenario } from './scenario.ts';

const usage = `Cluster Room without a screen.

  play LEVEL [--solution | --commands FILE.yaml] [--seed N] [--until 90m] [--json]
      Runs a level (id or folder) and prints the report. Exit 0 won, 1 not won, 2 bad input.
  commands [--json]
      Every command with its fields and the place where the product has it.
  levels [LEVEL …] [--seeds N]
      Checks and proves all levels, or those named. Exit 0 proved, 1 not proved, 2 a level is wrong.
  replay FILE [--json]
      Lives through a save again and compares its hashes. Exit 0 they agree, 2 the save is no good.
  scenario FILE… [--only ID] [--trace] [--json]
      Runs behaviour cases from files or folders. Exit 0 all hold, 1 one does not, 2 a file is wrong.
  coverage [--json]
      Which case or test proves each id of the domain. Exit 0 each has a proof or a reason, 1 some are missing.`;

const programs: Readonly<Record<string, (words: readonly string[], output: Output) => number>> = {
  play,
  commands: listCommands,
  levels: proveLevels,
  replay,
  scenario,
  coverage,
};

/** Runs one command line; gives the exit code. Bad input never ends in a stack trace. */
export function runCli(words: readonly string[], output: Output): number {
  const [name, ...rest] = words;
  if (name === '--help' || name === 'help') {
    output.line(usage);
    return exitCodes.ok;
  }
  const program = name !== undefined && Object.hasOwn(programs, name) ? programs[name] : undefined;
  if (program === undefined) {
    output.error(name === undefined ? usage : `There is no command ${JSON.stringify(name)}.\n\n${usage}`);
    return exitCodes.badInput;
  }
  return program(rest, output);
}
