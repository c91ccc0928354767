import type { Tx } from '../engine/tx.ts';
import type { NodeId } from '../ids.ts';
import { withoutQuorum } from '../rules/core-resources.ts';
import { loseResources, orphanedGroups, takeOverGroup } from '../rules/failover.ts';
import { quorumKind } from '../rules/quorum-kind.ts';
import { haveMajority } from '../rules/quorum-votes.ts';
import {
  agreedMembers,
  isSplit,
  nicOn,
  partitionOf,
  partitions,
  quorumOwner,
  servingMembers,
} from '../selectors/connectivity.ts';
import { nicLinked } from '../selectors/network.ts';
import { isActive } from '../selectors/states.ts';
import { rows } from '../selectors/tables.ts';
import type { World } from '../world/world.ts';
import type { MachineSpec } from './machine-spec.ts';
import { membershipMachine } from './membership-machine.ts';
import { quorumDefended } from './quorum.spec.ts';

function hasWorkingInterface(world: World, node: NodeId): boolean {
  return rows(world, 'network').some((network) => {
    const nic = nicOn(world, node, network);
    return nic !== undefined && nicLinked(world, nic);
  });
}

/** The part that sees a majority of the shares; where two do, because a witness or a client network shows both the same shares, the one with the owner holds them (Q-4, Q-37, W-26). */
function majorityPart(world: World): readonly NodeId[] {
  const able = partitions(world).filter((part) => haveMajority(world, part));
  const owner = quorumOwner(world);
  return able.find((part) => owner !== null && part.includes(owner)) ?? able[0] ?? [];
}

/** With a majority node set each part counts the shares that it sees; all but one stop (Q-36, W-26). */
function countShares(tx: Tx): void {
  const winners = majorityPart(tx.world);
  for (const node of servingMembers(tx.world))
    if (!winners.includes(node)) tx.ask(`clussvc:${node}`, { type: 'TERMINATE' });
}

/** Each set of members that hears itself asks whether it may live: with the quorum device, or by winning it (Q-15, Q-17, Q-27, W-26). */
function arbitrateSplit(tx: Tx): void {
  const { world } = tx;
  if (quorumKind(world) === 'mns') {
    countShares(tx);
    return;
  }
  if (withoutQuorum(world)) return; // one node only
  const parts = partitions(world);
  const owner = quorumOwner(world);
  const defending =
    owner !== null && quorumDefended(world) ? parts.find((part) => part.includes(owner)) : undefined;
  const others = parts.filter((part) => part !== defending);
  if (defending !== undefined && others.length > 0) {
    const deaf = defending.every((node) => !hasWorkingInterface(world, node));
    if (deaf && others.some((part) => part.some((node) => hasWorkingInterface(world, node)))) {
      for (const node of defending) tx.ask(`clussvc:${node}`, { type: 'TERMINATE' }); // the owner without any network gives way
    }
  }
  for (const [challenger] of others)
    if (challenger !== undefined) tx.ask('quorum', { type: 'CHALLENGE', challenger });
}

/** The members that live on: those around the quorum device, or those with the majority. */
function survivorsOf(world: World): readonly NodeId[] {
  if (quorumKind(world) === 'mns') return majorityPart(world);
  if (withoutQuorum(world)) return servingMembers(world);
  const owner = quorumOwner(world);
  return owner !== null && isActive(world, owner) ? partitionOf(world, owner) : [];
}

/** The set around the quorum device lives; the others are out of the membership (W-25, V-38). */
function removeLost(tx: Tx): void {
  const { world } = tx;
  const survivors = survivorsOf(world);
  const [heir] = survivors;
  const owner = quorumOwner(world);
  if (quorumKind(world) === 'mns' && heir !== undefined && (owner === null || !survivors.includes(owner)))
    tx.ask('quorum', { type: 'HANDOVER', owner: heir });
  const name = (node: NodeId): string => world.entities.node[node]?.name ?? node;
  for (const lost of agreedMembers(world).filter((node) => !survivors.includes(node))) {
    for (const on of survivors) tx.emit('node.removed', lost, { node: name(lost), on: name(on) }, 'error');
    if (isActive(world, lost)) {
      tx.emit('node.poisoned', lost, { node: name(lost) }, 'error'); // W-25
      tx.ask(`clussvc:${lost}`, { type: 'TERMINATE' });
    }
    for (const group of rows(world, 'group').filter((row) => row.owner === lost)) loseResources(tx, group);
  }
  tx.ask('membership', { type: 'SET_MEMBERS', members: survivors });
}

/** The membership's machine with its facts and effects. */
export const membershipSpec: MachineSpec = {
  machine: membershipMachine,
  facts: (world) => ({
    split: isSplit(world),
    quorumContested:
      ['contested', 'mounting'].includes(String(world.charts.quorum?.value)) &&
      servingMembers(world).length > 0,
  }),
  effects: {
    arbitrateSplit,
    announceStage: (tx, _chartId, params) =>
      tx.emit('regroup.stage', 'membership', { stage: String(params.stage) }, 'debug'),
    removeLost,
    takeOverGroups: (tx) => {
      for (const group of orphanedGroups(tx.world)) takeOverGroup(tx, group);
    },
    recheck: (tx) => tx.ask('membership', { type: 'CONNECTIVITY' }),
  },
};
