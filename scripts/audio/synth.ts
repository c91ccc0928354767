/** Samples a second of everything the sprite holds; enough for clicks, fans and bells, and half the size of CD quality. */
export const SAMPLE_RATE = 22_050;

/** One sound: samples from -1 to 1 at `SAMPLE_RATE`. */
export type Sound = Float64Array<ArrayBuffer>;

/** Gives the value of a sound at `seconds` since its start. */
export type Wave = (seconds: number) => number;

/** Samples `wave` over a length in seconds. */
export function render(lengthS: number, wave: Wave): Sound {
  const sound = new Float64Array(Math.round(lengthS * SAMPLE_RATE));
  for (let index = 0; index < sound.length; index += 1) sound[index] = wave(index / SAMPLE_RATE);
  return sound;
}

/** A pure tone. */
export function tone(hertz: number): Wave {
  return (seconds) => Math.sin(2 * Math.PI * hertz * seconds);
}

/** A tone whose pitch glides from one frequency to another over `lengthS`, without a jump in phase. */
export function glide(fromHz: number, toHz: number, lengthS: number): Wave {
  const slope = (toHz - fromHz) / lengthS;
  return (seconds) => Math.sin(2 * Math.PI * (fromHz + (slope * seconds) / 2) * seconds);
}

/** White noise that is the same each time; the generator is a 32-bit xorshift. */
export function noise(seed: number, lengthS: number): Sound {
  let state = seed | 1;
  return render(lengthS, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state / 2 ** 31;
  });
}

/** Takes the high part off a sound: a one-pole filter, run twice. */
export function lowPass(sound: Sound, cutoffHz: number): Sound {
  const weight = 1 - Math.exp((-2 * Math.PI * cutoffHz) / SAMPLE_RATE);
  let first = 0;
  let second = 0;
  return sound.map((sample) => {
    first += weight * (sample - first);
    second += weight * (first - second);
    return second;
  });
}

/** Takes the low part off a sound. */
export function highPass(sound: Sound, cutoffHz: number): Sound {
  const low = lowPass(sound, cutoffHz);
  return sound.map((sample, index) => sample - (low[index] ?? 0));
}

/** Plays several sounds at once, each from its own start in seconds and at its own level. */
export function mix(
  lengthS: number,
  parts: readonly { sound: Sound; atS?: number; level?: number }[],
): Sound {
  const mixed = new Float64Array(Math.round(lengthS * SAMPLE_RATE));
  for (const { sound, atS = 0, level = 1 } of parts) {
    const start = Math.round(atS * SAMPLE_RATE);
    const end = Math.min(mixed.length, start + sound.length);
    for (let index = start; index < end; index += 1) {
      mixed[index] = (mixed[index] ?? 0) + level * (sound[index - start] ?? 0);
    }
  }
  return mixed;
}

/** Makes a sound begin within `attackS` and die away with the time constant `decayS`. */
export function struck(sound: Sound, attackS: number, decayS: number): Sound {
  return sound.map((sample, index) => {
    const seconds = index / SAMPLE_RATE;
    return sample * Math.min(1, seconds / attackS) * Math.exp(-seconds / decayS);
  });
}

/** Fades both ends, so that cutting a sound out of the sprite never clicks. */
export function faded(sound: Sound, inS: number, outS: number): Sound {
  const lengthS = sound.length / SAMPLE_RATE;
  return sound.map((sample, index) => {
    const seconds = index / SAMPLE_RATE;
    return sample * Math.min(1, seconds / inS, (lengthS - seconds) / outS);
  });
}

/** Scales a sound so that its loudest sample is `peak`. */
export function normalised(sound: Sound, peak: number): Sound {
  const loudest = sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return loudest === 0 ? sound : sound.map((sample) => (sample / loudest) * peak);
}
