import type { ReactNode } from 'react';
import { Separator, Toolbar } from 'react-aria-components';
import { Button } from '../fields/button.tsx';
import { Icon, type IconName } from '../icon/icon.tsx';

/** A button with a picture, or a line between such buttons. */
export type ToolBarItem =
  | {
      readonly id: string;
      readonly label: string;
      readonly icon: IconName;
      readonly isDisabled?: boolean;
      readonly reason?: string | undefined;
      readonly onPress: () => void;
    }
  | { readonly id: string; readonly kind: 'separator' };

/** Props of {@link ToolBar}. */
export interface ToolBarProps {
  readonly label: string;
  readonly items: readonly ToolBarItem[];
}

/** A row of flat buttons under the menu bar; arrow keys walk along it. */
export function ToolBar({ label, items }: ToolBarProps): ReactNode {
  return (
    <Toolbar className="c-toolbar" aria-label={label}>
      {items.map((item) =>
        'kind' in item ? (
          <Separator key={item.id} orientation="vertical" className="c-toolbar-line" />
        ) : (
          <span key={item.id} className="c-tool" title={item.label}>
            <Button
              label={item.label}
              onPress={item.onPress}
              isDisabled={item.isDisabled ?? false}
              reason={item.reason}
            >
              <Icon name={item.icon} />
            </Button>
          </span>
        ),
      )}
    </Toolbar>
  );
}
