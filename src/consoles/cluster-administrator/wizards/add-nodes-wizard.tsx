import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { analyseConfiguration, rows } from '#domain/selectors';
import {
  Button,
  ComboBox,
  ListBox,
  PasswordField,
  TextField,
  Wizard,
  WizardNote,
  type WizardPage,
} from '#ui';
import { textOfReason } from '../../shared/reason-text.ts';
import type { ClusterDialogProps } from '../cluster-dialogs.tsx';
import {
  type AddNodesFields,
  type AddNodesPage,
  addNodeCommand,
  addNodesPages,
  addNodesRefusal,
  addTyped,
  emptyAddNodes,
  removeNode,
  typedRefusal,
} from '../model/add-nodes.ts';
import type { CluText } from '../views/texts.ts';
import { AnalysisPage, useAnalysis } from './analysis-page.tsx';
import { analysisLog } from './analysis-text.ts';
import { ProgressPage } from './progress-page.tsx';
import { ProposedPage } from './proposed-page.tsx';
import { type NodeJobs, useNodeJobs } from './use-node-jobs.ts';
import { CompletingPage, WelcomePage } from './wizard-text-pages.tsx';

/** Add Nodes (U-22): one `addNode` command for each chosen computer, one after the other. */
export function AddNodesWizard(props: ClusterDialogProps & { onFinished: () => void }): ReactNode {
  const { session, world, commands, onClose, onFinished } = props;
  const { t } = useTranslation('consoles-cluadmin');
  const [page, setPage] = useState<AddNodesPage>('welcome');
  const [fields, setFields] = useState(emptyAddNodes);
  const change = (part: Partial<AddNodesFields>) => setFields((before) => ({ ...before, ...part }));
  const cluster = world.cluster;
  const analysis = useAnalysis(page === 'analyzing', () =>
    analyseConfiguration(session.frame().world, {
      kind: 'add',
      nodes: fields.nodes,
      cluster: cluster?.name ?? '',
      domain: cluster?.domain ?? '',
      quorumDisk: '',
    }),
  );
  const jobs = useNodeJobs(session, world, page === 'adding', fields.nodes, (node) =>
    addNodeCommand(fields, node),
  );
  const refusal =
    page === 'adding' || page === 'completing' ? null : addNodesRefusal(page, fields, commands.query);
  const reason = refusal === null ? undefined : textOfReason(refusal);
  const log = analysisLog(analysis.tasks);
  const text = (id: Exclude<AddNodesPage, 'welcome' | 'completing'>) => ({
    id,
    title: t(`addNodes.page.${id}.title`),
    subtitle: t(`addNodes.page.${id}.subtitle`),
  });
  const gate = { canNext: refusal === null, nextDisabledReason: reason };
  const pages: readonly WizardPage[] = [
    {
      id: 'welcome',
      title: t('addNodes.page.welcome.title'),
      kind: 'welcome',
      content: <WelcomePage lines={t('addNodes.welcome')} />,
    },
    {
      ...text('computers'),
      ...gate,
      content: <ComputersPage {...props} fields={fields} setFields={setFields} reason={reason} />,
    },
    {
      ...text('analyzing'),
      canNext: analysis.isDone && refusal === null,
      nextDisabledReason: analysis.isDone ? reason : t('analysis.running'),
      content: <AnalysisPage run={analysis} />,
    },
    {
      ...text('account'),
      ...gate,
      content: <AccountPage world={world} fields={fields} change={change} reason={reason} />,
    },
    {
      ...text('proposed'),
      ...gate,
      content: <Proposed world={world} fields={fields} log={log} reason={reason} />,
    },
    ...workPages(t, text('adding'), jobs, log),
  ];
  return (
    <Wizard
      title={t('addNodes.title')}
      pages={pages}
      pageId={page}
      onPageChange={(id) => setPage(addNodesPages.find((each) => each === id) ?? 'welcome')}
      onCancel={onClose}
      onFinish={onFinished}
    />
  );
}

function ComputersPage({
  world,
  commands,
  fields,
  setFields,
  reason,
}: Pick<ClusterDialogProps, 'world' | 'commands'> & {
  fields: AddNodesFields;
  setFields: (fields: AddNodesFields) => void;
  reason: string | undefined;
}): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const [selected, setSelected] = useState<string | null>(null);
  const refusal = typedRefusal(fields, commands.query);
  const proposals = rows(world, 'node').filter((node) => !node.clusterMember);
  const why = refusal === null ? undefined : textOfReason(refusal);
  const note = fields.typed.trim() === '' ? reason : why;
  return (
    <>
      <div className="wizard-row">
        <ComboBox
          label={t('field.computerName')}
          value={fields.typed}
          onChange={(typed) => setFields({ ...fields, typed })}
          options={proposals.map((node) => ({ id: node.name, label: node.name }))}
          shouldFocus
        />
        <Button isDisabled={refusal !== null} reason={why} onPress={() => setFields(addTyped(fields))}>
          {t('button.add')}
        </Button>
      </div>
      <div className="wizard-row">
        <ListBox
          label={t('field.selectedComputers')}
          options={fields.nodes.map((node) => ({ id: node, label: node }))}
          selectedIds={selected === null ? [] : [selected]}
          onSelect={([first]) => setSelected(first ?? null)}
          rows={4}
        />
        <Button
          isDisabled={selected === null || !fields.nodes.includes(selected)}
          onPress={() => selected !== null && setFields(removeNode(fields, selected))}
        >
          {t('button.remove')}
        </Button>
      </div>
      <WizardNote reason={note} />
    </>
  );
}

interface NotedPageProps {
  readonly world: World;
  readonly fields: AddNodesFields;
  readonly reason: string | undefined;
}

function AccountPage({
  world,
  fields,
  change,
  reason,
}: NotedPageProps & { change: (fields: Partial<AddNodesFields>) => void }): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <>
      <TextField label={t('field.userName')} value={world.cluster?.serviceAccount ?? ''} isReadOnly />
      <PasswordField
        label={t('field.password')}
        value={fields.password}
        onChange={(password) => change({ password })}
        shouldFocus
      />
      <TextField label={t('field.domain')} value={world.cluster?.domain ?? ''} isReadOnly />
      <WizardNote reason={reason} />
    </>
  );
}

function Proposed({ world, fields, log, reason }: NotedPageProps & { log: readonly string[] }): ReactNode {
  return (
    <>
      <ProposedPage
        world={world}
        nodes={fields.nodes}
        cluster={world.cluster?.name ?? ''}
        domain={world.cluster?.domain ?? ''}
        address=""
        account={world.cluster?.serviceAccount ?? ''}
        quorumDisk=""
        log={log}
      />
      <WizardNote reason={reason} />
    </>
  );
}

/** The pages after the first command: nothing can be taken back there. */
function workPages(
  t: CluText,
  text: { readonly id: string; readonly title: string; readonly subtitle: string },
  jobs: NodeJobs,
  log: readonly string[],
): readonly WizardPage[] {
  return [
    {
      ...text,
      canBack: false,
      canCancel: false,
      canNext: jobs.isOver,
      nextDisabledReason: jobs.isOver ? undefined : t('progress.notDone'),
      content: <ProgressPage parts={jobs.parts} isOver={jobs.isOver} log={log} />,
    },
    {
      id: 'completing',
      title: t('addNodes.page.completing.title'),
      kind: 'finish',
      canBack: false,
      canCancel: false,
      content: <CompletingPage lines={t(jobs.hasFailed ? 'addNodes.failed' : 'addNodes.done')} />,
    },
  ];
}
