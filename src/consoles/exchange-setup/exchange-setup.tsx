import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComputerNode, Job, Verdict, World } from '#domain';
import { nodeNamed } from '#domain/selectors';
import { MessageBox, RadioGroup, useCloseWindow, Wizard, WizardNote, type WizardPage } from '#ui';
import type { ConsoleProps } from '../shared/console-types.ts';
import { newestRun } from '../shared/run-progress.ts';
import { useCommand } from '../shared/use-command.tsx';
import { useWizardMachine, type WizardMachine } from '../shared/use-wizard-machine.ts';
import { AccountPage, firstAdministrator, setupAt } from './account-page.tsx';
import { CheckPage } from './check-page.tsx';
import { ComponentPage } from './component-page.tsx';
import { ProgressPage } from './progress-page.tsx';
import {
  afterSetup,
  chosenLabel,
  isInstalling,
  type SetupForm,
  setupCommand,
  setupKinds,
} from './setup-form.ts';
import { type SetupPage, setupPages, setupWizard, shownPage } from './setup-wizard-model.ts';
import '../shared/windows-consoles.css';

/** Exchange Setup on one server, from its CD (E-33 to E-39). Closing the window does not stop a run. */
export function ExchangeSetup({ session, node, world }: ConsoleProps): ReactNode {
  const { t } = useTranslation('consoles-exchange');
  const port = useCommand(session);
  const close = useCloseWindow();
  const spec = useMemo(() => setupWizard(node), [node]);
  const wizard = useWizardMachine(
    spec,
    () => setupAt(world, node),
    () => 'checks',
    port.query,
  );
  const [isTold, setTold] = useState<'not' | 'asking'>('not');
  const { fields, goTo } = wizard;
  const computer = nodeNamed(world, node);
  const job = computer === undefined ? null : newestRun(world, computer, setupKinds);
  const isRunning = job?.state === 'running';
  useEffect(() => {
    if (isRunning) goTo('progress');
  }, [isRunning, goTo]);
  const content = contentsOf({ world, node, wizard, job, verdict: port.query(setupCommand(fields, node)) });
  const onNext: Partial<Record<SetupPage, () => boolean>> = {
    checks: () => {
      if (world.cluster === null || !isInstalling(fields)) return true;
      setTold('asking');
      return false;
    },
    summary: () => port.submit(setupCommand(fields, node)).ok,
  };
  const pages = setupPages.map((id): WizardPage => {
    const next = onNext[id];
    return {
      ...frameOf(id, job?.state === 'failed', t),
      content: content[id],
      isSkipped: id === 'account' && firstAdministrator(world, fields) === null,
      ...gateOf(id, fields, wizard.gate, t),
      ...(next === undefined ? {} : { onNext: next }),
    };
  });
  return (
    <>
      <Wizard
        title={t('setup.title')}
        presentation="window"
        pages={pages}
        pageId={shownPage(wizard.page, isRunning)}
        onPageChange={(page) => goTo(page as SetupPage)}
        onFinish={close}
        onCancel={close}
      />
      {isTold === 'asking' && world.cluster !== null ? (
        <MessageBox
          kind="info"
          title={t('setup.clusterAware.title')}
          onAnswer={() => {
            setTold('not');
            goTo('summary');
          }}
        >
          {t('setup.clusterAware.text', { cluster: world.cluster.name })}
        </MessageBox>
      ) : null}
    </>
  );
}

type Translate = ReturnType<typeof useTranslation<'consoles-exchange'>>['t'];
type SetupMachine = WizardMachine<SetupForm, SetupPage>;

/** What stands on each page. */
function contentsOf(props: {
  readonly world: World;
  readonly node: string;
  readonly wizard: SetupMachine;
  readonly job: Job | null;
  readonly verdict: Verdict;
}): Readonly<Record<SetupPage, ReactNode>> {
  const { world, node, wizard, job, verdict } = props;
  const { fields, change } = wizard;
  const computer = nodeNamed(world, node);
  return {
    welcome: <WelcomePage node={node} installed={computer?.exchange ?? null} />,
    licence: <LicencePage agreed={fields.agreed} onChange={(agreed) => change({ agreed })} />,
    components: (
      <ComponentPage
        form={fields}
        onChange={change}
        refusal={wizard.refusalOn('components')}
        computer={computer}
      />
    ),
    account: <AccountPage world={world} form={fields} onChange={change} />,
    checks: <CheckPage verdict={verdict} action={fields.action} />,
    summary: <SummaryPage form={fields} world={world} computer={computer} />,
    progress: job === null ? null : <ProgressPage node={node} job={job} now={world.now} />,
    completion: <CompletionPage node={node} job={job} world={world} />,
  };
}

