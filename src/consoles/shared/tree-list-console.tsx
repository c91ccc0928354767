import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConsoleFrame,
  type IconName,
  type ListColumn,
  ListView,
  type MenuItem,
  SplitPane,
  StatusBar,
  type TreeNode,
  TreeView,
} from '#ui';
import { ActionMenuBar } from './action-menu-bar.tsx';

/** Props of {@link TreeListConsole}. */
export interface TreeListConsoleProps<Row extends { readonly id: string; readonly icon: IconName }> {
  readonly treeLabel: string;
  readonly nodes: readonly TreeNode[];
  /** Branches that are open at first. */
  readonly openIds: readonly string[];
  /** Where in the tree it is. */
  readonly place: string;
  readonly placeLabel: string;
  readonly onPlace: (place: string) => void;
  readonly listLabel: string;
  readonly rows: readonly Row[];
  readonly columns: readonly ListColumn<Row>[];
  readonly onOpen: (id: string) => void;
  /** What opens the sheet of a line; null = none is chosen. */
  readonly properties: (id: string | null) => MenuItem;
  /** Share of the tree, 0…1. */
  readonly share: number;
  /** The sheet that is open. */
  readonly children?: ReactNode;
}

/** A tree, a list beside it, and Action ▸ Properties of what is chosen: the shape of the small consoles of Windows. */
export function TreeListConsole<Row extends { readonly id: string; readonly icon: IconName }>(
  props: TreeListConsoleProps<Row>,
): ReactNode {
  const { place, rows, properties } = props;
  const { t } = useTranslation('consoles-windows');
  const [expanded, setExpanded] = useState(props.openIds);
  const [selected, setSelected] = useState<string | null>(null);
  const chosen = rows.some(({ id }) => id === selected) ? selected : null;
  return (
    <ConsoleFrame
      menuBar={
        <ActionMenuBar
          id="action"
          label={t('common.action')}
          exitLabel={t('common.exit')}
          entries={[properties(chosen)]}
        />
      }
      statusBar={<StatusBar parts={[t('common.objects', { count: rows.length })]} />}
    >
      <SplitPane
        firstLabel={props.treeLabel}
        secondLabel={props.placeLabel}
        initialShare={props.share}
        first={
          <TreeView
            label={props.treeLabel}
            nodes={props.nodes}
            expandedIds={expanded}
            onExpandedChange={setExpanded}
            selectedId={place}
            onSelect={props.onPlace}
          />
        }
        second={
          <ListView
            label={props.listLabel}
            rows={rows}
            columns={props.columns}
            icon={(row) => ({ name: row.icon })}
            selectedId={chosen}
            onSelect={setSelected}
            onOpen={props.onOpen}
            contextMenu={(id) => (id === null ? [] : [properties(id)])}
          />
        }
      />
      {props.children}
    </ConsoleFrame>
  );
}
