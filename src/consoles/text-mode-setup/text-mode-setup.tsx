import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupSet, Command, ComputerNode, World } from '#domain';
import { computerState, nodeNamed } from '#domain/selectors';
import { formatClock } from '#i18n';
import type { Session } from '#session';
import { formatDate } from '../shared/calendar.ts';
import { reasonText } from '../shared/reason-text.ts';
import { useWorld } from '../shared/use-world.ts';
import {
  beforeSetup,
  floppiesOf,
  keysOf,
  pressKey,
  type SetupKey,
  type SetupPage,
  type SetupState,
  setsOf,
} from './setup-pages.ts';
import { SetupWork } from './setup-work.tsx';
import './text-mode-setup.css';

const keyNames: Readonly<Record<string, SetupKey>> = { Enter: 'enter', F2: 'f2', F3: 'f3' };

/** The screen of a server without a system: from the CD into Setup, F2 for Automated System Recovery. */
export function TextModeSetup({ session, node }: { session: Session; node: string }): ReactNode {
  const world = useWorld(session);
  const computer = nodeNamed(world, node);
  if (computer === undefined) return null;
  if (computerState(world, computer.id) === 'setup') return <SetupWork world={world} computer={computer} />;
  return <SetupQuestions session={session} world={world} computer={computer} />;
}

interface QuestionsProps {
  readonly session: Session;
  readonly world: World;
  readonly computer: ComputerNode;
}

function SetupQuestions({ session, world, computer }: QuestionsProps): ReactNode {
  const { t } = useTranslation('consoles-backup');
  const [state, setState] = useState<SetupState>(beforeSetup);
  const screen = useRef<HTMLElement>(null);
  const { page } = state;
  const titleId = useId();
  const firstPage = useRef(page);
  useEffect(() => {
    if (firstPage.current === page) return;
    firstPage.current = page;
    const choice = screen.current?.querySelector<HTMLElement>('input:checked, input');
    (choice ?? screen.current)?.focus();
  }, [page]);
  const command = commandOf(computer.name, state);
  const verdict = command === null ? null : session.query(command);
  const refusal = verdict === null ? '' : (reasonText(verdict) ?? '');
  const press = (key: SetupKey) => {
    const answer = pressKey(state, key);
    if (answer === null || (key !== 'f3' && refusal !== '')) return;
    if (answer !== 'begin') setState(answer);
    else if (command !== null) session.submit(command);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = keyNames[event.key];
    const onButton = event.target instanceof Element && event.target.closest('button') !== null;
    if (key === undefined || (key === 'enter' && onButton)) return;
    event.preventDefault();
    press(key);
  };
  const isDead = page === 'boot' && computer.systemDisk === 'dead';
  return (
    <section
      ref={screen}
      className="tm-screen"
      data-page={page}
      tabIndex={-1}
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
    >
      <h2 id={titleId} className="tm-title">
        {page === 'boot' ? t('setup.bootTitle', { node: computer.name }) : t('setup.title')}
      </h2>
      <div className="tm-body">
        <p>{isDead ? t('setup.boot.dead') : t(`setup.${page}.text`, { node: computer.name })}</p>
        {page === 'floppy' || page === 'media' ? (
          <SetChoice world={world} computer={computer} state={state} page={page} onChange={setState} />
        ) : null}
        {page === 'boot' ? null : <p>{t(`setup.${page}.note`, { node: computer.name })}</p>}
        {refusal === '' ? null : (
          <p role="alert" className="tm-refusal">
            {refusal}
          </p>
        )}
      </div>
      <div className="tm-keys">
        {keysOf[page].map((key) => (
          <button type="button" key={key} className="tm-key" onClick={() => press(key)}>
            {t(`setup.${page}.${key}` as 'setup.welcome.enter')}
          </button>
        ))}
      </div>
    </section>
  );
}

/** What the page would have the engine do; asked before it is done, so that Setup can say why not. */
function commandOf(node: string, { page, floppy, media }: SetupState): Command | null {
  if (page === 'welcome' || page === 'install') return { type: 'reinstallWindows', node };
  if (page === 'media' && floppy !== null && media !== null)
    return { type: 'restoreNode', node, floppy, media };
  return null;
}

interface ChoiceProps {
  readonly world: World;
  readonly computer: ComputerNode;
  readonly state: SetupState;
  readonly page: Extract<SetupPage, 'floppy' | 'media'>;
  readonly onChange: (state: SetupState) => void;
}

/** The floppies or the media that lie about, each with its date: the trainee puts one in. */
function SetChoice({ world, computer, state, page, onChange }: ChoiceProps): ReactNode {
  const { t, i18n } = useTranslation('consoles-backup');
  const name = useId();
  const sets = page === 'floppy' ? floppiesOf(computer) : setsOf(computer);
  if (sets.length === 0) return <p role="alert">{t(`setup.${page}.none`, { node: computer.name })}</p>;
  const label = ({ media, madeAt }: BackupSet) => {
    const clock = formatClock(world.startsAtMs + madeAt);
    const date = `${formatDate(world.startsAtMs, madeAt, i18n.language)} ${clock}`;
    const medium = media === 'Tape' ? t('destination.tape') : media;
    return t(`setup.${page}.one`, { node: computer.name, date, media: medium });
  };
  return (
    <fieldset className="tm-choice">
      <legend>{t(`setup.${page}.label`)}</legend>
      {sets.map((set) => (
        <label key={set.number}>
          <input
            type="radio"
            name={name}
            checked={state[page] === set.number}
            onChange={() => onChange({ ...state, [page]: set.number })}
          />{' '}
          {label(set)}
        </label>
      ))}
    </fieldset>
  );
}
