interface UnitDrawing {
  readonly y: number;
  readonly height: number;
  readonly kind: 'server' | 'switch' | 'array' | 'ups' | 'blank';
  readonly alarm?: boolean;
}

const RACK_WIDTH = 250;
const RACK_HEIGHT = 620;

const racks: readonly {
  readonly x: number;
  readonly scale: number;
  readonly units: readonly UnitDrawing[];
}[] = [
  {
    x: 60,
    scale: 0.86,
    units: [
      { y: 40, height: 26, kind: 'switch' },
      { y: 84, height: 26, kind: 'switch' },
      { y: 150, height: 44, kind: 'server' },
      { y: 206, height: 44, kind: 'server' },
      { y: 262, height: 44, kind: 'server' },
      { y: 350, height: 96, kind: 'array' },
      { y: 540, height: 50, kind: 'ups' },
    ],
  },
  {
    x: 330,
    scale: 1,
    units: [
      { y: 40, height: 26, kind: 'switch' },
      { y: 110, height: 56, kind: 'server', alarm: true },
      { y: 178, height: 56, kind: 'server' },
      { y: 246, height: 56, kind: 'server' },
      { y: 336, height: 104, kind: 'array' },
      { y: 452, height: 56, kind: 'blank' },
      { y: 548, height: 50, kind: 'ups' },
    ],
  },
  {
    x: 630,
    scale: 0.86,
    units: [
      { y: 40, height: 26, kind: 'switch' },
      { y: 120, height: 44, kind: 'server' },
      { y: 176, height: 44, kind: 'server' },
      { y: 270, height: 96, kind: 'array' },
      { y: 378, height: 96, kind: 'array' },
      { y: 540, height: 50, kind: 'ups' },
    ],
  },
];

/** The rack room as the title screen has it behind it: pure decoration, drawn here so that it costs no download. */
export function RoomPicture() {
  return (
    <svg
      className="title-picture"
      viewBox="0 0 900 760"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <defs>
        <linearGradient id="wall" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#202d38" />
          <stop offset="0.55" stopColor="#121a21" />
          <stop offset="1" stopColor="#070a0d" />
        </linearGradient>
        <linearGradient id="steel" x1="0" y1="0" x2="1" y2="0">
          <stop offset="0" stopColor="#2c3640" />
          <stop offset="0.1" stopColor="#4d5a66" />
          <stop offset="0.5" stopColor="#333e48" />
          <stop offset="0.9" stopColor="#465360" />
          <stop offset="1" stopColor="#232b33" />
        </linearGradient>
        <linearGradient id="face" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#46525d" />
          <stop offset="0.12" stopColor="#343f49" />
          <stop offset="1" stopColor="#1f272e" />
        </linearGradient>
        <linearGradient id="beam" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#dff1ff" stopOpacity="0.2" />
          <stop offset="1" stopColor="#dff1ff" stopOpacity="0" />
        </linearGradient>
        <radialGradient id="glow-good">
          <stop offset="0" stopColor="#57e389" stopOpacity="0.7" />
          <stop offset="1" stopColor="#57e389" stopOpacity="0" />
        </radialGradient>
        <radialGradient id="glow-alarm">
          <stop offset="0" stopColor="#ff5f5f" stopOpacity="0.85" />
          <stop offset="1" stopColor="#ff5f5f" stopOpacity="0" />
        </radialGradient>
      </defs>
      <rect width="900" height="760" fill="url(#wall)" />
      <Floor />
      {[110, 350, 640].map((x) => (
        <g key={x}>
          <path d={`M${x} 26 h190 l90 640 h-370 z`} fill="url(#beam)" />
          <rect x={x} y="18" width="190" height="8" rx="4" fill="#dcebf5" />
        </g>
      ))}
      <CableTray />
      {racks.map((rack, index) => (
        <g key={rack.x} transform={`translate(${rack.x} ${index === 1 ? 60 : 100}) scale(${rack.scale})`}>
          <Rack units={rack.units} seed={index + 1} />
        </g>
      ))}
    </svg>
  );
}

/**
 * Cables come along the tray from outside the picture, down into the gaps between the racks, and go in at the rear of
 * one, as in a room that somebody keeps in order. The racks are drawn over their ends.
 */
function CableTray() {
  const bundles = [
    { x: 302, colours: ['#2d7fd1', '#2d7fd1', '#7d5bd6'] },
    { x: 600, colours: ['#2d7fd1', '#e8742a', '#7d5bd6', '#7d5bd6'] },
  ];
  return (
    <g>
      <path d="M0 52 H900 M0 62 H900" stroke="#55646f" strokeWidth="3" />
      {Array.from({ length: 23 }, (_, rung) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rung is its number
        <path key={rung} d={`M${20 + rung * 40} 52 V62`} stroke="#43505a" strokeWidth="3" />
      ))}
      {bundles.map(({ x, colours }) =>
        colours.map((colour, index) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: the drawing never changes
            key={`${x}.${index}`}
            d={`M-10 ${60 - index * 2} H${x - 90 + index * 7} C ${x - 40} ${60 - index * 2} ${x + index * 6} 66 ${x + index * 6} 130 V ${548 + index * 16} q 0 26 26 26 h 40`}
            className="title-cable"
            stroke={colour}
          />
        )),
      )}
    </g>
  );
}

