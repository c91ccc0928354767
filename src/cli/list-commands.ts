import { commandKey } from '#content';
import { type CommandType, commandRegistry } from '#domain';
import { fieldsOf } from '#levels';
import { parseArguments } from './arguments.ts';
import { english } from './english.ts';
import { exitCodes, type Output, reportUsage } from './output.ts';

/** `commands`: every command with its fields and the place where the product has it. */
export function listCommands(words: readonly string[], output: Output): number {
  const parsed = parseArguments(words, { json: false });
  if (!parsed.ok) return reportUsage(output, parsed.error);
  const [extra] = parsed.value.positional;
  if (extra !== undefined) {
    return reportUsage(output, { message: `"${extra}" is too much.`, remedy: 'Write commands [--json].' });
  }
  const list = (Object.keys(commandRegistry) as CommandType[]).map((type) => {
    const spec = commandRegistry[type];
    return {
      type,
      title: english(commandKey(type), {}),
      place: spec.place,
      prompt: spec.prompt ?? null,
      fields: fieldsOf(spec.schema),
    };
  });
  if (parsed.value.options.json !== undefined) {
    output.line(JSON.stringify(list, null, 2));
    return exitCodes.ok;
  }
  for (const { type, title, place, prompt, fields } of list) {
    output.line(`${type}: ${title}`);
    output.line(`  ${place}${prompt === null ? '' : `; ${prompt}`}`);
    for (const { name, type: kind, optional } of fields) {
      output.line(`    ${name}${optional ? '?' : ''}: ${kind}`);
    }
  }
  return exitCodes.ok;
}
