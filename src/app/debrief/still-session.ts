import { refused, type World } from '#domain';
import type { Frame, Session } from '#session';

/** A session that stands still at an instant: what views show while the slider looks back. */
export interface StillSession {
  readonly session: Session;
  /** Shows another world. */
  show(world: World): void;
}

/** Wraps a run so that views can show any instant of it. Commands are refused: the past is not changed. */
export function stillSession(run: Session, world: World): StillSession {
  let frame: Frame = { world, events: [], jump: true };
  const listeners = new Set<(frame: Frame) => void>();
  const session: Session = {
    level: run.level,
    seed: run.seed,
    frame: () => frame,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    query: () => refused('run.ended'),
    submit: () => refused('run.ended'),
    advanceTo: () => {},
    nextEventAt: () => null,
    log: () => run.log(),
    hash: () => run.hash(),
    worldAt: (at) => run.worldAt(at),
    report: () => run.report(),
    save: () => run.save(),
    fork: (at) => run.fork(at),
  };
  return {
    session,
    show(next) {
      if (next === frame.world) return;
      frame = { world: next, events: [], jump: true };
      for (const listener of [...listeners]) listener(frame);
    },
  };
}
