import { useTranslation } from 'react-i18next';
import type { LevelError } from '#levels';
import { hrefOf } from '../../routes/route.ts';

/** Says that a level's files are wrong; only seen while a level is being written. */
export function LevelProblem({ errors }: { readonly errors: readonly LevelError[] }) {
  const { t } = useTranslation('app');
  const [first] = errors;
  const text = first === undefined ? '' : `${first.file}: ${first.path} (${first.code})`;
  return (
    <div className="app-screen">
      <main className="app-page" id="main" tabIndex={-1}>
        <h1>{t('problem.levelTitle')}</h1>
        <p className="app-notice" data-kind="error" role="alert">
          {t('problem.levelBody', { count: errors.length, first: text })}
        </p>
        <a className="app-button" href={hrefOf({ screen: 'course', unknown: null })}>
          {t('problem.toCourse')}
        </a>
      </main>
    </div>
  );
}
