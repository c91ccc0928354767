import { err, ok, type Result } from '#kernel';

/** Bad input at the command line: what is wrong and what to do. */
export interface UsageError {
  readonly message: string;
  readonly remedy: string;
}

/** Options of a command: `true` takes a value, `false` is a switch. */
export type OptionTable = Readonly<Record<string, boolean>>;

/** What stood on the command line. */
export interface Arguments {
  readonly positional: readonly string[];
  readonly options: Readonly<Record<string, string>>;
}

/** Splits words into positional ones and options. Unknown options, missing values and doubles are errors. */
export function parseArguments(words: readonly string[], table: OptionTable): Result<Arguments, UsageError> {
  const positional: string[] = [];
  const options: Record<string, string> = {};
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (!word.startsWith('--')) {
      positional.push(word);
      continue;
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s);
    const takesValue = Object.hasOwn(table, name) ? table[name] : undefined;
    if (takesValue === undefined) return err(unknownOption(name, table));
    if (Object.hasOwn(options, name)) {
      return err({ message: `--${name} is given twice.`, remedy: 'Give it once.' });
    }
    const value = takesValue ? (inline ?? words[++index]) : '';
    if (value === undefined || (takesValue && value.startsWith('--'))) {
      return err({ message: `--${name} needs a value.`, remedy: `Write --${name} VALUE.` });
    }
    if (!takesValue && inline !== undefined) {
      return err({ message: `--${name} takes no value.`, remedy: `Write --${name} alone.` });
    }
    options[name] = value;
  }
  return ok({ positional, options });
}

function unknownOption(name: string, table: OptionTable): UsageError {
  const known = Object.keys(table).map((option) => `--${option}`);
  return {
    message: `There is no option --${name}.`,
    remedy: known.length === 0 ? 'This command has no options.' : `Known here: ${known.join(', ')}.`,
  };
}
