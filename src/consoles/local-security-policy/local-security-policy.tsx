import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserRight } from '#domain';
import { nodeNamed } from '#domain/selectors';
import type { ListColumn, TreeNode } from '#ui';
import type { ConsoleProps } from '../shared/console-types.ts';
import { TreeListConsole } from '../shared/tree-list-console.tsx';
import { useCommand } from '../shared/use-command.tsx';
import { RightSheet } from './right-sheet.tsx';
import { type RightRow, rightRows } from './user-rights.ts';
import '../shared/windows-consoles.css';

type Place = 'root' | 'local' | 'rights';
type Translate = ReturnType<typeof useTranslation<['consoles-windows', 'events']>>['t'];

interface ListRow {
  readonly id: string;
  readonly name: string;
  readonly setting: string;
  readonly icon: 'folder' | 'key';
}

const folders: Readonly<Record<'root' | 'local', Place>> = { root: 'local', local: 'rights' };

/** Local Security Settings of one server: who has which right on it (L-48). */
export function LocalSecurityPolicy({ session, node, world }: ConsoleProps): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'events']);
  const port = useCommand(session, node);
  const [place, setPlace] = useState<Place>('rights');
  const [shown, setShown] = useState<UserRight | null>(null);
  const computer = nodeNamed(world, node);
  const rights = computer === undefined ? [] : rightRows(world, computer);
  const rows = place === 'rights' ? rights.map((row) => rightRow(row, t)) : [folderRow(folders[place], t)];
  const rightOf = (id: string | null): UserRight | null => rights.find((row) => row.id === id)?.id ?? null;
  return (
    <TreeListConsole
      treeLabel={t('policy.tree')}
      nodes={treeNodes(t)}
      openIds={['root', 'local']}
      place={place}
      placeLabel={t(`policy.place.${place}`)}
      onPlace={(id) => setPlace(id as Place)}
      listLabel={t('policy.list', { node })}
      rows={rows}
      columns={columnsOf(t)}
      onOpen={(id) => (place === 'rights' ? setShown(rightOf(id)) : setPlace(folders[place]))}
      properties={(id) => ({
        id: 'properties',
        label: t('common.properties'),
        isDefault: true,
        isDisabled: rightOf(id) === null,
        reason: t('policy.chooseFirst'),
        onAction: () => setShown(rightOf(id)),
      })}
      share={0.32}
    >
      {shown === null || computer === undefined ? null : (
        <RightSheet
          key={shown}
          world={world}
          computer={computer}
          right={shown}
          port={port}
          onClose={() => setShown(null)}
        />
      )}
    </TreeListConsole>
  );
}

function rightRow({ id, holders }: RightRow, t: Translate): ListRow {
  return { id, name: t(`events:value.userRight.${id}`), setting: holders, icon: 'key' };
}

function folderRow(id: Place, t: Translate): ListRow {
  return { id, name: t(`policy.place.${id}`), setting: '', icon: 'folder' };
}

function treeNodes(t: Translate): readonly TreeNode[] {
  const rights: TreeNode = { id: 'rights', label: t('policy.place.rights'), icon: 'folder' };
  const local: TreeNode = {
    id: 'local',
    label: t('policy.place.local'),
    icon: 'folder',
    children: [rights],
  };
  return [{ id: 'root', label: t('policy.place.root'), icon: 'key', children: [local] }];
}

function columnsOf(t: Translate): readonly ListColumn<ListRow>[] {
  return [
    { id: 'policy', label: t('policy.column'), text: (row) => row.name, width: 230 },
    { id: 'setting', label: t('policy.setting'), text: (row) => row.setting },
  ];
}
