import type { createDirector, Session } from '#session';
import type { Store } from '../store/external-store.ts';
import type { Keeper } from '../store/keeper.ts';
import { writeRun } from '../store/runs.ts';
import type { Keeping } from './game.ts';

/** Longest time that a kept run lags behind the real one. */
const KEEP_EVERY_MS = 1000;

/** Keeps a run as it is played. */
export interface RunKeeper {
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** Writes the run after each command at once, and once a second while time passes. Writes never overtake each other. */
export function keepRun(
  keeper: Keeper,
  session: Session,
  director: ReturnType<typeof createDirector>,
  keeping: Store<Keeping>,
): RunKeeper {
  let written: unknown = null;
  let keptLog = session.log().length;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let chain = Promise.resolve();
  const release = holdRun(session.level.id, keeping);

  const write = async () => {
    clearTimeout(timer);
    timer = undefined;
    const { world } = session.frame();
    if (written === world || keeping.get() === 'otherTab') return;
    written = world;
    keptLog = session.log().length;
    try {
      await writeRun(keeper, {
        version: 1,
        levelId: session.level.id,
        save: session.save(),
        outcome: world.goal.outcome,
        hints: director.shown(),
        updatedAt: Date.now(),
      });
      keeping.set('kept');
    } catch {
      written = null;
      keeping.set('failed');
    }
  };
  const flush = () => {
    chain = chain.then(write);
    return chain;
  };
  const unsubscribe = session.subscribe((frame) => {
    if (session.log().length !== keptLog || frame.world.goal.outcome !== 'running') void flush();
    else timer ??= setTimeout(() => void flush(), KEEP_EVERY_MS);
  });
  const unsubscribeHints = director.subscribe(() => {
    written = null;
    void flush();
  });
  return {
    flush,
    async stop() {
      unsubscribe();
      unsubscribeHints();
      await flush();
      await release();
    },
  };
}

/**
 * Lets only one tab keep the run of a level, where the browser can tell tabs apart. Returns the way to let go, which
 * ends when the next game may hold it.
 */
function holdRun(levelId: string, keeping: Store<Keeping>): () => Promise<void> {
  if (!('locks' in navigator)) return async () => {};
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const holding = navigator.locks.request(`cluster-room:${levelId}`, { ifAvailable: true }, (lock) => {
    if (lock !== null) return held;
    keeping.set('otherTab');
    return undefined;
  });
  return async () => {
    release();
    await holding;
  };
}
