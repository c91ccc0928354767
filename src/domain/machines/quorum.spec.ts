import type { Tx } from '../engine/tx.ts';
import type { NodeId } from '../ids.ts';
import { quorumKind } from '../rules/quorum-kind.ts';
import { haveMajority } from '../rules/quorum-votes.ts';
import { partitionOf, quorumOwner } from '../selectors/connectivity.ts';
import { windowsAlive } from '../selectors/network.ts';
import { chartPath, isActive } from '../selectors/states.ts';
import { hasStoragePath } from '../selectors/storage.ts';
import { quorumResource } from '../selectors/tables.ts';
import type { World } from '../world/world.ts';
import type { MachineSpec } from './machine-spec.ts';
import { quorumMachine } from './quorum-machine.ts';

/** Whether this node can have the quorum now: reserve its disk, or see a majority of shares. */
export function reachesQuorum(world: World, node: NodeId): boolean {
  const kind = quorumKind(world);
  if (kind === 'mns') return windowsAlive(world, node) && haveMajority(world, partAround(world, node));
  if (kind === 'local') return windowsAlive(world, node);
  const disk = quorumResource(world)?.parameters.disk;
  return disk !== undefined && windowsAlive(world, node) && hasStoragePath(world, node, disk);
}

/** A node that is no member yet speaks for itself alone. */
function partAround(world: World, node: NodeId): readonly NodeId[] {
  return isActive(world, node) ? partitionOf(world, node) : [node];
}

/** Whether the owner renews its reservation. */
export function quorumDefended(world: World): boolean {
  const owner = quorumOwner(world);
  return owner !== null && isActive(world, owner) && reachesQuorum(world, owner);
}

function name(world: World, node: unknown): string {
  return world.entities.node[node as NodeId]?.name ?? '';
}

function challengerOf(world: World): NodeId | null {
  return (world.charts.quorum?.context.challenger ?? null) as NodeId | null;
}

/** The challenger has lost: a node that wanted to form stays down, a set of members stops (Q-17, N-18). */
function refuse(tx: Tx, _chartId: string, params: Readonly<Record<string, unknown>>): void {
  const challenger = params.challenger as NodeId;
  const owner = quorumOwner(tx.world);
  tx.emit(
    'quorum.defended',
    challenger,
    { owner: name(tx.world, owner), challenger: name(tx.world, challenger) },
    'debug',
  );
  disappoint(tx, challenger);
}

function disappoint(tx: Tx, challenger: NodeId): void {
  if (chartPath(tx.world, `clussvc:${challenger}`) === 'arbitrating')
    tx.ask(`clussvc:${challenger}`, { type: 'QUORUM_REFUSED' });
  else if (isActive(tx.world, challenger)) {
    for (const node of partitionOf(tx.world, challenger)) tx.ask(`clussvc:${node}`, { type: 'TERMINATE' });
  }
}

function acquire(tx: Tx): void {
  const owner = quorumOwner(tx.world);
  tx.emit('quorum.acquired', String(owner), { owner: name(tx.world, owner) });
  if (chartPath(tx.world, `clussvc:${owner}`) === 'arbitrating')
    tx.ask(`clussvc:${owner}`, { type: 'QUORUM_WON' });
}

/** A member that answers, or a node that wants to form; one whose service hangs arbitrates for nothing (N-34). */
function canArbitrate(world: World, node: NodeId): boolean {
  const path = chartPath(world, `clussvc:${node}`);
  return path === 'arbitrating' || (isActive(world, node) && path !== 'hung');
}

/** The quorum device's machine with its facts and effects. */
export const quorumSpec: MachineSpec = {
  machine: quorumMachine,
  facts: (world) => {
    const challenger = challengerOf(world);
    const able = challenger !== null && canArbitrate(world, challenger) && reachesQuorum(world, challenger);
    return { defended: quorumDefended(world), challengerAble: able };
  },
  effects: {
    resetBus: (tx) => {
      const data = {
        challenger: name(tx.world, challengerOf(tx.world)),
        defender: name(tx.world, quorumOwner(tx.world)),
      };
      tx.emit('quorum.challenged', 'quorum', data, 'debug');
    },
    refuse,
    acquire,
    settle: (tx) => tx.ask('membership', { type: 'QUORUM_SETTLED' }),
    disappoint: (tx, _chartId, params) => disappoint(tx, params.challenger as NodeId),
  },
};
