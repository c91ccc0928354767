import { useCallback, useSyncExternalStore } from 'react';
import type { World } from '#domain';
import type { Pace, Pacer, Session } from '#session';

/** The world of the newest frame; draws the component again with each frame (the pacer keeps idle ones rare). */
export function useWorld(session: Session): World {
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  return useSyncExternalStore(subscribe, () => session.frame().world);
}

/** The pace of the game. */
export function usePace(pacer: Pacer): Pace {
  const subscribe = useCallback((listener: () => void) => pacer.subscribe(listener), [pacer]);
  return useSyncExternalStore(subscribe, () => pacer.pace());
}
