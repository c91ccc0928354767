import { useTranslation } from 'react-i18next';

/** A level as a rack of the plan. */
export interface PlanRack {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly href: string;
  readonly state: PlanState;
}

/** Whether a level is won, waits to be played, or is being played. */
export type PlanState = 'mastered' | 'running' | 'open';

const ROWS = 4;
const RACKS_A_ROW = 10;
const RACK = { width: 52, height: 76, gap: 6 };
const ROW_TOP = [84, 216, 348, 480] as const;
const FIRST_X = 118;
const ROW_WIDTH = RACKS_A_ROW * (RACK.width + RACK.gap) - RACK.gap;
/** Cold aisles: the fronts of two rows face each other there. */
const AISLES = [
  { y: 160, height: 56 },
  { y: 424, height: 56 },
] as const;

/** The data centre from above, a row for each chapter. A rack is a way to its level; places without a level stay empty outlines. */
export function FloorPlan({ rows }: { readonly rows: readonly (readonly PlanRack[])[] }) {
  const { t } = useTranslation('app');
  const places = Array.from(
    { length: ROWS * RACKS_A_ROW },
    (_, place) => rows[Math.floor(place / RACKS_A_ROW)]?.[place % RACKS_A_ROW],
  );
  return (
    <figure className="plan">
      <svg viewBox="0 0 800 640" role="group" aria-label={t('course.plan')}>
        <Room />
        {places.map((rack, place) => rack?.state === 'mastered' && <Light key={rack.id} place={place} />)}
        {places.map((rack, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number
          <Place key={place} place={place} rack={rack} />
        ))}
      </svg>
      <figcaption className="plan-legend">
        <ul>
          <li data-state="mastered">{t('course.legend.mastered')}</li>
          <li data-state="running">{t('course.legend.running')}</li>
          <li data-state="open">{t('course.legend.open')}</li>
          <li data-state="empty">{t('course.legend.empty')}</li>
        </ul>
      </figcaption>
    </figure>
  );
}

/** The upper left corner of a place. */
function cornerOf(place: number): { readonly x: number; readonly y: number } {
  const x = FIRST_X + (place % RACKS_A_ROW) * (RACK.width + RACK.gap);
  return { x, y: ROW_TOP[Math.floor(place / RACKS_A_ROW)] ?? 0 };
}

/** The light of a won level; it lies below all racks and belongs to no link, since it reaches over to the neighbours. */
function Light({ place }: { readonly place: number }) {
  const { x, y } = cornerOf(place);
  return <circle cx={x + RACK.width / 2} cy={y + RACK.height / 2} r="92" fill="url(#plan-light)" />;
}

function Place({ place, rack }: { readonly place: number; readonly rack: PlanRack | undefined }) {
  const { t } = useTranslation('app');
  const { x, y } = cornerOf(place);
  if (rack === undefined) {
    return <rect x={x} y={y} width={RACK.width} height={RACK.height} rx="3" className="plan-empty" />;
  }
  const number = String(rack.number).padStart(2, '0');
  const name = `${t('course.level', { number })}: ${rack.title} (${t(`course.legend.${rack.state}`)})`;
  const middle = x + RACK.width / 2;
  return (
    <a href={rack.href} aria-label={name} className="plan-rack" data-state={rack.state}>
      <title>{name}</title>
      <rect x={x} y={y} width={RACK.width} height={RACK.height} rx="3" className="plan-cabinet" />
      <circle cx={middle} cy={y + 19} r="11" className="plan-fan" />
      <path d={`M${middle - 11} ${y + 19} h22 M${middle} ${y + 8} v22`} className="plan-fan" />
      <text x={middle} y={y + 54} className="plan-number">
        {number}
      </text>
      <path d={`M${x + 5} ${y + RACK.height - 6} h${RACK.width - 10}`} className="plan-face" />
    </a>
  );
}

/** Walls, floor, air and cable trays. */
function Room() {
  return (
    <g>
      <defs>
        <pattern id="plan-tiles" width="29" height="29" patternUnits="userSpaceOnUse" x="118" y="14">
          <path d="M29 0 H0 V29" className="plan-tile" />
        </pattern>
        <pattern id="plan-grilles" width="29" height="14" patternUnits="userSpaceOnUse" x="118" y="160">
          <path d="M4 4 H25 M4 9 H25" className="plan-grille" />
        </pattern>
        <radialGradient id="plan-light">
          <stop offset="0" stopColor="var(--s-good)" stopOpacity="0.45" />
          <stop offset="1" stopColor="var(--s-good)" stopOpacity="0" />
        </radialGradient>
      </defs>
      <rect x="14" y="14" width="772" height="612" className="plan-floor" />
      <rect x="14" y="14" width="772" height="612" fill="url(#plan-tiles)" />
      {AISLES.map(({ y, height }) => (
        <g key={y}>
          <rect x={FIRST_X - 10} y={y} width={ROW_WIDTH + 20} height={height} className="plan-aisle" />
          <rect x={FIRST_X} y={y + 14} width={ROW_WIDTH} height="28" fill="url(#plan-grilles)" />
        </g>
      ))}
      <path d={`M${FIRST_X} 68 H730 V608 H${FIRST_X}`} className="plan-tray" />
      <path d={`M${FIRST_X} 332 H730`} className="plan-tray" />
      <path d="M14 500 V14 H786 V626 H14 V568" className="plan-wall" />
      <path d="M14 500 A68 68 0 0 1 82 568 M14 568 H82" className="plan-door" />
      {[104, 236, 368, 500].map((y) => (
        <g key={y} className="plan-cooling">
          <rect x="742" y={y} width="36" height="58" rx="3" />
          <circle cx="760" cy={y + 29} r="12" />
          <path d={`M750 ${y + 29} h20 M760 ${y + 19} v20`} />
        </g>
      ))}
      <g className="plan-desk">
        <path d="M26 30 H78 V62 H54 V128 H26 z" />
        <path d="M44 46 h20 M40 76 v16 M40 102 v16" />
      </g>
      {ROW_TOP.map((top, row) => (
        <text key={top} x="100" y={top + RACK.height / 2 + 6} className="plan-row">
          {String.fromCharCode(65 + row)}
        </text>
      ))}
    </g>
  );
}
