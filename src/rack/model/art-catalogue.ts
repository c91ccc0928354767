import catalogue from './art-catalogue.json' with { type: 'json' };
import type { ArtModel } from './art-types.ts';

/**
 * Where sockets, lamps, words and buttons are in each drawing, in mm from its upper left corner. Written by
 * `scripts/art/build-art.ts` from the drawings in `public/art`; a test compares the two.
 */
export const artCatalogue = catalogue as Readonly<Record<string, unknown>> as Readonly<
  Record<string, ArtModel>
>;
