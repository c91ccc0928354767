import { useTranslation } from 'react-i18next';
import type { LevelError } from '#levels';
import { hrefOf } from '../../routes/route.ts';
import { NoticePage } from '../../shell/notice-page.tsx';

/** Says that a level's files are wrong; only seen while a level is being written. */
export function LevelProblem({ errors }: { readonly errors: readonly LevelError[] }) {
  const { t } = useTranslation('app');
  const [first] = errors;
  const text = first === undefined ? '' : `${first.file}: ${first.path} (${first.code})`;
  return (
    <NoticePage
      tone="alarm"
      title={t('problem.levelTitle')}
      actions={
        <a className="app-button" data-kind="primary" href={hrefOf({ screen: 'course', unknown: null })}>
          {t('problem.toCourse')}
        </a>
      }
    >
      <p className="notice-problem" role="alert">
        {t('problem.levelBody', { count: errors.length, first: text })}
      </p>
    </NoticePage>
  );
}
