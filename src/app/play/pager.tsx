import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PagerTone } from '#content';
import type { World } from '#domain';
import { Card, type Tone } from '#ui';
import { announce } from '../shell/announcements.ts';
import { translate } from '../translate.ts';
import { clockText } from './clock-text.ts';
import { type PagerMessage, pagerMessages } from './pager-cards.ts';

/** Messages that are shown at once; older ones are behind a disclosure. */
const SHOWN = 5;
const tones: Readonly<Record<PagerTone, Tone>> = {
  alarm: 'alarm',
  warning: 'warning',
  good: 'good',
  info: 'neutral',
};

/** What rings: alerts and people's calls, the newest first. */
export function PagerPanel({ world }: { readonly world: World }) {
  const { t, i18n } = useTranslation('app');
  const second = Math.floor(world.now / 1000);
  // biome-ignore lint/correctness/useExhaustiveDependencies: calls come at whole seconds, and texts with the language
  const messages = useMemo(() => pagerMessages(world, translate), [world.events, second, i18n.language]);
  useAnnounced(messages);
  const newest = messages.toReversed();
  const older = newest.slice(SHOWN);
  const scroll = useRef<HTMLDivElement>(null);
  const latest = newest[0]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has just rung must be seen, wherever one was reading
  useEffect(() => {
    if (scroll.current !== null) scroll.current.scrollTop = 0;
  }, [latest]);
  return (
    <section className="side-part side-pager" aria-labelledby="pager-title">
      <h2 className="app-eyebrow" id="pager-title">
        {t('pager.title')}
      </h2>
      {newest.length === 0 && <p className="side-quiet">{t('pager.empty')}</p>}
      <div
        className="pager-scroll"
        ref={scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
        tabIndex={0}
        role="group"
        aria-labelledby="pager-title"
        hidden={newest.length === 0}
      >
        <ul className="pager">
          {newest.slice(0, SHOWN).map((message) => (
            <Message key={message.id} message={message} world={world} />
          ))}
        </ul>
        {older.length > 0 && (
          <details className="pager-older">
            <summary>{t('pager.older', { count: older.length })}</summary>
            <ul className="pager">
              {older.map((message) => (
                <Message key={message.id} message={message} world={world} />
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  );
}

function Message({ message, world }: { readonly message: PagerMessage; readonly world: World }) {
  const { t } = useTranslation('app');
  return (
    <Card as="li" tone={tones[message.tone]} title={message.title} aside={clockText(world, message.at)}>
      <p>
        <span className="u-hidden">{t(`pager.kind.${message.tone}`)}: </span>
        {message.body}
      </p>
    </Card>
  );
}

/** Reads out what is new since the panel appeared; what was there before is history. */
function useAnnounced(messages: readonly PagerMessage[]): void {
  const known = useRef<Set<string> | null>(null);
  useEffect(() => {
    const before = known.current;
    known.current = new Set(messages.map((message) => message.id));
    if (before === null) return;
    for (const message of messages) {
      if (!before.has(message.id)) announce(`${message.title}. ${message.body}`);
    }
  }, [messages]);
}
