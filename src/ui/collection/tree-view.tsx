import { type ReactNode, useState } from 'react';
import { type Key, type Selection, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { Icon } from '../icon/icon.tsx';
import type { MenuEntry } from '../menu/menu-model.ts';
import { useContextMenu } from '../menu/use-context-menu.tsx';
import { VisuallyHidden } from '../shell/visually-hidden.tsx';
import { keyOf } from './key-of.ts';
import type { TreeNode } from './tree-model.ts';
import { TreeToggle } from './tree-toggle.tsx';

/** Props of {@link TreeView}. */
export interface TreeViewProps {
  readonly label: string;
  readonly nodes: readonly TreeNode[];
  readonly selectedId?: string | null;
  readonly onSelect?: (id: string) => void;
  /** Controlled set of open nodes; otherwise `defaultExpandedIds` and the tree's own memory. */
  readonly expandedIds?: readonly string[];
  readonly defaultExpandedIds?: readonly string[];
  readonly onExpandedChange?: (ids: readonly string[]) => void;
  /** Double-click or Enter. */
  readonly onOpen?: (id: string) => void;
  /** Menu of a node; also selects it, as Explorer does. */
  readonly contextMenu?: (id: string) => readonly MenuEntry[];
}

/** A classic tree with dotted lines and plus/minus boxes. Selection follows the focus. */
export function TreeView(props: TreeViewProps): ReactNode {
  const [ownExpanded, setOwnExpanded] = useState<readonly string[]>(props.defaultExpandedIds ?? []);
  const expanded = props.expandedIds ?? ownExpanded;
  const menu = useContextMenu((target) => {
    const id = keyOf(target);
    if (id === null || props.contextMenu === undefined) return [];
    props.onSelect?.(id);
    return props.contextMenu(id);
  });
  const onSelection = (selection: Selection) => {
    const [first] = selection === 'all' ? [] : selection;
    if (first !== undefined) props.onSelect?.(String(first));
  };
  return (
    <div className="c-tree-box c-sunken" {...menu.props}>
      <Tree
        className="c-tree"
        aria-label={props.label}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={props.selectedId ? [props.selectedId] : []}
        onSelectionChange={onSelection}
        expandedKeys={expanded}
        onExpandedChange={(keys: Set<Key>) => {
          const ids = [...keys].map(String);
          setOwnExpanded(ids);
          props.onExpandedChange?.(ids);
        }}
        {...(props.onOpen ? { onAction: (key: Key) => props.onOpen?.(String(key)) } : {})}
      >
        {renderNodes(props.nodes, [])}
      </Tree>
      {menu.menu}
    </div>
  );
}

/** `guides` says for each level above whether its line goes on below this row. */
function renderNodes(nodes: readonly TreeNode[], guides: readonly boolean[]): ReactNode {
  return nodes.map((node, index) => {
    const isLast = index === nodes.length - 1;
    const children = node.children ?? [];
    return (
      <TreeItem key={node.id} id={node.id} textValue={nameOf(node)} className="c-tree-row">
        <TreeItemContent>
          {({ isExpanded }) => (
            <Row
              node={node}
              guides={guides}
              isLast={isLast}
              isExpanded={isExpanded}
              hasChildren={children.length > 0}
            />
          )}
        </TreeItemContent>
        {renderNodes(children, [...guides, !isLast])}
      </TreeItem>
    );
  });
}

interface RowProps {
  readonly node: TreeNode;
  readonly guides: readonly boolean[];
  readonly isLast: boolean;
  readonly isExpanded: boolean;
  readonly hasChildren: boolean;
}

function Row({ node, guides, isLast, isExpanded, hasChildren }: RowProps): ReactNode {
  return (
    <div className="c-tree-content">
      {guides.map((goesOn, level) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a guide has no identity but its level
        <span key={level} className="c-tree-guide" data-line={(goesOn && level > 0) || undefined} />
      ))}
      <span
        className="c-tree-elbow"
        data-last={isLast || undefined}
        data-root={guides.length === 0 || undefined}
      >
        {hasChildren ? <TreeToggle isExpanded={isExpanded} /> : null}
      </span>
      {node.icon === undefined ? null : <Icon name={node.icon} state={node.state} />}
      <span className="c-tree-label">{node.label}</span>
      {node.stateText ? <VisuallyHidden>{` (${node.stateText})`}</VisuallyHidden> : null}
    </div>
  );
}

function nameOf(node: TreeNode): string {
  return node.stateText ? `${node.label} (${node.stateText})` : node.label;
}