function Floor() {
  const lines = [-6, -4, -2, 0, 2, 4, 6];
  return (
    <g>
      <path d="M0 640 H900 V760 H0 Z" fill="#0a0e12" />
      <path d="M0 640 H900" stroke="#31404c" strokeWidth="1.5" />
      {lines.map((line) => (
        <path
          key={line}
          d={`M${450 + line * 70} 640 L${450 + line * 190} 760`}
          stroke="#1a232b"
          strokeWidth="1.5"
        />
      ))}
      {[664, 700, 744].map((y) => (
        <path key={y} d={`M0 ${y} H900`} stroke="#161e25" strokeWidth="1.5" />
      ))}
    </g>
  );
}

function Rack({ units, seed }: { readonly units: readonly UnitDrawing[]; readonly seed: number }) {
  return (
    <g>
      <rect
        x="-6"
        y={RACK_HEIGHT - 8}
        width={RACK_WIDTH + 12}
        height="22"
        rx="10"
        fill="#000"
        opacity="0.5"
      />
      <rect
        width={RACK_WIDTH}
        height={RACK_HEIGHT}
        rx="6"
        fill="url(#steel)"
        stroke="#5d6b77"
        strokeOpacity="0.5"
      />
      <rect x="16" y="18" width={RACK_WIDTH - 32} height={RACK_HEIGHT - 36} fill="#07090b" />
      {units.map((unit) => (
        <g key={unit.y} transform={`translate(20 ${unit.y})`}>
          <Unit unit={unit} seed={seed * 100 + unit.y} />
        </g>
      ))}
    </g>
  );
}

function Unit({ unit, seed }: { readonly unit: UnitDrawing; readonly seed: number }) {
  const width = RACK_WIDTH - 40;
  return (
    <>
      <rect width={width} height={unit.height} rx="2" fill="url(#face)" stroke="#000" />
      <path d={`M1 1 H${width - 1}`} stroke="#8b9aa7" strokeOpacity="0.45" />
      {unit.kind === 'server' && <ServerFace height={unit.height} alarm={unit.alarm === true} seed={seed} />}
      {unit.kind === 'switch' && <SwitchFace seed={seed} />}
      {unit.kind === 'array' && <ArrayFace height={unit.height} seed={seed} />}
      {unit.kind === 'ups' && <UpsFace />}
    </>
  );
}

function ServerFace(props: { readonly height: number; readonly alarm: boolean; readonly seed: number }) {
  const bays = [0, 1, 2, 3];
  return (
    <>
      {bays.map((bay) => (
        <rect
          key={bay}
          x={10 + bay * 26}
          y="8"
          width="22"
          height={props.height - 16}
          rx="1"
          fill="#12181d"
          stroke="#4a5761"
        />
      ))}
      {[0, 1, 2, 3, 4].map((slot) => (
        <rect
          key={slot}
          x="122"
          y={9 + slot * ((props.height - 16) / 5)}
          width="46"
          height="3"
          fill="#0d1216"
        />
      ))}
      <Led x={190} y={props.height / 2} alarm={props.alarm} slow={props.seed % 3} />
    </>
  );
}

function SwitchFace({ seed }: { readonly seed: number }) {
  const ports = Array.from({ length: 12 }, (_, port) => port);
  return (
    <>
      {ports.map((port) => (
        <g key={port}>
          <rect x={38 + port * 13} y="10" width="9" height="9" fill="#05070a" stroke="#55636f" />
          {(port * 7 + seed) % 3 !== 0 && (
            <rect x={41 + port * 13} y="5" width="3" height="2" fill="#57e389" />
          )}
        </g>
      ))}
      <rect x="8" y="7" width="20" height="10" fill="#1d6fb4" opacity="0.65" />
    </>
  );
}

function ArrayFace({ height, seed }: { readonly height: number; readonly seed: number }) {
  const columns = [0, 1, 2, 3, 4, 5];
  const rows = [0, 1];
  const bay = (height - 14) / 2;
  return (
    <>
      {rows.flatMap((row) =>
        columns.map((column) => (
          <g key={`${row}.${column}`} transform={`translate(${8 + column * 33} ${6 + row * (bay + 3)})`}>
            <rect width="29" height={bay} rx="1" fill="#161d23" stroke="#4a5761" />
            <path d={`M6 ${bay - 8} H23`} stroke="#6b7984" />
            <circle cx="23" cy="7" r="1.8" fill={(column + row + seed) % 5 === 0 ? '#ffc866' : '#57e389'} />
          </g>
        )),
      )}
    </>
  );
}

function UpsFace() {
  return (
    <>
      <rect x="12" y="12" width="54" height="24" rx="2" fill="#0b2616" stroke="#3d4a54" />
      <path
        d="M18 30 V22 M25 30 V19 M32 30 V21 M39 30 V17 M46 30 V19 M53 30 V23"
        stroke="#57e389"
        strokeWidth="3"
      />
      {[0, 1, 2, 3].map((socket) => (
        <rect
          key={socket}
          x={88 + socket * 27}
          y="14"
          width="18"
          height="20"
          rx="2"
          fill="#080b0e"
          stroke="#52606b"
        />
      ))}
    </>
  );
}

function Led(props: {
  readonly x: number;
  readonly y: number;
  readonly alarm: boolean;
  readonly slow: number;
}) {
  const className = props.alarm ? 'title-led-alarm' : 'title-led';
  return (
    <g className={className} style={{ animationDelay: `${props.slow * 0.9}s` }}>
      <circle cx={props.x} cy={props.y} r="13" fill={props.alarm ? 'url(#glow-alarm)' : 'url(#glow-good)'} />
      <circle cx={props.x} cy={props.y} r="3" fill={props.alarm ? '#ff8080' : '#7bf0a6'} />
    </g>
  );
}
