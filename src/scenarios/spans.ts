/** How a case writes a span of time: `2.4s`, `10m`, `1.5h`, `250ms`, `2d`. */
export const spanPattern = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/;

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Whole ms of a span that matches its pattern. */
export function spanMs(text: string): number {
  const [, count = '0', unit = 'ms'] = spanPattern.exec(text) ?? [];
  return Math.round(Number(count) * (unitMs[unit] ?? 1));
}

/** A span as a case writes it, in the largest unit that leaves no remainder. */
export function spanText(ms: number): string {
  const units: readonly string[] = ['d', 'h', 'm', 's'];
  const unit = units.find((each) => ms !== 0 && ms % (unitMs[each] ?? 1) === 0);
  if (unit !== undefined) return `${ms / (unitMs[unit] ?? 1)}${unit}`;
  return ms >= 1_000 ? `${ms / 1_000}s` : `${ms}ms`;
}
