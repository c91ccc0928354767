import { invariant } from '#kernel';
import type { Tx } from '../engine/tx.ts';
import { isStore } from '../selectors/tables.ts';
import type { Resource } from '../world/cluster.ts';

/** A stream of the resource's own: what is done to one resource leaves the times of the others as they were. */
const streamOf = (what: string, { resourceType, serial }: Resource): string =>
  `${what}:${resourceType}#${serial}`;

function drawTime(tx: Tx, resource: Resource, table: 'onlineMs' | 'offlineMs'): number {
  const range = tx.world.timing[table][resource.resourceType];
  invariant(range !== undefined, `no ${table} for ${resource.resourceType}`);
  return tx.draw(streamOf(table, resource), range);
}

/** Ms until the resource reports that it is online; null = it never does. A store that was not stopped in order replays its logs first (E-48, E-49). */
export function onlineTime(tx: Tx, resource: Resource, unclean: boolean): number | null {
  const { behaviour, replayMs } = resource;
  if (behaviour?.online === 'silent') return null;
  const base = behaviour?.onlineAfterMs ?? drawTime(tx, resource, 'onlineMs');
  if (replayMs > 0) return base + replayMs;
  return isStore(resource) && unclean
    ? base + tx.draw(streamOf('logReplay', resource), tx.world.timing.logReplayMs)
    : base;
}

/** Ms until the resource has stopped in order; null = it never answers. */
export function offlineTime(tx: Tx, resource: Resource): number | null {
  const { behaviour, ailment } = resource;
  if (behaviour?.offline === 'silent' || ailment?.kind === 'hung') return null;
  return behaviour?.offlineAfterMs ?? drawTime(tx, resource, 'offlineMs');
}

/** A pending timeout limits the gap between reports, not the whole time: who keeps reporting may stay pending. */
function keepsReporting({ behaviour, pendingTimeoutMs }: Resource): boolean {
  const reports = behaviour?.reportsEveryMs;
  return reports !== undefined && reports <= pendingTimeoutMs;
}

/** Ms after which a resource on its way online is given up; null = never: the store may take its time (E-47). */
export function onlineLimit(resource: Resource): number | null {
  const unlimited =
    isStore(resource) || (keepsReporting(resource) && resource.behaviour?.online !== 'silent');
  return unlimited ? null : resource.pendingTimeoutMs;
}

/** Ms after which a resource that stops is terminated; null = never. */
export function offlineLimit(resource: Resource): number | null {
  const answers = resource.behaviour?.offline !== 'silent' && resource.ailment?.kind !== 'hung';
  return answers && keepsReporting(resource) ? null : resource.pendingTimeoutMs;
}
