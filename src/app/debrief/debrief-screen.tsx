import { useTranslation } from 'react-i18next';
import { openRecord } from '../game/enter-game.ts';
import { hrefOf } from '../routes/route.ts';
import { navigate } from '../routes/use-route.ts';
import { SaveProblem } from '../screens/problem/save-problem.tsx';
import { useServices } from '../services.ts';
import { Loading } from '../shell/loading.tsx';
import { NoticePage } from '../shell/notice-page.tsx';
import { usePromise } from '../shell/use-promise.ts';
import { DebriefView } from './debrief-view.tsx';

/** Looks back at the level's newest run: what was meant, what happened, and why. */
export function DebriefScreen({ levelId }: { readonly levelId: string }) {
  const { t } = useTranslation('debrief');
  const services = useServices();
  const opened = usePromise(() => openRecord(services, levelId), levelId);
  if (opened === null) return <Loading />;
  if (opened.kind === 'saveProblem') {
    return (
      <SaveProblem
        levelId={levelId}
        error={opened.error}
        save={opened.save}
        onStartAnew={() => navigate({ screen: 'play', levelId, seed: null })}
      />
    );
  }
  if (opened.kind === 'session') return <DebriefView session={opened.session} />;
  return (
    <NoticePage
      tone="neutral"
      title={t('none.title')}
      actions={
        <>
          <a className="app-button" data-kind="primary" href={hrefOf({ screen: 'briefing', levelId })}>
            {t('none.briefing')}
          </a>
          <a className="app-button" data-kind="quiet" href={hrefOf({ screen: 'course', unknown: null })}>
            {t('actions.course')}
          </a>
        </>
      }
    >
      <p>{t('none.body')}</p>
    </NoticePage>
  );
}
