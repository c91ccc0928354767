import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { WindowsEvent } from '#domain/selectors';
import { type ListColumn, ListView } from '#ui';
import type { WindowsText } from './event-columns.ts';
import { isFiltering, noFilter } from './event-filter.ts';
import { EventList, FilterStrip, MoreStrip } from './event-list.tsx';
import { type LogName, logs } from './event-rows.ts';
import type { EventLogState } from './use-event-log.ts';
import { propertiesItem, type ViewerDeeds } from './viewer-menus.ts';

/** Props of {@link LogPane}. */
export interface LogPaneProps {
  readonly node: string;
  readonly log: EventLogState;
  readonly columns: readonly ListColumn<WindowsEvent>[];
  readonly deeds: ViewerDeeds;
  readonly onOpen: (id: string) => void;
}

/** The right half: the logs there are, or the lines of one of them. */
export function LogPane({ node, log, columns, deeds, onOpen }: LogPaneProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const { open } = deeds;
  const contextMenu = useCallback(
    (id: string | null) => (id === null ? [] : [propertiesItem(t, true, () => open('details'))]),
    [t, open],
  );
  const { place } = log;
  if (place === 'root') return <LogOverview log={log} />;
  const isFiltered = isFiltering(log.filter);
  return (
    <div className="k-log">
      {isFiltered ? (
        <FilterStrip shown={log.shown.length} all={log.all.length} onClear={() => log.setFilter(noFilter)} />
      ) : null}
      <EventList
        label={t('viewer.list', { log: t(`viewer.log.${place}`), node })}
        columns={columns}
        rows={log.drawn}
        sort={log.sort}
        onSort={log.setSort}
        selectedId={log.selected}
        onSelect={log.select}
        onOpen={onOpen}
        contextMenu={contextMenu}
        emptyText={emptyText(t, log)}
      />
      {log.drawn.length < log.shown.length ? (
        <MoreStrip drawn={log.drawn.length} shown={log.shown.length} onMore={log.drawMore} />
      ) : null}
    </div>
  );
}

function emptyText(t: WindowsText, log: EventLogState): string {
  return log.all.length > 0 ? t('viewer.emptyFilter') : t('viewer.empty');
}

type LogRow = { readonly id: LogName };

function LogOverview({ log }: { log: EventLogState }): ReactNode {
  const { t } = useTranslation('consoles-windows');
  return (
    <ListView<LogRow>
      label={t('viewer.title')}
      rows={logs.map((id) => ({ id }))}
      columns={[
        { id: 'name', label: t('viewer.column.name'), text: ({ id }) => t(`viewer.log.${id}`), width: 130 },
        {
          id: 'size',
          label: t('viewer.column.size'),
          text: ({ id }) => String(log.countOf(id)),
          sortBy: ({ id }) => log.countOf(id),
          width: 80,
          align: 'end',
        },
        {
          id: 'description',
          label: t('common.description'),
          text: ({ id }) => t(`viewer.logDescription.${id}`),
        },
      ]}
      icon={() => ({ name: 'book' })}
      onOpen={(id) => log.go(id as LogName)}
    />
  );
}
