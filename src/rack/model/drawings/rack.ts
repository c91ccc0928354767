import { UNIT } from './metal.ts';
import { circle, drawing, el, horizontal, line, path, radial, rect, vertical } from './svg.ts';

/** Outer width of a rack, in mm: frame, side channel, post, 480 for devices, and the same mirrored. */
export const RACK_WIDTH = 632;
const FRAME = 16;
const CHANNEL = 46;
const POST = 28;
const LEFT_POST = FRAME + CHANNEL;
const RIGHT_POST = RACK_WIDTH - LEFT_POST - POST;

/** Heights of the parts above and below the units. */
export const RACK_TOP = 40;
export const RACK_BASE = 26;

/** One unit of an open rack: frame, side channels with cable fingers, posts with holes, the dark inside. */
export function rackUnit(): string {
  return drawing(RACK_WIDTH, UNIT, rackDefs(), [
    rect(0, 0, RACK_WIDTH, UNIT, { fill: '#04060a' }),
    inside(),
    rect(FRAME, 0, CHANNEL, UNIT, { fill: 'url(#channel)' }),
    rect(RACK_WIDTH - FRAME - CHANNEL, 0, CHANNEL, UNIT, { fill: 'url(#channel)' }),
    fingers(FRAME),
    fingers(RACK_WIDTH - FRAME - CHANNEL),
    post(LEFT_POST, true),
    post(RIGHT_POST, false),
    rect(0, 0, FRAME, UNIT, { fill: 'url(#frame)' }),
    rect(RACK_WIDTH - FRAME, 0, FRAME, UNIT, { fill: 'url(#frame)' }),
  ]);
}

/** Top of a rack: beam with a place for the rack's name, brush strip for cables from the tray. */
export function rackTop(): string {
  return drawing(RACK_WIDTH, RACK_TOP, rackDefs(), [
    path(`M0 ${RACK_TOP}V8q0 -7 7 -7h${RACK_WIDTH - 14}q7 0 7 7V${RACK_TOP}Z`, { fill: 'url(#beam)' }),
    path(`M1 9q0 -7 7 -7h${RACK_WIDTH - 16}q7 0 7 7`, {
      fill: 'none',
      stroke: '#c9d8e4',
      'stroke-opacity': 0.55,
      'stroke-width': 1.4,
    }),
    brush(FRAME + 4, 8),
    brush(RACK_WIDTH - FRAME - CHANNEL + 4, 8),
    rect(RACK_WIDTH / 2 - 112, 5, 224, 29, {
      rx: 3,
      fill: '#05080b',
      stroke: '#5b6973',
      'stroke-opacity': 0.5,
      'stroke-width': 0.8,
    }),
    rect(RACK_WIDTH / 2 - 108, 7, 216, 25, { id: 'slot-rack', fill: 'none' }),
    rect(0, RACK_TOP - 3, RACK_WIDTH, 3, { fill: '#000000', 'fill-opacity': 0.45 }),
    ...[120, RACK_WIDTH - 120].map((x) => circle(x, 20, 3.4, { fill: 'url(#bolt)' })),
  ]);
}

/** Foot of a rack: beam, levelling feet. */
export function rackBase(): string {
  const feet = [44, RACK_WIDTH - 44]
    .map(
      (x) =>
        rect(x - 5, 18, 10, 6, { fill: '#39434b' }) +
        rect(x - 15, 22, 30, 4, { rx: 1.5, fill: '#20272d', stroke: '#556069', 'stroke-width': 0.6 }),
    )
    .join('');
  return drawing(RACK_WIDTH, RACK_BASE, rackDefs(), [
    feet,
    path(`M0 0h${RACK_WIDTH}v15q0 5 -5 5h${-(RACK_WIDTH - 10)}q-5 0 -5 -5Z`, { fill: 'url(#beam)' }),
    line(0, 0.8, RACK_WIDTH, 0.8, '#c9d8e4', 1.4, 0.35),
    rect(120, 6, RACK_WIDTH - 240, 8, { rx: 4, fill: '#0b0f12', 'fill-opacity': 0.7 }),
    ...[30, RACK_WIDTH - 30].map((x) => circle(x, 10, 3.4, { fill: 'url(#bolt)' })),
  ]);
}

/** A ceiling light: housing and tube. */
export function ceilingLight(): string {
  return drawing(
    460,
    26,
    horizontal('tube', [
      [0, '#8fa9bb'],
      [0.08, '#dbeaf5'],
      [0.5, '#f6fbff'],
      [0.92, '#dbeaf5'],
      [1, '#8fa9bb'],
    ]),
    [
      rect(70, 0, 3, 8, { fill: '#2a333a' }),
      rect(387, 0, 3, 8, { fill: '#2a333a' }),
      rect(4, 6, 452, 9, { rx: 3, fill: '#28323a' }),
      rect(4, 6, 452, 2, { rx: 1, fill: '#4d5c67' }),
      rect(10, 13, 440, 9, { rx: 4.5, fill: 'url(#tube)' }),
    ],
  );
}

