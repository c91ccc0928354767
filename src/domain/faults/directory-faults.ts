import { members, rows } from '../selectors/tables.ts';
import type { FaultSpec } from './fault-spec.ts';
import { resolveCluster } from './targets.ts';

/** DNS takes no registrations (F-23, R-58). */
export const dnsFault: FaultSpec = {
  resolve: resolveCluster,
  inject: (tx) => tx.setSurroundings({ dnsDown: true }),
  heal: (tx) => tx.setSurroundings({ dnsDown: false }),
  healed: (world) => !world.surroundings.dnsDown,
};

/** Somebody changed the service account's password in the directory only: what runs goes on, what starts cannot log on (F-25). */
export const passwordChangedFault: FaultSpec = {
  resolve: resolveCluster,
  inject(tx) {
    for (const { id } of members(tx.world)) tx.patch('node', id, { servicePasswordStale: true });
  },
  heal(tx) {
    for (const { id } of rows(tx.world, 'node')) tx.patch('node', id, { servicePasswordStale: false });
  },
  healed: (world) => rows(world, 'node').every((node) => !node.servicePasswordStale),
};
