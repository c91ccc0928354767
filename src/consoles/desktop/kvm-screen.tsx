import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '#session';
import { consoleRegistry } from '../shared/console-registry.ts';
import { RefusalHost } from '../shared/use-command.tsx';
import { useWorld, useWorldValue } from '../shared/use-world.ts';
import { TextModeSetup } from '../text-mode-setup/text-mode-setup.tsx';
import { LogonScreen } from './logon-screen.tsx';
import { isLoggedOn, type ScreenState, screenState } from './screen-state.ts';
import { WindowsDesktop } from './windows-desktop.tsx';

/** Picture of one server's graphics card: a desktop while Windows runs and somebody is logged on, else what a monitor would show. */
export function KvmScreen({
  session,
  node,
  tools,
}: {
  session: Session;
  node: string;
  tools: readonly string[];
}): ReactNode {
  const state = useWorldValue(session, (world) => screenState(world, node));
  const isSomebodyThere = useWorldValue(session, (world) => isLoggedOn(world, node));
  if (state === 'running' && !isSomebodyThere) return <LogonScreen session={session} node={node} />;
  if (state === 'running') return <WindowsDesktop session={session} node={node} tools={tools} />;
  if (state === 'noSystem' || state === 'recovery') return <TextModeSetup session={session} node={node} />;
  if (state === 'setup') return <SetupScreen session={session} node={node} />;
  return <BlankScreen state={state} node={node} />;
}

/** A server without Windows starts from the CD: Setup has the whole screen, whatever tools the level allows. */
function SetupScreen({ session, node }: { session: Session; node: string }): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const world = useWorld(session);
  const { titleKey, load: Setup } = consoleRegistry['windows-setup'];
  return (
    <section className="kvm-setup classic" aria-label={t(titleKey)}>
      <RefusalHost title={t(titleKey)}>
        <Suspense fallback={<p className="console-notice">{t('desktop.loading')}</p>}>
          <Setup session={session} node={node} world={world} openConsole={() => {}} />
        </Suspense>
      </RefusalHost>
    </section>
  );
}

function BlankScreen({ state, node }: { state: ScreenState; node: string }): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const isBusy = state === 'starting' || state === 'shuttingDown';
  return (
    <div className="kvm-blank" data-state={state} role="status">
      <div className="kvm-blank-box">
        <p className="kvm-blank-title">{t(`desktop.screen.${state}.title`, { node })}</p>
        <p className="kvm-blank-hint">{t(`desktop.screen.${state}.hint`, { node })}</p>
        {isBusy ? (
          <div className="kvm-boot-bar" aria-hidden="true">
            <span />
            <span />
            <span />
          </div>
        ) : null}
      </div>
    </div>
  );
}
