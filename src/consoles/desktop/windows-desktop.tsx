import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '#i18n';
import type { Session } from '#session';
import {
  Button,
  CrashBoundary,
  Desktop,
  type DesktopIcon,
  Icon,
  type MenuEntry,
  useWindowManager,
  type WindowDefinition,
} from '#ui';
import { type ConsoleEntry, consoleRegistry } from '../shared/console-registry.ts';
import type { ConsoleId } from '../shared/console-types.ts';
import { RefusalHost } from '../shared/use-command.tsx';
import { useWorld, useWorldValue } from '../shared/use-world.ts';
import { allowedConsoles, startFolders } from './desktop-menu.ts';
import { rememberedWindows, rememberWindows } from './desktop-store.ts';
import { ShutDownDialog } from './shut-down-dialog.tsx';

/** Props of {@link WindowsDesktop}. */
export interface WindowsDesktopProps {
  readonly session: Session;
  readonly node: string;
  readonly tools: readonly string[];
}

/** The desktop of a running server: icons, Start menu, windows of the consoles. */
export function WindowsDesktop({ session, node, tools }: WindowsDesktopProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const [initial] = useState(() => rememberedWindows(session, node));
  const manager = useWindowManager(initial);
  const { state, actions } = manager;
  const [isShuttingDown, setShuttingDown] = useState(false);
  useEffect(() => rememberWindows(session, node, state), [session, node, state]);

  const openConsole = useCallback(
    (id: ConsoleId) => {
      const { width, height } = consoleRegistry[id];
      actions.open(id, { width, height, minWidth: 320, minHeight: 220 });
    },
    [actions],
  );
  const onShutDown = useCallback(() => setShuttingDown(true), []);
  const startMenu = useStartMenu(tools, openConsole, onShutDown);
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
        clock={<Clock session={session} />}
      />
      {isShuttingDown ? (
        <RefusalHost title={t('desktop.shutDown.title')}>
          <ShutDownDialog session={session} node={node} onClose={() => setShuttingDown(false)} />
        </RefusalHost>
      ) : null}
    </>
  );
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

function Clock({ session }: { session: Session }): ReactNode {
  return useWorldValue(session, (world) => formatClock(world.startsAtMs + world.now));
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

function useStartMenu(
  tools: readonly string[],
  openConsole: (id: ConsoleId) => void,
  onShutDown: () => void,
): readonly MenuEntry[] {
  const { t } = useTranslation('consoles-cluadmin');
  return useMemo(() => {
    const folders = startFolders(tools).map(({ folder, consoles }) => ({
      id: folder,
      label: t(`desktop.folder.${folder}`),
      icon: <Icon name="folder" />,
      children: consoles.map((entry) => ({
        id: entry.id,
        label: t(folder === 'exchangeCd' || folder === 'windowsCd' ? 'desktop.setup' : entry.titleKey),
        icon: <Icon name={entry.icon} />,
        onAction: () => openConsole(entry.id),
      })),
    }));
    return [
      ...folders,
      { id: 'line', kind: 'separator' as const },
      {
        id: 'shutDown',
        label: t('desktop.shutDown.menu'),
        icon: <Icon name="shutdown" />,
        onAction: onShutDown,
      },
    ];
  }, [tools, t, openConsole, onShutDown]);
}
