const DAY_MS = 86_400_000;
/** The Monday before every level, in the product's own years, so that the weekday agrees with the top bar. */
const DAY_ZERO = Date.UTC(2005, 2, 7);

/** The date of an instant in the language's own short form; both arguments in ms. */
export function formatDate(startsAtMs: number, at: number, languageTag: string): string {
  const day = Math.floor((startsAtMs + at) / DAY_MS);
  return new Intl.DateTimeFormat(languageTag, { dateStyle: 'short', timeZone: 'UTC' }).format(
    new Date(DAY_ZERO + day * DAY_MS),
  );
}

/** Date and time of an instant as log files have it in every language, `2005/03/14-09:35:55.123`; both arguments in ms. */
export function formatStamp(startsAtMs: number, at: number): string {
  const iso = new Date(DAY_ZERO + startsAtMs + at).toISOString();
  return iso.slice(0, 23).replaceAll('-', '/').replace('T', '-');
}
