import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SOUNDS } from '../../../scripts/audio/sounds.ts';
import { buildSprite } from '../../../scripts/audio/sprite.ts';
import { SPRITE_PLACES } from '../../../src/audio/sprite-places.ts';

const HEADER_BYTES = 44;
const MOST_BYTES = 300_000;
const shipped = readFileSync('public/audio/sprite.wav');
const made = buildSprite(SOUNDS);

function samplesOf(wav: Uint8Array): Int16Array {
  return new Int16Array(wav.buffer.slice(wav.byteOffset + HEADER_BYTES, wav.byteOffset + wav.byteLength));
}

describe('sound sprite', () => {
  it('is what the script makes, and the table fits it', () => {
    expect(SPRITE_PLACES).toEqual(made.places);
    const ours = samplesOf(shipped);
    const again = samplesOf(made.wav);
    expect(ours.length).toBe(again.length);
    // Sine and exponential may differ in the last bit between machines, and so a sample by one step.
    const furthest = ours.reduce(
      (most, sample, index) => Math.max(most, Math.abs(sample - (again[index] ?? 0))),
      0,
    );
    expect(furthest).toBeLessThanOrEqual(1);
  });

  it('is small', () => {
    expect(shipped.byteLength).toBeLessThan(MOST_BYTES);
  });

  it.each(Object.entries(SPRITE_PLACES))(
    '%s is audible, unclipped and silent at both ends',
    (_name, [startMs, lengthMs]) => {
      const samples = samplesOf(shipped);
      const part = samples.slice(Math.round(startMs * 22.05), Math.round((startMs + lengthMs) * 22.05));
      const loudest = part.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      expect(loudest).toBeGreaterThan(8_000);
      expect(loudest).toBeLessThan(32_000);
      expect(Math.abs(part.at(0) ?? 0)).toBeLessThan(1_200);
      expect(Math.abs(part.at(-1) ?? 0)).toBeLessThan(1_200);
    },
  );
});
