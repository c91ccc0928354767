import type { SimTime } from './time.ts';

/** Who acted. */
export type Actor = `trainee:${string}` | 'script' | 'tutorial' | 'instructor';

/** One entry of the log: everything that changed the world from outside. Refused commands are kept too. */
export interface Envelope<C> {
  readonly seq: number;
  readonly at: SimTime;
  readonly actor: Actor;
  readonly command: C;
}
