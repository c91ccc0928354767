import { type ReactNode, useEffect, useState } from 'react';
import { formatClock } from '#i18n';
import {
  branchIds,
  ConsoleFrame,
  Desktop,
  Icon,
  ListView,
  MenuBar,
  MessageBox,
  noWindows,
  SplitPane,
  StatusBar,
  TaskList,
  ToolBar,
  TreeView,
  useCloseWindow,
  useWindowManager,
  useWindowTitle,
} from '#ui';
import { AccountWizard, PropertiesSample } from './dialog-samples.tsx';
import { analysis, clusterTree, type ResourceRow, resourceRows, sampleMenu } from './sample.ts';

/** A desktop with a console, a task list and, by variant, a wizard, a sheet or a message box. */
export function ConsolesPage({ variant }: { variant: string }): ReactNode {
  const manager = useWindowManager(noWindows);
  const { open } = manager.actions;
  useEffect(() => {
    open('tasks', { width: 420, height: 300, x: 620, y: 330 });
    open('cluadmin', { width: 760, height: 470, x: 60, y: 40 });
  }, [open]);
  const programs = [
    {
      id: 'cluadmin',
      label: 'Cluster Administrator',
      icon: <Icon name="cluster" size={24} />,
      onAction: () => open('cluadmin', { width: 760, height: 470 }),
    },
    {
      id: 'events',
      label: 'Event Viewer',
      icon: <Icon name="events" size={24} />,
      isDisabled: true,
      reason: 'The Event Log service is stopped.',
    },
    { id: 'line', kind: 'separator' as const },
    {
      id: 'admin',
      label: 'Administrative Tools',
      icon: <Icon name="folder" size={24} />,
      children: [
        {
          id: 'tasks',
          label: 'Analyzing Configuration',
          onAction: () => open('tasks', { width: 420, height: 300 }),
        },
      ],
    },
  ];
  return (
    <main style={{ blockSize: '100dvh' }}>
      <h1 className="u-hidden">UI kit: consoles</h1>
      <Desktop
        manager={manager}
        label="NODE1"
        startMenu={programs}
        icons={[
          {
            id: 'computer',
            label: 'My Computer',
            icon: <Icon name="computer" size={32} />,
            onOpen: () => open('tasks', { width: 420, height: 300 }),
          },
          {
            id: 'cluadmin',
            label: 'Cluster Administrator',
            icon: <Icon name="cluster" size={32} />,
            onOpen: () => open('cluadmin', { width: 760, height: 470 }),
          },
        ]}
        clock={<time>{formatClock(34_937_000)}</time>}
        windows={[
          {
            id: 'cluadmin',
            title: 'Cluster Administrator',
            icon: <Icon name="cluster" />,
            content: <Cluadmin variant={variant} />,
          },
          {
            id: 'tasks',
            title: 'Analyzing Configuration',
            icon: <Icon name="wizard" />,
            content: <TaskList label="Checks" tasks={analysis} />,
          },
        ]}
      />
    </main>
  );
}

function Cluadmin({ variant }: { variant: string }): ReactNode {
  const [node, setNode] = useState('grp-evs1');
  const [row, setRow] = useState<string | null>('r0');
  const [said, setSaid] = useState('');
  const [dialog, setDialog] = useState(variant);
  const close = useCloseWindow();
  useWindowTitle('Cluster Administrator - [MAILCLUS (mailclus.corp.example)]');
  const menu = sampleMenu((id) => (id === 'props' ? setDialog('sheet') : setSaid(id)));
  const menus = [
    {
      id: 'file',
      label: 'File',
      accessKey: 'F',
      children: [
        ...menu,
        { id: 'line3', kind: 'separator' as const },
        { id: 'exit', label: 'Exit', accessKey: 'x', onAction: close },
      ],
    },
    { id: 'view', label: 'View', accessKey: 'V', children: menu.slice(4, 7) },
    { id: 'window', label: 'Window', accessKey: 'W', children: menu.slice(6, 7) },
    { id: 'help', label: 'Help', accessKey: 'H', children: menu.slice(6, 7) },
  ];
  return (
    <ConsoleFrame
      menuBar={<MenuBar menus={menus} />}
      toolBar={
        <ToolBar
          label="Standard"
          items={[
            { id: 'up', label: 'Up', icon: 'up', onPress: () => setSaid('up') },
            { id: 'line', kind: 'separator' },
            { id: 'props', label: 'Properties', icon: 'properties', onPress: () => setDialog('sheet') },
            {
              id: 'refresh',
              label: 'Refresh',
              icon: 'refresh',
              isDisabled: true,
              reason: 'Nothing to refresh.',
              onPress: () => setSaid('refresh'),
            },
            { id: 'wizard', label: 'New', icon: 'wizard', onPress: () => setDialog('wizard') },
          ]}
        />
      }
      statusBar={
        <StatusBar parts={[`${resourceRows.length} object(s)`, said === '' ? 'EVS1: Pending' : said]} />
      }
    >
      <SplitPane
        firstLabel="Cluster"
        secondLabel="Resources"
        first={
          <TreeView
            label="Cluster"
            nodes={clusterTree}
            selectedId={node}
            onSelect={setNode}
            defaultExpandedIds={branchIds(clusterTree)}
            contextMenu={() => menu}
          />
        }
        second={
          <ListView
            label="Resources"
            rows={resourceRows}
            selectedId={row}
            onSelect={setRow}
            onOpen={() => setDialog('sheet')}
            contextMenu={(id) => (id === null ? menu.slice(4) : menu)}
            icon={iconOf}
            columns={[
              { id: 'name', label: 'Name', text: (r) => r.name, width: 190 },
              { id: 'state', label: 'State', text: (r) => r.state, width: 100 },
              { id: 'owner', label: 'Owner', text: (r) => r.owner, width: 70 },
              { id: 'type', label: 'Resource Type', text: (r) => r.type },
            ]}
          />
        }
      />
      {dialog === 'sheet' ? <PropertiesSample onClose={() => setDialog('')} /> : null}
      {dialog === 'wizard' ? <AccountWizard onClose={() => setDialog('')} /> : null}
      {dialog === 'message' ? (
        <MessageBox
          kind="warning"
          title="Cluster Administrator"
          buttons={['yes', 'no']}
          onAnswer={(answer) => {
            setSaid(answer);
            setDialog('');
          }}
        >
          Taking the group EVS1 offline disconnects 500 users. Do you want to go on?
        </MessageBox>
      ) : null}
    </ConsoleFrame>
  );
}

function iconOf(row: ResourceRow) {
  const state = (
    { Online: 'online', 'Online Pending': 'pending', Offline: 'offline', Failed: 'error' } as const
  )[row.state];
  return { name: row.type === 'Physical Disk' ? ('disk' as const) : ('resource' as const), state };
}
