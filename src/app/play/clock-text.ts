import type { World } from '#domain';
import { formatClock } from '#i18n';

const DAY_MS = 86_400_000;
const weekdays = ['0', '1', '2', '3', '4', '5', '6'] as const;

/** Key of the weekday's name in `common:weekday`, 0 for Monday. */
export function weekdayKey(world: World, at: number = world.now): (typeof weekdays)[number] {
  return weekdays[Math.floor((world.startsAtMs + at) / DAY_MS) % 7] ?? '0';
}

/** Time of day at an instant of the level. */
export function clockText(world: World, at: number = world.now): string {
  return formatClock(world.startsAtMs + at);
}
