import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announcements, summarise } from './announcements.ts';

/** How long texts are gathered before they are read as one. */
const GATHER_MS = 700;

/** The page's one polite live region. Many texts in short time become the first few and a count. */
export function Announcer() {
  const { t } = useTranslation('app');
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      const { texts, more } = summarise(announcements.get());
      announcements.set([]);
      const all = more > 0 ? [...texts, t('shell.moreMessages', { count: more })] : texts;
      setSpoken(all.join(' '));
    };
    const gather = () => {
      if (timer === undefined && announcements.get().length > 0) timer = setTimeout(flush, GATHER_MS);
    };
    gather();
    const stop = announcements.subscribe(gather);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [t]);
  return (
    <div className="u-hidden" role="status" aria-live="polite">
      {spoken}
    </div>
  );
}
