import type { Entities } from '../world/world.ts';

/** State of a socket: a cable that carries, a cable that does not, or no cable. */
export type PortLink = 'up' | 'down' | 'none';

/** The tables on which the wiring depends. */
export type Hardware = Pick<Entities, 'device' | 'port' | 'cable'>;
