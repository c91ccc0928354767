import { currentLanguage, t } from './instance.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Time of day `09:42:17` from milliseconds since midnight of the first day; later days wrap. */
export function formatClock(sinceMidnightMs: number): string {
  const inDay = ((sinceMidnightMs % DAY_MS) + DAY_MS) % DAY_MS;
  const hours = Math.floor(inDay / HOUR_MS);
  const minutes = Math.floor((inDay % HOUR_MS) / MINUTE_MS);
  const seconds = Math.floor((inDay % MINUTE_MS) / SECOND_MS);
  return [hours, minutes, seconds].map((value) => String(value).padStart(2, '0')).join(':');
}

/** A span in the two units that matter at its size, e.g. `3 min 20 s`; from milliseconds. */
export function formatDuration(durationMs: number): string {
  const span = Math.abs(Math.round(durationMs));
  const sign = durationMs < 0 ? '−' : '';
  return sign + unsignedDuration(span);
}

/**
 * A number with the grouping of the language. Not by `Intl`, whose data take the browser 30 to 70 ms to open, just when the
 * room is to appear.
 */
export function formatNumber(value: number, fractionDigits = 0): string {
  const { decimal, group } = currentLanguage().numbers;
  const [whole = '', fraction] = value.toFixed(fractionDigits).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
}

/** A fraction (0…1) as per cent. Digits are cut, not rounded: 99.996 % must never read as 100 %. */
export function formatPercent(fraction: number, fractionDigits = 2): string {
  const scale = 10 ** (fractionDigits + 2);
  const cut = Math.trunc(Number((fraction * scale).toPrecision(12))) / 10 ** fractionDigits;
  return formatNumber(cut, fractionDigits) + currentLanguage().numbers.percent;
}

function unsignedDuration(spanMs: number): string {
  if (spanMs > 0 && spanMs < SECOND_MS) return t('common:duration.milliseconds', { milliseconds: spanMs });
  const totalSeconds = Math.round(spanMs / SECOND_MS);
  const seconds = totalSeconds % 60;
  const minutes = Math.floor(totalSeconds / 60) % 60;
  const hours = Math.floor(totalSeconds / 3600);
  if (hours >= 24) return t('common:duration.days', { days: Math.floor(hours / 24), hours: hours % 24 });
  if (hours > 0) return t('common:duration.hours', { hours, minutes: String(minutes).padStart(2, '0') });
  if (minutes > 0)
    return t('common:duration.minutes', { minutes, seconds: String(seconds).padStart(2, '0') });
  return t('common:duration.seconds', { seconds });
}
