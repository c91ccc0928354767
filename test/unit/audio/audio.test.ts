import { describe, expect, it } from 'vitest';
import { createAudio } from '#audio';
import type { DomainEvent, DomainEventData } from '#domain';
import type { SimTime } from '#kernel';
import german from '../../../src/i18n/locales/de/audio.json' with { type: 'json' };
import english from '../../../src/i18n/locales/en/audio.json' with { type: 'json' };

function event<T extends keyof DomainEventData>(type: T, data: DomainEventData[T]): DomainEvent {
  const at = 0 as SimTime;
  return { id: 1, at, cause: { kind: 'start' }, type, subject: 's', data, severity: 'info' } as DomainEvent;
}

const PLUGGED = event('cable.connected', { from: 'a', to: 'b', cableKind: 'lan' });
const LOST = event('users.lost', { evs: 'EVS1', users: 500 });
const QUIET = event('command.accepted', { seq: 1, command: 'cable.connect' });

function setUp() {
  const seen = {
    captions: [] as string[],
    played: [] as string[],
    volumes: [] as number[],
    mutes: [] as boolean[],
    loads: 0,
  };
  const clock = { ms: 0 };
  const kept: unknown[] = [];
  const audio = createAudio({
    onCaption: (key) => seen.captions.push(key),
    onSettings: (settings) => kept.push(settings),
    settings: { volume: 0.3, muted: true },
    now: () => clock.ms,
    loadPlayer: async () => {
      seen.loads += 1;
      return {
        play: (sound) => seen.played.push(sound),
        setVolume: (volume) => seen.volumes.push(volume),
        setMuted: (muted) => seen.mutes.push(muted),
      };
    },
  });
  return { audio, seen, clock, kept };
}

describe('audio', () => {
  it('captions before the first gesture and plays only after it', async () => {
    const { audio, seen, clock } = setUp();
    audio.handle([PLUGGED]);
    expect(seen).toMatchObject({ captions: ['caption.plug'], played: [], loads: 0 });
    await audio.unlock();
    clock.ms = 5000;
    audio.handle([PLUGGED, QUIET, LOST]);
    expect(seen.played).toEqual(['plug', 'phone']);
    expect(seen.captions).toEqual(['caption.plug', 'caption.plug', 'caption.phone']);
  });

  it('fetches the sounds once and gives them the settings of the last visit', async () => {
    const { audio, seen } = setUp();
    await Promise.all([audio.unlock(), audio.unlock()]);
    await audio.unlock();
    expect(seen).toMatchObject({ loads: 1, volumes: [0.3], mutes: [true] });
  });

  it('does not repeat a sound in a flood', async () => {
    const { audio, seen, clock } = setUp();
    await audio.unlock();
    audio.handle([PLUGGED, PLUGGED, PLUGGED]);
    clock.ms = 600;
    audio.handle([PLUGGED]);
    clock.ms = 1400;
    audio.handle([PLUGGED]);
    expect(seen.played).toEqual(['plug', 'plug']);
  });

  it('keeps volume and mute, within bounds', async () => {
    const { audio, seen, kept } = setUp();
    audio.setVolume(1.7);
    await audio.unlock();
    audio.setMuted(false);
    expect(kept).toEqual([
      { volume: 1, muted: true },
      { volume: 1, muted: false },
    ]);
    expect(seen.mutes).toEqual([true, false]);
  });

  it('stays usable without its sounds and tries again at the next gesture', async () => {
    const captions: string[] = [];
    let tries = 0;
    const audio = createAudio({
      onCaption: (key) => captions.push(key),
      loadPlayer: () => {
        tries += 1;
        return Promise.reject(new Error('offline'));
      },
    });
    await audio.unlock();
    await audio.unlock();
    audio.handle([LOST]);
    expect({ captions, tries }).toEqual({ captions: ['caption.phone'], tries: 2 });
  });

  it('celebrates a win and nothing else', () => {
    const { audio, seen } = setUp();
    audio.handle([event('level.ended', { outcome: 'lost' })]);
    expect(seen.captions).toEqual([]);
    audio.handle([event('level.ended', { outcome: 'won' })]);
    expect(seen.captions).toEqual(['caption.won']);
  });

  it('has a caption in each language for everything that can be heard', () => {
    expect(Object.keys(german.caption)).toEqual(Object.keys(english.caption));
  });
});