/** A piece of the ladder that carries cables from rack to rack. */
export function cableTray(): string {
  return drawing(
    80,
    24,
    vertical('rail', [
      [0, '#74838e'],
      [0.4, '#46525b'],
      [1, '#1c2329'],
    ]),
    [
      rect(34, 4, 9, 17, { fill: '#313b43' }),
      rect(34, 4, 1.4, 17, { fill: '#6b7984' }),
      rect(0, 0, 80, 5, { fill: 'url(#rail)' }),
      rect(0, 18, 80, 5.5, { fill: 'url(#rail)' }),
      rect(0, 18, 80, 1, { fill: '#94a4af', 'fill-opacity': 0.7 }),
    ],
  );
}

function rackDefs(): string {
  return [
    horizontal('frame', [
      [0, '#232b32'],
      [0.12, '#9dadb9'],
      [0.3, '#6c7b87'],
      [0.75, '#4a5762'],
      [1, '#1b2228'],
    ]),
    vertical('beam', [
      [0, '#97a7b3'],
      [0.15, '#6b7a86'],
      [0.8, '#434f59'],
      [1, '#262f36'],
    ]),
    horizontal('channel', [
      [0, '#12171b'],
      [0.2, '#262f37'],
      [0.8, '#2c363e'],
      [1, '#14191e'],
    ]),
    horizontal('postLeft', [
      [0, '#b3c1cc'],
      [0.12, '#82919d'],
      [0.7, '#5e6c77'],
      [1, '#38434b'],
    ]),
    horizontal('postRight', [
      [0, '#38434b'],
      [0.3, '#5e6c77'],
      [0.88, '#82919d'],
      [1, '#b3c1cc'],
    ]),
    horizontal('depth', [
      [0, '#000000', 0.95],
      [0.1, '#000000', 0.3],
      [0.5, '#000000', 0],
      [0.9, '#000000', 0.3],
      [1, '#000000', 0.95],
    ]),
    radial('bolt', [
      [0, '#e3ebf0'],
      [0.6, '#87939c'],
      [1, '#2b343b'],
    ]),
    el(
      'pattern',
      { id: 'mesh', width: 6, height: 5.5, patternUnits: 'userSpaceOnUse' },
      circle(1.5, 1.4, 1.15, { fill: '#141c24' }) + circle(4.5, 4.1, 1.15, { fill: '#141c24' }),
    ),
  ].join('');
}

/** What is seen through an empty unit: the far posts and the perforated door, faintly. */
function inside(): string {
  const x = LEFT_POST + POST;
  const width = RIGHT_POST - x;
  return (
    rect(x, 0, width, UNIT, { fill: '#070a0d' }) +
    rect(x + 46, 0, width - 92, UNIT, { fill: 'url(#mesh)', 'fill-opacity': 0.75 }) +
    rect(x + 28, 0, 14, UNIT, { fill: '#141a1f' }) +
    rect(x + width - 42, 0, 14, UNIT, { fill: '#141a1f' }) +
    [9, 22, 35]
      .map(
        (y) =>
          rect(x + 32, y - 2, 5, 4, { fill: '#04060a' }) +
          rect(x + width - 37, y - 2, 5, 4, { fill: '#04060a' }),
      )
      .join('') +
    rect(x, 0, width, UNIT, { fill: 'url(#depth)' })
  );
}

function post(x: number, left: boolean): string {
  const holeX = left ? x + POST - 10 : x + 4;
  const holes = [8, 22, 36]
    .map(
      (y) =>
        rect(holeX, y - 3.2, 6.4, 6.4, { rx: 0.8, fill: '#05070a' }) +
        line(holeX, y + 3.6, holeX + 6.4, y + 3.6, '#ffffff', 0.7, 0.25),
    )
    .join('');
  return (
    rect(x, 0, POST, UNIT, { fill: left ? 'url(#postLeft)' : 'url(#postRight)' }) +
    line(x, UNIT - 0.4, x + POST, UNIT - 0.4, '#0c1013', 0.9, 0.75) +
    line(x, 0.4, x + POST, 0.4, '#ffffff', 0.6, 0.12) +
    holes
  );
}

/** Cable fingers at the edges of a channel. */
function fingers(x: number): string {
  return [11, 33]
    .map(
      (y) =>
        rect(x, y - 3, 8, 6, { rx: 1.2, fill: '#323d46' }) +
        rect(x, y - 3, 8, 1.2, { rx: 0.6, fill: '#63717c' }) +
        rect(x + CHANNEL - 8, y - 3, 8, 6, { rx: 1.2, fill: '#323d46' }) +
        rect(x + CHANNEL - 8, y - 3, 8, 1.2, { rx: 0.6, fill: '#63717c' }),
    )
    .join('');
}

function brush(x: number, y: number): string {
  const bristles = Array.from({ length: 18 }, (_, index) =>
    line(x + 2 + index * 2, y + 2, x + 2 + index * 2, y + RACK_TOP - 12, '#2b343b', 1),
  ).join('');
  return rect(x, y, 38, RACK_TOP - 10, { rx: 2, fill: '#06080a' }) + bristles;
}
