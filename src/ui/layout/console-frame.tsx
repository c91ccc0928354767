import type { ReactNode } from 'react';

/** Props of {@link ConsoleFrame}. */
export interface ConsoleFrameProps {
  readonly menuBar?: ReactNode;
  readonly toolBar?: ReactNode;
  readonly statusBar?: ReactNode;
  readonly children: ReactNode;
}

/** The usual inside of a console window: menu bar, tool bar, what fills the middle, status bar. */
export function ConsoleFrame({ menuBar, toolBar, statusBar, children }: ConsoleFrameProps): ReactNode {
  return (
    <div className="c-console">
      {menuBar}
      {toolBar}
      <div className="c-console-main">{children}</div>
      {statusBar}
    </div>
  );
}
