import { isRecord } from './parse.ts';

/** What a single key can do in the room, in the order of the help page. */
export const shortcutActions = [
  'pause',
  'pace1',
  'pace10',
  'pace60',
  'nextEvent',
  'flip',
  'fit',
  'wiring',
  'kvm',
  'plan',
  'help',
] as const;

/** One thing that a single key does. */
export type ShortcutAction = (typeof shortcutActions)[number];
/** The key of each action, as `KeyboardEvent.key` in lower case. */
export type Shortcuts = Readonly<Record<ShortcutAction, string>>;

/** The keys of a new player. */
export const defaultShortcuts: Shortcuts = {
  pause: ' ',
  pace1: '1',
  pace10: '2',
  pace60: '3',
  nextEvent: 'n',
  flip: 'f',
  fit: 'z',
  wiring: 'w',
  kvm: 'k',
  plan: 'p',
  help: '?',
};

/** Reads remapped keys; an action without a usable key gets its default. */
export function parseShortcuts(value: unknown): Shortcuts {
  if (!isRecord(value)) return defaultShortcuts;
  const keys: Record<string, string> = { ...defaultShortcuts };
  for (const action of shortcutActions) {
    const key = value[action];
    if (typeof key === 'string' && isShortcutKey(key)) keys[action] = key;
  }
  return keys as Shortcuts;
}

/** Only keys that write one character can be chosen: Tab, Enter, Escape and arrows belong to the page. */
export function isShortcutKey(key: string): boolean {
  return [...key].length === 1;
}

/** Gives the action another key. Who had that key gets the one that became free, so that no two actions share one. */
export function remapShortcut(shortcuts: Shortcuts, action: ShortcutAction, pressed: string): Shortcuts {
  const key = pressed.toLowerCase();
  if (!isShortcutKey(key)) return shortcuts;
  const holder = shortcutActions.find((other) => shortcuts[other] === key);
  const next: Record<ShortcutAction, string> = { ...shortcuts, [action]: key };
  if (holder !== undefined && holder !== action) next[holder] = shortcuts[action];
  return next;
}

/** The action of a pressed key. */
export function actionOfKey(shortcuts: Shortcuts, pressed: string): ShortcutAction | undefined {
  const key = pressed.toLowerCase();
  return shortcutActions.find((action) => shortcuts[action] === key);
}
