import type { Process, ProcessOwner } from '#domain/selectors';

/** Why a process cannot be ended here, by the key of its text. */
export type Unendable = Exclude<ProcessOwner, 'self'>;

/**
 * Whether End Process is open: only for Task Manager itself, whose end is that of its window. No command of the room
 * ends another process; what does the same in order is named by the reason.
 */
export function unendable(process: Process): Unendable | null {
  return process.owner === 'self' ? null : process.owner;
}
