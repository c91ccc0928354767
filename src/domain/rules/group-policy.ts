import type { Group } from '../world/cluster.ts';

/** When a new group fails over and back: the defaults of 2003 (P-1 to P-3). */
export const newGroupPolicy = {
  failoverThreshold: 10,
  failoverPeriodHours: 6,
  failback: { kind: 'prevent' },
} as const satisfies Partial<Group>;
