import { circle, el, horizontal, line, path, radial, rect, vertical } from './svg.ts';

/** Width of a device between the outer edges of its ears, in mm (19 inches). */
export const DEVICE_WIDTH = 480;
/** Height of one rack unit, in mm. */
export const UNIT = 44;
/** Width of an ear, in mm. */
export const EAR = 15;

/** Colours of a metal face: edge light, top, middle, bottom. */
export interface Metal {
  readonly light: string;
  readonly top: string;
  readonly middle: string;
  readonly bottom: string;
}

/** Servers and arrays: graphite. */
export const GRAPHITE: Metal = { light: '#a5b3be', top: '#6d7b87', middle: '#505d68', bottom: '#39444d' };
/** LAN gear: blue steel. */
export const BLUE_STEEL: Metal = { light: '#9cc0e4', top: '#5580a8', middle: '#3f6488', bottom: '#2c4965' };
/** Fibre Channel gear: violet steel. */
export const VIOLET_STEEL: Metal = { light: '#b8abe2', top: '#6f659f', middle: '#554e7c', bottom: '#3b3659' };
/** Power gear: black. */
export const BLACK: Metal = { light: '#838e97', top: '#48515a', middle: '#363e45', bottom: '#262c32' };
/** The hub: an office-grey box. */
export const WARM_GREY: Metal = { light: '#b9bbb5', top: '#85887f', middle: '#6b6e66', bottom: '#4b4e48' };

const knownDefs = new Map<Metal, string>();

/** Gradients that every drawing may use. */
export function commonDefs(metal: Metal): string {
  const known = knownDefs.get(metal);
  if (known !== undefined) return known;
  const defs = defsOf(metal);
  knownDefs.set(metal, defs);
  return defs;
}

function defsOf(metal: Metal): string {
  return [
    vertical('face', [
      [0, metal.light],
      [0.03, metal.top],
      [0.5, metal.middle],
      [0.94, metal.bottom],
      [1, '#0d1115'],
    ]),
    vertical('ear', [
      [0, metal.light],
      [0.06, metal.top],
      [0.9, metal.bottom],
      [1, '#0b0e11'],
    ]),
    vertical('recess', [
      [0, '#06080a'],
      [0.25, '#0d1216'],
      [1, '#1a2127'],
    ]),
    vertical('module', [
      [0, '#4a555f'],
      [0.08, '#333c44'],
      [1, '#20272d'],
    ]),
    vertical('socket', [
      [0, '#020304'],
      [1, '#11161a'],
    ]),
    vertical('shell', [
      [0, '#d5dde3'],
      [0.5, '#96a3ad'],
      [1, '#5c6871'],
    ]),
    vertical('plate', [
      [0, '#04070a'],
      [1, '#0d1319'],
    ]),
    vertical('gold', [
      [0, '#f0cf7c'],
      [1, '#a9802a'],
    ]),
    horizontal('sheen', [
      [0, '#ffffff', 0],
      [0.3, '#ffffff', 0.07],
      [0.5, '#ffffff', 0.015],
      [0.72, '#ffffff', 0.05],
      [1, '#ffffff', 0],
    ]),
    radial('screw', [
      [0, '#dfe6ea'],
      [0.6, '#8f9ba4'],
      [1, '#3a444c'],
    ]),
    radial('hub', [
      [0, '#4b565f'],
      [1, '#151a1f'],
    ]),
    el(
      'pattern',
      { id: 'holes', width: 5, height: 4.4, patternUnits: 'userSpaceOnUse' },
      circle(1.3, 1.2, 0.95, { fill: '#07090b' }) + circle(3.8, 3.4, 0.95, { fill: '#07090b' }),
    ),
    el(
      'pattern',
      { id: 'slots', width: 4, height: 10, patternUnits: 'userSpaceOnUse' },
      rect(1, 0.6, 1.8, 8.8, { rx: 0.9, fill: '#07090b' }),
    ),
  ].join('');
}

/** The body of a device: ears with screws, face with an edge of light and a shadow below. */
export function body(units: number): string[] {
  const height = units * UNIT - 1;
  return [
    rect(0, 0, EAR, height, { fill: 'url(#ear)', rx: 1 }),
    rect(DEVICE_WIDTH - EAR, 0, EAR, height, { fill: 'url(#ear)', rx: 1 }),
    ...[7, height - 7].flatMap((y) => [screw(EAR / 2, y), screw(DEVICE_WIDTH - EAR / 2, y)]),
    rect(EAR, 0, DEVICE_WIDTH - 2 * EAR, height, { fill: 'url(#face)' }),
    rect(EAR, 0, DEVICE_WIDTH - 2 * EAR, height, { fill: 'url(#sheen)' }),
    line(EAR, 0.7, DEVICE_WIDTH - EAR, 0.7, '#ffffff', 1.1, 0.26),
    line(EAR, height - 0.6, DEVICE_WIDTH - EAR, height - 0.6, '#000000', 1.2, 0.6),
    line(EAR + 0.4, 1, EAR + 0.4, height - 1, '#000000', 0.8, 0.45),
    line(EAR + 1.3, 1, EAR + 1.3, height - 1, '#ffffff', 0.6, 0.14),
    line(DEVICE_WIDTH - EAR - 0.4, 1, DEVICE_WIDTH - EAR - 0.4, height - 1, '#000000', 0.8, 0.45),
  ];
}

/** A cross-head screw. */
export function screw(x: number, y: number, r = 3.1): string {
  return (
    circle(x, y + 0.5, r + 0.5, { fill: '#000000', 'fill-opacity': 0.45 }) +
    circle(x, y, r, { fill: 'url(#screw)' }) +
    path(`M${x - r * 0.55} ${y}h${r * 1.1}M${x} ${y - r * 0.55}v${r * 1.1}`, {
      stroke: '#333c43',
      'stroke-width': 0.9,
    })
  );
}

/** A raised module (power supply, controller, card) with its own edge of light. */
export function module(x: number, y: number, width: number, height: number, fill = 'url(#module)'): string {
  return (
    rect(x - 0.8, y - 0.4, width + 1.6, height + 2, { fill: '#000000', 'fill-opacity': 0.5, rx: 2 }) +
    rect(x, y, width, height, { fill, rx: 1.6 }) +
    rect(x + 0.5, y + 0.5, width - 1, height - 1, {
      fill: 'none',
      stroke: '#ffffff',
      'stroke-opacity': 0.13,
      'stroke-width': 0.8,
      rx: 1.4,
    })
  );
}

/** A sunk panel. */
export function recess(x: number, y: number, width: number, height: number, fill = 'url(#recess)'): string {
  return (
    rect(x, y, width, height, { fill, rx: 1.6 }) +
    path(`M${x} ${y + height + 0.4}h${width}`, {
      stroke: '#ffffff',
      'stroke-opacity': 0.16,
      'stroke-width': 0.8,
    })
  );
}

/** A grille of round or long holes. */
export function vents(
  x: number,
  y: number,
  width: number,
  height: number,
  pattern: 'holes' | 'slots' = 'holes',
): string {
  return (
    rect(x, y, width, height, { fill: '#000000', 'fill-opacity': 0.22, rx: 1.5 }) +
    rect(x, y, width, height, { fill: `url(#${pattern})`, rx: 1.5 })
  );
}
