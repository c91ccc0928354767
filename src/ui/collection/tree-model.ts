import type { IconName, IconState } from '../icon/icon.tsx';

/** A node of a tree. */
export interface TreeNode {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly state?: IconState | undefined;
  /** What the state mark says to screen readers, e.g. "Down". */
  readonly stateText?: string | undefined;
  readonly children?: readonly TreeNode[];
}

/** Ids of every node that has children; to open a whole tree. */
export function branchIds(nodes: readonly TreeNode[]): readonly string[] {
  return nodes.flatMap((node) =>
    node.children !== undefined && node.children.length > 0 ? [node.id, ...branchIds(node.children)] : [],
  );
}

/** Finds a node anywhere in a forest. */
export function findNode(nodes: readonly TreeNode[], id: string): TreeNode | undefined {
  for (const node of nodes) {
    if (node.id === id) return node;
    const inside = findNode(node.children ?? [], id);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
