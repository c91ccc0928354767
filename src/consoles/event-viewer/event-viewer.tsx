import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConsoleFrame,
  MenuBar,
  SplitPane,
  StatusBar,
  ToolBar,
  TreeView,
  useCloseWindow,
  useWindowKeys,
} from '#ui';
import type { ConsoleProps } from '../shared/console-types.ts';
import { FindDialog } from '../shared/find-dialog.tsx';
import { findIn, type Search } from '../shared/find-in.ts';
import { eventColumns } from './event-columns.ts';
import { EventDetails } from './event-details.tsx';
import { isFiltering } from './event-filter.ts';
import { logs } from './event-rows.ts';
import { searchText, titleText } from './event-text.ts';
import { FilterDialog } from './filter-dialog.tsx';
import { LogPane } from './log-pane.tsx';
import { type EventLogState, type LogPlace, useEventLog } from './use-event-log.ts';
import { type ViewerDialog, viewerKeys, viewerMenus, viewerTools } from './viewer-menus.ts';
import '../shared/windows-consoles.css';

/** Event Viewer of one server: read only, always up to date. Filter, order and selection last as long as its window. */
export function EventViewer({ node, world }: ConsoleProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const { startsAtMs } = world;
  const columns = useMemo(() => eventColumns(t, startsAtMs, node), [t, startsAtMs, node]);
  const log = useEventLog(world, node, columns);
  const [dialog, setDialog] = useState<ViewerDialog | null>(null);
  const [search, setSearch] = useState<Search>({ wanted: '', direction: 'next' });
  const openEvent = useCallback(
    (id: string) => {
      log.select(id);
      setDialog('details');
    },
    [log.select],
  );
  const deeds = {
    log,
    close: useCloseWindow(),
    open: setDialog,
    findAgain: (direction: Search['direction']) =>
      search.wanted === '' ? setDialog('find') : void findNext(log, { ...search, direction }),
  };
  useWindowKeys(dialog === null ? viewerKeys(deeds) : []);
  const selected = log.shown.find((event) => event.id === log.selected) ?? null;
  const close = () => setDialog(null);
  return (
    <ConsoleFrame
      menuBar={<MenuBar menus={viewerMenus(t, deeds)} />}
      toolBar={<ToolBar label={t('viewer.title')} items={viewerTools(t, deeds)} />}
      statusBar={<StatusBar parts={[<Count key="count" log={log} />]} />}
    >
      <SplitPane
        firstLabel={t('viewer.tree')}
        initialShare={0.24}
        secondLabel={log.place === 'root' ? t('viewer.title') : t(`viewer.log.${log.place}`)}
        first={<LogTree node={node} log={log} />}
        second={<LogPane node={node} log={log} columns={columns} deeds={deeds} onOpen={openEvent} />}
      />
      {dialog === 'filter' ? (
        <FilterDialog
          filter={log.filter}
          events={log.all}
          startsAtMs={startsAtMs}
          onFilter={log.setFilter}
          onClose={close}
        />
      ) : null}
      {dialog === 'find' ? (
        <FindDialog
          title={t('viewer.find.title')}
          help={t('viewer.find.help')}
          nothing={t('viewer.find.nothing')}
          search={search}
          onSearch={setSearch}
          onFind={(wanted) => findNext(log, wanted)}
          onClose={close}
        />
      ) : null}
      {dialog === 'details' && selected !== null ? (
        <EventDetails
          event={selected}
          events={log.shown}
          node={node}
          startsAtMs={startsAtMs}
          onShow={(event) => log.select(event.id)}
          onClose={close}
        />
      ) : null}
    </ConsoleFrame>
  );
}

/** Selects the next hit and says what it is. */
function findNext(log: EventLogState, search: Search): string | null {
  const found = findIn(log.shown, log.selected, search, searchText);
  if (found === null) return null;
  log.select(found.id);
  return `${found.eventId} ${titleText(found)}`;
}

function LogTree({ node, log }: { node: string; log: EventLogState }): ReactNode {
  const { t } = useTranslation('consoles-windows');
  return (
    <TreeView
      label={t('viewer.tree')}
      nodes={[
        {
          id: 'root',
          label: t('viewer.root', { node }),
          icon: 'events',
          children: logs.map((id) => ({ id, label: t(`viewer.log.${id}`), icon: 'book' as const })),
        },
      ]}
      defaultExpandedIds={['root']}
      selectedId={log.place}
      onSelect={(id) => log.go(id as LogPlace)}
    />
  );
}

function Count({ log }: { log: EventLogState }): ReactNode {
  const { t } = useTranslation('consoles-windows');
  if (log.place === 'root')
    return t('viewer.events', { count: log.countOf('Application') + log.countOf('System') });
  if (isFiltering(log.filter)) return t('viewer.filter.on', { shown: log.shown.length, all: log.all.length });
  return t('viewer.events', { count: log.all.length });
}
