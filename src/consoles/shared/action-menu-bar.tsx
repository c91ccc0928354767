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
}

/** The menu bar of a console with one menu: the deeds, a line, Exit. */
export function ActionMenuBar({ id, label, exitLabel, entries }: ActionMenuBarProps): ReactNode {
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
      ]}
    />
  );
}
