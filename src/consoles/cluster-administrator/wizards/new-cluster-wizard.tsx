import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobId, World } from '#domain';
import { analyseConfiguration } from '#domain/selectors';
import { Wizard, WizardNote, type WizardPage } from '#ui';
import { useWizardMachine, type WizardMachine } from '../../shared/use-wizard-machine.ts';
import type { ClusterDialogProps } from '../cluster-dialogs.tsx';
import { type JobProgress, jobProgress, newestJob } from '../model/job-progress.ts';
import {
  type NewClusterFields,
  type NewClusterPage,
  newCluster,
  newClusterCommand,
  newClusterPages,
  newClusterSpec,
} from '../model/new-cluster.ts';
import type { CluText } from '../views/texts.ts';
import { AnalysisPage, useAnalysis } from './analysis-page.tsx';
import { analysisLog } from './analysis-text.ts';
import { AccountPage, AddressPage, ComputerPage, NamePage } from './new-cluster-pages.tsx';
import { ProgressPage } from './progress-page.tsx';
import { ProposedPage } from './proposed-page.tsx';
import { CompletingPage, WelcomePage } from './wizard-text-pages.tsx';

/** New Server Cluster (U-21): ends in the one command `createCluster`. */
export function NewClusterWizard(props: ClusterDialogProps & { onFinished: () => void }): ReactNode {
  const { session, node, world, commands, onClose, onFinished } = props;
  const { t } = useTranslation('consoles-cluadmin');
  const wizard = useWizardMachine(
    newClusterSpec,
    () => newCluster(world, node),
    () => 'proposed',
    commands.query,
  );
  const { fields, page } = wizard;
  const [jobId, setJobId] = useState<JobId | null>(null);
  const analysis = useAnalysis(page === 'analyzing', () =>
    analyseConfiguration(session.frame().world, { ...fields, kind: 'create', nodes: [fields.node.trim()] }),
  );
  const progress = jobProgress(world, jobId);
  const create = () => {
    const command = newClusterCommand(fields);
    if (!commands.submit(command).ok) return false;
    setJobId(newestJob(session.frame().world, 'createCluster', command.node));
    return true;
  };
  const log = analysisLog(analysis.tasks);
  const text = (id: Exclude<NewClusterPage, 'welcome' | 'completing'>) => ({
    id,
    title: t(`newCluster.page.${id}.title`),
    subtitle: t(`newCluster.page.${id}.subtitle`),
  });
  const pages: readonly WizardPage[] = [
    {
      id: 'welcome',
      title: t('newCluster.page.welcome.title'),
      kind: 'welcome',
      content: <WelcomePage lines={t('newCluster.welcome')} />,
    },
    inputPage(wizard, text('name'), <NamePage world={world} fields={fields} change={wizard.change} />),
    inputPage(
      wizard,
      text('computer'),
      <ComputerPage world={world} fields={fields} change={wizard.change} />,
    ),
    analyzingPage(
      wizard,
      text('analyzing'),
      analysis.isDone,
      t('analysis.running'),
      <AnalysisPage run={analysis} />,
    ),
    inputPage(wizard, text('address'), <AddressPage world={world} fields={fields} change={wizard.change} />),
    inputPage(wizard, text('account'), <AccountPage world={world} fields={fields} change={wizard.change} />),
    {
      ...inputPage(wizard, text('proposed'), <Proposed world={world} wizard={wizard} log={log} />),
      onNext: create,
    },
    ...workPages(t, text('creating'), fields, progress, log),
  ];
  return (
    <Wizard
      title={t('newCluster.title')}
      pages={pages}
      pageId={page}
      onPageChange={(id) => wizard.goTo(newClusterPages.find((each) => each === id) ?? 'welcome')}
      onCancel={onClose}
      onFinish={onFinished}
    />
  );
}

type Machine = WizardMachine<NewClusterFields, NewClusterPage>;
type PageText = {
  readonly id: Exclude<NewClusterPage, 'welcome' | 'completing'>;
  readonly title: string;
  readonly subtitle: string;
};

function inputPage(wizard: Machine, text: PageText, content: ReactNode): WizardPage {
  const gate = wizard.gate(text.id);
  return {
    ...text,
    ...gate,
    content: (
      <>
        {content}
        <WizardNote reason={gate.nextDisabledReason} />
      </>
    ),
  };
}

function analyzingPage(
  wizard: Machine,
  text: PageText,
  isDone: boolean,
  runningText: string,
  content: ReactNode,
): WizardPage {
  const gate = wizard.gate(text.id);
  return {
    ...text,
    canNext: isDone && gate.canNext,
    nextDisabledReason: isDone ? gate.nextDisabledReason : runningText,
    content,
  };
}

function Proposed({
  world,
  wizard,
  log,
}: {
  world: World;
  wizard: Machine;
  log: readonly string[];
}): ReactNode {
  const { fields } = wizard;
  return (
    <ProposedPage
      world={world}
      nodes={[fields.node.trim()]}
      cluster={fields.cluster}
      domain={fields.domain}
      address={fields.address}
      account={fields.account}
      quorumDisk={fields.quorumDisk}
      minimum={fields.minimum}
      onQuorum={(quorumDisk) => wizard.change({ quorumDisk })}
      log={log}
    />
  );
}

/** The pages after the command: nothing can be taken back there. */
function workPages(
  t: CluText,
  text: PageText,
  fields: NewClusterFields,
  progress: JobProgress | null,
  log: readonly string[],
): readonly WizardPage[] {
  const isDone = progress !== null && progress.state !== 'running';
  return [
    {
      ...text,
      canBack: false,
      canCancel: false,
      canNext: isDone,
      nextDisabledReason: isDone ? undefined : t('progress.notDone'),
      content: (
        <ProgressPage parts={[{ node: fields.node, progress, problem: null }]} isOver={isDone} log={log} />
      ),
    },
    {
      id: 'completing',
      title: t('newCluster.page.completing.title'),
      kind: 'finish',
      canBack: false,
      canCancel: false,
      content: (
        <CompletingPage
          lines={t(progress?.state === 'failed' ? 'newCluster.failed' : 'newCluster.done', {
            name: fields.cluster,
          })}
        />
      ),
    },
  ];
}
