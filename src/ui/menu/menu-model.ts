import type { ReactNode } from 'react';

/** One command or submenu, shared by menu bar, context menu and Start menu. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** The letter that is underlined and chooses the item; it should occur in the label. */
  readonly accessKey?: string;
  readonly isDisabled?: boolean;
  /** Why the item is disabled, in the product's terms; read out and shown as a tooltip. */
  readonly reason?: string;
  readonly children?: readonly MenuEntry[];
  /** Shows a check mark; the item then counts as a switch. */
  readonly isChecked?: boolean;
  /** Drawn bold: what double-click does. */
  readonly isDefault?: boolean;
  readonly icon?: ReactNode;
  /** Shown at the right, e.g. `F5`; only a hint, the key itself is handled elsewhere. */
  readonly shortcut?: string;
  readonly onAction?: () => void;
}

/** A line between groups of items. */
export interface MenuSeparator {
  readonly id: string;
  readonly kind: 'separator';
}

export type MenuEntry = MenuItem | MenuSeparator;

/** Tells a line from an item. */
export function isSeparator(entry: MenuEntry): entry is MenuSeparator {
  return 'kind' in entry;
}

/** The enabled item of a menu that a typed letter stands for. */
export function itemForAccessKey(entries: readonly MenuEntry[], letter: string): MenuItem | undefined {
  const wanted = letter.toLowerCase();
  for (const entry of entries) {
    if (isSeparator(entry) || entry.isDisabled) continue;
    if (entry.accessKey?.toLowerCase() === wanted) return entry;
  }
  return undefined;
}

/** Splits a label at its access key: `['', 'F', 'ile']`. Without one, everything is the head. */
export function splitLabel(label: string, accessKey: string | undefined): readonly [string, string, string] {
  const at = accessKey ? label.toLowerCase().indexOf(accessKey.toLowerCase()) : -1;
  if (at < 0) return [label, '', ''];
  return [label.slice(0, at), label.slice(at, at + 1), label.slice(at + 1)];
}
