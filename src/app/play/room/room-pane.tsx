import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortId } from '#domain';
import { computerOn, rows } from '#domain/selectors';
import { onLanguageChange, t as translateNow } from '#i18n';
import { type RackIntent, type ShelfCable, viewModelOf } from '#rack/model';
import type { RackScene } from '#rack/scene';
import type { Session } from '#session';
import { isMotionReduced } from '#ui';
import { plugIn, pressPower, unplug } from '../act.ts';
import { notify } from '../notices.ts';
import { targetsFor } from './legal-targets.ts';
import { PortNames } from './port-names.tsx';
import { RoomTools } from './room-tools.tsx';
import { loadSceneCode } from './scene-code.ts';
import './room.css';

/** What other parts of the screen may ask of the room. */
export interface RoomHandle {
  showPort(port: PortId): void;
  flip(): void;
  fit(): void;
}

/** The rack room: the canvas, and over it its tools as real buttons. Without WebGL it says so; the wiring list takes over. */
export function RoomPane(props: {
  readonly session: Session;
  readonly onOpenScreen: (node: string) => void;
  /** Given the handle when the room stands, and null when it is gone. */
  readonly onReady: (handle: RoomHandle | null) => void;
  readonly onUnavailable: () => void;
  /** For looking back: no cable shelf. */
  readonly isReadOnly?: boolean;
}) {
  const { t } = useTranslation('app');
  const { session } = props;
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [scene, setScene] = useState<RackScene | null>(null);
  const [isUnavailable, setIsUnavailable] = useState(false);
  const [side, setSide] = useState<'front' | 'rear'>('rear');
  const [cable, setCable] = useState<ShelfCable>('auto');
  const [hasNames, setHasNames] = useState(false);

  // Begun before the page is painted: an effect would wait for that, and the room with it.
  useLayoutEffect(() => {
    const parent = box.current;
    if (parent === null) return;
    let isWanted = true;
    let built: RackScene | null = null;
    const giveUp = () => {
      built?.destroy();
      built = null;
      setScene(null);
      setIsUnavailable(true);
      latest.current.onUnavailable();
    };
    buildScene(
      session,
      parent,
      (intent) => {
        // A click on the wall takes the frame off the device that was looked at.
        if (intent.type === 'select' && intent.device === null) built?.focusDevice(null);
        carryOut(session, intent, latest.current.onOpenScreen);
      },
      giveUp,
    ).then(
      (made) => {
        if (!isWanted) return made.destroy();
        built = made;
        setScene(made);
        // The bench reads this mark: the room is drawn and takes orders.
        void made.screenshotReady().then(() => performance.mark('room-playable'));
      },
      () => isWanted && giveUp(),
    );
    return () => {
      isWanted = false;
      setScene(null);
      built?.destroy();
    };
  }, [session]);

  useEffect(() => {
    if (scene === null) return;
    scene.update(viewModelOf(session.frame().world));
    const stops = [
      session.subscribe((frame) => {
        const viewModel = viewModelOf(frame.world);
        if (frame.jump) scene.rebuild(viewModel);
        else scene.update(viewModel);
      }),
      onLanguageChange(() => scene.setText(rackText)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [scene, session]);

  useEffect(() => scene?.setView(side), [scene, side]);
  useEffect(() => scene?.setCable(cable), [scene, cable]);

  const flip = useCallback(() => setSide((now) => (now === 'rear' ? 'front' : 'rear')), []);
  useEffect(() => {
    if (scene === null) return;
    latest.current.onReady({
      showPort: (port) => {
        setSide('rear');
        scene.setView('rear');
        scene.zoomToPort(port);
      },
      flip,
      fit: () => scene.fit(),
    });
    return () => latest.current.onReady(null);
  }, [scene, flip]);

  if (isUnavailable) return <p className="app-notice room-unavailable">{t('rackTools.noWebgl')}</p>;
  return (
    <div className="room">
      <div className="room-canvas" ref={box} aria-hidden="true" />
      {hasNames && scene !== null && <PortNames scene={scene} session={session} side={side} />}
      <RoomTools
        side={side}
        hasShelf={props.isReadOnly !== true}
        cable={cable}
        hasNames={hasNames}
        onFlip={flip}
        onCable={setCable}
        onNames={() => setHasNames(!hasNames)}
        onZoom={(factor) => scene?.zoomBy(factor)}
        devices={rows(session.frame().world, 'device')}
        onFit={() => {
          scene?.focusDevice(null);
          scene?.fit();
        }}
        onLookAt={(device) => scene?.focusDevice(device)}
      />
    </div>
  );
}

const rackText = (key: string, values?: Readonly<Record<string, string | number>>): string =>
  translateNow(`rack:${key}` as never, values as never) as unknown as string;

async function buildScene(
  session: Session,
  parent: HTMLElement,
  onIntent: (intent: RackIntent) => void,
  onUnavailable: () => void,
): Promise<RackScene> {
  const { createRackScene } = await loadSceneCode();
  return createRackScene({
    parent,
    viewModel: viewModelOf(session.frame().world),
    text: rackText,
    reducedMotion: () => isMotionReduced(),
    onIntent,
    onRefused: (_port, note) => {
      if (note !== '') notify('refused', note);
    },
    getLegalTargets: (port, cable, lifted) => targetsFor(session.frame().world, port, cable, lifted),
    onUnavailable,
  });
}

function carryOut(session: Session, intent: RackIntent, openScreen: (node: string) => void): void {
  switch (intent.type) {
    case 'connect':
      plugIn(session, intent.from, intent.to, intent.cableKind);
      return;
    case 'disconnect':
      unplug(session, intent.port);
      return;
    case 'pressPower':
      pressPower(session, intent.device);
      return;
    case 'openConsole': {
      const computer = computerOn(session.frame().world, intent.device);
      if (computer !== undefined) openScreen(computer.name);
      return;
    }
    case 'select':
      return;
  }
}
