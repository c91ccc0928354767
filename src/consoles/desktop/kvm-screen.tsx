import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { computerState, deviceStatus, nodeNamed } from '#domain/selectors';
import type { Session } from '#session';
import { useWorldValue } from '../shared/use-world.ts';
import { WindowsDesktop } from './windows-desktop.tsx';

/** What a screen without a desktop says, by the key of its texts. */
type ScreenState = 'noSuchComputer' | 'off' | 'noPower' | 'starting' | 'shuttingDown' | 'hung';

/** Picture of one server's graphics card: a desktop while Windows runs, else what a monitor would show. */
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
  if (state === 'running') return <WindowsDesktop session={session} node={node} tools={tools} />;
  return <BlankScreen state={state} node={node} />;
}

/** What is on the screen of a computer at this instant. */
export function screenState(world: World, name: string): ScreenState | 'running' {
  const node = nodeNamed(world, name);
  if (node === undefined) return 'noSuchComputer';
  const state = computerState(world, node.id);
  if (state !== 'off') return state;
  return deviceStatus(world, node.device) === 'noPower' ? 'noPower' : 'off';
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
