import { mkdirSync, writeFileSync } from 'node:fs';
import { SOUNDS } from './sounds.ts';
import { buildSprite } from './sprite.ts';

// Writes `public/audio/sprite.wav` and the table of what is where in it. Run: npx tsx scripts/audio/make-sprite.ts
const { wav, places } = buildSprite(SOUNDS);
const rows = Object.entries(places).map(
  ([name, [startMs, lengthMs]]) => `  ${name}: [${startMs}, ${lengthMs}],`,
);
mkdirSync('public/audio', { recursive: true });
writeFileSync('public/audio/sprite.wav', wav);
writeFileSync(
  'src/audio/sprite-places.ts',
  [
    '// Made by scripts/audio/make-sprite.ts together with public/audio/sprite.wav.',
    '',
    '/** Where each sound lies in the sprite: start and length in ms. */',
    'export const SPRITE_PLACES = {',
    ...rows,
    '} as const satisfies Readonly<Record<string, readonly [startMs: number, lengthMs: number]>>;',
    '',
    '/** The name of a sound. */',
    'export type CueName = keyof typeof SPRITE_PLACES;',
    '',
  ].join('\n'),
);
console.log(`public/audio/sprite.wav: ${wav.byteLength} bytes, ${rows.length} sounds`);
