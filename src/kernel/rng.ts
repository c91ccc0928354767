/** State of the random streams, by name. A stream's draws never shift another's, so a new draw in one rule leaves the others as they were. */
export type RngState = Readonly<Record<string, number>>;

/** 32-bit FNV-1a over UTF-16 code units: spreads stream names over seeds. */
function mixName(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The state of a stream that nobody has drawn from yet. */
function initialState(seed: number, stream: string): number {
  return (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ mixName(stream)) >>> 0;
}

/** A number that was drawn, and the state that its stream has now. */
export interface Draw {
  readonly state: number;
  readonly value: number;
}

/** One draw (mulberry32): a whole number from 0 to 2^32 − 1. `before` is the stream's state; undefined: nobody has drawn from it yet. */
export function draw(before: number | undefined, seed: number, stream: string): Draw {
  const state = ((before ?? initialState(seed, stream)) + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return { state, value: (t ^ (t >>> 14)) >>> 0 };
}

/** A whole number from `low` to `high`, both included. */
export function drawBetween(
  before: number | undefined,
  seed: number,
  stream: string,
  low: number,
  high: number,
): Draw {
  const { state, value } = draw(before, seed, stream);
  return { state, value: low + (value % (high - low + 1)) };
}
