import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#i18n';
import { hrefOf } from '../../routes/route.ts';
import { useServices, useSettings } from '../../services.ts';
import { announce } from '../../shell/announcements.ts';
import { ConfirmDialog } from '../../shell/confirm-dialog.tsx';
import { ImportButton } from '../../shell/import-button.tsx';
import { LanguageSelect } from '../../shell/language-select.tsx';
import { motionChoices, type Settings, textSizes, themeChoices } from '../../store/settings.ts';
import { exportEverything, forgetEverything } from './keeping.ts';
import { ShortcutSettings } from './shortcut-settings.tsx';
import './settings.css';

/** Everything a player sets once: language, look, sound, keys, and what becomes of the progress. */
export function SettingsScreen() {
  const { t } = useTranslation('app');
  return (
    <div className="app-screen">
      <main className="app-page settings" id="main" tabIndex={-1}>
        <header className="app-page-header">
          <h1>{t('settings.title')}</h1>
          <nav className="app-row" aria-label={t('shell.pages')}>
            <button type="button" className="app-button" onClick={() => history.back()}>
              {t('settings.back')}
            </button>
            <a className="app-button" data-kind="quiet" href={hrefOf({ screen: 'course', unknown: null })}>
              {t('course.title')}
            </a>
          </nav>
        </header>
        <LookSettings />
        <TimeSettings />
        <SoundSettings />
        <ShortcutSettings />
        <KeepingSettings />
      </main>
    </div>
  );
}

function LookSettings() {
  const { t } = useTranslation('app');
  const [settings, change] = useSettings();
  return (
    <section className="app-card settings-card" aria-labelledby="settings-look">
      <h2 id="settings-look">{t('settings.look')}</h2>
      <LanguageSelect />
      <Choice
        label={t('settings.theme')}
        value={settings.theme}
        options={themeChoices.map((id) => ({ id, text: t(`settings.themes.${id}`) }))}
        onChange={(theme) => change({ theme })}
      />
      <Choice
        label={t('settings.textSize')}
        value={String(settings.textSize)}
        options={textSizes.map((size) => ({
          id: String(size),
          text: t('settings.percent', { value: formatNumber(size) }),
        }))}
        onChange={(size) => change({ textSize: Number(size) })}
      />
      <Choice
        label={t('settings.motion')}
        value={settings.motion}
        options={motionChoices.map((id) => ({ id, text: t(`settings.motions.${id}`) }))}
        onChange={(motion) => change({ motion })}
      />
    </section>
  );
}

function TimeSettings() {
  const { t } = useTranslation('app');
  const [settings, change] = useSettings();
  return (
    <section className="app-card settings-card" aria-labelledby="settings-time">
      <h2 id="settings-time">{t('settings.time')}</h2>
      <Flag label={t('settings.slowsDown')} name="slowsDown" settings={settings} onChange={change} />
    </section>
  );
}

function SoundSettings() {
  const { t } = useTranslation('app');
  const [settings, change] = useSettings();
  const id = useId();
  return (
    <section className="app-card settings-card" aria-labelledby="settings-sound">
      <h2 id="settings-sound">{t('settings.sound')}</h2>
      <div className="settings-line">
        <label htmlFor={id}>{t('settings.volume')}</label>
        <input
          id={id}
          type="range"
          min="0"
          max="100"
          step="5"
          value={settings.volume}
          aria-valuetext={t('settings.percent', { value: formatNumber(settings.volume) })}
          onChange={(event) => change({ volume: Number(event.target.value) })}
        />
        <output htmlFor={id}>{t('settings.percent', { value: formatNumber(settings.volume) })}</output>
      </div>
      <Flag label={t('settings.muted')} name="muted" settings={settings} onChange={change} />
      <Flag label={t('settings.captions')} name="captions" settings={settings} onChange={change} />
    </section>
  );
}

function KeepingSettings() {
  const { t } = useTranslation('app');
  const services = useServices();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section className="app-card settings-card" aria-labelledby="settings-keeping">
      <h2 id="settings-keeping">{t('settings.keeping')}</h2>
      <p className="app-text">{t(services.keeper.isLasting ? 'settings.kept' : 'settings.notKept')}</p>
      <div className="app-row">
        <button type="button" className="app-button" onClick={() => void exportEverything(services)}>
          {t('settings.export')}
        </button>
        <ImportButton className="app-button" />
        <button type="button" className="app-button" data-kind="danger" onClick={() => setIsAsking(true)}>
          {t('settings.reset')}
        </button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={t('settings.resetTitle')}
          body={t('settings.resetBody')}
          confirm={t('settings.resetConfirm')}
          onCancel={() => setIsAsking(false)}
          onConfirm={() => {
            setIsAsking(false);
            void forgetEverything(services).then(() => announce(t('settings.resetDone')));
          }}
        />
      )}
    </section>
  );
}

function Choice<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly id: T; readonly text: string }[];
  readonly onChange: (id: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className="settings-choice">
      <legend>{props.label}</legend>
      <div className="settings-options">
        {props.options.map((option) => (
          <label key={option.id} className="settings-option">
            <input
              type="radio"
              name={name}
              checked={option.id === props.value}
              onChange={() => props.onChange(option.id)}
            />
            {option.text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Flag(props: {
  readonly label: string;
  readonly name: 'muted' | 'captions' | 'slowsDown';
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}) {
  return (
    <label className="settings-option">
      <input
        type="checkbox"
        checked={props.settings[props.name]}
        onChange={(event) => props.onChange({ [props.name]: event.target.checked })}
      />
      {props.label}
    </label>
  );
}
