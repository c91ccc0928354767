import type { DomainEvent } from '#domain';
import { type CaptionKey, type Cue, cueOf } from './cue-table.ts';
import { loadHowlerPlayer } from './howler-player.ts';
import type { SoundPlayer } from './sound-player.ts';
import type { CueName } from './sprite-places.ts';

/** What is kept of the sound from one visit to the next. */
export interface AudioSettings {
  /** From 0 to 1. */
  readonly volume: number;
  readonly muted: boolean;
}

/** What `createAudio` needs and tells. */
export interface AudioOptions {
  /** Called for each cue, whether or not it is heard. */
  readonly onCaption: (captionKey: CaptionKey) => void;
  /** The settings of the visit before. */
  readonly settings?: AudioSettings;
  /** Called when the trainee changed them, for keeping. */
  readonly onSettings?: (settings: AudioSettings) => void;
  /** How the sounds are fetched; howler unless a test says otherwise. */
  readonly loadPlayer?: () => Promise<SoundPlayer>;
  /** Real time in ms. */
  readonly now?: () => number;
}

/** The sound of the game. */
export interface Audio {
  /** Plays and captions what is to be heard of these events. Not to be called with events that are only looked back at. */
  handle(events: readonly DomainEvent[]): void;
  /** Clamped to 0…1. */
  setVolume(volume: number): void;
  setMuted(muted: boolean): void;
  settings(): AudioSettings;
  /** Fetches the sounds; call it in the first gesture. Further calls do nothing. */
  unlock(): Promise<void>;
}

/** A sound is heard again only after this time, so that hours at high speed are no machine gun. */
const REPEAT_AFTER_MS = 700;
const FIRST_SETTINGS: AudioSettings = { volume: 0.6, muted: false };

/** Makes the sound of the game; silent until `unlock`, captioned from the start. */
export function createAudio(options: AudioOptions): Audio {
  const now = options.now ?? (() => performance.now());
  const lastPlayed = new Map<CueName, number>();
  let settings = options.settings ?? FIRST_SETTINGS;
  let player: SoundPlayer | undefined;
  let unlocking: Promise<void> | undefined;

  const apply = (): void => {
    player?.setVolume(settings.volume);
    player?.setMuted(settings.muted);
  };
  const change = (next: AudioSettings): void => {
    settings = next;
    apply();
    options.onSettings?.(settings);
  };
  const perform = (cue: Cue): void => {
    const last = lastPlayed.get(cue.sound);
    const at = now();
    if (last !== undefined && at - last < REPEAT_AFTER_MS) return;
    lastPlayed.set(cue.sound, at);
    player?.play(cue.sound);
    options.onCaption(cue.captionKey);
  };

  return {
    handle: (events) => {
      for (const event of events) {
        const cue = cueOf(event);
        if (cue !== undefined) perform(cue);
      }
    },
    setVolume: (volume) => change({ ...settings, volume: Math.max(0, Math.min(1, volume)) }),
    setMuted: (muted) => change({ ...settings, muted }),
    settings: () => settings,
    unlock: () => {
      unlocking ??= (options.loadPlayer ?? loadHowlerPlayer)().then(
        (loaded) => {
          player = loaded;
          apply();
        },
        () => {
          // Without its sounds the game is silent and still whole; the next gesture may try again.
          unlocking = undefined;
        },
      );
      return unlocking;
    },
  };
}
