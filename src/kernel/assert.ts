/** Thrown when the engine contradicts itself: always a defect of ours, never of the input. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** Stops a run whose state can no longer be trusted. On in production too: a wrong score is worse than none. */
export function invariant(condition: unknown, what: string): asserts condition {
  if (!condition) throw new InvariantError(what);
}
