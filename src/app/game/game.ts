import { createDirector, createPacer, type Pacer, type Session } from '#session';
import type { Services } from '../services.ts';
import { createStore, type Store } from '../store/external-store.ts';
import { withRun } from '../store/progress.ts';
import { keepRun } from './keep-run.ts';

/** How well the running game is being kept in the browser. */
export type Keeping = 'kept' | 'failed' | 'otherTab';

/** A running game with everything around it. Lives outside React: no crash of a view can touch it. */
export interface Game {
  readonly session: Session;
  readonly pacer: Pacer;
  readonly director: ReturnType<typeof createDirector>;
  readonly keeping: Store<Keeping>;
  /** Writes what is not yet written; resolves when it is. */
  flush(): Promise<void>;
  /** Stops time and keeping. The session itself stays readable. */
  close(): Promise<void>;
}

/** Puts a session into motion: time passes, every command is kept, the end is entered into the progress. */
export function startGame(
  services: Services,
  session: Session,
  hints: Readonly<Record<string, number>>,
): Game {
  const director = createDirector(session, hints);
  const pacer = createPacer(session, {
    now: () => performance.now(),
    schedule(callback) {
      const frame = requestAnimationFrame(callback);
      return () => cancelAnimationFrame(frame);
    },
  });
  const { settings } = services;
  const followSettings = () => pacer.setSlowsDown(settings.get().slowsDown);
  followSettings();
  const stopFollowing = settings.subscribe(followSettings);
  const keeping = createStore<Keeping>('kept');
  const keeper = keepRun(services.keeper, session, director, keeping);
  const stopCounting = countWhenEnded(services, session);
  const onVisibility = () => {
    pacer.setHidden(document.hidden);
    if (document.hidden) void keeper.flush();
  };
  document.addEventListener('visibilitychange', onVisibility);
  pacer.setHidden(document.hidden);
  return {
    session,
    pacer,
    director,
    keeping,
    flush: () => keeper.flush(),
    async close() {
      document.removeEventListener('visibilitychange', onVisibility);
      stopFollowing();
      pacer.stop();
      stopCounting();
      await keeper.stop();
    },
  };
}

/** Enters the result into the progress, once, when the run ends while it is being played. */
function countWhenEnded(services: Services, session: Session): () => void {
  const isRunning = () => session.frame().world.goal.outcome === 'running';
  if (!isRunning()) return () => {};
  const stop = session.subscribe(() => {
    if (isRunning()) return;
    stop();
    // The report runs the reference solution for the floor: not inside the frame that ended the game.
    setTimeout(() => {
      const { progress } = services;
      progress.set(withRun(progress.get(), session.level.id, session.report()));
    }, 0);
  });
  return stop;
}
