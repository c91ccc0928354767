import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { type ListColumn, ListView, type MenuEntry, SplitPane, type TreeNode, TreeView } from '#ui';
import type { ClusterObject } from '../model/cluster-object.ts';
import { type ClusterList, type ColumnId, clusterList, type ListRow } from '../model/list.ts';
import { clusterTree, findRow, initiallyExpanded, type TreeRow } from '../model/tree.ts';
import { type CluText, cellText, iconOf, labelText } from './texts.ts';

/** What is selected at the left and at the right. */
export interface ClusterSelection {
  /** Key of the line of the tree. */
  readonly treeKey: string;
  /** Key of the object of the list; null when nothing is selected there. */
  readonly listKey: string | null;
  readonly expanded: readonly string[] | null;
  /** Where the trainee works: the menus act on what is selected there. */
  readonly pane: ClusterPane;
}

/** One of the two halves of the window. */
export type ClusterPane = 'tree' | 'list';

/** How Cluster Administrator opens: the root is selected. */
export const initialSelection: ClusterSelection = {
  treeKey: 'cluster',
  listKey: null,
  expanded: null,
  pane: 'tree',
};

/** Props of {@link ClusterPanes}. */
export interface ClusterPanesProps {
  readonly world: World;
  readonly selection: ClusterSelection;
  readonly onSelection: (selection: ClusterSelection) => void;
  readonly menuOf?: (object: ClusterObject) => readonly MenuEntry[];
  readonly onOpen?: (object: ClusterObject) => void;
}

/** Tree and list of the cluster, with or without commands. */
export function ClusterPanes({
  world,
  selection,
  onSelection,
  menuOf,
  onOpen,
}: ClusterPanesProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const root = clusterTree(world);
  if (root === null) return <div className="c-sunken cluadmin-empty" />;
  const row = findRow(root, selection.treeKey) ?? root;
  const list = clusterList(world, row.object);
  const objectIn = (key: string | null) => list.rows.find((each) => each.key === key)?.object ?? row.object;
  return (
    <SplitPane
      initialShare={0.3}
      firstLabel={t('pane.tree')}
      secondLabel={t('pane.list')}
      first={
        <TreeView
          label={t('pane.tree')}
          nodes={[treeNode(t, root)]}
          selectedId={row.key}
          expandedIds={selection.expanded ?? initiallyExpanded(root)}
          onExpandedChange={(expanded) => onSelection({ ...selection, expanded })}
          onSelect={(key) => {
            if (key !== selection.treeKey || selection.listKey !== null) {
              onSelection({ ...selection, treeKey: key, listKey: null, pane: 'tree' });
            }
          }}
          {...(menuOf ? { contextMenu: (key: string) => menuOf((findRow(root, key) ?? root).object) } : {})}
        />
      }
      second={
        <ObjectList
          key={row.key}
          label={labelText(t, row.label)}
          list={list}
          selectedKey={selection.listKey}
          onSelect={(listKey) => onSelection({ ...selection, listKey, pane: 'list' })}
          {...(menuOf ? { menuOf: (key: string | null) => menuOf(objectIn(key)) } : {})}
          {...(onOpen ? { onOpen: (key: string) => onOpen(objectIn(key)) } : {})}
        />
      }
    />
  );
}

/** How many objects the list shows for the selection. */
export function objectCount(world: World, selection: ClusterSelection): number {
  const root = clusterTree(world);
  if (root === null) return 0;
  return clusterList(world, (findRow(root, selection.treeKey) ?? root).object).rows.length;
}

/** The half of the window that an element lies in. */
export function paneOf(target: EventTarget): ClusterPane | null {
  if (!(target instanceof Element)) return null;
  if (target.closest('.c-tree-box') !== null) return 'tree';
  return target.closest('.c-list-box') === null ? null : 'list';
}

/** What the File menu acts on: the selected object of the list when that is worked in, else the line of the tree. */
export function selectedObject(
  world: World,
  selection: ClusterSelection,
  pane: ClusterPane,
): ClusterObject | null {
  const root = clusterTree(world);
  if (root === null) return null;
  const row = findRow(root, selection.treeKey) ?? root;
  if (pane === 'tree') return row.object;
  const inList = clusterList(world, row.object).rows.find((each) => each.key === selection.listKey);
  return inList?.object ?? row.object;
}

interface ObjectListProps {
  readonly label: string;
  readonly list: ClusterList;
  readonly selectedKey: string | null;
  readonly onSelect: (key: string | null) => void;
  readonly menuOf?: (key: string | null) => readonly MenuEntry[];
  readonly onOpen?: (key: string) => void;
}

type IdentifiedRow = ListRow & { readonly id: string };

function ObjectList({ label, list, selectedKey, onSelect, menuOf, onOpen }: ObjectListProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const rows = list.rows.map((row): IdentifiedRow => ({ ...row, id: row.key }));
  const columnKey = list.columns.join();
  const columns = useMemo(
    () =>
      (columnKey.split(',') as ColumnId[]).map((id, index, all) => column(t, id, index === all.length - 1)),
    [columnKey, t],
  );
  return (
    <ListView
      label={label}
      columns={columns}
      rows={rows}
      fitsColumns
      icon={(row) => ({ name: iconOf(row.object), state: row.badge ?? undefined })}
      selectedId={selectedKey}
      onSelect={onSelect}
      {...(menuOf ? { contextMenu: menuOf } : {})}
      {...(onOpen ? { onOpen } : {})}
    />
  );
}

const widths: Partial<Readonly<Record<ColumnId, number>>> = {
  name: 190,
  state: 110,
  owner: 80,
  group: 120,
  resourceType: 210,
  displayName: 230,
  dll: 90,
  role: 210,
  subnet: 100,
  mask: 110,
  node: 80,
  network: 100,
  adapter: 150,
  address: 100,
  description: 160,
};

function column(t: CluText, id: ColumnId, isLast: boolean): ListColumn<IdentifiedRow> {
  const width = widths[id];
  return {
    id,
    label: t(`column.${id}`),
    text: (row) => cellText(t, row.cells[id]),
    ...(isLast || width === undefined ? {} : { width }),
  };
}

function treeNode(t: CluText, row: TreeRow): TreeNode {
  const { state } = row;
  return {
    id: row.key,
    label: labelText(t, row.label),
    icon: iconOf(row.object),
    ...(state === null || state.badge === null
      ? {}
      : { state: state.badge, stateText: t(`state.${state.key}`) }),
    children: row.children.map((child) => treeNode(t, child)),
  };
}
