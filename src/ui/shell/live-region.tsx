import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../use-text.ts';
import { type Announcement, summarise } from './announcements.ts';

/** Says something to screen readers; `isUrgent` interrupts. */
export type Announce = (text: string, isUrgent?: boolean) => void;

const AnnounceContext = createContext<Announce>(() => {});

/** Messages that come within this time are read as one. */
const GATHER_MS = 600;

/** The function that speaks through the surrounding {@link LiveRegion}. Its identity never changes. */
export function useAnnounce(): Announce {
  return use(AnnounceContext);
}

/** Put one around the app: holds the live regions and sums up floods of messages. */
export function LiveRegion({ children }: { children: ReactNode }): ReactNode {
  const t = useText();
  const [spoken, setSpoken] = useState({ polite: '', urgent: '' });
  const queue = useRef<Announcement[]>([]);
  const timer = useRef<number | null>(null);
  const say = useRef(t);
  say.current = t;
  const announce = useMemo<Announce>(() => {
    const flush = () => {
      timer.current = null;
      const isUrgent = queue.current.some((one) => one.isUrgent);
      const { texts, more } = summarise(queue.current);
      queue.current = [];
      const all = more > 0 ? [...texts, say.current('ui:live.more', { count: more })] : texts;
      const line = all.join('. ');
      setSpoken(isUrgent ? { polite: '', urgent: line } : { polite: line, urgent: '' });
    };
    return (text, isUrgent = false) => {
      queue.current.push({ text, isUrgent });
      timer.current ??= window.setTimeout(flush, GATHER_MS);
    };
  }, []);
  useEffect(() => () => window.clearTimeout(timer.current ?? undefined), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="u-hidden" aria-live="polite" role="status">
        {spoken.polite}
      </div>
      <div className="u-hidden" aria-live="assertive" role="alert">
        {spoken.urgent}
      </div>
    </AnnounceContext>
  );
}
