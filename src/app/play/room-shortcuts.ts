import type { RefObject } from 'react';
import type { Game } from '../game/game.ts';
import { useSettings } from '../services.ts';
import type { Settings } from '../store/settings.ts';
import type { ShortcutAction } from '../store/shortcuts.ts';
import type { RoomHandle } from './room/room-pane.tsx';
import type { View } from './tab-bar.tsx';
import { useShortcuts } from './use-shortcuts.ts';

/** What the single keys of the room act on. */
export interface ShortcutTargets {
  readonly game: Game;
  readonly room: RefObject<RoomHandle | null>;
  readonly view: View;
  readonly show: (view: View) => void;
  readonly onHelp: () => void;
  /** While a dialog is open the keys are its own. */
  readonly isOff: boolean;
}

type Deed = (on: ShortcutTargets, settings: Settings, change: (change: Partial<Settings>) => void) => void;

const deeds: Readonly<Record<ShortcutAction, Deed>> = {
  pause: ({ game }) => game.pacer.setPace(game.pacer.pace() === 'paused' ? 1 : 'paused'),
  pace1: ({ game }) => game.pacer.setPace(1),
  pace10: ({ game }) => game.pacer.setPace(10),
  pace60: ({ game }) => game.pacer.setPace(60),
  nextEvent: ({ game }) => game.pacer.setPace('nextEvent'),
  flip: ({ room }) => room.current?.flip(),
  fit: ({ room }) => room.current?.fit(),
  wiring: ({ view, show }) => show(view === 'wiring' ? 'room' : 'wiring'),
  kvm: ({ view, show }) => show(view === 'kvm' ? 'room' : 'kvm'),
  plan: (_, { planOpen }, change) => change({ planOpen: !planOpen }),
  help: ({ onHelp }) => onHelp(),
};

/** Runs the single keys of the room. */
export function useRoomShortcuts(on: ShortcutTargets): void {
  const [settings, change] = useSettings();
  useShortcuts(settings, (action) => {
    if (!on.isOff) deeds[action](on, settings, change);
  });
}
