import { type ReactNode, use } from 'react';
import { Popover, type PopoverProps } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { DesktopContext } from '../window/desktop-context.ts';

/** Props of {@link DesktopPopover}. */
export interface DesktopPopoverProps extends Omit<PopoverProps, 'className' | 'boundaryElement'> {
  readonly className?: string;
}

/** What a menu or a drop-down list opens in. It never leaves the desktop that it belongs to, as no window of a real one can. */
export function DesktopPopover({ className, ...props }: DesktopPopoverProps): ReactNode {
  const desktop = use(DesktopContext);
  return (
    <Popover
      containerPadding={0}
      {...(desktop === null ? {} : { boundaryElement: desktop })}
      {...props}
      className={classNames('classic c-popover', className)}
    />
  );
}
