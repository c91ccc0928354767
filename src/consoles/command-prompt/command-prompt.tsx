import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { type PromptLine, type PromptTexts, promptText, renderOutput } from '#prompt';
import { useCloseWindow, VisuallyHidden } from '#ui';
import type { ConsoleProps } from '../shared/console-types.ts';
import { textOfReason } from '../shared/reason-text.ts';
import { complete, type EditedLine, edited, emptyLine, recall } from './line-editor.ts';
import type { Entry } from './terminal.ts';
import { type TerminalControl, useTerminal } from './use-terminal.ts';
import './command-prompt.css';

/** The command prompt of one server: what was printed, and the line that is being typed below it. */
export function CommandPrompt({ session, node, openConsole }: ConsoleProps): ReactNode {
  const { t } = useTranslation('consoles-prompt');
  const control = useTerminal(session, node);
  const { terminal, waiting, isOver } = control.turn;
  const [line, setLine] = useState<EditedLine>(emptyLine);
  const close = useCloseWindow();
  const screen = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const ids = useId();
  useEffect(() => {
    if (isOver) close();
  }, [isOver, close]);
  const { backupsOpened } = terminal;
  const hasBackup = session.level.tools.includes('backup');
  const openedBefore = useRef(backupsOpened); // a desktop that is shown again runs its effects again
  useEffect(() => {
    if (openedBefore.current === backupsOpened) return;
    openedBefore.current = backupsOpened;
    if (hasBackup) openConsole('backup');
  }, [backupsOpened, hasBackup, openConsole]);
  useFirstFocus(input);
  useLayoutEffect(() => {
    const last = terminal.nextId;
    if (last > 0 && screen.current !== null) screen.current.scrollTop = screen.current.scrollHeight;
  }, [terminal.nextId]);
  const keys = useLineKeys({ control, line, setLine, world: () => session.frame().world });
  const isWaiting = waiting !== null;
  return (
    <div
      ref={screen}
      className="prompt"
      // What is marked with the mouse stays marked, so that it can be copied.
      onPointerUp={() => document.getSelection()?.isCollapsed !== false && input.current?.focus()}
    >
      <div className="prompt-log" role="log" aria-label={t('window.log')}>
        {terminal.entries.map((entry) => (
          <EntryView key={entry.id} entry={entry} />
        ))}
      </div>
      <div className="prompt-line">
        <label htmlFor={`${ids}line`}>
          <VisuallyHidden>{t('window.input', { node })} </VisuallyHidden>
          {isWaiting ? '' : promptText(terminal.place)}
        </label>
        <input
          ref={input}
          id={`${ids}line`}
          type="text"
          value={line.text}
          readOnly={isWaiting}
          aria-describedby={`${ids}help`}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => setLine(edited(event.target.value))}
          onKeyDown={keys.onKeyDown}
          onPaste={keys.onPaste}
        />
      </div>
      <p className="prompt-wait" role="status">
        {isWaiting ? t('window.waiting') : ''}
      </p>
      <VisuallyHidden>
        <span id={`${ids}help`}>{t('window.help')}</span>
      </VisuallyHidden>
    </div>
  );
}

/** One piece of the scroll-back. Output is kept as keys and values, so that it follows the language. */
function EntryView({ entry }: { entry: Entry }): ReactNode {
  const { t } = useTranslation('consoles-prompt');
  if (entry.kind === 'greeting') return <div className="prompt-entry">{t('window.banner')}</div>;
  if (entry.kind === 'typed')
    return <div className="prompt-entry is-typed">{`${entry.prompt}${entry.line}`}</div>;
  const texts: PromptTexts = {
    text: (key, params) => t(`line.${key}`, params),
    reason: (reason, params) => textOfReason({ reason, params }),
  };
  return (
    <div className="prompt-entry">
      {pieces(entry.output, texts).map(({ id, text, isTable }) => (
        <div key={id} className={isTable ? 'prompt-piece prompt-table' : 'prompt-piece'}>
          {`${text}\n`}
        </div>
      ))}
    </div>
  );
}

/** Output in the order in which it is read. Nothing in it ever changes places, so that its number names it. */
function pieces(output: readonly PromptLine[], texts: PromptTexts) {
  return output.map((line, id) => ({
    id,
    text: renderOutput([line], texts).join('\n'),
    isTable: line.kind === 'table',
  }));
}

/** A window that has just been opened is there to be typed in, unless something else is in use. */
function useFirstFocus(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const element = input.current;
    const own = element?.closest('[role="dialog"]') ?? null;
    const { activeElement } = document;
    if (activeElement === document.body || own?.contains(activeElement) === true) element?.focus();
  }, [input]);
}

interface LineKeys {
  readonly control: TerminalControl;
  readonly line: EditedLine;
  readonly setLine: (line: EditedLine) => void;
  readonly world: () => Parameters<typeof complete>[1];
}

/** Keys of the line editor. Shift+Tab is left alone, so that the keyboard always finds a way out. */
function useLineKeys({ control, line, setLine, world }: LineKeys) {
  const { turn, enter, interrupt } = control;
  const isWaiting = turn.waiting !== null;
  const { history } = turn.terminal;
  const actions = new Map([
    [
      'Enter',
      () => {
        setLine(emptyLine);
        enter([line.text]);
      },
    ],
    ['ArrowUp', () => setLine(recall(line, history, 'up'))],
    ['ArrowDown', () => setLine(recall(line, history, 'down'))],
    ['Tab', () => setLine(complete(line, world()))],
    ['Escape', () => setLine(emptyLine)],
  ]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key } = event;
    if (event.ctrlKey && key.toLowerCase() === 'c') {
      if (hasSelection(event.currentTarget)) return;
      setLine(emptyLine);
      interrupt(line.text);
    } else {
      const leaves = (key === 'Tab' || key === 'Escape') && line.text === '';
      const action = actions.get(key);
      const modified = event.ctrlKey || event.altKey || event.metaKey || (event.shiftKey && key === 'Tab');
      if (action === undefined || isWaiting || modified || leaves) return;
      action();
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text');
    if (!text.includes('\n') || isWaiting) return;
    event.preventDefault();
    const [first = '', ...more] = text.split(/\r?\n/);
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const begun = `${value.slice(0, selectionStart ?? 0)}${first}${value.slice(selectionEnd ?? 0)}`;
    setLine(edited(more.pop() ?? ''));
    enter([begun, ...more]);
  };
  return { onKeyDown, onPaste };
}

function hasSelection(input: HTMLInputElement): boolean {
  const marked = document.getSelection()?.isCollapsed === false && document.getSelection()?.toString() !== '';
  return input.selectionStart !== input.selectionEnd || marked;
}
