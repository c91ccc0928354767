import type { ReactNode } from 'react';
import { GRAPH_HEIGHT, GRAPH_WIDTH, type GraphFrame, graphPath } from './graph-shape.ts';
import type { GraphPoint } from './load-history.ts';

const COLUMNS = 10;
const ROWS = 5;
const SEGMENTS = 16;

/** Props of {@link LoadGraph}. */
export interface LoadGraphProps {
  /** What the picture says, in words. */
  readonly text: string;
  readonly points: readonly GraphPoint[];
  readonly frame: GraphFrame;
}

/** The green line on black. A column of its grid is a tenth of its span. */
export function LoadGraph({ text, points, frame }: LoadGraphProps): ReactNode {
  return (
    <svg
      className="tm-graph"
      role="img"
      aria-label={text}
      viewBox={`0 0 ${GRAPH_WIDTH} ${GRAPH_HEIGHT}`}
      preserveAspectRatio="none"
    >
      <path className="tm-grid" d={grid} />
      <path className="tm-line" d={graphPath(points, frame)} />
    </svg>
  );
}

/** Props of {@link LoadMeter}. */
export interface LoadMeterProps {
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
  readonly valueText: string;
}

/** The column of green lamps with the value below it. */
export function LoadMeter({ label, share, valueText }: LoadMeterProps): ReactNode {
  const lit = Math.min(SEGMENTS, Math.ceil(share * SEGMENTS));
  return (
    <div
      className="tm-meter"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={valueText}
    >
      <svg viewBox="0 0 40 64" preserveAspectRatio="none" aria-hidden="true">
        <path className="tm-lamp" d={lamps(lit, SEGMENTS)} />
        <path className="tm-lamp is-lit" d={lamps(0, lit)} />
      </svg>
      <span>{valueText}</span>
    </div>
  );
}

const grid = [
  ...Array.from({ length: COLUMNS - 1 }, (_, i) => `M${((i + 1) * GRAPH_WIDTH) / COLUMNS} 0V${GRAPH_HEIGHT}`),
  ...Array.from({ length: ROWS - 1 }, (_, i) => `M0 ${((i + 1) * GRAPH_HEIGHT) / ROWS}H${GRAPH_WIDTH}`),
].join('');

/** Lamps from one to another, counted from the bottom; two beside each other in each row. */
function lamps(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, i) => {
    const y = 64 - (from + i + 1) * 4 + 0.5;
    return `M0 ${y}h19v3h-19zM21 ${y}h19v3h-19z`;
  }).join('');
}
