import { useMemo, useReducer } from 'react';
import {
  noWindows,
  type OpenOptions,
  type ResizeEdges,
  reduceWindows,
  type WindowState,
  type WindowsState,
} from './window-reducer.ts';

/** Everything one can do to the windows of a desktop. The functions never change identity. */
export interface WindowActions {
  /** Opens a window, or brings it to the front when it is open already. */
  open(id: string, options: OpenOptions): void;
  close(id: string): void;
  activate(id: string): void;
  /** No window active, e.g. because the desktop itself was clicked. */
  deactivate(): void;
  minimise(id: string): void;
  toggleMaximise(id: string): void;
  move(id: string, dx: number, dy: number): void;
  resize(id: string, edges: ResizeEdges, dx: number, dy: number): void;
  cycle(step: 1 | -1): void;
  setBounds(width: number, height: number): void;
}

/** The windows of one desktop and what can be done to them. */
export interface WindowManager {
  readonly state: WindowsState;
  readonly actions: WindowActions;
  /** Ids of open windows in the order of opening. */
  readonly openIds: readonly string[];
}

/** Holds the windows of one desktop. Keep it above the desktop when windows shall survive its unmounting. */
export function useWindowManager(initial: WindowsState = noWindows): WindowManager {
  const [state, dispatch] = useReducer(reduceWindows, initial);
  const actions = useMemo<WindowActions>(
    () => ({
      open: (id, options) => dispatch({ type: 'open', id, options }),
      close: (id) => dispatch({ type: 'close', id }),
      activate: (id) => dispatch({ type: 'activate', id }),
      deactivate: () => dispatch({ type: 'deactivate' }),
      minimise: (id) => dispatch({ type: 'minimise', id }),
      toggleMaximise: (id) => dispatch({ type: 'toggle-maximise', id }),
      move: (id, dx, dy) => dispatch({ type: 'move', id, dx, dy }),
      resize: (id, edges, dx, dy) => dispatch({ type: 'resize', id, edges, dx, dy }),
      cycle: (step) => dispatch({ type: 'cycle', step }),
      setBounds: (width, height) => dispatch({ type: 'bounds', width, height }),
    }),
    [],
  );
  return { state, actions, openIds: state.opened };
}

/** The state of one window, if it is open. */
export function windowOf(manager: WindowManager, id: string): WindowState | undefined {
  return manager.state.stack.find((entry) => entry.id === id);
}
