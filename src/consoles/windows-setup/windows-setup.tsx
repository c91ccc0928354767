import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nodeNamed } from '#domain/selectors';
import { PasswordField, RadioGroup, TextField, useCloseWindow, Wizard, type WizardPage } from '#ui';
import type { ConsoleProps } from '../shared/console-types.ts';
import { warningTexts } from '../shared/reason-text.ts';
import { newestRun } from '../shared/run-progress.ts';
import { useCommand } from '../shared/use-command.tsx';
import { useWizardMachine } from '../shared/use-wizard-machine.ts';
import { WarningList } from '../shared/warning-list.tsx';
import {
  cdsOf,
  newSetup,
  passwordsAgree,
  type SetupFields,
  type SetupPage,
  setupCommand,
  setupPages,
  windowsSetup,
} from './setup-form.ts';
import { SetupProgress } from './setup-progress.tsx';
import '../shared/windows-consoles.css';
import './windows-setup.css';

/** Windows Setup: the whole screen of a bare server, or a window of the Windows that it will replace (L-1 to L-4). Ends in `installWindows`. */
export function WindowsSetup({ session, node, world }: ConsoleProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const port = useCommand(session);
  const close = useCloseWindow();
  const spec = useMemo(() => windowsSetup(node), [node]);
  const wizard = useWizardMachine(
    spec,
    () => newSetup(world, node),
    () => 'network',
    port.query,
  );
  const computer = nodeNamed(world, node);
  if (computer === undefined) return null;
  const job = newestRun(world, computer, ['installWindows']);
  if (job?.state === 'running') return <SetupProgress job={job} now={world.now} />;
  const isBare = computer.edition === 'none';
  const { fields, change } = wizard;
  const command = setupCommand(node, fields);
  const content: Readonly<Record<SetupPage, ReactNode>> = {
    cd: (
      <CdPage fields={fields} change={change} cds={cdsOf(world)} wasInterrupted={job?.state === 'failed'} />
    ),
    identity: <IdentityPage fields={fields} change={change} />,
    network: <NetworkPage fields={fields} change={change} />,
    summary: <SummaryPage fields={fields} warnings={warningTexts(port.query(command))} />,
  };
  const gate = (id: SetupPage) =>
    id === 'identity' && !passwordsAgree(fields)
      ? { canNext: false, nextDisabledReason: t('windowsSetup.passwordsDiffer') }
      : wizard.gate(id);
  const pages = setupPages.map(
    (id): WizardPage => ({
      id,
      title: t(`windowsSetup.${id}`),
      subtitle: t(`windowsSetup.${id}Sub`),
      kind: id === 'summary' ? 'finish' : 'interior',
      content: content[id],
      ...gate(id),
      canCancel: !isBare,
    }),
  );
  return (
    <div className="ws-screen" data-bare={isBare}>
      <Wizard
        title={t('windowsSetup.title')}
        presentation="window"
        pages={pages}
        pageId={wizard.page}
        onPageChange={(page) => wizard.goTo(page as SetupPage)}
        finishLabel={t('windowsSetup.install')}
        onFinish={() => port.submit(command)}
        onCancel={isBare ? () => {} : close}
      />
    </div>
  );
}

interface PageProps {
  readonly fields: SetupFields;
  readonly change: (fields: Partial<SetupFields>) => void;
}

function CdPage(
  props: PageProps & { readonly cds: readonly SetupFields['edition'][]; readonly wasInterrupted: boolean },
): ReactNode {
  const { t } = useTranslation('consoles-windows');
  return (
    <div className="k-stack">
      {props.wasInterrupted ? <WarningList texts={[t('windowsSetup.interrupted')]} /> : null}
      <p>{t('windowsSetup.cdText')}</p>
      <RadioGroup
        label={t('windowsSetup.cdLabel')}
        value={props.fields.edition}
        onChange={(id) => props.change({ edition: id as SetupFields['edition'] })}
        options={props.cds.map((id) => ({
          id,
          label: t(`system.edition.${id}`),
          description: t(`windowsSetup.about.${id}`),
        }))}
      />
    </div>
  );
}

function IdentityPage({ fields, change }: PageProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  return (
    <div className="k-stack">
      <p>{t('windowsSetup.identityText')}</p>
      <TextField
        label={t('windowsSetup.name')}
        value={fields.name}
        onChange={(name) => change({ name })}
        maxLength={15}
      />
      <PasswordField
        label={t('windowsSetup.password')}
        value={fields.password}
        onChange={(password) => change({ password })}
      />
      <PasswordField
        label={t('windowsSetup.confirmation')}
        value={fields.confirmation}
        onChange={(confirmation) => change({ confirmation })}
        error={passwordsAgree(fields) ? undefined : t('windowsSetup.passwordsDiffer')}
      />
    </div>
  );
}

/** Typical settings, a workgroup: the addresses of a node are set in Network Connections, and only with them a domain can be reached. */
function NetworkPage({ fields, change }: PageProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  return (
    <div className="k-stack">
      <p>{t('windowsSetup.networkText')}</p>
      <RadioGroup
        label={t('windowsSetup.memberOf')}
        value="workgroup"
        onChange={() => {}}
        options={[
          { id: 'workgroup', label: t('windowsSetup.inWorkgroup') },
          { id: 'domain', label: t('windowsSetup.inDomain'), isDisabled: true },
        ]}
      />
      <TextField
        label={t('windowsSetup.workgroup')}
        value={fields.workgroup}
        onChange={(workgroup) => change({ workgroup })}
        maxLength={15}
      />
      <p className="k-note">{t('windowsSetup.domainLater')}</p>
    </div>
  );
}

function SummaryPage({ fields, warnings }: { fields: SetupFields; warnings: readonly string[] }): ReactNode {
  const { t } = useTranslation('consoles-windows');
  return (
    <div className="k-stack">
      <ul className="k-summary">
        <li>{t(`system.edition.${fields.edition}`)}</li>
        <li>{t('windowsSetup.summaryName', { name: fields.name.trim() })}</li>
        <li>{t('windowsSetup.summaryWorkgroup', { workgroup: fields.workgroup.trim() })}</li>
        <li>{t('windowsSetup.summaryDrive')}</li>
      </ul>
      <WarningList texts={warnings} />
    </div>
  );
}
