import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command, World } from '#domain';
import { nodeNamed } from '#domain/selectors';
import { ConsoleFrame, MenuBar, MessageBox, StatusBar, ToolBar, useWindowTitle } from '#ui';
import type { ConsoleProps } from '../shared/console-types.ts';
import { warningTexts } from '../shared/reason-text.ts';
import { type CommandPort, useCommand } from '../shared/use-command.tsx';
import { ClusterDialogs } from './cluster-dialogs.tsx';
import type { DialogRequest } from './dialog-request.ts';
import type { ClusterObject } from './model/cluster-object.ts';
import { type Connection, type ConnectionProblem, connectionProblem } from './model/connection.ts';
import { dropCommand, type MenuAction, type ModelItem, objectMenu } from './model/menu.ts';
import { busyGroups } from './model/states.ts';
import { childShowing, clusterTree, findRow } from './model/tree.ts';
import { clusterMenus, clusterTools, type ViewSwitches } from './views/cluster-menus.ts';
import {
  type ClusterPane,
  ClusterPanes,
  type ClusterSelection,
  initialSelection,
  objectCount,
  paneOf,
  selectedObject,
} from './views/cluster-panes.tsx';
import { menuEntries } from './views/menu-entries.tsx';
import { useGroupDrag } from './views/use-group-drag.tsx';
import './cluster-administrator.css';

/** Cluster Administrator on one server's desktop (U-1 to U-34). */
export function ClusterAdministrator({ session, node, world }: ConsoleProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const commands = useCommand(session, node);
  const { connection, setConnection, problem, isConnected } = useConnection(node, world);
  const [dialog, setDialog] = useState<DialogRequest | null>({ kind: 'openConnection' });
  const [selection, setSelection] = useState(initialSelection);
  const [shown, setShown] = useState<ViewSwitches>({ toolBar: true, statusBar: true });
  const clusterName = isConnected ? (world.cluster?.name ?? '') : '';
  useWindowTitle(
    isConnected ? t('titleConnected', { cluster: clusterName }) : t('desktop.console.cluster-administrator'),
  );

  const run = (action: MenuAction) => runAction(action, commands, setDialog);
  const itemsIn = (pane: ClusterPane) => (isConnected ? menuIn(world, selection, pane, commands) : []);
  const items = itemsIn(selection.pane);
  const frame = {
    t,
    items,
    run,
    isConnected,
    setDialog,
    shown,
    setShown,
    disconnect: () => setConnection(null),
  };
  return (
    <ConsoleFrame
      menuBar={<MenuBar menus={clusterMenus(frame)} label={t('pane.menuBar')} />}
      toolBar={shown.toolBar ? <ToolBar label={t('pane.toolBar')} items={clusterTools(frame)} /> : undefined}
      statusBar={
        shown.statusBar ? <Status world={world} isConnected={isConnected} selection={selection} /> : undefined
      }
    >
      <CommandPanes
        world={world}
        isConnected={isConnected}
        commands={commands}
        itemsIn={itemsIn}
        run={run}
        setDialog={setDialog}
        selection={selection}
        setSelection={setSelection}
      />
      {connection !== null && problem !== null ? (
        <LostConnection
          problem={problem}
          onAnswer={(again) => {
            setConnection(null);
            setDialog(again ? { kind: 'openConnection' } : null);
          }}
        />
      ) : (
        <ClusterDialogs
          session={session}
          node={node}
          world={world}
          commands={commands}
          dialog={dialog}
          setDialog={setDialog}
          onConnected={(next) => {
            setConnection(next);
            setSelection(initialSelection);
            setDialog(null);
          }}
        />
      )}
    </ConsoleFrame>
  );
}

/** The menu of what is selected in one half of the window. */
function menuIn(
  world: World,
  selection: ClusterSelection,
  pane: ClusterPane,
  commands: CommandPort,
): readonly ModelItem[] {
  const object = selectedObject(world, selection, pane);
  return object === null ? [] : objectMenu(world, object, commands.query);
}

/** The foot of the window: how much is shown, what is on its way, and which cluster it is. */
function Status({
  world,
  isConnected,
  selection,
}: {
  world: World;
  isConnected: boolean;
  selection: ClusterSelection;
}): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  if (!isConnected) return <StatusBar parts={[t('status.closed'), '']} />;
  const busy = busyGroups(world);
  return (
    <StatusBar
      parts={[
        t('status.objects', { count: objectCount(world, selection) }),
        busy === 0 ? '' : t('status.busy', { count: busy }),
        world.cluster?.name ?? '',
      ]}
    />
  );
}

/** The connection of this window and what has become of it by now. */
function useConnection(node: string, world: World) {
  const [connection, setConnection] = useState<Connection | null>(null);
  const from = nodeNamed(world, node);
  const problem =
    connection === null || from === undefined ? null : connectionProblem(world, from, connection);
  const isConnected = connection !== null && problem === null && world.cluster !== null;
  return { connection, setConnection, problem, isConnected };
}

