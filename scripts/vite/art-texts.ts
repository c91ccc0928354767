import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const DRAWING = /\/public\/art\/[^/]+\.svg\?raw$/;
/** What tells the catalogue where things are and is not seen. */
const ANCHOR = /<(?:rect|circle)\b[^>]*\bid="(?:port|led|label|slot|hit)-[^>]*\bfill="none"[^>]*\/>/g;

/** Lets the drawings travel without their anchors: the catalogue has those, and nobody sees them. */
export function artTexts(): Plugin {
  return {
    name: 'art-texts',
    enforce: 'pre',
    async load(id) {
      if (!DRAWING.test(id)) return null;
      const svg = await readFile(id.slice(0, -'?raw'.length), 'utf8');
      return `export default ${JSON.stringify(withoutAnchors(svg))}`;
    },
  };
}

/** A drawing as it is seen. */
export function withoutAnchors(svg: string): string {
  return svg.replace(ANCHOR, '').replaceAll('\n', '');
}
