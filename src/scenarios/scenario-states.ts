import { z } from 'zod';

const nodeState = z.enum(['Up', 'Down', 'Paused', 'Joining', 'Unknown', 'Evicted']);
/** States of a group. */
export const groupState = z.enum(['Online', 'Offline', 'Failed', 'Partially Online', 'Pending']);
const resourceState = z.enum(['Online', 'Offline', 'Failed', 'Online Pending', 'Offline Pending']);
const networkState = z.enum(['Up', 'Down', 'Partitioned', 'Unavailable']);
const interfaceState = z.enum(['Up', 'Failed', 'Unreachable', 'Unavailable']);

/** B-28a. */
const nlbHostState = z.enum([
  'Converged',
  'Converging',
  'Draining',
  'Stopped',
  'Suspended',
  'Misconfigured',
  'Unreachable',
  'Pending',
]);

/** A state of anything. */
export const anyState = z.enum([
  ...new Set([
    ...nodeState.options,
    ...groupState.options,
    ...resourceState.options,
    ...networkState.options,
    ...interfaceState.options,
    ...nlbHostState.options,
  ]),
]);

/** The states that each kind of thing can be in; a state of another kind is a slip, not an expectation. */
export const statesOf = {
  node: nodeState.options,
  group: groupState.options,
  resource: resourceState.options,
  network: networkState.options,
  interface: interfaceState.options,
  nlbHost: nlbHostState.options,
} as const;
