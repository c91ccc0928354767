import { useCallback, useMemo, useState } from 'react';

/** The dialogs that a window or dialog waits for, the topmost last. */
export interface Modals {
  readonly ids: readonly string[];
  /** Says that a dialog is open; returns the function that ends it. */
  readonly hold: (id: string) => () => void;
}

/** Keeps the order in which dialogs were opened over one owner. */
export function useModals(): Modals {
  const [ids, setIds] = useState<readonly string[]>([]);
  const hold = useCallback((id: string) => {
    setIds((before) => [...before, id]);
    return () => setIds((before) => before.filter((other) => other !== id));
  }, []);
  return useMemo(() => ({ ids, hold }), [ids, hold]);
}

/** Whether another dialog of the same owner lies over this one. A dialog that has only just come lies on top. */
export function isCovered(ids: readonly string[], id: string): boolean {
  return ids.includes(id) && ids.at(-1) !== id;
}
