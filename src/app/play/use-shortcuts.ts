import { useEffect, useRef } from 'react';
import type { Settings } from '../store/settings.ts';
import { actionOfKey, type ShortcutAction } from '../store/shortcuts.ts';

/** Where keys write, choose or run menus: there a single key is not ours. Consoles are machines of their own. */
const KEYS_BELONG_TO = [
  'input',
  'textarea',
  'select',
  'dialog',
  '[contenteditable=true]',
  '[role=listbox]',
  // The wiring list takes only arrow keys.
  '[role=grid]:not(.wiring-grid)',
  '[role=treegrid]',
  '[role=tree]',
  '[role=menu]',
  '[role=menubar]',
  '[role=radiogroup]',
  '[role=dialog]',
  '.kvm-panel',
].join(', ');

/** Runs single-key shortcuts while nothing else wants the keys. */
export function useShortcuts(settings: Settings, run: (action: ShortcutAction) => void): void {
  const latest = useRef({ settings, run });
  latest.current = { settings, run };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const now = latest.current;
      if (!now.settings.shortcutsOn || event.defaultPrevented || event.repeat) return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(KEYS_BELONG_TO) !== null && target !== null) return;
      // Space and Enter press the button or link that has the focus.
      if ((event.key === ' ' || event.key === 'Enter') && target?.closest('button, a[href], summary') != null)
        return;
      const action = actionOfKey(now.settings.shortcuts, event.key);
      if (action === undefined) return;
      event.preventDefault();
      now.run(action);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
