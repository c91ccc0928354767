import { useTranslation } from 'react-i18next';
import { hrefOf } from '../routes/route.ts';
import { useSettings } from '../services.ts';
import { ModalDialog } from '../shell/confirm-dialog.tsx';
import { keyText } from '../shell/key-text.ts';
import { shortcutActions } from '../store/shortcuts.ts';

const figures = ['withoutMail', 'lost', 'availability', 'atRisk'] as const;

/** The keys of the room, as they are mapped now, and what the figures above it mean. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('app');
  const [settings] = useSettings();
  return (
    <ModalDialog title={t('help.title')} onClose={onClose} size="wide">
      {!settings.shortcutsOn && <p className="app-notice">{t('help.keysOff')}</p>}
      <table className="help-keys">
        <thead>
          <tr>
            <th scope="col">{t('help.key')}</th>
            <th scope="col">{t('help.action')}</th>
          </tr>
        </thead>
        <tbody>
          {shortcutActions.map((action) => (
            <tr key={action}>
              <td>
                <kbd>{keyText(settings.shortcuts[action], t)}</kbd>
              </td>
              <td>{t(`shortcut.${action}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('help.figures')}</h3>
      <dl className="help-figures">
        {figures.map((figure) => (
          <div key={figure}>
            <dt>{t(`play.${figure}`)}</dt>
            <dd>{t(`help.figure.${figure}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="app-text">{t('rackTools.hint')}</p>
      <p className="app-text">{t('help.more')}</p>
      <div className="app-row app-dialog-actions">
        <a className="app-button" data-kind="quiet" href={hrefOf({ screen: 'settings' })}>
          {t('help.change')}
        </a>
        <button type="button" className="app-button" data-kind="primary" onClick={onClose}>
          {t('shell.close')}
        </button>
      </div>
    </ModalDialog>
  );
}
