import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WindowsEvent } from '#domain/selectors';
import { currentLanguage, formatClock } from '#i18n';
import {
  ConsoleFrame,
  type ListColumn,
  ListView,
  MenuBar,
  SplitPane,
  StatusBar,
  TreeView,
  useCloseWindow,
} from '#ui';
import type { ConsoleProps } from '../shared/console-types.ts';
import { formatDate } from './calendar.ts';
import { EventDetails } from './event-details.tsx';
import { countOf, eventsOf, type LogName, logs } from './event-rows.ts';
import '../shared/windows-consoles.css';

type LogRow = { readonly id: LogName };
type Translate = ReturnType<typeof useTranslation<'consoles-windows'>>['t'];

/** Event Viewer of one server: read only, newest first, always up to date. */
export function EventViewer({ node, world }: ConsoleProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const close = useCloseWindow();
  const [place, setPlace] = useState<'root' | LogName>('System');
  const [selected, setSelected] = useState<string | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const events = place === 'root' ? [] : eventsOf(world, node, place);
  const open = events.find((event) => event.id === openId) ?? null;
  const properties = (id: string | null) => ({
    id: 'properties',
    label: t('viewer.menu.properties'),
    isDefault: true,
    isDisabled: id === null,
    onAction: () => setOpenId(id),
  });
  const count = place === 'root' ? logs.length : events.length;
  return (
    <ConsoleFrame
      menuBar={
        <MenuBar
          menus={[
            {
              id: 'action',
              label: t('common.action'),
              accessKey: t('common.action').charAt(0),
              children: [
                properties(place === 'root' ? null : selected),
                { id: 'line', kind: 'separator' },
                { id: 'exit', label: t('common.exit'), onAction: close },
              ],
            },
          ]}
        />
      }
      statusBar={<StatusBar parts={[t('viewer.events', { count })]} />}
    >
      <SplitPane
        firstLabel={t('viewer.tree')}
        initialShare={0.24}
        secondLabel={place === 'root' ? t('viewer.title') : t(`viewer.log.${place}`)}
        first={
          <TreeView
            label={t('viewer.tree')}
            nodes={[
              {
                id: 'root',
                label: t('viewer.root', { node }),
                icon: 'events',
                children: logs.map((log) => ({
                  id: log,
                  label: t(`viewer.log.${log}`),
                  icon: 'book' as const,
                })),
              },
            ]}
            defaultExpandedIds={['root']}
            selectedId={place}
            onSelect={(id) => {
              setPlace(id as 'root' | LogName);
              setSelected(null);
            }}
          />
        }
        second={
          place === 'root' ? (
            <ListView<LogRow>
              label={t('viewer.title')}
              rows={logs.map((id) => ({ id }))}
              columns={logColumns(t, (log) => countOf(world, node, log))}
              icon={() => ({ name: 'book' })}
              onOpen={(id) => setPlace(id as LogName)}
            />
          ) : (
            <ListView<WindowsEvent>
              label={t('viewer.list', { log: t(`viewer.log.${place}`), node })}
              rows={events}
              columns={eventColumns(t, world.startsAtMs, node)}
              icon={(event) => ({ name: iconOf[event.level] })}
              selectedId={selected}
              onSelect={setSelected}
              onOpen={setOpenId}
              contextMenu={(id) => (id === null ? [] : [properties(id)])}
              emptyText={t('viewer.empty')}
            />
          )
        }
      />
      {open === null ? null : (
        <EventDetails
          key={open.id}
          event={open}
          events={events}
          node={node}
          startsAtMs={world.startsAtMs}
          onShow={(event) => {
            setOpenId(event.id);
            setSelected(event.id);
          }}
          onClose={() => setOpenId(null)}
        />
      )}
    </ConsoleFrame>
  );
}

const iconOf = { information: 'event-info', warning: 'event-warning', error: 'event-error' } as const;

function logColumns(t: Translate, count: (log: LogName) => number): readonly ListColumn<LogRow>[] {
  return [
    { id: 'name', label: t('viewer.column.name'), text: ({ id }) => t(`viewer.log.${id}`), width: 130 },
    {
      id: 'size',
      label: t('viewer.column.size'),
      text: ({ id }) => String(count(id)),
      sortBy: ({ id }) => count(id),
      width: 80,
      align: 'end',
    },
    { id: 'description', label: t('common.description'), text: ({ id }) => t(`viewer.logDescription.${id}`) },
  ];
}

function eventColumns(t: Translate, startsAtMs: number, node: string): readonly ListColumn<WindowsEvent>[] {
  const { tag } = currentLanguage();
  return [
    {
      id: 'type',
      label: t('viewer.column.type'),
      text: (event) => t(`viewer.level.${event.level}`),
      width: 124,
    },
    {
      id: 'date',
      label: t('viewer.column.date'),
      text: (event) => formatDate(startsAtMs, event.at, tag),
      sortBy: (event) => event.at,
      width: 76,
    },
    {
      id: 'time',
      label: t('viewer.column.time'),
      text: (event) => formatClock(startsAtMs + event.at),
      sortBy: (event) => event.at,
      width: 70,
    },
    { id: 'source', label: t('viewer.column.source'), text: (event) => event.source, width: 130 },
    { id: 'category', label: t('viewer.column.category'), text: () => t('viewer.noCategory'), width: 90 },
    {
      id: 'event',
      label: t('viewer.column.event'),
      text: (event) => String(event.eventId),
      sortBy: (event) => event.eventId,
      width: 60,
    },
    { id: 'computer', label: t('viewer.column.computer'), text: () => node },
  ];
}
