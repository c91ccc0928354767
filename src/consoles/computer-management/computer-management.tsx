import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localAdministratorsGroup, nodeNamed } from '#domain/selectors';
import {
  ConsoleFrame,
  type ListColumn,
  ListView,
  type MenuItem,
  SplitPane,
  StatusBar,
  type TreeNode,
  TreeView,
} from '#ui';
import { ActionMenuBar } from '../shared/action-menu-bar.tsx';
import type { ConsoleProps } from '../shared/console-types.ts';
import { useCommand } from '../shared/use-command.tsx';
import { AdministratorsSheet } from './administrators-sheet.tsx';
import { localGroups, localUsers } from './local-groups.ts';
import '../shared/windows-consoles.css';

type Place = 'root' | 'local' | 'users' | 'groups';
type Translate = ReturnType<typeof useTranslation<'consoles-windows'>>['t'];

interface ListRow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly icon: 'folder' | 'user' | 'users';
  readonly opens: Place | null;
}

/** Computer Management of one server: its own users and groups (L-47). */
export function ComputerManagement({ session, node, world }: ConsoleProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const port = useCommand(session, node);
  const [place, setPlace] = useState<Place>('groups');
  const [expanded, setExpanded] = useState<readonly string[]>(['root', 'local']);
  const [selected, setSelected] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const computer = nodeNamed(world, node);
  const list = listRows(place, t);
  const go = (to: Place) => {
    setPlace(to);
    setSelected(null);
  };
  const properties = (id: string | null): MenuItem => ({
    id: 'properties',
    label: t('common.properties'),
    isDefault: true,
    isDisabled: id !== 'administrators',
    reason: t('management.onlyAdministrators'),
    onAction: () => setOpen(true),
  });
  const open = (id: string) => {
    const row = list.find((each) => each.id === id);
    if (row?.opens) go(row.opens);
    else if (id === 'administrators') setOpen(true);
  };
  return (
    <ConsoleFrame
      menuBar={
        <ActionMenuBar
          id="action"
          label={t('common.action')}
          exitLabel={t('common.exit')}
          entries={[properties(selected)]}
        />
      }
      statusBar={<StatusBar parts={[t('common.objects', { count: list.length })]} />}
    >
      <SplitPane
        firstLabel={t('management.tree')}
        secondLabel={t(`management.place.${place}`)}
        initialShare={0.38}
        first={
          <TreeView
            label={t('management.tree')}
            nodes={treeNodes(t)}
            expandedIds={expanded}
            onExpandedChange={setExpanded}
            selectedId={place}
            onSelect={(id) => go(id as Place)}
          />
        }
        second={
          <ListView
            label={t('management.list', { place: t(`management.place.${place}`), node })}
            rows={list}
            columns={columnsOf(t)}
            icon={(row) => ({ name: row.icon })}
            selectedId={selected}
            onSelect={setSelected}
            onOpen={open}
            contextMenu={(id) => (id === null ? [] : [properties(id)])}
          />
        }
      />
      {isOpen && computer !== undefined ? (
        <AdministratorsSheet world={world} computer={computer} port={port} onClose={() => setOpen(false)} />
      ) : null}
    </ConsoleFrame>
  );
}

function treeNodes(t: Translate): readonly TreeNode[] {
  const leaf = (id: 'users' | 'groups'): TreeNode => ({
    id,
    label: t(`management.place.${id}`),
    icon: 'folder',
  });
  return [
    {
      id: 'root',
      label: t('management.place.root'),
      icon: 'computer',
      children: [
        {
          id: 'local',
          label: t('management.place.local'),
          icon: 'users',
          children: [leaf('users'), leaf('groups')],
        },
      ],
    },
  ];
}

function listRows(place: Place, t: Translate): readonly ListRow[] {
  const folder = (id: Exclude<Place, 'root'>): ListRow => ({
    id,
    name: t(`management.place.${id}`),
    description: '',
    icon: 'folder',
    opens: id,
  });
  if (place === 'root') return [folder('local')];
  if (place === 'local') return [folder('users'), folder('groups')];
  if (place === 'users')
    return localUsers.map((name) => ({
      id: name,
      name,
      description: t(`management.user.${name}`),
      icon: 'user',
      opens: null,
    }));
  return localGroups.map((id) => ({
    id,
    name: id === 'administrators' ? localAdministratorsGroup : t(`management.group.${id}.name`),
    description: t(`management.group.${id}.description`),
    icon: 'users',
    opens: null,
  }));
}

function columnsOf(t: Translate): readonly ListColumn<ListRow>[] {
  return [
    { id: 'name', label: t('common.name'), text: (row) => row.name, width: 160 },
    { id: 'description', label: t('common.description'), text: (row) => row.description },
  ];
}
