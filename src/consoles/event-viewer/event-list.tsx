import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WindowsEvent } from '#domain/selectors';
import { Button, type ListColumn, type ListSort, ListView, type MenuEntry } from '#ui';

/** Props of {@link EventList}. */
export interface EventListProps {
  readonly label: string;
  readonly columns: readonly ListColumn<WindowsEvent>[];
  /** The lines that are drawn. */
  readonly rows: readonly WindowsEvent[];
  readonly sort: ListSort;
  readonly onSort: (sort: ListSort) => void;
  readonly selectedId: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly onOpen: (id: string) => void;
  readonly contextMenu: (id: string | null) => readonly MenuEntry[];
  readonly emptyText: string;
}

const iconOf = { information: 'event-info', warning: 'event-warning', error: 'event-error' } as const;

/** The lines of a log. Drawn again only when something of it changes: a long list is dear. */
export const EventList = memo(function EventList(props: EventListProps): ReactNode {
  return <ListView<WindowsEvent> {...props} icon={(event) => ({ name: iconOf[event.level] })} />;
});

/** Says over the list that something is left out, and takes it back. */
export function FilterStrip({
  shown,
  all,
  onClear,
}: {
  shown: number;
  all: number;
  onClear: () => void;
}): ReactNode {
  const { t } = useTranslation('consoles-windows');
  return (
    <div className="k-strip">
      <span>{t('viewer.filter.on', { shown, all })}</span>
      <Button onPress={onClear}>{t('viewer.filter.clear')}</Button>
    </div>
  );
}

/** Says under the list that there is more of it. */
export function MoreStrip({
  drawn,
  shown,
  onMore,
}: {
  drawn: number;
  shown: number;
  onMore: () => void;
}): ReactNode {
  const { t } = useTranslation('consoles-windows');
  return (
    <div className="k-strip">
      <span>{t('viewer.more.text', { drawn, shown })}</span>
      <Button onPress={onMore}>{t('viewer.more.button')}</Button>
    </div>
  );
}
