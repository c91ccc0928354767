import type { World } from '#domain';
import type { Session } from './session-types.ts';

/** How an objective stands for the trainee. */
export interface ObjectiveView {
  readonly id: string;
  readonly state: 'met' | 'open' | 'later';
  /** Simulated ms at which it was met. */
  readonly metAtMs: number | null;
  /** Hint stages that the trainee has asked for, and how many there are. */
  readonly hintsShown: number;
  readonly hints: number;
}

/** Tells what to do next and hands out hints one stage at a time. Hints cost nothing: they are there to be used. */
export interface Director {
  objectives(): readonly ObjectiveView[];
  /** The first objective that can be worked on; null when all are met. */
  current(): ObjectiveView | null;
  /** Shows the next stage of an objective's hints; false when there is none. */
  revealHint(objective: string): boolean;
  subscribe(listener: () => void): () => void;
  /** Stages shown so far, by objective: kept with the run. */
  shown(): Readonly<Record<string, number>>;
}

/** Starts a director on a session; `shown` are the stages of an earlier sitting. */
export function createDirector(session: Session, shown: Readonly<Record<string, number>> = {}): Director {
  const revealed = new Map(Object.entries(shown));
  const listeners = new Set<() => void>();
  const stages = new Map(session.level.objectives.map(({ id, hints }) => [id, hints]));
  const views = () => objectiveViews(session.frame().world, revealed, stages);
  return {
    objectives: views,
    current: () => views().find(({ state }) => state === 'open') ?? null,
    revealHint: (objective) => {
      const next = (revealed.get(objective) ?? 0) + 1;
      if (next > (stages.get(objective) ?? 0)) return false;
      revealed.set(objective, next);
      for (const listener of [...listeners]) listener();
      return true;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    shown: () => Object.fromEntries(revealed),
  };
}

function objectiveViews(
  world: World,
  revealed: ReadonlyMap<string, number>,
  stages: ReadonlyMap<string, number>,
): readonly ObjectiveView[] {
  const { objectives } = world.goal;
  const met = new Set(objectives.filter(({ metAt }) => metAt !== null).map(({ id }) => id));
  return objectives.map(({ id, metAt, after }) => ({
    id,
    state: metAt !== null ? 'met' : after.every((other) => met.has(other)) ? 'open' : 'later',
    metAtMs: metAt,
    hintsShown: Math.min(revealed.get(id) ?? 0, stages.get(id) ?? 0),
    hints: stages.get(id) ?? 0,
  }));
}
