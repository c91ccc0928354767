import { minutes } from '#kernel';
import type { Tx } from '../engine/tx.ts';
import type { EvsId } from '../ids.ts';
import { hasRole, isOfRoutingGroup, publicStoreOf } from '../selectors/server-roles.ts';
import { storeProblem } from '../selectors/stores.ts';
import { evsNamed, nodeNamed, sameName } from '../selectors/tables.ts';
import type { RoleHolder, ServerRole } from '../world/exchange.ts';
import type { ExchangeVirtualServer, Job } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { startJob } from './jobs.ts';

/** Ms until the content of the public folders is on another server and gone from the first [SIM]. */
export const moveReplicasMs: number = minutes(20);

/** What Move All Replicas is told. */
interface Replicas {
  readonly node: string;
  readonly server: string;
  readonly toServer: string;
}

/** Writes into the directory who has a role from now on (E-68). */
export function giveRole(tx: Tx, role: ServerRole, evs: ExchangeVirtualServer): void {
  const isSame = (entry: RoleHolder): boolean =>
    entry.role === role && (!isOfRoutingGroup(role) || sameName(entry.routingGroup ?? '', evs.routingGroup));
  const others = (tx.world.directory.serverRoles ?? []).filter((entry) => !isSame(entry));
  const scope = isOfRoutingGroup(role) ? { routingGroup: evs.routingGroup } : {};
  tx.setDirectory({ ...tx.world.directory, serverRoles: [...others, { role, server: evs.id, ...scope }] });
}

/** A server that is gone keeps no role: whoever is first has it again. */
export function forgetRoles(tx: Tx, server: EvsId): void {
  const { serverRoles, ...rest } = tx.world.directory;
  if (serverRoles === undefined) return;
  const kept = serverRoles.filter((entry) => entry.server !== server);
  if (kept.length < serverRoles.length)
    tx.setDirectory(kept.length === 0 ? rest : { ...rest, serverRoles: kept });
}

/** Whether the public folder store of a server is mounted, so that folders can be copied from it or to it. */
export function publicStoreWorks(world: World, evs: ExchangeVirtualServer): boolean {
  const placed = publicStoreOf(evs);
  return placed !== undefined && storeProblem(world, evs, placed) === null;
}

/** Begins to copy the content of the public folders to another server. */
export function beginMoveReplicas(tx: Tx, replicas: Replicas): void {
  const node = nodeNamed(tx.world, replicas.node);
  if (node === undefined) return;
  const steps = ['replicas.copy', 'replicas.remove'] as const;
  startJob(tx, 'moveReplicas', node.id, moveReplicasMs, steps, { ...replicas });
}

/** The content is on the other server, or a code tells why it stayed. */
export function finishMoveReplicas(tx: Tx, job: Job): string | null {
  const { server, toServer } = job.payload as unknown as Replicas;
  const [from, to] = [evsNamed(tx.world, server), evsNamed(tx.world, toServer)];
  if (from === undefined || to === undefined) return 'exchange.serverGone';
  if (![from, to].every((evs) => publicStoreWorks(tx.world, evs))) return 'exchange.storeUnavailable';
  if (!hasRole(tx.world, from, 'publicFolders')) return 'exchange.serverGone';
  giveRole(tx, 'publicFolders', to);
  tx.emit('publicFolders.moved', to.id, { server: from.name, toServer: to.name });
  return null;
}
