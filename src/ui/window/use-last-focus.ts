import { useCallback, useEffect, useRef } from 'react';

/**
 * Remembers what had the focus last in a frame (not in the dialogs beside it) and gives it back:
 * a menu that led to a dialog is gone when the dialog closes, the row it belonged to is not.
 */
export function useLastFocus(element: HTMLElement | null): () => void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (element === null) return;
    const remember = (event: FocusEvent) => {
      const target = event.target as HTMLElement;
      if (target.closest('.c-window') === element) last.current = target;
    };
    element.addEventListener('focusin', remember);
    return () => element.removeEventListener('focusin', remember);
  }, [element]);
  return useCallback(() => {
    const target = last.current;
    const isUsable = target?.isConnected === true && target.closest('[inert]') === null;
    (isUsable ? target : element)?.focus({ preventScroll: true });
  }, [element]);
}
