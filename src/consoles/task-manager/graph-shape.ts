import type { GraphPoint } from './load-history.ts';

/** The field of a graph in its own units. */
export const GRAPH_WIDTH = 300;
export const GRAPH_HEIGHT = 100;

/** Room above and below the line, so that it is seen at both ends of its scale. */
export const GRAPH_EDGE = 2;

/** What is shown of a line. */
export interface GraphFrame {
  readonly now: number;
  readonly spanMs: number;
  /** Value at the upper edge. */
  readonly top: number;
}

/** The line as an SVG path: level from point to point, since a value holds until the next. Empty before the first. */
export function graphPath(points: readonly GraphPoint[], frame: GraphFrame): string {
  const shown = visiblePoints(points, frame);
  const from = frame.now - frame.spanMs;
  const x = (at: number) => round(((Math.max(at, from) - from) / frame.spanMs) * GRAPH_WIDTH);
  const y = (value: number) =>
    round(GRAPH_EDGE + (GRAPH_HEIGHT - 2 * GRAPH_EDGE) * (1 - Math.min(1, value / frame.top)));
  const steps = shown.map(({ at, value }, index) =>
    index === 0 ? `M${x(at)} ${y(value)}` : `H${x(at)}V${y(value)}`,
  );
  return steps.length === 0 ? '' : `${steps.join('')}H${GRAPH_WIDTH}`;
}

/** The highest value that is shown; 0 when nothing is. */
export function highestShown(points: readonly GraphPoint[], frame: Omit<GraphFrame, 'top'>): number {
  return visiblePoints(points, frame).reduce((highest, { value }) => Math.max(highest, value), 0);
}

const scales = [1, 5, 10, 25, 50, 100] as const;

/** The upper edge of a graph of per cents, as Task Manager chooses it: the first round number that everything fits below. */
export function scaleFor(highest: number): number {
  return scales.find((scale) => highest < scale) ?? 100;
}

/** The points within the span, with the one that held when it began. */
function visiblePoints(
  points: readonly GraphPoint[],
  { now, spanMs }: Omit<GraphFrame, 'top'>,
): readonly GraphPoint[] {
  const first = points.findLastIndex(({ at }) => at <= now - spanMs);
  return points.slice(Math.max(0, first)).filter(({ at }) => at <= now);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
