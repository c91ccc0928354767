import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { computerOn } from '#domain/selectors';
import { onLanguageChange, t as translateNow } from '#i18n';
import { type RackIntent, viewModelOf } from '#rack/model';
import type { RackScene } from '#rack/scene';
import type { Session } from '#session';
import { isMotionReduced } from '#ui';
import { holdPower, plugIn, pressPower, replaceDisk, unplug } from '../act.ts';
import { notify } from '../notices.ts';
import { targetsFor } from './legal-targets.ts';
import { loadSceneCode } from './scene-code.ts';

/** What the room asks of the screen around it. */
export interface RoomNeeds {
  readonly onOpenScreen: (node: string) => void;
  readonly onUnavailable: () => void;
}

/** Builds the room in an element and keeps it in step with the session; null until it stands, or without WebGL. */
export function useRoomScene(
  session: Session,
  needs: RoomNeeds,
): {
  /** For the element that the room is to fill. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly scene: RackScene | null;
  readonly isUnavailable: boolean;
} {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(needs);
  latest.current = needs;
  const [scene, setScene] = useState<RackScene | null>(null);
  const [isUnavailable, setIsUnavailable] = useState(false);

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

  useFollowing(scene, session);
  return { box, scene, isUnavailable };
}

/** Keeps the room in step with the session and with the language. */
function useFollowing(scene: RackScene | null, session: Session): void {
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
    case 'holdPower':
      holdPower(session, intent.device);
      return;
    case 'replaceDisk': {
      const { world } = session.frame();
      const device = world.entities.device[intent.device];
      const computer = computerOn(world, intent.device);
      if (device !== undefined && computer !== undefined) replaceDisk(session, computer.name, device.name);
      return;
    }
    case 'openConsole': {
      const computer = computerOn(session.frame().world, intent.device);
      if (computer !== undefined) openScreen(computer.name);
      return;
    }
    case 'select':
      return;
  }
}
