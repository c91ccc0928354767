import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComputerNode } from '#domain';
import { computerLoad, connectedHere, connectionLoads, nodeNamed } from '#domain/selectors';
import {
  ConsoleFrame,
  isMotionReduced,
  MenuBar,
  type MenuItem,
  StatusBar,
  TabPages,
  useCloseWindow,
} from '#ui';
import type { ConsoleProps } from '../shared/console-types.ts';
import { useWorldValue } from '../shared/use-world.ts';
import { loadHistory } from './load-history.ts';
import { megabytes, percent, type TaskText } from './load-texts.ts';
import { NetworkingPage } from './networking-page.tsx';
import { PerformancePage } from './performance-page.tsx';
import { ProcessesPage } from './processes-page.tsx';
import '../shared/windows-consoles.css';
import './task-manager.css';

/** The graphs move on after so much simulated time: not at all in a pause, and in strides where motion is unwelcome. */
const STEP_MS = 2_000;
const CALM_STEP_MS = 30_000;

const pages = ['processes', 'performance', 'networking'] as const;
type Page = (typeof pages)[number];

/** Windows Task Manager of one server: what runs on it, and how much it has to do. A look only; nothing in the room follows from it. */
export function TaskManager(props: ConsoleProps): ReactNode {
  const computer = nodeNamed(props.world, props.node);
  return computer === undefined ? null : <Loads {...props} computer={computer} />;
}

function Loads({ session, node, world, computer }: ConsoleProps & { computer: ComputerNode }): ReactNode {
  const { t } = useTranslation('consoles-task-manager');
  const [page, setPage] = useState<Page>('processes');
  const close = useCloseWindow();
  const stepMs = isMotionReduced() ? CALM_STEP_MS : STEP_MS;
  const step = useWorldValue(session, ({ now }) => Math.floor(now / stepMs));
  const now = Math.max(step * stepMs, world.now);
  const load = computerLoad(world, computer);
  const { processes, memory } = load;
  const history = loadHistory(session, node);
  const contents: Readonly<Record<Page, ReactNode>> = {
    processes: (
      <ProcessesPage node={node} processes={processes} account={world.cluster?.serviceAccount ?? ''} />
    ),
    performance: (
      <PerformancePage load={load} users={connectedHere(world, computer.id)} history={history} now={now} />
    ),
    networking: (
      <NetworkingPage
        node={node}
        connections={connectionLoads(world, computer)}
        history={history}
        now={now}
      />
    ),
  };
  return (
    <ConsoleFrame
      menuBar={<MenuBar menus={menusOf(t, page, setPage, close)} />}
      statusBar={
        <StatusBar
          parts={[
            t('status.processes', { count: processes.length }),
            t('status.cpu', { usage: percent(load.cpuPercent) }),
            t('status.commit', {
              total: megabytes(t, memory.commitTotal),
              limit: megabytes(t, memory.commitLimit),
            }),
          ]}
        />
      }
    >
      <div className="tm-tabs">
        <TabPages
          label={t('tabs')}
          selectedTab={page}
          onSelectTab={(id) => setPage(pages.find((known) => known === id) ?? 'processes')}
          tabs={pages.map((id) => ({ id, label: t(`tab.${id}`), content: contents[id] }))}
        />
      </div>
    </ConsoleFrame>
  );
}

function menusOf(
  t: TaskText,
  page: Page,
  onPage: (page: Page) => void,
  onExit: () => void,
): readonly MenuItem[] {
  return [
    {
      id: 'file',
      label: t('menu.file'),
      accessKey: t('menu.file').charAt(0),
      children: [{ id: 'exit', label: t('menu.exit'), onAction: onExit }],
    },
    {
      id: 'view',
      label: t('menu.view'),
      accessKey: t('menu.view').charAt(0),
      children: pages.map((id) => ({
        id,
        label: t(`tab.${id}`),
        isChecked: id === page,
        onAction: () => onPage(id),
      })),
    },
  ];
}
