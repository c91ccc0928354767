import type { ReactNode } from 'react';

/** The small picture at the right of a header band: two servers and what they share. */
export function WizardHeaderArt(): ReactNode {
  return (
    <svg className="c-wizard-header-art" viewBox="0 0 56 48" width="56" height="48" aria-hidden="true">
      <rect width="56" height="48" fill="#0a246a" />
      <path d="M0 48 56 8v40z" fill="#3a6ea5" opacity=".55" />
      <path d="M17 30v6h22v-6M28 36v4" fill="none" stroke="#a6caf0" strokeWidth="2" />
      <Server x={8} y={8} />
      <Server x={30} y={8} />
      <ellipse cx="28" cy="41" rx="8" ry="3" fill="#d4d0c8" stroke="#404040" />
    </svg>
  );
}

/** The tall picture at the left of a welcome or finish page. */
export function WizardWatermark(): ReactNode {
  return (
    <div className="c-wizard-watermark" aria-hidden="true">
      <svg viewBox="0 0 164 314" width="100%" height="100%" preserveAspectRatio="xMidYMid slice">
        <defs>
          <linearGradient id="c-watermark-sky" x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" stopColor="#0a246a" />
            <stop offset=".6" stopColor="#2a5290" />
            <stop offset="1" stopColor="#6f9fd0" />
          </linearGradient>
        </defs>
        <rect width="164" height="314" fill="url(#c-watermark-sky)" />
        <path d="M0 314 164 150v164z" fill="#fff" opacity=".07" />
        <path d="M0 250 164 60v60L0 314z" fill="#fff" opacity=".05" />
        <g transform="translate(22 96) scale(2.1)">
          <path d="M18 46v12h22V46M29 58v10" fill="none" stroke="#a6caf0" strokeWidth="2" />
          <Server x={6} y={10} tall />
          <Server x={32} y={10} tall />
          <path d="M19 66v10c0 5 20 5 20 0V66z" fill="#b8b4ac" stroke="#26364f" />
          <ellipse cx="29" cy="66" rx="10" ry="4" fill="#e4e1da" stroke="#26364f" />
        </g>
      </svg>
    </div>
  );
}

function Server({ x, y, tall = false }: { x: number; y: number; tall?: boolean }): ReactNode {
  const height = tall ? 36 : 22;
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width="18" height={height} fill="#d4d0c8" stroke="#26364f" />
      <path d={`M1.5 ${height - 1}V1.5H17`} fill="none" stroke="#fff" />
      <path d="M4 5h10M4 8h10" stroke="#6b6b6b" strokeWidth="1.5" />
      <rect x="4" y={height - 7} width="3" height="3" fill="#2fae5a" />
      <rect x="9" y={height - 7} width="5" height="3" fill="#808080" />
    </g>
  );
}
