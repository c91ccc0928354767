import type { SoundPlayer } from './sound-player.ts';
import { SPRITE_PLACES } from './sprite-places.ts';

/**
 * Loads howler and the sprite. To be called after the first gesture only: before it the browser would refuse the sound
 * and complain. A sprite that cannot be loaded leaves the game silent; the captions go on.
 */
export async function loadHowlerPlayer(): Promise<SoundPlayer> {
  const { Howl } = await import('howler');
  const sprite: Record<string, [number, number]> = {};
  for (const [name, [startMs, lengthMs]] of Object.entries(SPRITE_PLACES)) sprite[name] = [startMs, lengthMs];
  const howl = new Howl({ src: [`${import.meta.env.BASE_URL}audio/sprite.wav`], sprite, preload: true });
  return {
    play: (sound) => {
      howl.play(sound);
    },
    setVolume: (volume) => {
      howl.volume(volume);
    },
    setMuted: (muted) => {
      howl.mute(muted);
    },
  };
}
