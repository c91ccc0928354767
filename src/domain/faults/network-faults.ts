import type { NodeId } from '../ids.ts';
import { networkNamed, nodeNamed } from '../selectors/tables.ts';
import type { World } from '../world/world.ts';
import type { FaultSpec } from './fault-spec.ts';
import { resolveNetwork } from './targets.ts';

const subnetOf = (world: World, network: string): string => networkNamed(world, network)?.subnet ?? '';

/** Frames between some nodes are lost on a network although every link stays up and outside hosts answer (W-9, W-14). */
export const cutFault: FaultSpec = {
  resolve: resolveNetwork,
  inject(tx, hit, target) {
    const sides = target.kind === 'network' ? (target.between ?? []) : [];
    const between = sides.map((side) =>
      side.map((name) => nodeNamed(tx.world, name)?.id).filter((id): id is NodeId => id !== undefined),
    );
    const subnet = subnetOf(tx.world, hit);
    tx.setSurroundings({ cuts: [...tx.world.surroundings.cuts, { subnet, between }] });
  },
  heal(tx, hit) {
    const subnet = subnetOf(tx.world, hit);
    tx.setSurroundings({ cuts: tx.world.surroundings.cuts.filter((cut) => cut.subnet !== subnet) });
  },
  healed: (world, hit) => !world.surroundings.cuts.some((cut) => cut.subnet === subnetOf(world, hit)),
};

/** Hosts outside of the cluster answer nobody on a network: the echo test tells nothing (W-17, W-19). */
export const gatewayFault: FaultSpec = {
  resolve: resolveNetwork,
  inject: (tx, hit) =>
    tx.setSurroundings({
      silentSubnets: [...tx.world.surroundings.silentSubnets, subnetOf(tx.world, hit)],
    }),
  heal(tx, hit) {
    const subnet = subnetOf(tx.world, hit);
    tx.setSurroundings({
      silentSubnets: tx.world.surroundings.silentSubnets.filter((other) => other !== subnet),
    });
  },
  healed: (world, hit) => !world.surroundings.silentSubnets.includes(subnetOf(world, hit)),
};