interface CommandPanesProps {
  readonly world: World;
  readonly isConnected: boolean;
  readonly commands: CommandPort;
  /** Menu of what is selected in one half of the window, for the keyboard's shortcuts. */
  readonly itemsIn: (pane: ClusterPane) => readonly ModelItem[];
  readonly run: (action: MenuAction) => void;
  readonly setDialog: (dialog: DialogRequest | null) => void;
  readonly selection: ClusterSelection;
  readonly setSelection: (selection: ClusterSelection) => void;
}

/** Tree and list with menus, shortcuts and dragging. */
function CommandPanes(props: CommandPanesProps): ReactNode {
  const { world, isConnected, commands, itemsIn, run, setDialog, selection, setSelection } = props;
  const { t } = useTranslation('consoles-cluadmin');
  const { onPointerDown, drag } = useGroupDrag({
    canDrag: (key) => isConnected && objectAt(world, key)?.kind === 'group',
    canDrop: (fromKey, toKey) => droppedCommand(world, fromKey, toKey) !== null,
    onDrop: (fromKey, toKey) => {
      const command = droppedCommand(world, fromKey, toKey);
      if (command !== null) ask(command, null, commands, setDialog);
    },
  });
  const workIn = (target: EventTarget) => {
    const pane = paneOf(target) ?? selection.pane;
    if (pane !== selection.pane) setSelection({ ...selection, pane });
  };
  const onOpen = (opened: ClusterObject) => {
    const root = clusterTree(world);
    const row = root === null ? null : findRow(root, selection.treeKey);
    const child = row === null ? null : childShowing(row, opened);
    if (child !== null) setSelection({ ...selection, treeKey: child.key, listKey: null, pane: 'list' });
    else setDialog({ kind: 'properties', object: opened });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is the mouse's way; the menus do the same by keyboard
    <div
      className="cluadmin-panes"
      data-busy={isConnected && busyGroups(world) > 0 ? 'yes' : undefined}
      data-dragging={drag === null ? undefined : drag.overKey === null ? 'no' : 'yes'}
      onPointerDown={onPointerDown}
      onPointerDownCapture={(event) => workIn(event.target)}
      onKeyDown={(event) => onShortcut(event, itemsIn(paneOf(event.target) ?? selection.pane), run)}
      onKeyDownCapture={(event) => {
        if (!passingKeys.includes(event.key)) workIn(event.target);
      }}
    >
      {isConnected ? (
        <ClusterPanes
          world={world}
          selection={selection}
          onSelection={setSelection}
          menuOf={(target) => menuEntries(objectMenu(world, target, commands.query), t, run)}
          onOpen={onOpen}
        />
      ) : (
        <div className="c-sunken cluadmin-empty">{t('status.notConnected')}</div>
      )}
    </div>
  );
}

function LostConnection({
  problem,
  onAnswer,
}: {
  problem: ConnectionProblem;
  onAnswer: (again: boolean) => void;
}): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <MessageBox
      kind="error"
      title={t('desktop.console.cluster-administrator')}
      buttons={['yes', 'no']}
      onAnswer={(answer) => onAnswer(answer === 'yes')}
    >
      <p>{t('lost.text')}</p>
      <p>{t(`connection.${problem}`)}</p>
      <p>{t('lost.again')}</p>
    </MessageBox>
  );
}

/** The object of a line of the tree or list. */
function objectAt(world: World, key: string): ClusterObject | null {
  const root = clusterTree(world);
  const row = root === null ? null : findRow(root, key);
  if (row !== null) return row.object;
  return key.startsWith('grp:') ? { kind: 'group', id: key as `grp:${string}` } : null;
}

function droppedCommand(world: World, fromKey: string, toKey: string): Command | null {
  const [dragged, target] = [objectAt(world, fromKey), objectAt(world, toKey)];
  return dragged === null || target === null ? null : dropCommand(world, dragged, target);
}

function runAction(
  action: MenuAction,
  commands: CommandPort,
  setDialog: (dialog: DialogRequest | null) => void,
): void {
  if (action.kind === 'command') ask(action.command, action.question, commands, setDialog);
  else setDialog(action);
}

/** Sends a command, after a question when there is something to ask or the engine warns. */
function ask(
  command: Command,
  question: Extract<MenuAction, { kind: 'command' }>['question'],
  commands: CommandPort,
  setDialog: (dialog: DialogRequest | null) => void,
): void {
  const verdict = commands.query(command);
  const warnings = warningTexts(verdict);
  if (verdict.ok && (question !== null || warnings.length > 0)) {
    setDialog({ kind: 'question', command, question, warnings });
  } else {
    commands.submit(command);
  }
}

/** Keys that only lead through a half of the window. */
const passingKeys: readonly string[] = ['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'F10', 'Escape'];

const shortcuts: Readonly<Record<string, string>> = { Delete: 'delete', F2: 'rename' };

function onShortcut(
  event: KeyboardEvent,
  items: readonly ModelItem[],
  run: (action: MenuAction) => void,
): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
  const id =
    event.altKey && event.key === 'Enter' ? 'properties' : event.altKey ? undefined : shortcuts[event.key];
  const item = items.find((each) => each.kind === 'action' && each.id === id);
  if (item?.kind !== 'action' || !item.verdict.ok) return;
  event.preventDefault();
  run(item.action);
}
