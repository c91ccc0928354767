import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localAdministratorsGroup, nodeNamed } from '#domain/selectors';
import type { ListColumn, TreeNode } from '#ui';
import type { ConsoleProps } from '../shared/console-types.ts';
import { TreeListConsole } from '../shared/tree-list-console.tsx';
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
  const [isOpen, setOpen] = useState(false);
  const computer = nodeNamed(world, node);
  const rows = listRows(place, t);
  const open = (id: string) => {
    const to = rows.find((row) => row.id === id)?.opens ?? null;
    if (to !== null) setPlace(to);
    else if (id === 'administrators') setOpen(true);
  };
  return (
    <TreeListConsole
      treeLabel={t('management.tree')}
      nodes={treeNodes(t)}
      openIds={['root', 'local']}
      place={place}
      placeLabel={t(`management.place.${place}`)}
      onPlace={(id) => setPlace(id as Place)}
      listLabel={t('management.list', { place: t(`management.place.${place}`), node })}
      rows={rows}
      columns={columnsOf(t)}
      onOpen={open}
      properties={(id) => ({
        id: 'properties',
        label: t('common.properties'),
        isDefault: true,
        isDisabled: id !== 'administrators',
        reason: t('management.onlyAdministrators'),
        onAction: () => setOpen(true),
      })}
      share={0.38}
    >
      {isOpen && computer !== undefined ? (
        <AdministratorsSheet world={world} computer={computer} port={port} onClose={() => setOpen(false)} />
      ) : null}
    </TreeListConsole>
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
