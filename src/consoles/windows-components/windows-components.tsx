import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComputerNode, WindowsComponent } from '#domain';
import { nodeNamed } from '#domain/selectors';
import { useCloseWindow, Wizard, WizardNote, type WizardPage } from '#ui';
import type { ConsoleProps } from '../shared/console-types.ts';
import { reasonText } from '../shared/reason-text.ts';
import { newestRun } from '../shared/run-progress.ts';
import { useCommand } from '../shared/use-command.tsx';
import { WindowsWorkPage } from '../shared/windows-work-page.tsx';
import { componentsCommand } from './component-choice.ts';
import { SelectPage } from './select-page.tsx';
import '../shared/windows-consoles.css';

type Page = 'select' | 'progress' | 'completing';

/** Windows Components Wizard of one server: adds what Exchange Setup asks for (E-33). Closing the window does not stop a run. */
export function WindowsComponents({ session, node, world }: ConsoleProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const port = useCommand(session);
  const close = useCloseWindow();
  const [chosen, setChosen] = useState<readonly WindowsComponent[]>([]);
  const [page, setPage] = useState<Page>('select');
  const computer = nodeNamed(world, node);
  if (computer === undefined) return null;
  const job = newestRun(world, computer, ['installWindowsComponents']);
  const isRunning = job?.state === 'running';
  const command = componentsCommand(node, chosen);
  const verdict = port.query(command);
  const blocked = chosen.length === 0 ? t('components.nothing') : reasonText(verdict);
  const begin = () => {
    if (!port.submit(command).ok) return false;
    setPage('progress');
    return false;
  };
  const pages: readonly WizardPage[] = [
    {
      id: 'select',
      title: t('components.select'),
      subtitle: t('components.selectSub'),
      content: (
        <div className="k-stack">
          <SelectPage node={computer} chosen={chosen} onChange={setChosen} />
          <WizardNote reason={blocked === '' ? undefined : blocked} />
        </div>
      ),
      canNext: chosen.length > 0 && verdict.ok,
      nextDisabledReason: blocked === '' ? undefined : blocked,
      onNext: begin,
    },
    {
      id: 'progress',
      title: t('components.configuring'),
      subtitle: t('components.configuringSub'),
      content: job === null ? null : <WindowsWorkPage node={computer} job={job} now={world.now} />,
      canNext: false,
      nextDisabledReason: t('components.working'),
      canBack: false,
      canCancel: false,
    },
    {
      id: 'completing',
      kind: 'finish',
      title: job?.state === 'failed' ? t('components.failed') : t('components.completing'),
      content: <Completing node={computer} isDone={job?.state === 'done'} />,
      canBack: false,
      canCancel: false,
    },
  ];
  return (
    <Wizard
      title={t('components.title')}
      presentation="window"
      pages={pages}
      pageId={isRunning ? 'progress' : page === 'progress' ? 'completing' : page}
      onPageChange={(id) => setPage(id as Page)}
      onFinish={close}
      onCancel={close}
    />
  );
}

function Completing({ node, isDone }: { node: ComputerNode; isDone: boolean }): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'events']);
  if (!isDone) return <p>{t('components.failedText')}</p>;
  return (
    <div className="k-stack">
      <p>{t('components.done')}</p>
      <p>{t('components.nowInstalled', { node: node.name })}</p>
      <ul className="k-summary">
        {node.windowsComponents.map((component) => (
          <li key={component}>{t(`events:value.windowsComponent.${component}`)}</li>
        ))}
      </ul>
    </div>
  );
}
