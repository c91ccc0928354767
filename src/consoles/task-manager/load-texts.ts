import type { TFunction } from 'i18next';
import { formatNumber, formatPercent } from '#i18n';
import { type GraphFrame, highestShown } from './graph-shape.ts';
import { type GraphPoint, HISTORY_SPAN_MS } from './load-history.ts';

/** The translator of this console's own texts. */
export type TaskText = TFunction<'consoles-task-manager'>;

/** Megabytes of so many KB, as the status bar has them. */
export function megabytes(t: TaskText, kb: number): string {
  return t('megabytes', { size: formatNumber(Math.round(kb / 1024)) });
}

/** A whole number of KB, as the lists have it. */
export function kilobytes(t: TaskText, kb: number): string {
  return t('kilobytes', { size: formatNumber(kb) });
}

/** Per cent of a hundred. */
export function percent(value: number, digits = 0): string {
  return formatPercent(value / 100, digits);
}

/** What a graph says, in words. */
export function graphText(
  t: TaskText,
  name: string,
  points: readonly GraphPoint[],
  frame: Omit<GraphFrame, 'top'>,
  valueText: (value: number) => string,
): string {
  return t('graph', {
    name,
    now: valueText(points.at(-1)?.value ?? 0),
    highest: valueText(highestShown(points, frame)),
    minutes: HISTORY_SPAN_MS / 60_000,
  });
}
