import type { CueName } from './sprite-places.ts';

/** What plays the sounds; the game needs no more of a sound library than this. */
export interface SoundPlayer {
  play(sound: CueName): void;
  /** From 0 to 1. */
  setVolume(volume: number): void;
  setMuted(muted: boolean): void;
}
