import type { MenuItem, ToolBarItem } from '#ui';
import { reasonText } from '../../shared/reason-text.ts';
import type { DialogRequest } from '../dialog-request.ts';
import type { MenuAction, ModelItem } from '../model/menu.ts';
import { menuEntries } from './menu-entries.tsx';
import type { CluText } from './texts.ts';

/** What the View menu switches on and off. */
export interface ViewSwitches {
  readonly toolBar: boolean;
  readonly statusBar: boolean;
}

/** What the menus of the window need to know and may do. */
export interface MenuFrame {
  readonly t: CluText;
  /** Items of the selected object: the File menu shows the same as its context menu. */
  readonly items: readonly ModelItem[];
  readonly run: (action: MenuAction) => void;
  readonly isConnected: boolean;
  readonly setDialog: (dialog: DialogRequest | null) => void;
  readonly shown: ViewSwitches;
  readonly setShown: (shown: ViewSwitches) => void;
  readonly disconnect: () => void;
}

/** File and View. */
export function clusterMenus(frame: MenuFrame): readonly MenuItem[] {
  const { t, items, run, isConnected, setDialog, shown, setShown } = frame;
  const own = items.filter((item) => item.kind === 'line' || item.id !== 'openConnection');
  const objectItems = menuEntries(own[0]?.kind === 'line' ? own.slice(1) : own, t, run);
  return [
    {
      id: 'file',
      label: t('menu.file'),
      accessKey: t('menu.fileKey'),
      children: [
        ...objectItems,
        ...(objectItems.length > 0 ? [{ id: 'fileLine', kind: 'separator' as const }] : []),
        {
          id: 'openConnection',
          label: t('menu.openConnection'),
          onAction: () => setDialog({ kind: 'openConnection' }),
        },
        {
          id: 'closeConnection',
          label: t('menu.closeConnection'),
          ...(isConnected ? {} : { isDisabled: true, reason: t('status.notConnected') }),
          onAction: frame.disconnect,
        },
      ],
    },
    {
      id: 'view',
      label: t('menu.view'),
      accessKey: t('menu.viewKey'),
      children: [
        {
          id: 'toolBar',
          label: t('menu.toolBar'),
          isChecked: shown.toolBar,
          onAction: () => setShown({ ...shown, toolBar: !shown.toolBar }),
        },
        {
          id: 'statusBar',
          label: t('menu.statusBar'),
          isChecked: shown.statusBar,
          onAction: () => setShown({ ...shown, statusBar: !shown.statusBar }),
        },
      ],
    },
  ];
}

/** The buttons under the menu bar. */
export function clusterTools(frame: MenuFrame): readonly ToolBarItem[] {
  const { t, items, run, setDialog } = frame;
  const tool = (id: string, icon: 'up' | 'offline' | 'properties') => {
    const item = items.find((each) => each.kind === 'action' && each.id === id);
    const isAction = item?.kind === 'action';
    const reason = isAction ? reasonText(item.verdict) : t('menu.notForSelection');
    return {
      id,
      label: t(`menu.${id as 'bringOnline' | 'takeOffline' | 'properties'}`),
      icon: icon === 'offline' ? ('shutdown' as const) : icon,
      isDisabled: !isAction || !item.verdict.ok,
      reason,
      onPress: () => isAction && run(item.action),
    };
  };
  return [
    {
      id: 'openConnection',
      label: t('menu.openConnection'),
      icon: 'cluster',
      onPress: () => setDialog({ kind: 'openConnection' }),
    },
    { id: 'line', kind: 'separator' },
    tool('bringOnline', 'up'),
    tool('takeOffline', 'offline'),
    { id: 'line2', kind: 'separator' },
    tool('properties', 'properties'),
  ];
}
