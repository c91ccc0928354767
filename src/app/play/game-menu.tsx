import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Game } from '../game/game.ts';
import { hrefOf } from '../routes/route.ts';
import { downloadJson } from '../shell/download.ts';

/** The ways out of the room, and what can be done with the run as a whole. */
export function GameMenu({
  game,
  onHelp,
  onBriefing,
  onRestart,
}: {
  readonly game: Game;
  readonly onHelp: () => void;
  readonly onBriefing: () => void;
  readonly onRestart: () => void;
}) {
  const { t } = useTranslation('app');
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const levelId = game.session.level.id;
  const close = () => setIsOpen(false);
  useEffect(() => {
    if (!isOpen) return;
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) setIsOpen(false);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [isOpen]);
  const button = (text: string, run: () => void) => (
    <li>
      <button
        type="button"
        className="app-button"
        data-kind="quiet"
        onClick={() => {
          close();
          // A dialog gives the focus back to what had it, and this entry is gone by then.
          root.current?.querySelector('button')?.focus();
          run();
        }}
      >
        {text}
      </button>
    </li>
  );
  const link = (text: string, href: string) => (
    <li>
      <a className="app-button" data-kind="quiet" href={href}>
        {text}
      </a>
    </li>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from wherever inside the focus is
    <div
      className="menu"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
        root.current?.querySelector('button')?.focus();
      }}
    >
      <button type="button" className="app-button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        ☰ <span className="top-word">{t('play.menu')}</span>
      </button>
      {isOpen && (
        <ul className="menu-list app-card">
          {button(t('play.menuHelp'), onHelp)}
          {button(t('play.menuBriefing'), onBriefing)}
          {link(t('play.menuDebrief'), hrefOf({ screen: 'debrief', levelId }))}
          {button(t('play.menuExport'), () =>
            downloadJson(`${levelId}-${game.session.seed}.json`, game.session.save()),
          )}
          {button(t('play.menuRestart'), onRestart)}
          {link(t('play.menuSettings'), hrefOf({ screen: 'settings' }))}
          {link(t('play.menuCourse'), hrefOf({ screen: 'course', unknown: null }))}
        </ul>
      )}
    </div>
  );
}
