import { useEffect, useState } from 'react';
import { createAudio } from '#audio';
import { t } from '#i18n';
import type { Session } from '#session';
import type { Caption } from '#ui';
import { useSettings } from '../services.ts';

const CAPTION_MS = 3500;

/** Plays what is to be heard of a session and gives the captions of it. */
export function useSound(session: Session): readonly Caption[] {
  const [settings] = useSettings();
  const [captions, setCaptions] = useState<readonly Caption[]>([]);
  const [audio] = useState(() => {
    let count = 0;
    return createAudio({
      settings: { volume: settings.volume / 100, muted: settings.muted },
      onCaption: (key) => {
        count += 1;
        const caption: Caption = { id: String(count), text: t(`audio:${key}`) };
        setCaptions((now) => [...now.slice(-2), caption]);
        setTimeout(() => setCaptions((now) => now.filter((one) => one !== caption)), CAPTION_MS);
      },
    });
  });
  useEffect(() => {
    audio.setVolume(settings.volume / 100);
    audio.setMuted(settings.muted);
  }, [audio, settings.volume, settings.muted]);
  useEffect(
    () =>
      session.subscribe((frame) => {
        if (!frame.jump) audio.handle(frame.events);
      }),
    [audio, session],
  );
  useEffect(() => {
    // Browsers let a page make sound only after the first gesture.
    const unlock = () => void audio.unlock();
    document.addEventListener('pointerdown', unlock);
    document.addEventListener('keydown', unlock);
    return () => {
      document.removeEventListener('pointerdown', unlock);
      document.removeEventListener('keydown', unlock);
    };
  }, [audio]);
  return settings.captions ? captions : [];
}
