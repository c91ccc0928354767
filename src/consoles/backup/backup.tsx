import type { TFunction } from 'i18next';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command, ComputerNode, Job, Verdict, World } from '#domain';
import { nodeNamed } from '#domain/selectors';
import {
  Button,
  ConsoleFrame,
  Icon,
  type MenuEntry,
  StatusBar,
  TabPages,
  useCloseWindow,
  useWindowTitle,
} from '#ui';
import { ActionMenuBar } from '../shared/action-menu-bar.tsx';
import type { ConsoleProps } from '../shared/console-types.ts';
import { reasonText } from '../shared/reason-text.ts';
import { newestRun } from '../shared/run-progress.ts';
import { type CommandPort, useCommand } from '../shared/use-command.tsx';
import { BackupRun, Floppy } from './backup-run.tsx';
import { BackupTab } from './backup-tab.tsx';
import { BackupWizard } from './backup-wizard.tsx';
import { RestoreTab } from './restore-tab.tsx';
import '../shared/windows-consoles.css';
import './backup.css';

const kinds: readonly Job['jobKind'][] = ['backUpNode', 'restoreSystemState'];

/** Backup of one server: it opens as a wizard, and from there in Advanced Mode with its tabs. */
export function Backup({ session, node, world }: ConsoleProps): ReactNode {
  const { t } = useTranslation('consoles-backup');
  useWindowTitle(t('title'));
  const close = useCloseWindow();
  const port = useCommand(session);
  const computer = nodeNamed(world, node);
  const job = computer === undefined ? null : newestRun(world, computer, kinds);
  const [mode, setMode] = useState<'wizard' | 'advanced'>(job?.state === 'running' ? 'advanced' : 'wizard');
  const [watched, setWatched] = useState<string | null>(job?.state === 'running' ? job.id : null);
  const [dialog, setDialog] = useState<'asr' | 'backup' | 'floppy' | null>(null);
  const [tab, setTab] = useState('welcome');
  if (computer === undefined) return null;
  const start = (command: Command): boolean => {
    if (!port.submit(command).ok) return false;
    setWatched(newestRun(session.frame().world, computer, kinds)?.id ?? null);
    setMode('advanced');
    setDialog(null);
    return true;
  };
  if (mode === 'wizard') {
    return (
      <BackupWizard
        variant="backup"
        node={node}
        port={port}
        presentation="window"
        onFinish={start}
        onCancel={close}
        onAdvanced={() => setMode('advanced')}
      />
    );
  }
  const tools = toolsMenu(t, port.query({ type: 'writeRecoveryFloppy', node }), {
    onDialog: setDialog,
    onWizardMode: () => setMode('wizard'),
  });
  return (
    <ConsoleFrame
      menuBar={
        <ActionMenuBar
          id="job"
          label={t('menu.job')}
          exitLabel={t('menu.exit')}
          entries={[{ id: 'backup', label: t('menu.backup'), onAction: () => setTab('backup') }]}
          others={[{ id: 'tools', label: t('menu.tools'), entries: tools }]}
        />
      }
      statusBar={<StatusBar parts={[t('status', { node })]} />}
    >
      <Tabs
        world={world}
        computer={computer}
        port={port}
        tab={tab}
        onTab={setTab}
        onStart={start}
        onWizard={setDialog}
      />
      <Dialogs {...{ dialog, world, computer, port }} onFinish={start} onClose={() => setDialog(null)} />
      {job !== null && job.id === watched ? (
        <BackupRun job={job} computer={computer} world={world} port={port} onClose={() => setWatched(null)} />
      ) : null}
    </ConsoleFrame>
  );
}

/** The menu Tools of the Advanced Mode. */
function toolsMenu(
  t: TFunction<'consoles-backup'>,
  floppy: Verdict,
  on: { onDialog: (dialog: 'asr' | 'floppy') => void; onWizardMode: () => void },
): readonly MenuEntry[] {
  return [
    { id: 'asr', label: t('menu.asr'), onAction: () => on.onDialog('asr') },
    {
      id: 'floppy',
      label: t('menu.floppy'),
      isDisabled: !floppy.ok,
      reason: reasonText(floppy),
      onAction: () => on.onDialog('floppy'),
    },
    { id: 'line', kind: 'separator' },
    { id: 'wizard', label: t('menu.wizardMode'), onAction: on.onWizardMode },
  ];
}

interface DialogsProps {
  readonly dialog: 'asr' | 'backup' | 'floppy' | null;
  readonly world: World;
  readonly computer: ComputerNode;
  readonly port: CommandPort;
  readonly onFinish: (command: Command) => boolean;
  readonly onClose: () => void;
}

function Dialogs({ dialog, world, computer, port, onFinish, onClose }: DialogsProps): ReactNode {
  if (dialog === null) return null;
  if (dialog === 'floppy') return <Floppy computer={computer} world={world} port={port} onClose={onClose} />;
  const { name } = computer;
  return <BackupWizard variant={dialog} node={name} port={port} onFinish={onFinish} onCancel={onClose} />;
}

interface TabsProps {
  readonly world: World;
  readonly computer: ComputerNode;
  readonly port: CommandPort;
  readonly tab: string;
  readonly onTab: (tab: string) => void;
  readonly onStart: (command: Command) => void;
  readonly onWizard: (wizard: 'asr' | 'backup') => void;
}

function Tabs({ world, computer, port, tab, onTab, onStart, onWizard }: TabsProps): ReactNode {
  const { t } = useTranslation('consoles-backup');
  const tabs = [
    { id: 'welcome', label: t('tabs.welcome'), content: <WelcomeTab onWizard={onWizard} onTab={onTab} /> },
    {
      id: 'backup',
      label: t('tabs.backup'),
      content: <BackupTab node={computer.name} port={port} onStart={onStart} />,
    },
    {
      id: 'restore',
      label: t('tabs.restore'),
      content: <RestoreTab world={world} computer={computer} port={port} onStart={onStart} />,
    },
  ];
  return (
    <div className="bk-tabs">
      <TabPages label={t('tabs.label')} selectedTab={tab} onSelectTab={onTab} tabs={tabs} />
    </div>
  );
}

function WelcomeTab({
  onWizard,
  onTab,
}: {
  onWizard: (wizard: 'asr' | 'backup') => void;
  onTab: (tab: string) => void;
}): ReactNode {
  const { t } = useTranslation('consoles-backup');
  const choices = [
    { id: 'backup', icon: 'storage', run: () => onWizard('backup') },
    { id: 'restore', icon: 'refresh', run: () => onTab('restore') },
    { id: 'asr', icon: 'wizard', run: () => onWizard('asr') },
  ] as const;
  return (
    <div className="bk-tab">
      <p className="bk-heading">{t('welcome.heading')}</p>
      {choices.map(({ id, icon, run }) => (
        <div className="bk-choice" key={id}>
          <Button onPress={run}>
            <Icon name={icon} /> {t(`welcome.${id}`)}
          </Button>
          <p>{t(`welcome.${id}Hint`)}</p>
        </div>
      ))}
    </div>
  );
}
