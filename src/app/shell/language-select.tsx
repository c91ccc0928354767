import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage, type LanguageId, languages } from '#i18n';
import { useSettings } from '../services.ts';

/** Chooses the language of everything. Languages are named in their own words. */
export function LanguageSelect() {
  const { t } = useTranslation('common');
  const [, change] = useSettings();
  const id = useId();
  const current = currentLanguage();
  const offered = languages.filter((language) => !language.isForTests || language.id === current.id);
  return (
    <div className="app-language">
      <label htmlFor={id}>{t('language.label')}</label>
      <select
        id={id}
        className="app-select"
        value={current.id}
        onChange={(event) => change({ language: event.target.value as LanguageId })}
      >
        {offered.map((language) => (
          <option key={language.id} value={language.id} lang={language.tag}>
            {language.nativeName}
          </option>
        ))}
      </select>
    </div>
  );
}
