import { useCallback, useSyncExternalStore } from 'react';
import type { World } from '#domain';
import type { Session } from '#session';

/** The world of the newest frame; draws the component again with each frame. */
export function useWorld(session: Session): World {
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  return useSyncExternalStore(subscribe, () => session.frame().world);
}
