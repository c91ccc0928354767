import { useTranslation } from 'react-i18next';
import { hrefOf } from '../routes/route.ts';
import { NoticePage } from './notice-page.tsx';

interface CrashProps {
  readonly name: string;
  readonly problem: unknown;
  readonly onRebuild: () => void;
}

/** Says that a view broke, that nothing is lost, and offers to build it again. */
export function CrashNotice(props: CrashProps) {
  const { t } = useTranslation('app');
  return (
    <div className="app-notice app-crash" data-kind="error" role="alert">
      <p>
        <strong>{t('crash.title', { view: props.name })}</strong>
      </p>
      <p>{t('crash.body')}</p>
      <p className="app-crash-detail">{detailOf(props.problem)}</p>
      <p>
        <button type="button" className="app-button" onClick={props.onRebuild}>
          {t('crash.rebuild')}
        </button>
      </p>
    </div>
  );
}

/** The same for a whole screen. Its code may not have arrived: then only loading the page again helps. */
export function CrashPage(props: CrashProps) {
  const { t } = useTranslation('app');
  return (
    <NoticePage
      tone="alarm"
      title={t('crash.title', { view: props.name })}
      actions={
        <>
          <button
            type="button"
            className="app-button"
            data-kind="primary"
            onClick={() => globalThis.location.reload()}
          >
            {t('crash.reload')}
          </button>
          <button type="button" className="app-button" onClick={props.onRebuild}>
            {t('crash.rebuild')}
          </button>
          <a className="app-button" data-kind="quiet" href={hrefOf({ screen: 'course', unknown: null })}>
            {t('problem.toCourse')}
          </a>
        </>
      }
    >
      <p role="alert">{t('crash.body')}</p>
      <p className="notice-problem app-crash-detail">{detailOf(props.problem)}</p>
    </NoticePage>
  );
}

function detailOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
