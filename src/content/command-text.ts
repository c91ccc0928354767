import type { CommandType } from '#domain';
import type { Complete, KeyOf } from './message-key.ts';

const complete: Complete<CommandType, KeyOf<'commands', 'command'>> = true;

/** The key of a command's name, as the timeline and the list of commands show it. */
export function commandKey(type: CommandType): `commands:command.${CommandType}` {
  return complete && `commands:command.${type}`;
}
