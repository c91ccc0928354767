import { describe, expect, it } from 'vitest';
import {
  actionOfKey,
  defaultShortcuts,
  isShortcutKey,
  parseShortcuts,
  remapShortcut,
  shortcutActions,
} from '../../../src/app/store/shortcuts.ts';

describe('single keys', () => {
  it('start without two actions on one key', () => {
    expect(new Set(Object.values(defaultShortcuts)).size).toBe(shortcutActions.length);
  });

  it('find their action whatever the case', () => {
    expect(actionOfKey(defaultShortcuts, 'W')).toBe('wiring');
    expect(actionOfKey(defaultShortcuts, ' ')).toBe('pause');
    expect(actionOfKey(defaultShortcuts, 'x')).toBeUndefined();
  });

  it('change places when a key is taken, so that none is lost', () => {
    const remapped = remapShortcut(defaultShortcuts, 'wiring', 'K');
    expect(remapped.wiring).toBe('k');
    expect(remapped.kvm).toBe('w');
    expect(new Set(Object.values(remapped)).size).toBe(shortcutActions.length);
  });

  it('take no key that the page needs itself', () => {
    for (const key of ['Tab', 'Enter', 'Escape', 'ArrowUp', '']) {
      expect(isShortcutKey(key)).toBe(false);
      expect(remapShortcut(defaultShortcuts, 'pause', key)).toEqual(defaultShortcuts);
    }
  });

  it('read what was kept and fall back where it makes no sense', () => {
    expect(parseShortcuts({ wiring: 'x', kvm: 'Escape', help: 7 })).toEqual({
      ...defaultShortcuts,
      wiring: 'x',
    });
    expect(parseShortcuts(null)).toEqual(defaultShortcuts);
  });
});
