import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { World } from '#domain';
import { rows } from '#domain/selectors';
import type { Session } from '#session';

/** While a job runs, its progress is drawn anew after this much simulated time. */
const PROGRESS_STEP_MS = 500;

/** One value of the newest world, for example a state or a clock's text; draws again only when it changes. */
export function useWorldValue<T extends string | number | boolean>(
  session: Session,
  select: (world: World) => T,
): T {
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  return useSyncExternalStore(subscribe, () => select(session.frame().world));
}

/**
 * The world as consoles draw it: a new one only when something besides the clock changed, or when a running job has
 * come a step further. A frame in which only time passed costs the consoles nothing.
 */
export function useWorld(session: Session): World {
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  const shown = useRef<World | null>(null);
  return useSyncExternalStore(subscribe, () => {
    const { world } = session.frame();
    if (shown.current === null || looksDifferent(shown.current, world)) shown.current = world;
    return shown.current;
  });
}

/** Whether a console would show the second world otherwise than the first. */
export function looksDifferent(before: World, after: World): boolean {
  const same =
    before.entities === after.entities &&
    before.charts === after.charts &&
    before.cluster === after.cluster &&
    before.events === after.events;
  if (!same) return true;
  const hasJob = rows(after, 'job').some((job) => job.state === 'running');
  return hasJob && Math.abs(after.now - before.now) >= PROGRESS_STEP_MS;
}
