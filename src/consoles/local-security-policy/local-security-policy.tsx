import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserRight } from '#domain';
import { nodeNamed } from '#domain/selectors';
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
import { RightSheet } from './right-sheet.tsx';
import { rightRows } from './user-rights.ts';
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
  const [expanded, setExpanded] = useState<readonly string[]>(['root', 'local']);
  const [selected, setSelected] = useState<UserRight | null>(null);
  const [shown, setShown] = useState<UserRight | null>(null);
  const computer = nodeNamed(world, node);
  const rights = computer === undefined ? [] : rightRows(world, computer);
  const go = (to: Place) => {
    setPlace(to);
    setSelected(null);
  };
  const list: readonly ListRow[] =
    place === 'rights'
      ? rights.map(({ id, holders }) => ({
          id,
          name: t(`events:value.userRight.${id}`),
          setting: holders,
          icon: 'key',
        }))
      : [{ id: folders[place], name: t(`policy.place.${folders[place]}`), setting: '', icon: 'folder' }];
  const rightOf = (id: string | null): UserRight | null => rights.find((row) => row.id === id)?.id ?? null;
  const properties = (id: string | null): MenuItem => ({
    id: 'properties',
    label: t('common.properties'),
    isDefault: true,
    isDisabled: rightOf(id) === null,
    reason: t('policy.chooseFirst'),
    onAction: () => setShown(rightOf(id)),
  });
  const open = (id: string) => {
    if (place === 'rights') setShown(rightOf(id));
    else go(folders[place]);
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
        firstLabel={t('policy.tree')}
        secondLabel={t(`policy.place.${place}`)}
        initialShare={0.32}
        first={
          <TreeView
            label={t('policy.tree')}
            nodes={treeNodes(t)}
            expandedIds={expanded}
            onExpandedChange={setExpanded}
            selectedId={place}
            onSelect={(id) => go(id as Place)}
          />
        }
        second={
          <ListView
            label={t('policy.list', { node })}
            rows={list}
            columns={columnsOf(t)}
            icon={(row) => ({ name: row.icon })}
            selectedId={selected}
            onSelect={(id) => setSelected(rightOf(id))}
            onOpen={open}
            contextMenu={(id) => (id === null ? [] : [properties(id)])}
          />
        }
      />
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
    </ConsoleFrame>
  );
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
