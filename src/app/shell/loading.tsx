import { useTranslation } from 'react-i18next';

/** Shown while a screen's code is on its way. */
export function Loading() {
  const { t } = useTranslation('app');
  return (
    <main className="app-screen app-loading" tabIndex={-1}>
      <p role="status">{t('shell.loading')}</p>
    </main>
  );
}
