import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';

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

let pageIds: readonly string[] = [];
const pageListeners = new Set<() => void>();

function setPageIds(ids: readonly string[]): void {
  pageIds = ids;
  for (const listener of [...pageListeners]) listener();
}

function holdPage(id: string): () => void {
  setPageIds([...pageIds, id]);
  return () => setPageIds(pageIds.filter((other) => other !== id));
}

function subscribeToPage(listener: () => void): () => void {
  pageListeners.add(listener);
  return () => pageListeners.delete(listener);
}

/** The dialogs that belong to no window, such as those before anybody is logged on: the page is their owner. */
export function usePageModals(): Modals {
  const ids = useSyncExternalStore(
    subscribeToPage,
    () => pageIds,
    () => pageIds,
  );
  return useMemo(() => ({ ids, hold: holdPage }), [ids]);
}

/** Whether another dialog of the same owner lies over this one. A dialog that has only just come lies on top. */
export function isCovered(ids: readonly string[], id: string): boolean {
  return ids.includes(id) && ids.at(-1) !== id;
}
