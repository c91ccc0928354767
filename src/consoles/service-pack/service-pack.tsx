import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandOf, ServicePack as Pack, Verdict, World } from '#domain';
import { nodeNamed } from '#domain/selectors';
import { CheckBox, RadioGroup, useCloseWindow, Wizard, WizardNote, type WizardPage } from '#ui';
import type { ConsoleProps } from '../shared/console-types.ts';
import { reasonText, warningTexts } from '../shared/reason-text.ts';
import { newestRun } from '../shared/run-progress.ts';
import { useCommand } from '../shared/use-command.tsx';
import { WarningList } from '../shared/warning-list.tsx';
import { WindowsWorkPage } from '../shared/windows-work-page.tsx';
import '../shared/windows-consoles.css';

type Page = 'welcome' | 'select' | 'progress' | 'completing';

/** The newest of the CDs that the computer lacks; that of the room's newest one where it has them all. */
function proposedPack({ servicePacks = [] }: World): Pack {
  return servicePacks.includes(2) ? 2 : 1;
}

/** Service Pack Setup of one server (E-76). Closing the window does not stop a run; Windows works with the new files after a restart. */
export function ServicePackSetup({ session, node, world }: ConsoleProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const port = useCommand(session);
  const close = useCloseWindow();
  const [pack, setPack] = useState<Pack>(() => proposedPack(world));
  const [page, setPage] = useState<Page>('welcome');
  const [restarts, setRestarts] = useState(true);
  const computer = nodeNamed(world, node);
  if (computer === undefined) return null;
  const job = newestRun(world, computer, ['installServicePack']);
  const command: CommandOf<'installServicePack'> = { type: 'installServicePack', node, pack };
  const verdict = port.query(command);
  const blocked = verdict.ok ? undefined : reasonText(verdict);
  const isDone = job?.state === 'done';
  const pages: readonly WizardPage[] = [
    {
      id: 'welcome',
      kind: 'welcome',
      title: t('servicePack.welcome'),
      content: <p>{t('servicePack.welcomeText', { node })}</p>,
    },
    {
      id: 'select',
      title: t('servicePack.select'),
      subtitle: t('servicePack.selectSub'),
      content: <ChoicePage packs={world.servicePacks ?? []} pack={pack} onPack={setPack} verdict={verdict} />,
      canNext: verdict.ok,
      nextDisabledReason: blocked,
      onNext: () => {
        if (port.submit(command).ok) setPage('progress');
        return false;
      },
    },
    {
      id: 'progress',
      title: t('servicePack.updating'),
      subtitle: t('servicePack.updatingSub'),
      content: job === null ? null : <WindowsWorkPage node={computer} job={job} now={world.now} />,
      canNext: false,
      nextDisabledReason: t('components.working'),
      canBack: false,
      canCancel: false,
    },
    {
      id: 'completing',
      kind: 'finish',
      title: isDone ? t('servicePack.completing') : t('servicePack.failed'),
      content: <Completing node={node} isDone={isDone} restarts={restarts} onRestarts={setRestarts} />,
      canBack: false,
      canCancel: false,
    },
  ];
  return (
    <Wizard
      title={t('servicePack.title')}
      presentation="window"
      pages={pages}
      pageId={job?.state === 'running' ? 'progress' : page === 'progress' ? 'completing' : page}
      onPageChange={(id) => setPage(id as Page)}
      onFinish={() => {
        if (isDone && restarts && !port.submit({ type: 'restartComputer', node }).ok) return;
        close();
      }}
      onCancel={close}
    />
  );
}

function ChoicePage(props: {
  readonly packs: readonly Pack[];
  readonly pack: Pack;
  readonly onPack: (pack: Pack) => void;
  readonly verdict: Verdict;
}): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const blocked = props.verdict.ok ? undefined : reasonText(props.verdict);
  return (
    <div className="k-stack">
      <RadioGroup
        label={t('servicePack.cds')}
        value={String(props.pack)}
        onChange={(id) => props.onPack(id === '2' ? 2 : 1)}
        options={props.packs.map((each) => ({
          id: String(each),
          label: t('servicePack.name', { pack: each }),
        }))}
      />
      <WarningList texts={warningTexts(props.verdict)} />
      <WizardNote reason={blocked} />
    </div>
  );
}

function Completing(props: {
  readonly node: string;
  readonly isDone: boolean;
  readonly restarts: boolean;
  readonly onRestarts: (restarts: boolean) => void;
}): ReactNode {
  const { t } = useTranslation('consoles-windows');
  if (!props.isDone) return <p>{t('servicePack.failedText')}</p>;
  return (
    <div className="k-stack">
      <p>{t('servicePack.done', { node: props.node })}</p>
      <CheckBox isChecked={!props.restarts} onChange={(later) => props.onRestarts(!later)}>
        {t('servicePack.later')}
      </CheckBox>
    </div>
  );
}
