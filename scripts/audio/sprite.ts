import { SAMPLE_RATE, type Sound } from './synth.ts';

/** All sounds in one file, and where each lies in it: start and length in ms. */
export interface Sprite {
  readonly wav: Uint8Array;
  readonly places: Readonly<Record<string, readonly [startMs: number, lengthMs: number]>>;
}

/** Silence between two sounds, so that a player that stops late never runs into the next one. */
const GAP_MS = 20;
const HEADER_BYTES = 44;

/** Puts the sounds one after the other, each at a whole millisecond, into a 16-bit mono WAV file. */
export function buildSprite(sounds: Readonly<Record<string, Sound>>): Sprite {
  const places: Record<string, readonly [number, number]> = {};
  let atMs = 0;
  for (const [name, sound] of Object.entries(sounds)) {
    const lengthMs = Math.ceil((sound.length / SAMPLE_RATE) * 1000);
    places[name] = [atMs, lengthMs];
    atMs += lengthMs + GAP_MS;
  }
  const samples = new Float64Array(Math.ceil((atMs / 1000) * SAMPLE_RATE));
  for (const [name, sound] of Object.entries(sounds)) {
    samples.set(sound, Math.round(((places[name]?.[0] ?? 0) / 1000) * SAMPLE_RATE));
  }
  return { wav: wavOf(samples), places };
}

function wavOf(samples: Float64Array): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + samples.length * 2);
  const view = new DataView(bytes.buffer);
  const word = (offset: number, text: string) => {
    for (let index = 0; index < 4; index += 1) view.setUint8(offset + index, text.charCodeAt(index));
  };
  word(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  word(8, 'WAVE');
  word(12, 'fmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, SAMPLE_RATE, true);
  view.setUint32(28, SAMPLE_RATE * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  word(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, index) => {
    view.setInt16(HEADER_BYTES + index * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), true);
  });
  return bytes;
}
