import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortId } from '#domain';
import { rows } from '#domain/selectors';
import type { ShelfCable } from '#rack/model';
import type { Session } from '#session';
import { PortNames } from './port-names.tsx';
import { RoomTools } from './room-tools.tsx';
import { type RoomNeeds, useRoomScene } from './use-room-scene.ts';
import './room.css';

/** What other parts of the screen may ask of the room. */
export interface RoomHandle {
  showPort(port: PortId): void;
  flip(): void;
  fit(): void;
}

/** The rack room: the canvas, and over it its tools as real buttons. Without WebGL it says so; the wiring list takes over. */
export function RoomPane(
  props: {
    readonly session: Session;
    /** Given the handle when the room stands, and null when it is gone. */
    readonly onReady: (handle: RoomHandle | null) => void;
    /** For looking back: no cable shelf. */
    readonly isReadOnly?: boolean;
    /** Opens the parts shelf. */
    readonly onParts?: () => void;
  } & RoomNeeds,
) {
  const { t } = useTranslation('app');
  const { session } = props;
  const { box, scene, isUnavailable } = useRoomScene(session, props);
  const [side, setSide] = useState<'front' | 'rear'>('rear');
  const [cable, setCable] = useState<ShelfCable>('auto');
  const [hasNames, setHasNames] = useState(false);

  useEffect(() => scene?.setView(side), [scene, side]);
  useEffect(() => scene?.setCable(cable), [scene, cable]);

  const flip = useCallback(() => setSide((now) => (now === 'rear' ? 'front' : 'rear')), []);
  const latest = useRef(props);
  latest.current = props;
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
        hasScsi={takesScsi(session)}
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
        onParts={session.level.setup.shelf === undefined ? undefined : props.onParts}
      />
    </div>
  );
}

/** Asked of the level: what it holds, and what its shelf does. */
function takesScsi({ level }: Session): boolean {
  const { devices, shelf } = level.setup;
  const ports = [...devices, ...(shelf?.devices ?? [])].flatMap((device) => device.ports);
  return [...ports, ...(shelf?.cards ?? [])].some(({ portKind }) => portKind === 'scsi');
}
