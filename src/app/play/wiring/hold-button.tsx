import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HOLD_MS } from '#rack/model';
import { announce } from '../../shell/announcements.ts';

const SECOND_MS = 1000;
const ALL_SECONDS = HOLD_MS / SECOND_MS;

/**
 * Holds a power button for the trainee: one press lays the finger on it, another before the time is up takes it away. So nobody has to
 * keep a key down.
 */
export function HoldButton(props: { readonly device: string; readonly onHeld: () => void }) {
  const { t } = useTranslation('app');
  const { device } = props;
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const isHeld = secondsLeft !== null;
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    if (secondsLeft === null) return;
    const timer = setTimeout(() => {
      if (secondsLeft > 1) return setSecondsLeft(secondsLeft - 1);
      setSecondsLeft(null);
      latest.current.onHeld();
    }, SECOND_MS);
    return () => clearTimeout(timer);
  }, [secondsLeft]);
  const press = () => {
    announce(t(isHeld ? 'wiring.letGoSaid' : 'wiring.holdSaid', { device }));
    setSecondsLeft(isHeld ? null : ALL_SECONDS);
  };
  return (
    <button
      type="button"
      className="app-button hold-button"
      data-size="small"
      tabIndex={-1}
      data-cell=""
      data-held={isHeld}
      style={{ '--held': isHeld ? (ALL_SECONDS - secondsLeft + 1) / ALL_SECONDS : 0 } as CSSProperties}
      aria-label={t(isHeld ? 'wiring.letGoNamed' : 'wiring.holdNamed', { device })}
      onClick={press}
    >
      {isHeld ? t('wiring.letGo', { seconds: secondsLeft }) : t('wiring.hold')}
    </button>
  );
}
