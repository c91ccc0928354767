/** How a level file writes a span of time: `90s`, `20m`, `1h30m`, `500ms`. */
export const durationPattern = /^(?=\d)(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+)s)?(?:(\d+)ms)?$/;
/** How a level file writes a time of day: `09:00`. */
export const timeOfDayPattern = /^([01]\d|2[0-3]):([0-5]\d)$/;
/** How a level file writes the size of a disk: `512MB`, `100GB`. */
export const sizePattern = /^([1-9]\d{0,5})(MB|GB)$/;

/** Ms of a duration that matches its pattern. */
export function durationMs(text: string): number {
  const [, hours = '0', minutes = '0', seconds = '0', millis = '0'] = durationPattern.exec(text) ?? [];
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000 + Number(millis);
}

/** Ms since midnight of a time of day that matches its pattern. */
export function timeOfDayMs(text: string): number {
  const [, hours = '0', minutes = '0'] = timeOfDayPattern.exec(text) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** The days of a week as a level file names them. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** Ms from Monday's midnight to the midnight of a day of the same week. */
export function weekdayMs(day: (typeof weekdays)[number]): number {
  return weekdays.indexOf(day) * 86_400_000;
}

/** Megabytes of a size that matches its pattern. */
export function sizeMb(text: string): number {
  const [, count = '0', unit = 'MB'] = sizePattern.exec(text) ?? [];
  return Number(count) * (unit === 'GB' ? 1_024 : 1);
}
