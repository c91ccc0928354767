import { createContext, useContext, useEffect } from 'react';
import type { Modals } from './use-modals.ts';

/** What a window offers to what is inside it. */
export interface WindowContextValue {
  /** The window's frame; keys of the menu bar are listened for here. */
  readonly element: HTMLElement | null;
  /** Where dialogs owned by this window are drawn. */
  readonly dialogHost: HTMLElement | null;
  /** The dialogs that are open over it. They make it inert, and each of them those below. */
  readonly modals: Modals;
  /** Gives focus back to what had it last in this window, its dialogs left aside. */
  readonly focusLast: () => void;
  readonly isCompact: boolean;
  readonly setTitle: (title: string | null) => void;
  readonly close: () => void;
}

export const WindowContext = createContext<WindowContextValue | null>(null);

/** The frame of the surrounding window, or null outside one. */
export function useWindowElement(): HTMLElement | null {
  return useContext(WindowContext)?.element ?? null;
}

/** Replaces the title of the surrounding window, e.g. `Cluster Administrator - [MAILCLUS]`. */
export function useWindowTitle(title: string): void {
  const setTitle = useContext(WindowContext)?.setTitle;
  useEffect(() => {
    setTitle?.(title);
    return () => setTitle?.(null);
  }, [setTitle, title]);
}

/** Closes the surrounding window (File ▸ Exit); does nothing outside one. */
export function useCloseWindow(): () => void {
  return useContext(WindowContext)?.close ?? NOTHING;
}

const NOTHING = () => {};
