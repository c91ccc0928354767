import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../services.ts';
import { keyText } from '../../shell/key-text.ts';
import {
  defaultShortcuts,
  isShortcutKey,
  remapShortcut,
  type ShortcutAction,
  shortcutActions,
} from '../../store/shortcuts.ts';

/** Lets the player give each action another key, or switch single keys off. */
export function ShortcutSettings() {
  const { t } = useTranslation('app');
  const [settings, change] = useSettings();
  const [waitingFor, setWaitingFor] = useState<ShortcutAction | null>(null);
  const take = (action: ShortcutAction) => (event: KeyboardEvent) => {
    if (waitingFor !== action) return;
    if (event.key === 'Escape' || event.key === 'Tab') {
      setWaitingFor(null);
      return;
    }
    if (!isShortcutKey(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    change({ shortcuts: remapShortcut(settings.shortcuts, action, event.key) });
    setWaitingFor(null);
  };
  return (
    <section className="app-card settings-card" aria-labelledby="settings-keys">
      <h2 id="settings-keys">{t('settings.keys')}</h2>
      <label className="settings-option">
        <input
          type="checkbox"
          checked={settings.shortcutsOn}
          onChange={(event) => change({ shortcutsOn: event.target.checked })}
        />
        {t('settings.keysOn')}
      </label>
      <p className="settings-hint">{t('settings.keysHint')}</p>
      <ul className="settings-keys">
        {shortcutActions.map((action) => (
          <li key={action}>
            <span id={`key-${action}`}>{t(`shortcut.${action}`)}</span>
            <button
              type="button"
              className="app-button"
              data-size="small"
              aria-describedby={`key-${action}`}
              aria-pressed={waitingFor === action}
              onClick={() => setWaitingFor(waitingFor === action ? null : action)}
              onKeyDown={take(action)}
              onBlur={() => setWaitingFor(null)}
            >
              {waitingFor === action ? t('settings.pressKey') : keyText(settings.shortcuts[action], t)}
            </button>
          </li>
        ))}
      </ul>
      <div>
        <button
          type="button"
          className="app-button"
          data-size="small"
          onClick={() => change({ shortcuts: defaultShortcuts })}
        >
          {t('settings.keysDefault')}
        </button>
      </div>
    </section>
  );
}
