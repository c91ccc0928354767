import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#domain';
import { type Task, TaskList } from '#ui';
import { textOfReason } from '../shared/reason-text.ts';
import { type PrerequisiteResult, prerequisiteResults, prerequisitesOf } from './prerequisites.ts';
import type { SetupAction } from './setup-form.ts';

const taskStatus = { ok: 'ok', warning: 'warning', error: 'error', notChecked: 'waiting' } as const;

/** The prerequisites with what came of each; lives with the world, so that it turns green when the cause is gone. */
export function CheckPage({ verdict, action }: { verdict: Verdict; action: SetupAction }): ReactNode {
  const { t } = useTranslation('consoles-exchange');
  const tasks = prerequisiteResults(verdict, prerequisitesOf(action)).map(
    (result): Task => ({
      id: result.id,
      label: labelOf(result),
      status: taskStatus[result.status],
      ...detailOf(result),
    }),
  );
  return (
    <div className="k-stack">
      <p role="status">{verdict.ok ? t('setup.checksOk') : t('setup.checksFailed')}</p>
      <div className="k-checks">
        <TaskList label={t('setup.checks')} tasks={tasks} />
      </div>
    </div>
  );

  /** The icon tells the result; what was not looked at has none and says so. */
  function labelOf({ id, status }: PrerequisiteResult): string {
    const name = t(`setup.check.${id}`);
    return status === 'notChecked' ? `${name} (${t('setup.notChecked')})` : name;
  }

  function detailOf({ id, status, reason, params }: PrerequisiteResult): { readonly detail?: string } {
    if (reason === null) return {};
    // A warning asks for nothing.
    if (status === 'warning') return { detail: textOfReason({ reason, params }) };
    const remedy = t('setup.remedyLabel', { remedy: t(`setup.remedy.${id}`) });
    return { detail: `${textOfReason({ reason, params })} ${remedy}` };
  }
}
