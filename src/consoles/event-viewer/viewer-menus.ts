import type { MenuEntry, MenuItem, ToolBarItem, WindowKeys } from '#ui';
import type { Direction } from '../shared/find-in.ts';
import type { WindowsText } from './event-columns.ts';
import { isFiltering, noFilter } from './event-filter.ts';
import { neighbour } from './event-rows.ts';
import { type EventLogState, NEWEST_FIRST, OLDEST_FIRST } from './use-event-log.ts';

/** A dialog of the console. */
export type ViewerDialog = 'filter' | 'find' | 'details';

/** What menus, tools and keys can do. */
export interface ViewerDeeds {
  readonly log: EventLogState;
  readonly close: () => void;
  readonly open: (dialog: ViewerDialog) => void;
  /** Goes on with the last search, or asks for one. */
  readonly findAgain: (direction: Direction) => void;
}

/** The item that opens an event. */
export function propertiesItem(t: WindowsText, canOpen: boolean, onAction: () => void): MenuEntry {
  return {
    id: 'properties',
    label: t('viewer.menu.properties'),
    isDefault: true,
    isDisabled: !canOpen,
    ...(canOpen ? {} : { reason: t('viewer.menu.selectEvent') }),
    onAction,
  };
}

/** Action and View. */
export function viewerMenus(t: WindowsText, deeds: ViewerDeeds): readonly MenuItem[] {
  const { log, open, close } = deeds;
  return [
    {
      id: 'action',
      label: t('common.action'),
      accessKey: t('common.action').charAt(0),
      children: [
        propertiesItem(t, canOpen(log), () => open('details')),
        { id: 'line', kind: 'separator' },
        { id: 'exit', label: t('common.exit'), onAction: close },
      ],
    },
    {
      id: 'view',
      label: t('common.view'),
      accessKey: t('common.view').charAt(0),
      children: viewItems(t, deeds),
    },
  ];
}

/** The View menu's most used items, as pictures. */
export function viewerTools(t: WindowsText, deeds: ViewerDeeds): readonly ToolBarItem[] {
  const { log, open } = deeds;
  const reason = inLog(t, log);
  const isDisabled = reason !== undefined;
  const step = (direction: Direction): ToolBarItem => ({
    id: direction,
    label: t(`viewer.details.${direction}`),
    icon: direction === 'previous' ? 'raise' : 'down',
    isDisabled: log.selected === null || neighbour(log.shown, log.selected, direction) === null,
    onPress: () => walk(log, direction),
  });
  return [
    {
      id: 'properties',
      label: t('viewer.menu.properties'),
      icon: 'properties',
      isDisabled: !canOpen(log),
      reason: canOpen(log) ? undefined : t('viewer.menu.selectEvent'),
      onPress: () => open('details'),
    },
    { id: 'line', kind: 'separator' },
    {
      id: 'filter',
      label: t('viewer.menu.filter'),
      icon: 'filter',
      isDisabled,
      reason,
      onPress: () => open('filter'),
    },
    {
      id: 'find',
      label: t('viewer.menu.find'),
      icon: 'search',
      isDisabled,
      reason,
      onPress: () => open('find'),
    },
    { id: 'line2', kind: 'separator' },
    step('previous'),
    step('next'),
  ];
}

/** Keys that work anywhere in the window. */
export function viewerKeys(deeds: ViewerDeeds): WindowKeys {
  const { log, open, findAgain } = deeds;
  if (log.place === 'root') return [];
  return [
    { key: 'Control+f', onPress: () => open('find') },
    { key: 'Control+l', onPress: () => open('filter') },
    { key: 'F3', onPress: () => findAgain('next') },
    { key: 'Shift+F3', onPress: () => findAgain('previous') },
  ];
}

function viewItems(t: WindowsText, deeds: ViewerDeeds): readonly MenuEntry[] {
  const { log, open, findAgain } = deeds;
  const reason = inLog(t, log);
  const grey = reason === undefined ? {} : { isDisabled: true, reason };
  const clear = isFiltering(log.filter) ? {} : { isDisabled: true, reason: t('viewer.menu.noFilter') };
  const order = (id: 'newest' | 'oldest', sort: typeof NEWEST_FIRST): MenuEntry => ({
    id,
    label: t(`viewer.menu.${id}`),
    isChecked: log.sort.column === sort.column && log.sort.direction === sort.direction,
    onAction: () => log.setSort(sort),
  });
  return [
    {
      id: 'filter',
      label: t('viewer.menu.filter'),
      shortcut: t('viewer.key.filter'),
      ...grey,
      onAction: () => open('filter'),
    },
    { id: 'clear', label: t('viewer.filter.clear'), ...clear, onAction: () => log.setFilter(noFilter) },
    { id: 'line', kind: 'separator' },
    order('newest', NEWEST_FIRST),
    order('oldest', OLDEST_FIRST),
    { id: 'line2', kind: 'separator' },
    {
      id: 'find',
      label: t('viewer.menu.find'),
      shortcut: t('viewer.key.find'),
      ...grey,
      onAction: () => open('find'),
    },
    {
      id: 'findNext',
      label: t('viewer.menu.findNext'),
      shortcut: 'F3',
      ...grey,
      onAction: () => findAgain('next'),
    },
    {
      id: 'findPrevious',
      label: t('viewer.menu.findPrevious'),
      shortcut: t('viewer.key.findPrevious'),
      ...grey,
      onAction: () => findAgain('previous'),
    },
  ];
}

/** Why what needs a log is off. */
function inLog(t: WindowsText, log: EventLogState): string | undefined {
  return log.place === 'root' ? t('viewer.menu.selectLog') : undefined;
}

function canOpen(log: EventLogState): boolean {
  return log.shown.some((event) => event.id === log.selected);
}

function walk(log: EventLogState, direction: Direction): void {
  const there = log.selected === null ? null : neighbour(log.shown, log.selected, direction);
  if (there !== null) log.select(there.id);
}
