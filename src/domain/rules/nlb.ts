import type { QueuedEvent } from '#kernel';
import type { Tx } from '../engine/tx.ts';
import type { NodeId } from '../ids.ts';
import { nlbLive } from '../selectors/nlb.ts';
import { isRunning } from '../selectors/states.ts';
import type { NlbCluster, NlbHost, NlbHostPort, NlbHostState } from '../world/nlb.ts';

/** Five heartbeats of a second each fail to come before a host is given up (B-3, B-4). */
const missedMs = 5_000;
/** How long the hosts take to agree (B-10) [GK]. */
const convergenceMs = 5_000;
/** How long connections that exist go on when a host drains [SIM]. */
const drainMs = 60_000;

const same = (a: readonly NodeId[], b: readonly NodeId[]): boolean =>
  a.length === b.length && a.every((node) => b.includes(node));

function change(tx: Tx, fields: Partial<NlbCluster>): void {
  if (tx.world.nlb !== undefined) tx.setNlb({ ...tx.world.nlb, ...fields });
}

/** Begins to agree anew: who is new takes no share yet, who remains keeps its connections (B-8). */
export function converge(tx: Tx): void {
  const { nlb } = tx.world;
  if (nlb === undefined) return;
  tx.cancel('nlb', 'nlb');
  change(tx, { aim: nlbLive(tx.world, nlb), phase: 'converging' });
  tx.emit('nlb.converging', nlb.name, { nlb: nlb.name });
  tx.schedule('nlb', { type: 'CONVERGED' }, convergenceMs, 'nlb');
}

/** What a host does when Windows starts on it (B-19). */
function stateAtStart({ retainSuspended, state, initialState }: NlbHost): NlbHostState {
  return retainSuspended === true && state === 'suspended' ? 'suspended' : initialState;
}

/** Whether a host that takes part has port rules of its own: then nothing can be agreed on (B-9). */
function isMismatched(nlb: NlbCluster, live: readonly NodeId[]): boolean {
  return nlb.hosts.some(({ node, rules }) => rules !== undefined && live.includes(node));
}

/** Notes hosts whose Windows stopped, and lets those come in that are back, as their initial state says (B-19). */
function settleHosts(tx: Tx, nlb: NlbCluster): void {
  const hosts = nlb.hosts.map((host) => {
    const runs = isRunning(tx.world, host.node);
    if (!runs && !host.wentDown) return { ...host, wentDown: true };
    return runs && host.wentDown ? { ...host, wentDown: false, state: stateAtStart(host) } : host;
  });
  if (hosts.some((host, index) => host !== nlb.hosts[index])) change(tx, { hosts });
}

/** Notices hosts that came, left or fell silent. Orders are known at once, silence after five heartbeats. */
export function settleNlb(tx: Tx): void {
  if (tx.world.nlb === undefined) return;
  settleHosts(tx, tx.world.nlb);
  const { nlb } = tx.world;
  if (nlb === undefined || nlb.phase === 'missing') return;
  const live = nlbLive(tx.world, nlb);
  if (same(live, nlb.aim)) return;
  const silent = nlb.hosts.some(
    ({ node, state }) => state === 'started' && nlb.aim.includes(node) && !live.includes(node),
  );
  if (!silent) {
    converge(tx);
    return;
  }
  tx.cancel('nlb', 'nlb');
  change(tx, { phase: 'missing' });
  tx.schedule('nlb', { type: 'MISSED' }, missedMs, 'nlb');
}

/** Sets what a host does. Whoever drains stops by itself after a while (B-24). */
export function setHostState(tx: Tx, node: NodeId, state: NlbHostState): void {
  const { nlb } = tx.world;
  if (nlb === undefined) return;
  tx.cancel('nlb', `drain:${node}`);
  change(tx, { hosts: nlb.hosts.map((host) => (host.node === node ? { ...host, state } : host)) });
  if (state === 'draining') tx.schedule('nlb', { type: 'DRAINED', node }, drainMs, `drain:${node}`);
}

/** Gives a host what it has of its own for the ports of rules; the hosts agree anew (B-8). */
export function changeHostPort(tx: Tx, { node }: NlbHost, entries: readonly NlbHostPort[]): void {
  const { nlb } = tx.world;
  if (nlb === undefined) return;
  const hosts = nlb.hosts.map((host) => {
    if (host.node !== node) return host;
    const others = (host.ports ?? []).filter(({ from }) => entries.every((entry) => entry.from !== from));
    return { ...host, ports: [...others, ...entries] };
  });
  change(tx, { hosts });
  converge(tx);
}

/** What was scheduled has come. */
export function onNlb(tx: Tx, event: QueuedEvent): void {
  const { nlb } = tx.world;
  if (nlb === undefined) return;
  const live = nlbLive(tx.world, nlb);
  if (event.type === 'DRAINED') setHostState(tx, event.node as NodeId, 'stopped');
  else if (event.type === 'MISSED' && same(live, nlb.map) && !isMismatched(nlb, live))
    change(tx, { aim: nlb.map, phase: 'converged' });
  else if (event.type === 'MISSED') converge(tx);
  else if (!isMismatched(nlb, live)) {
    const map = nlb.aim.filter((node) => live.includes(node));
    change(tx, { map, aim: map, phase: 'converged' });
    tx.emit('nlb.converged', nlb.name, { nlb: nlb.name, hosts: map.length });
  }
}
