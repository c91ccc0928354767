import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announcements } from './announcements.ts';

/** How long texts are gathered before they are read as one. */
const GATHER_MS = 700;
/** More texts than this in one go are summed up. */
const READ_AT_ONCE = 3;

/** The page's one polite live region. Many texts in short time become the first few and a count. */
export function Announcer() {
  const { t } = useTranslation('app');
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      const waiting = announcements.get();
      announcements.set([]);
      const texts = [...new Set(waiting.map((item) => item.text))];
      const read = texts.slice(0, READ_AT_ONCE);
      const left = texts.length - read.length;
      if (left > 0) read.push(t('shell.moreMessages', { count: left }));
      setSpoken(read.join(' '));
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
