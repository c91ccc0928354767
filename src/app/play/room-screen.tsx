import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeId, PortId } from '#domain';
import { nodeNamed, rows } from '#domain/selectors';
import type { Session } from '#session';
import { Captions } from '#ui';
import type { Game } from '../game/game.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { ErrorBoundary } from '../shell/error-boundary.tsx';
import { useLevelTitle } from '../shell/level-title.ts';
import { useStore } from '../store/external-store.ts';
import { BriefingDialog } from './briefing-dialog.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { Jobs } from './jobs.tsx';
import { KvmPanel } from './kvm-panel.tsx';
import { MailUsers } from './mail-users.tsx';
import { notice } from './notices.ts';
import { Objectives } from './objectives.tsx';
import { PagerPanel } from './pager.tsx';
import { PartsDialog } from './parts/parts-dialog.tsx';
import { PlanPanel } from './plan/plan-panel.tsx';
import { type RoomHandle, RoomPane } from './room/room-pane.tsx';
import { useRoomShortcuts } from './room-shortcuts.ts';
import { ServerScreens, WiringSummary } from './side-parts.tsx';
import { TabBar, type View } from './tab-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useWorld } from './use-frame.ts';
import { useRunNotices } from './use-run-notices.ts';
import { useSound } from './use-sound.ts';
import { WiringPanel } from './wiring/wiring-panel.tsx';
import './play.css';

/** The room with everything around it: score above, racks to the left, pager and objectives to the right. */
export function RoomScreen({ game, onRestart }: { readonly game: Game; readonly onRestart: () => void }) {
  const { t } = useTranslation('app');
  const { session } = game;
  const [view, setView] = useState<View>('room');
  // By its id: Windows Setup may give the server another name while its screen is shown.
  const [node, setNode] = useState<NodeId | null>(null);
  const [dialog, setDialog] = useState<OpenDialog>('none');
  const room = useRef<RoomHandle | null>(null);
  const [hasRoom, setHasRoom] = useState(true);
  // The room first: what stands beside it is drawn while the eye already wanders about the racks.
  const [isRoomUp, setRoomUp] = useState(false);
  const captions = useSound(session);
  useRunNotices(game);
  const title = useLevelTitle(session.level.id);
  const openScreen = (name: string) => {
    setNode(nodeNamed(session.frame().world, name)?.id ?? null);
    setView('kvm');
  };
  const show = (next: View) => {
    if (next === 'kvm' && node === null) setNode(rows(session.frame().world, 'node')[0]?.id ?? null);
    setView(next);
  };
  const showPort = (port: PortId) => {
    // On a narrow screen the list covers the room.
    if (matchMedia('(width < 900px)').matches) setView('room');
    room.current?.showPort(port);
  };
  const onHelp = () => setDialog('help');
  useRoomShortcuts({ game, room, view, show, onHelp, isOff: dialog !== 'none' });
  return (
    <div className="app-screen play" data-view={view}>
      <TopBar
        game={game}
        onHelp={onHelp}
        onBriefing={() => setDialog('briefing')}
        onRestart={() => setDialog('restart')}
      />
      <main className="play-room" id="main" tabIndex={-1} aria-label={t('play.room')}>
        <h1 className="u-hidden">{t('play.heading', { level: title })}</h1>
        <ErrorBoundary name={t('play.room')}>
          <RoomPane
            session={session}
            onOpenScreen={openScreen}
            onParts={() => setDialog('parts')}
            onReady={(handle) => {
              room.current = handle;
              setRoomUp(true);
            }}
            onUnavailable={() => {
              setHasRoom(false);
              setRoomUp(true);
              setView('wiring');
            }}
          />
        </ErrorBoundary>
        <KeepingNotice game={game} />
        <Answer session={session} />
        <Windows
          game={game}
          view={view}
          node={node}
          onScreen={openScreen}
          onShowPort={hasRoom ? showPort : undefined}
          onParts={() => setDialog('parts')}
          onClose={() => setView('room')}
        />
        <div className="play-captions">
          <Captions captions={captions} />
        </div>
      </main>
      {isRoomUp && (
        <Side
          game={game}
          node={view === 'kvm' ? node : null}
          onScreen={openScreen}
          onWiring={() => setView('wiring')}
        />
      )}
      <TabBar view={view} onView={show} />
      <Dialogs open={dialog} game={game} onClose={() => setDialog('none')} onRestart={onRestart} />
    </div>
  );
}

