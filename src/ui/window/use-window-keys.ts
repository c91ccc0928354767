import { useEffect, useRef } from 'react';
import { useWindowElement } from './window-context.ts';

/** What keys do anywhere in a window; `key` is a name such as `F3`, `Shift+F3`, `Control+f`. */
export type WindowKeys = readonly { readonly key: string; readonly onPress: () => void }[];

/**
 * Keys of a console's whole window, as the shortcuts in its menus promise them. A dialog over the window keeps them off.
 * While a menu closes the focus is nowhere for a moment: such keys go to the window on top.
 */
export function useWindowKeys(keys: WindowKeys): void {
  const windowElement = useWindowElement();
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (windowElement === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || !(event.target instanceof Element)) return;
      const isHere =
        event.target === document.body
          ? windowElement.classList.contains('is-active')
          : windowElement.contains(event.target) && event.target.closest('.c-dialog') === null;
      if (!isHere) return;
      const name = `${event.ctrlKey ? 'Control+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.key}`;
      const found = latest.current.find(({ key }) => key === name);
      if (found === undefined) return;
      event.preventDefault();
      found.onPress();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [windowElement]);
}
