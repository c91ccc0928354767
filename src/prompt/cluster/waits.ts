import type { World } from '#domain';
import type { PromptWait } from '../prompt-types.ts';
import { has, type ObjectCall, valueFor } from './options.ts';

/** `/moveto` without `/wait` gives the prompt back after this long (C-8). */
export const moveWaitMs = 20_000;

/** The wait of a line: `/wait` without a number waits until it is done; without `/wait` as long as `usualMs`, 0 = not at all. */
export function waitFor(
  call: ObjectCall,
  done: (world: World) => boolean,
  usualMs = 0,
): { readonly wait: PromptWait | null; readonly waitWasAsked: boolean } {
  if (!has(call, 'wait'))
    return { wait: usualMs === 0 ? null : { timeoutMs: usualMs, done }, waitWasAsked: false };
  const seconds = valueFor(call, 'wait');
  return {
    wait: { timeoutMs: seconds === undefined ? null : Number(seconds) * 1000, done },
    waitWasAsked: true,
  };
}
