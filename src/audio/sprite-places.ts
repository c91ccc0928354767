// Made by scripts/audio/make-sprite.ts together with public/audio/sprite.wav.

/** Where each sound lies in the sprite: start and length in ms. */
export const SPRITE_PLACES = {
  plug: [0, 140],
  unplug: [160, 151],
  powerOn: [331, 1500],
  powerOff: [1851, 900],
  alarm: [2771, 800],
  pager: [3591, 400],
  phone: [4011, 1100],
  key: [5131, 60],
  ding: [5211, 500],
  success: [5731, 751],
} as const satisfies Readonly<Record<string, readonly [startMs: number, lengthMs: number]>>;

/** The name of a sound. */
export type CueName = keyof typeof SPRITE_PLACES;
