import type { ReactNode } from 'react';
import type { MenuEntry } from './menu-model.ts';
import { useContextMenu } from './use-context-menu.tsx';

/** Props of {@link ContextMenu}. */
export interface ContextMenuProps {
  readonly entries: readonly MenuEntry[];
  /** Name of the menu for screen readers; "Context menu" when missing. */
  readonly label?: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** An area with a context menu. Lists and trees have their own `contextMenu` prop instead. */
export function ContextMenu({ entries, label, children, className }: ContextMenuProps): ReactNode {
  const { props, menu } = useContextMenu(() => entries, label);
  return (
    <div className={className} {...props}>
      {children}
      {menu}
    </div>
  );
}
