/** Small helpers to write SVG by hand: numbers are millimetres of the drawn device. */

/** Attributes of an element; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element as text. */
export function el(name: string, attributes: Attributes, children = ''): string {
  let text = '';
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) text += ` ${key}="${typeof value === 'number' ? round(value) : value}"`;
  }
  return children === '' ? `<${name}${text}/>` : `<${name}${text}>${children}</${name}>`;
}

/** A rectangle. */
export function rect(x: number, y: number, width: number, height: number, more: Attributes = {}): string {
  return el('rect', { x, y, width, height, ...more });
}

/** A circle. */
export function circle(cx: number, cy: number, r: number, more: Attributes = {}): string {
  return el('circle', { cx, cy, r, ...more });
}

/** A path. */
export function path(d: string, more: Attributes = {}): string {
  return el('path', { d, ...more });
}

/** A straight line of one colour. */
export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  width = 1,
  opacity = 1,
): string {
  return el('line', {
    x1,
    y1,
    x2,
    y2,
    stroke,
    'stroke-width': width,
    'stroke-opacity': opacity === 1 ? undefined : opacity,
  });
}

/** A gradient from top to bottom; stops are `[offset, colour]` or `[offset, colour, opacity]`. */
export function vertical(id: string, stops: readonly (readonly [number, string, number?])[]): string {
  return el('linearGradient', { id, x1: 0, y1: 0, x2: 0, y2: 1 }, stopsOf(stops));
}

/** A gradient from left to right. */
export function horizontal(id: string, stops: readonly (readonly [number, string, number?])[]): string {
  return el('linearGradient', { id, x1: 0, y1: 0, x2: 1, y2: 0 }, stopsOf(stops));
}

/** A gradient from the middle outwards. */
export function radial(id: string, stops: readonly (readonly [number, string, number?])[], cy = 0.5): string {
  return el('radialGradient', { id, cx: 0.5, cy, r: 0.55 }, stopsOf(stops));
}

/**
 * A shape that a drawing has many times, put here: the drawing holds it once. `shape` is drawn about the origin and is told
 * apart by `key`, which says everything that it depends on.
 */
export function stamp(key: string, x: number, y: number, shape: () => string): string {
  return `${el('defs', {}, el('g', { id: key }, shape()))}${el('use', { href: `#${key}`, x, y })}`;
}

/** A whole drawing. */
export function drawing(width: number, height: number, defs: string, body: readonly string[]): string {
  const parts = stampedOnce(body.filter((part) => part !== '').join('\n'));
  return `${el(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${round(width)} ${round(height)}` },
    `\n${el('defs', {}, usedDefs(defs, parts))}\n${parts}\n`,
  )}\n`;
}

/** Leaves each stamp's shape where it first stands. */
function stampedOnce(parts: string): string {
  const known = new Set<string>();
  return parts.replaceAll(/<defs><g id="([^"]+)">.*?<\/g><\/defs>/g, (text, key: string) => {
    if (known.has(key)) return '';
    known.add(key);
    return text;
  });
}

/** Those of the definitions that the drawing refers to. */
function usedDefs(defs: string, parts: string): string {
  let used = '';
  for (const { id, text } of definitionsIn(defs)) if (parts.includes(`url(#${id})`)) used += text;
  return used;
}

interface Definition {
  readonly id: string;
  readonly text: string;
}

const knownDefinitions = new Map<string, readonly Definition[]>();

/** The definitions one by one; most drawings have the same ones. */
function definitionsIn(defs: string): readonly Definition[] {
  const known = knownDefinitions.get(defs);
  if (known !== undefined) return known;
  const found = [...defs.matchAll(/<(\w+) id="([^"]+)".*?<\/\1>/g)].map(([text, , id = '']) => ({
    id,
    text,
  }));
  knownDefinitions.set(defs, found);
  return found;
}

function stopsOf(stops: readonly (readonly [number, string, number?])[]): string {
  return stops
    .map(([offset, colour, opacity]) => el('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity }))
    .join('');
}

/** A number as it stands in a drawing: two digits after the point, a hundredth of a millimetre. */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