/** Title and kind of a page, and what can be pressed on it. */
function frameOf(id: SetupPage, isFailed: boolean, t: Translate) {
  const isOver = id === 'progress' || id === 'completion';
  return {
    id,
    title: id === 'completion' && isFailed ? t('setup.failed') : t(`setup.${id}`),
    ...(id === 'welcome' || id === 'completion' ? {} : { subtitle: t(`setup.${id}Sub`) }),
    kind: id === 'welcome' ? 'welcome' : id === 'completion' ? 'finish' : 'interior',
    canBack: !isOver,
    canCancel: !isOver,
  } as const;
}

/** Why a page cannot be left. */
function gateOf(id: SetupPage, fields: SetupForm, gate: SetupMachine['gate'], t: Translate) {
  const own = { licence: fields.agreed ? undefined : t('setup.mustAgree'), progress: t('setup.working') };
  if (id === 'completion') return { canNext: true };
  if (id !== 'licence' && id !== 'progress') return gate(id);
  return { canNext: own[id] === undefined, nextDisabledReason: own[id] };
}

function WelcomePage({ node, installed }: { node: string; installed: ComputerNode['exchange'] }): ReactNode {
  const { t } = useTranslation('consoles-exchange');
  const hint = installed?.version === '2000' ? 'welcomeOld' : 'welcomeInstalled';
  return (
    <div className="k-stack">
      <p>{t('setup.welcomeText', { node })}</p>
      <p>{t(`setup.${installed === null ? 'welcomeHint' : hint}`)}</p>
    </div>
  );
}

function LicencePage({
  agreed,
  onChange,
}: {
  agreed: boolean;
  onChange: (agreed: boolean) => void;
}): ReactNode {
  const { t } = useTranslation('consoles-exchange');
  return (
    <div className="k-stack">
      <p className="k-paper c-sunken">{t('setup.licenceText')}</p>
      <RadioGroup
        label={t('setup.agreement')}
        labelPlacement="hidden"
        value={agreed ? 'agree' : 'disagree'}
        onChange={(answer) => onChange(answer === 'agree')}
        options={[
          { id: 'agree', label: t('setup.agree') },
          { id: 'disagree', label: t('setup.disagree') },
        ]}
      />
      <WizardNote reason={agreed ? undefined : t('setup.mustAgree')} />
    </div>
  );
}

function SummaryPage({
  form,
  world,
  computer,
}: {
  form: SetupForm;
  world: World;
  computer: ComputerNode | undefined;
}): ReactNode {
  const { t } = useTranslation('consoles-exchange');
  const cluster = world.cluster?.name ?? null;
  const administrator = firstAdministrator(world, form);
  if (!isInstalling(form)) {
    return (
      <div className="k-stack">
        <h3 className="k-heading">{t('setup.summaryActions')}</h3>
        <ul className="k-summary">
          <li>{t(`setup.action.${form.action}`)}</li>
          {administrator === null ? null : (
            <li>{t('setup.summaryAdministrator', { account: administrator })}</li>
          )}
        </ul>
      </div>
    );
  }
  return (
    <div className="k-stack">
      <h3 className="k-heading">{t('setup.summaryActions')}</h3>
      <ul className="k-summary">
        {form.chosen.map((component) => (
          <li key={component}>
            {t(`setup.action.${chosenLabel(computer)}`)}: {t(`setup.component.${component}`)}
          </li>
        ))}
        <li>{t('setup.summaryPath', { path: form.path.trim() })}</li>
        {cluster === null ? null : <li>{t('setup.summaryCluster', { cluster })}</li>}
      </ul>
    </div>
  );
}

function CompletionPage(props: { node: string; job: Job | null; world: World }): ReactNode {
  const { node, job, world } = props;
  const { t } = useTranslation('consoles-exchange');
  if (job?.state !== 'done') return <p>{t('setup.failedInterrupted')}</p>;
  if (job.jobKind === 'prepareForest') return <p>{t('setup.forestDone')}</p>;
  if (job.jobKind === 'prepareDomain') return <p>{t('setup.domainDone')}</p>;
  if (job.jobKind === 'removeExchange')
    return (
      <div className="k-stack">
        <p>{t('setup.removedDone', { node })}</p>
        <p>{t('setup.removedNext')}</p>
      </div>
    );
  return (
    <div className="k-stack">
      <p>{t('setup.completionText', { node })}</p>
      <p>{t(`setup.${afterSetup(world)}`)}</p>
    </div>
  );
}
