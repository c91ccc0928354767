import { useTranslation } from 'react-i18next';

/** Says that a view broke, that nothing is lost, and offers to build it again. */
export function CrashNotice(props: {
  readonly name: string;
  readonly problem: unknown;
  readonly onRebuild: () => void;
}) {
  const { t } = useTranslation('app');
  const detail = props.problem instanceof Error ? props.problem.message : String(props.problem);
  return (
    <div className="app-notice app-crash" data-kind="error" role="alert">
      <p>
        <strong>{t('crash.title', { view: props.name })}</strong>
      </p>
      <p>{t('crash.body')}</p>
      <p className="app-crash-detail">{detail}</p>
      <p>
        <button type="button" className="app-button" onClick={props.onRebuild}>
          {t('crash.rebuild')}
        </button>
      </p>
    </div>
  );
}
