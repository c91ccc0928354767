import { type RefObject, useEffect, useRef } from 'react';

/** Takes the focus when the panel opens, to `selector` inside of it if that is there, and gives it back when it closes. */
export function useFocusOn(panel: RefObject<HTMLElement | null>, isOpen: boolean, selector?: string): void {
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    opener.current = document.activeElement;
    const inner = selector === undefined ? null : panel.current?.querySelector<HTMLElement>(selector);
    (inner ?? panel.current)?.focus({ preventScroll: true });
    return () => {
      const back = opener.current;
      if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
    };
  }, [isOpen, panel, selector]);
}
