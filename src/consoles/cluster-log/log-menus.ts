import type { TFunction } from 'i18next';
import type { MenuEntry, MenuItem, WindowKeys } from '#ui';
import type { Direction } from '../shared/find-in.ts';
import { components } from './log-lines.ts';
import type { ClusterLogState } from './use-cluster-log.ts';

/** The translator of the window's own texts. */
export type LogText = TFunction<'cluster-log'>;

/** What menus and keys can do. */
export interface LogDeeds {
  readonly log: ClusterLogState;
  readonly close: () => void;
  readonly openFind: () => void;
  /** Asks for the number of a line. */
  readonly openGoTo: () => void;
  /** Goes on with the last search, or asks for one. */
  readonly findAgain: (direction: Direction) => void;
  readonly copy: () => void;
}

/** File, Edit and View. */
export function logMenus(t: LogText, deeds: LogDeeds): readonly MenuItem[] {
  const menu = (id: 'file' | 'edit' | 'view', children: readonly MenuEntry[]): MenuItem => {
    const label = t(`window.${id}`);
    return { id, label, accessKey: label.charAt(0), children };
  };
  return [
    menu('file', [{ id: 'exit', label: t('window.exit'), onAction: deeds.close }]),
    menu('edit', editItems(t, deeds)),
    menu('view', viewItems(t, deeds.log)),
  ];
}

/** Keys that work anywhere in the window. */
export function logKeys({ log, openFind, openGoTo, findAgain, copy }: LogDeeds): WindowKeys {
  return [
    { key: 'Control+f', onPress: openFind },
    { key: 'F3', onPress: () => findAgain('next') },
    { key: 'Shift+F3', onPress: () => findAgain('previous') },
    ...(log.shown.length === 0 ? [] : [{ key: 'Control+g', onPress: openGoTo }]),
    ...(log.selected === null ? [] : [{ key: 'Control+c', onPress: copy }]),
  ];
}

function editItems(t: LogText, { log, openFind, openGoTo, findAgain, copy }: LogDeeds): readonly MenuEntry[] {
  const nowhere = log.shown.length === 0 ? { isDisabled: true, reason: t('window.noLines') } : {};
  const noLine = log.selected === null ? { isDisabled: true, reason: t('window.noLine') } : {};
  return [
    { id: 'copy', label: t('window.copy'), shortcut: t('window.keyCopy'), ...noLine, onAction: copy },
    { id: 'line', kind: 'separator' },
    { id: 'find', label: t('window.find'), shortcut: t('window.keyFind'), onAction: openFind },
    {
      id: 'findNext',
      label: t('window.findNext'),
      shortcut: 'F3',
      onAction: () => findAgain('next'),
    },
    {
      id: 'goTo',
      label: t('window.goTo'),
      shortcut: t('window.keyGoTo'),
      ...nowhere,
      onAction: openGoTo,
    },
  ];
}

function viewItems(t: LogText, log: ClusterLogState): readonly MenuEntry[] {
  const { filter, setFilter } = log;
  const only = (component: (typeof components)[number] | null): MenuEntry => ({
    id: component ?? 'all',
    label: component === null ? t('window.all') : t(`componentName.${component}`),
    isChecked: filter.component === component,
    onAction: () => setFilter({ ...filter, component }),
  });
  return [
    {
      id: 'wrap',
      label: t('window.wrap'),
      isChecked: log.wraps,
      onAction: () => log.setWraps(!log.wraps),
    },
    { id: 'line', kind: 'separator' },
    {
      id: 'problems',
      label: t('window.problems'),
      isChecked: filter.problemsOnly,
      onAction: () => setFilter({ ...filter, problemsOnly: !filter.problemsOnly }),
    },
    {
      id: 'component',
      label: t('window.component'),
      children: [only(null), { id: 'line2', kind: 'separator' }, ...components.map(only)],
    },
  ];
}
