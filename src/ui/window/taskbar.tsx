import type { ReactNode } from 'react';
import type { MenuEntry } from '../menu/menu-model.ts';
import { StartMenu } from '../menu/start-menu.tsx';
import { useText } from '../use-text.ts';
import type { WindowActions } from './use-window-manager.ts';

/** A running window, as the taskbar shows it. */
export interface TaskbarWindow {
  readonly id: string;
  readonly title: string;
  readonly icon?: ReactNode;
  readonly isActive: boolean;
}

/** Props of {@link Taskbar}. */
export interface TaskbarProps {
  readonly machineName: string;
  readonly startMenu: readonly MenuEntry[];
  readonly windows: readonly TaskbarWindow[];
  readonly actions: Pick<WindowActions, 'activate' | 'minimise'>;
  readonly clock?: ReactNode;
}

/** The bar at the foot of a desktop: Start, a button for each window, clock. */
export function Taskbar({ machineName, startMenu, windows, actions, clock }: TaskbarProps): ReactNode {
  const t = useText();
  return (
    <nav className="c-taskbar" aria-label={t('ui:taskbar.label')}>
      <StartMenu entries={startMenu} machineName={machineName} />
      <ul className="c-taskbar-windows" aria-label={t('ui:taskbar.running')}>
        {windows.map((window) => (
          <li key={window.id}>
            <button
              type="button"
              className="c-taskbar-button"
              aria-pressed={window.isActive}
              title={window.title}
              onClick={() => (window.isActive ? actions.minimise(window.id) : actions.activate(window.id))}
            >
              {window.icon}
              <span className="c-ellipsis">{window.title}</span>
            </button>
          </li>
        ))}
      </ul>
      {clock === undefined ? null : <div className="c-taskbar-clock">{clock}</div>}
    </nav>
  );
}
