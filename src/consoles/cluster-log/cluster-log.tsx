import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ConsoleFrame, LineList, MenuBar, StatusBar, useCloseWindow, useWindowKeys } from '#ui';
import { lineText } from '../shared/cluster-log-line.ts';
import type { ConsoleProps } from '../shared/console-types.ts';
import { FindDialog } from '../shared/find-dialog.tsx';
import { findIn, type Search } from '../shared/find-in.ts';
import { GoToDialog } from './go-to-dialog.tsx';
import { explanation, isFiltering, meaning, noFilter } from './log-lines.ts';
import { logKeys, logMenus } from './log-menus.ts';
import { type ClusterLogState, useClusterLog } from './use-cluster-log.ts';
import '../shared/windows-consoles.css';

const tones = { INFO: undefined, WARN: 'warning', ERR: 'error' } as const;

/** The Cluster service's own log of one server, read only and always up to date: it tells what Event Viewer leaves out. */
export function ClusterLog({ node, world }: ConsoleProps): ReactNode {
  const { t } = useTranslation('cluster-log');
  const { startsAtMs } = world;
  const log = useClusterLog(world, node);
  const [isFinding, setFinding] = useState(false);
  const [isGoing, setGoing] = useState(false);
  const [search, setSearch] = useState<Search>({ wanted: '', direction: 'next' });
  const [copied, setCopied] = useState('');
  const find = (wanted: Search) => findNext(log, wanted, startsAtMs);
  const deeds = {
    log,
    close: useCloseWindow(),
    openFind: () => setFinding(true),
    openGoTo: () => setGoing(true),
    findAgain: (direction: Search['direction']) =>
      search.wanted.trim() === '' ? setFinding(true) : void find({ ...search, direction }),
    copy: () => {
      if (log.selected === null) return;
      copy(lineText(log.selected, startsAtMs)).then((done) =>
        setCopied(t(done ? 'window.copied' : 'window.notCopied')),
      );
    },
  };
  useWindowKeys(isFinding || isGoing ? [] : logKeys(deeds));
  const forgetCopy = useCallback(() => setCopied(''), []);
  const count = isFiltering(log.filter)
    ? t('window.filtered', { shown: log.shown.length, all: log.size })
    : t('window.lines', { lines: log.size });
  return (
    <ConsoleFrame
      menuBar={<MenuBar menus={logMenus(t, deeds)} />}
      statusBar={
        <StatusBar
          parts={[
            count,
            <span key="copied" role="status">
              {copied}
            </span>,
          ]}
        />
      }
    >
      <div className="k-log">
        <Strips log={log} />
        <Lines log={log} node={node} startsAtMs={startsAtMs} onChosen={forgetCopy} />
        <About log={log} />
      </div>
      {isFinding ? (
        <FindDialog
          title={t('find.title')}
          help={t('find.help')}
          nothing={t('find.nothing')}
          search={search}
          onSearch={setSearch}
          onFind={find}
          onClose={() => setFinding(false)}
        />
      ) : null}
      {isGoing ? <GoToDialog log={log} onClose={() => setGoing(false)} /> : null}
    </ConsoleFrame>
  );
}

/** What the chosen line means, then what its component is and does. */
function About({ log: { selected, size } }: { log: ClusterLogState }): ReactNode {
  const { t } = useTranslation('cluster-log');
  const hint = size === 0 ? '' : t('window.choose');
  return (
    <section className="k-log-about" aria-label={t('window.explanation')} aria-live="polite">
      {selected === null ? (
        hint
      ) : (
        <>
          <p>{meaning(selected)}</p>
          <p>{explanation(selected)}</p>
        </>
      )}
    </section>
  );
}

interface LinesProps {
  readonly log: ClusterLogState;
  readonly node: string;
  readonly startsAtMs: number;
  readonly onChosen: () => void;
}

/** The file itself. */
function Lines({ log, node, startsAtMs, onChosen }: LinesProps): ReactNode {
  const { t } = useTranslation('cluster-log');
  const { drawn, selected, select } = log;
  const lines = useMemo(
    () => drawn.map((line) => ({ id: line.id, text: lineText(line, startsAtMs), tone: tones[line.level] })),
    [drawn, startsAtMs],
  );
  const choose = useCallback(
    (id: string | null) => {
      select(id);
      onChosen();
    },
    [select, onChosen],
  );
  return (
    <LineList
      label={t('window.list', { node })}
      language="en"
      lines={lines}
      selectedId={selected?.id ?? null}
      onSelect={choose}
      wraps={log.wraps}
      emptyText={t(log.size === 0 ? 'window.empty' : 'window.emptyFilter')}
    />
  );
}

/** What is not in the list, and the way to it. */
function Strips({ log }: { log: ClusterLogState }): ReactNode {
  const { t } = useTranslation('cluster-log');
  const { shown, drawn, overwritten, size, filter } = log;
  return (
    <>
      {isFiltering(filter) ? (
        <div className="k-strip">
          <span>{t('window.filtered', { shown: shown.length, all: size })}</span>
          <Button onPress={() => log.setFilter(noFilter)}>{t('window.clear')}</Button>
        </div>
      ) : null}
      {overwritten > 0 ? (
        <div className="k-strip">{t('window.overwritten', { lines: overwritten })}</div>
      ) : null}
      {drawn.length < shown.length ? (
        <div className="k-strip">
          <span>{t('window.earlierText', { drawn: drawn.length, shown: shown.length })}</span>
          <Button onPress={log.drawMore}>{t('window.earlier')}</Button>
        </div>
      ) : null}
    </>
  );
}

/** Chooses the next hit and says what it is. */
function findNext(log: ClusterLogState, search: Search, startsAtMs: number): string | null {
  const textOf = (line: Parameters<typeof lineText>[0]) => lineText(line, startsAtMs);
  const found = findIn(log.shown, log.selected?.id ?? null, search, textOf);
  if (found === null) return null;
  log.select(found.id);
  return textOf(found);
}

/** Whether the text is on the clipboard now; a page without a secure address has none. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
