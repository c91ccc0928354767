import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { clockOffset, loggedOnUser, nodeNamed } from '#domain/selectors';
import { formatClock } from '#i18n';
import type { Session } from '#session';
import {
  Button,
  CrashBoundary,
  Desktop,
  type DesktopIcon,
  Icon,
  type MenuEntry,
  type MenuItem,
  useWindowManager,
  type WindowDefinition,
} from '#ui';
import { type ConsoleEntry, consoleRegistry } from '../shared/console-registry.ts';
import type { ConsoleId } from '../shared/console-types.ts';
import { RefusalHost } from '../shared/use-command.tsx';
import { useWorld, useWorldValue } from '../shared/use-world.ts';
import { allowedConsoles, installedTools, startFolders } from './desktop-menu.ts';
import { rememberedWindows, rememberWindows } from './desktop-store.ts';
import { LogOffQuestion } from './log-off-question.tsx';
import { ShutDownDialog } from './shut-down-dialog.tsx';

/** Props of {@link WindowsDesktop}. */
export interface WindowsDesktopProps {
  readonly session: Session;
  readonly node: string;
  readonly tools: readonly string[];
}

/** The desktop of a running server: icons, Start menu, windows of the consoles. */
export function WindowsDesktop({ session, node, tools: allowed }: WindowsDesktopProps): ReactNode {
  const installed = useWorldValue(session, (world) => installedTools(allowed, world, node).join());
  const tools = useMemo(() => installed.split(','), [installed]);
  const { t } = useTranslation('consoles-cluadmin');
  const [initial] = useState(() => rememberedWindows(session, node));
  const manager = useWindowManager(initial);
  const { state, actions } = manager;
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const user = useWorldValue(session, (world) => userAt(world, node));
  useEffect(() => rememberWindows(session, node, state), [session, node, state]);

  const openConsole = useCallback(
    (id: ConsoleId) => {
      const { width, height } = consoleRegistry[id];
      actions.open(id, { width, height, minWidth: 320, minHeight: 220 });
    },
    [actions],
  );
  const startMenu = useStartMenu(tools, user, openConsole, setLeaving);
  const icons: readonly DesktopIcon[] = allowedConsoles(tools)
    .filter((entry) => entry.onDesktop)
    .map((entry) => ({
      id: entry.id,
      label: t(entry.titleKey),
      icon: <Icon name={entry.icon} size={32} />,
      onOpen: () => openConsole(entry.id),
    }));
  const windows: readonly WindowDefinition[] = allowedConsoles(tools).map((entry) => ({
    id: entry.id,
    title: t(entry.titleKey),
    icon: <Icon name={entry.icon} />,
    content: (
      <ConsoleWindow entry={entry} title={t(entry.titleKey)}>
        <RunningConsole entry={entry} session={session} node={node} openConsole={openConsole} />
      </ConsoleWindow>
    ),
  }));
  return (
    <>
      <Desktop
        manager={manager}
        label={node}
        windows={windows}
        startMenu={startMenu}
        icons={icons}
        clock={<Clock session={session} node={node} />}
      />
      {leaving === 'shutDown' ? (
        <RefusalHost title={t('desktop.shutDown.title')}>
          <ShutDownDialog session={session} node={node} onClose={() => setLeaving(null)} />
        </RefusalHost>
      ) : null}
      <RefusalHost title={t('desktop.logon.logOffTitle')}>
        {leaving === 'logOff' ? (
          <LogOffQuestion session={session} node={node} user={user} onClose={() => setLeaving(null)} />
        ) : null}
      </RefusalHost>
    </>
  );
}

/** What ends the work at the desktop. */
type Leaving = 'shutDown' | 'logOff';

/** Who is logged on, without what stands in front of a local account. */
function userAt(world: World, name: string): string {
  const node = nodeNamed(world, name);
  const user = node === undefined ? null : loggedOnUser(node);
  return user?.split('\\').at(-1) ?? '';
}

/** A console with the world as it is now. Only what is inside the windows is drawn again when the world changes. */
function RunningConsole({
  entry,
  session,
  node,
  openConsole,
}: {
  entry: ConsoleEntry;
  session: Session;
  node: string;
  openConsole: (id: ConsoleId) => void;
}): ReactNode {
  const world = useWorld(session);
  return <entry.load session={session} node={node} world={world} openConsole={openConsole} />;
}

/** The computer's own clock, which may be wrong (F-31). */
function Clock({ session, node }: { session: Session; node: string }): ReactNode {
  return useWorldValue(session, (world) => {
    const computer = nodeNamed(world, node);
    return formatClock(world.startsAtMs + world.now + (computer === undefined ? 0 : clockOffset(computer)));
  });
}

function ConsoleWindow({
  entry,
  title,
  children,
}: {
  entry: ConsoleEntry;
  title: string;
  children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <RefusalHost key={entry.id} title={title}>
      <CrashBoundary
        fallback={(retry) => (
          <div className="console-notice" role="alert">
            <p>{t('desktop.crashed', { title })}</p>
            <Button onPress={retry}>{t('desktop.openAgain')}</Button>
          </div>
        )}
      >
        <Suspense fallback={<p className="console-notice">{t('desktop.loading')}</p>}>{children}</Suspense>
      </CrashBoundary>
    </RefusalHost>
  );
}

/** System Tools lies in Accessories, as in Windows. */
function withSystemTools(folders: readonly MenuItem[], accessories: string): readonly MenuItem[] {
  const tools = folders.filter(({ id }) => id === 'systemTools');
  if (tools.length === 0) return folders;
  const above: MenuItem = folders.find(({ id }) => id === 'accessories') ?? {
    id: 'accessories',
    label: accessories,
    icon: <Icon name="folder" />,
  };
  const whole = { ...above, children: [...tools, ...(above.children ?? [])] };
  const others = folders.filter(({ id }) => id !== 'systemTools' && id !== 'accessories');
  const place = folders.findIndex(({ id }) => id === 'accessories' || id === 'systemTools');
  return others.toSpliced(place, 0, whole);
}

function useStartMenu(
  tools: readonly string[],
  user: string,
  openConsole: (id: ConsoleId) => void,
  onLeave: (leaving: Leaving) => void,
): readonly MenuEntry[] {
  const { t } = useTranslation('consoles-cluadmin');
  return useMemo(() => {
    const folders = startFolders(tools).map(({ folder, consoles }) => ({
      id: folder,
      label: t(`desktop.folder.${folder}`),
      icon: <Icon name="folder" />,
      children: consoles.map((entry) => ({
        id: entry.id,
        label: t(
          entry.id === 'exchange-setup' || entry.id === 'windows-setup' ? 'desktop.setup' : entry.titleKey,
        ),
        icon: <Icon name={entry.icon} />,
        onAction: () => openConsole(entry.id),
      })),
    }));
    return [
      ...withSystemTools(folders, t('desktop.folder.accessories')),
      { id: 'line', kind: 'separator' as const },
      {
        id: 'logOff',
        label: t('desktop.logon.logOff', { user }),
        icon: <Icon name="key" />,
        onAction: () => onLeave('logOff'),
      },
      {
        id: 'shutDown',
        label: t('desktop.shutDown.menu'),
        icon: <Icon name="shutdown" />,
        onAction: () => onLeave('shutDown'),
      },
    ];
  }, [tools, user, t, openConsole, onLeave]);
}
