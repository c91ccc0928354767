import type { ReactNode } from 'react';
import { MenuBar, type MenuEntry, useCloseWindow } from '#ui';

/** Props of {@link ActionMenuBar}. */
export interface ActionMenuBarProps {
  readonly id: string;
  /** Its first letter is the access key. */
  readonly label: string;
  readonly exitLabel: string;
  /** What can be done to what is chosen; Exit follows below a line. */
  readonly entries: readonly MenuEntry[];
  /** Menus to the right of it. */
  readonly others?: readonly OtherMenu[];
}

/** A menu beside the deeds. */
export interface OtherMenu {
  readonly id: string;
  /** Its first letter is the access key. */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

/** The menu bar of a console with one menu of deeds, a line and Exit, and what few menus stand beside it. */
export function ActionMenuBar({ id, label, exitLabel, entries, others = [] }: ActionMenuBarProps): ReactNode {
  const close = useCloseWindow();
  return (
    <MenuBar
      menus={[
        {
          id,
          label,
          accessKey: label.charAt(0),
          children: [
            ...entries,
            { id: 'line-exit', kind: 'separator' },
            { id: 'exit', label: exitLabel, onAction: close },
          ],
        },
        ...others.map((menu) => ({
          id: menu.id,
          label: menu.label,
          accessKey: menu.label.charAt(0),
          children: menu.entries,
        })),
      ]}
    />
  );
}
