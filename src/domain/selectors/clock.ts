import { ms, type SimTime } from '#kernel';
import type { ComputerNode } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { nodeNamed } from './tables.ts';

/** Clocks may differ by so much before Kerberos turns tickets down (F-31). */
export const kerberosSkewMs = 300_000;

/** How far the clock of a computer is ahead of the domain's; negative: behind. */
export const clockOffset = ({ clockOffsetMs = 0 }: ComputerNode): number => clockOffsetMs;

/** Whether Kerberos turns the computer down because of its clock (F-31). */
export function isSkewed(node: ComputerNode): boolean {
  return Math.abs(clockOffset(node)) > kerberosSkewMs;
}

/** What a refusal says of the clock: the computer and by how many minutes it is wrong, whole ones. */
export function skewParams(node: ComputerNode): { readonly node: string; readonly minutes: number } {
  return { node: node.name, minutes: Math.trunc(Math.abs(clockOffset(node)) / 60_000) };
}

const daySeconds = 86_400;

/** Seconds since midnight of a time of day as people type it, `9:05` or `09:05:30`; null = it is none. */
export function secondsOfDay(text: string): number | null {
  const found = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?$/.exec(text.trim());
  if (found === null) return null;
  const [hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return hours > 23 || minutes > 59 || seconds > 59 ? null : (hours * 60 + minutes) * 60 + seconds;
}

/** By how many seconds a clock that shows this time of day is ahead of the domain's, the shorter way round the dial. */
export function secondsAhead({ startsAtMs, now }: World, shown: number): number {
  const right = Math.floor((startsAtMs + now) / 1000) % daySeconds;
  const ahead = (shown - right + daySeconds) % daySeconds;
  return ahead > daySeconds / 2 ? ahead - daySeconds : ahead;
}

/**
 * What the clock of a computer showed at an instant of the level, as a time of the level: what Windows writes beside its
 * events. Each setting of the clock tells what it was before.
 */
function ownTime(world: World, name: string): (at: SimTime) => SimTime {
  const node = nodeNamed(world, name);
  const changes = world.events.flatMap((event) =>
    event.type === 'clock.set' && event.data.node === name ? [{ at: event.at, before: event.data.from }] : [],
  );
  const now = node === undefined ? 0 : clockOffset(node);
  if (now === 0 && changes.length === 0) return (at) => at;
  return (at) => ms(at + (changes.find((change) => at < change.at)?.before ?? now));
}

/** The same lines with the times that the computer's own clock showed. */
export function byOwnClock<T extends { readonly at: SimTime }>(
  world: World,
  name: string,
  lines: readonly T[],
): readonly T[] {
  const node = nodeNamed(world, name);
  const isRight =
    (node === undefined || clockOffset(node) === 0) && !world.events.some(({ type }) => type === 'clock.set');
  if (isRight) return lines;
  const shown = ownTime(world, name);
  return lines.map((line) => ({ ...line, at: shown(line.at) }));
}
