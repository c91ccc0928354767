import type { Command } from '#domain';
import type { CommandPort } from './use-command.tsx';

/** What puts a name on a list, or takes it off. */
export type MemberCommand = (name: string, isIn: boolean) => Command;

/** The commands that lead from one list to the other; who comes in does so first, since some lists must not become empty. */
export function memberChanges(
  before: readonly string[],
  after: readonly string[],
  commandOf: MemberCommand,
): readonly Command[] {
  const joined = after.filter((name) => !before.includes(name));
  const left = before.filter((name) => !after.includes(name));
  return [...joined.map((name) => commandOf(name, true)), ...left.map((name) => commandOf(name, false))];
}

/** Sends the changes one after the other, up to one that is refused; whether all of them were allowed. */
export function sendChanges(port: CommandPort, changes: readonly Command[]): boolean {
  return changes.every((command) => port.submit(command).ok);
}
