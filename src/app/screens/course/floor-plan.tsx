/** A level as a rack of the plan. */
export interface PlanRack {
  readonly id: string;
  readonly isMastered: boolean;
}

const ROWS = 4;
const RACKS_A_ROW = 9;
const RACK = { width: 44, height: 62, gap: 8 };
const ROW_TOP = [96, 210, 356, 470] as const;
const FIRST_X = 96;

/** The data centre from above. Decoration: the list beside it says the same in words. Positions without a level stay empty outlines. */
export function FloorPlan({ racks }: { readonly racks: readonly PlanRack[] }) {
  return (
    <svg className="plan" viewBox="0 0 640 600" aria-hidden="true">
      <defs>
        <pattern id="plan-tiles" width="26" height="26" patternUnits="userSpaceOnUse">
          <path d="M26 0 H0 V26" className="plan-tile" />
        </pattern>
        <radialGradient id="plan-light">
          <stop offset="0" stopColor="var(--s-good)" stopOpacity="0.4" />
          <stop offset="1" stopColor="var(--s-good)" stopOpacity="0" />
        </radialGradient>
      </defs>
      <rect x="24" y="24" width="592" height="552" className="plan-floor" />
      <rect x="24" y="24" width="592" height="552" fill="url(#plan-tiles)" />
      <path d="M24 300 V24 H616 V576 H24 V350" className="plan-wall" />
      <path d="M24 300 A50 50 0 0 1 74 350" className="plan-door" />
      <path d="M24 350 H74" className="plan-door" />
      <Cooling x={588} />
      <path d={`M${FIRST_X - 18} 84 H566`} className="plan-tray" />
      <path d={`M${FIRST_X - 18} 344 H566`} className="plan-tray" />
      <path d={`M566 84 V344`} className="plan-tray" />
      {Array.from({ length: ROWS * RACKS_A_ROW }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number
        <Place key={place} place={place} rack={racks[place]} />
      ))}
      <g className="plan-label">
        {ROW_TOP.map((top, row) => (
          <text key={top} x="66" y={top + RACK.height / 2 + 5}>
            {String.fromCharCode(65 + row)}
          </text>
        ))}
      </g>
    </svg>
  );
}

function Place({ place, rack }: { readonly place: number; readonly rack: PlanRack | undefined }) {
  const x = FIRST_X + (place % RACKS_A_ROW) * (RACK.width + RACK.gap);
  const y = ROW_TOP[Math.floor(place / RACKS_A_ROW)] ?? 0;
  if (rack === undefined) {
    return <rect x={x} y={y} width={RACK.width} height={RACK.height} rx="2" className="plan-empty" />;
  }
  return (
    <g className="plan-rack" data-mastered={rack.isMastered}>
      {rack.isMastered && (
        <circle cx={x + RACK.width / 2} cy={y + RACK.height / 2} r="70" fill="url(#plan-light)" />
      )}
      <rect x={x} y={y} width={RACK.width} height={RACK.height} rx="2" className="plan-cabinet" />
      <path
        d={`M${x + 6} ${y + 8} H${x + RACK.width - 6} M${x + 6} ${y + 14} H${x + RACK.width - 6}`}
        className="plan-vent"
      />
      <path d={`M${x + 4} ${y + RACK.height - 4} H${x + RACK.width - 4}`} className="plan-face" />
      <text x={x + RACK.width / 2} y={y + 40} className="plan-number">
        {String(place + 1).padStart(2, '0')}
      </text>
    </g>
  );
}

function Cooling({ x }: { readonly x: number }) {
  return (
    <g className="plan-cooling">
      {[110, 236, 372, 490].map((y) => (
        <g key={y}>
          <rect x={x - 10} y={y} width="34" height="48" rx="3" />
          <circle cx={x + 7} cy={y + 24} r="11" />
          <path d={`M${x - 2} ${y + 24} H${x + 16} M${x + 7} ${y + 15} V${y + 33}`} />
        </g>
      ))}
    </g>
  );
}