type OpenDialog = 'none' | 'parts' | 'help' | 'briefing' | 'restart';

/** What the menu opens over everything. */
function Dialogs(props: {
  readonly open: OpenDialog;
  readonly game: Game;
  readonly onClose: () => void;
  readonly onRestart: () => void;
}) {
  const { t } = useTranslation('app');
  const { open, onClose } = props;
  if (open === 'parts') return <Parts session={props.game.session} onClose={onClose} />;
  if (open === 'help') return <HelpDialog onClose={onClose} />;
  if (open === 'briefing') return <BriefingDialog game={props.game} onClose={onClose} />;
  if (open === 'none') return null;
  return (
    <ConfirmDialog
      title={t('play.restartTitle')}
      body={t('play.restartBody')}
      confirm={t('play.restartConfirm')}
      onCancel={onClose}
      onConfirm={props.onRestart}
    />
  );
}

function Parts({ session, onClose }: { readonly session: Session; readonly onClose: () => void }) {
  return <PartsDialog session={session} world={useWorld(session)} onClose={onClose} />;
}

/** What lies over the room: the wiring list or a server's screen. */
function Windows(props: {
  readonly game: Game;
  readonly view: View;
  readonly node: NodeId | null;
  readonly onScreen: (node: string) => void;
  readonly onShowPort: ((port: PortId) => void) | undefined;
  readonly onParts: () => void;
  readonly onClose: () => void;
}) {
  const { session } = props.game;
  const world = useWorld(session);
  return (
    <>
      {props.view === 'wiring' && (
        <WiringPanel
          session={session}
          world={world}
          onOpenScreen={props.onScreen}
          onShowPort={props.onShowPort}
          onParts={props.onParts}
          onClose={props.onClose}
        />
      )}
      <KvmPanel
        session={session}
        world={world}
        node={
          props.view === 'kvm' && props.node !== null ? (world.entities.node[props.node]?.name ?? null) : null
        }
        onNode={props.onScreen}
        onClose={props.onClose}
      />
    </>
  );
}

function Side(props: {
  readonly game: Game;
  readonly node: NodeId | null;
  readonly onScreen: (node: string) => void;
  readonly onWiring: () => void;
}) {
  const { t } = useTranslation('app');
  const { game } = props;
  const world = useWorld(game.session);
  return (
    <aside className="side" aria-label={t('play.viewPager')}>
      <ErrorBoundary name={t('pager.title')}>
        <PagerPanel world={world} />
        <Jobs game={game} world={world} />
        <div className="side-rest">
          <Objectives game={game} />
          <MailUsers world={world} />
          <ServerScreens
            world={world}
            shown={props.node === null ? null : (world.entities.node[props.node]?.name ?? null)}
            onOpen={props.onScreen}
          />
          <WiringSummary world={world} onOpen={props.onWiring} />
        </div>
        <PlanPanel level={game.session.level} />
      </ErrorBoundary>
    </aside>
  );
}

/** The answer to the last deed, for a while. It is read out by the announcer. */
function Answer({ session }: { readonly session: Session }) {
  const shown = useStore(notice);
  const world = useWorld(session);
  if (shown === null || shown.holds?.(world) === false) return null;
  return (
    <p key={shown.id} className="answer" data-kind={shown.kind}>
      {shown.text}
    </p>
  );
}

/** Warns when the run is not being kept. */
function KeepingNotice({ game }: { readonly game: Game }) {
  const { t } = useTranslation('app');
  const keeping = useStore(game.keeping);
  if (keeping === 'kept') return null;
  return (
    <p className="app-notice keeping" role="alert">
      {t(keeping === 'failed' ? 'play.saveFailed' : 'play.otherTab')}
    </p>
  );
}
