import type { ArtSide } from '../art-types.ts';

/** An element that only marks a place; it is not painted. */
const ANCHOR = /<(?:rect|circle)\b[^>]*\bid="(port|led|label|slot|hit)-([^"]+)"[^>]*>/g;

/** The drawing without the marks, for painting. */
export function withoutAnchors(svg: string): string {
  return svg.replace(ANCHOR, '');
}

/** Reads the anchors out of a drawing: elements whose id begins with `port-`, `led-`, `label-`, `slot-` or `hit-`. */
export function parseAnchors(svg: string): ArtSide {
  const side: { [K in keyof ArtSide]: Record<string, ArtSide[K][string]> } = {
    ports: {},
    leds: {},
    labels: {},
    slots: {},
    hits: {},
  };
  for (const match of svg.matchAll(ANCHOR)) {
    const [text, kind, key] = match;
    if (key === undefined) continue;
    const attributes = new Map(
      [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    );
    const number = (name: string) => Number(attributes.get(name));
    const box = { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
    if (kind === 'port') {
      const portKind = attributes.get('data-kind') as ArtSide['ports'][string]['portKind'];
      side.ports[key] = {
        ...box,
        portKind,
        laneY: number('data-lane'),
        laneRoom: number('data-lane-room'),
      };
    } else if (kind === 'led') side.leds[key] = { x: number('cx'), y: number('cy'), r: number('r') };
    else if (kind === 'label') side.labels[key] = { x: box.x + 1, y: box.y + 1, size: number('data-size') };
    else if (kind === 'slot') side.slots[key] = box;
    else side.hits[key] = box;
  }
  return side;
}
