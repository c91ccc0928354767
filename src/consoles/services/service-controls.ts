import type { Command, Verdict } from '#domain';
import { type ServiceRow, startCommand, stopCommand, type Untouchable } from './service-rows.ts';

/** The two things that the simulation lets one do to a service. */
export type ServiceDeed = 'start' | 'stop';

/** Whether a deed is open, and what stands against it: the engine's answer, or a text of this console by its key. */
export type ServiceControl =
  | { readonly isOpen: true; readonly command: Command }
  | { readonly isOpen: false; readonly verdict: Verdict }
  | { readonly isOpen: false; readonly key: `reason.${'alreadyStarted' | 'notStarted'}` }
  | { readonly isOpen: false; readonly key: `untouchable.${Untouchable}` };

/** Start or Stop of one service: asks the engine where it has a command, and says why it has none where it has not. */
export function serviceControl(
  row: ServiceRow,
  deed: ServiceDeed,
  node: string,
  parameters: string,
  query: (command: Command) => Verdict,
): ServiceControl {
  const command = deed === 'start' ? startCommand(row.id, node, parameters) : stopCommand(row.id, node);
  if (command !== null) {
    const verdict = query(command);
    return verdict.ok ? { isOpen: true, command } : { isOpen: false, verdict };
  }
  if (deed === 'start' && row.status === 'started') return { isOpen: false, key: 'reason.alreadyStarted' };
  if (deed === 'stop' && row.status === 'stopped') return { isOpen: false, key: 'reason.notStarted' };
  return { isOpen: false, key: `untouchable.${row.untouchable ?? 'notSimulated'}` };
}
