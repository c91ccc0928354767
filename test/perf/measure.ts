/** One row of the bench: a value and the limit that the product promises. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number;
  readonly sense: 'at most' | 'at least';
  /** What the value was made of, for a reader who doubts it. */
  readonly detail: string;
}

/** A part of the bench that can be run alone. */
export interface BenchSection {
  readonly name: string;
  run(): Promise<readonly Measurement[]>;
}

/** Whether the promise is kept. A value that is no number is a measurement that failed. */
export function isKept({ value, limit, sense }: Measurement): boolean {
  if (!Number.isFinite(value)) return false;
  return sense === 'at most' ? value <= limit : value >= limit;
}

/** The value below which the given part (0…1) of the values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

/** The middle value, which one disturbed run does not move. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The rows as a table for the terminal. */
export function showTable(rows: readonly Measurement[]): string {
  const cells = rows.map((row) => [
    isKept(row) ? 'ok' : 'FAIL',
    row.name,
    `${shown(row.value)} ${row.unit}`,
    `${row.sense} ${shown(row.limit)}`,
    row.detail,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...cells.map((cell) => cell[column]?.length ?? 0)));
  return cells
    .map((cell) =>
      cell
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function shown(value: number): string {
  if (!Number.isFinite(value)) return 'none';
  return Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en') : value.toFixed(2);
}
