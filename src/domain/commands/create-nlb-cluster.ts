import { z } from 'zod/mini';
import type { CommandSpec } from './command-spec.ts';
import {
  goodClusterAddress,
  goodHost,
  goodPortRules,
  hostFields,
  newHost,
  portRules,
} from './nlb-support.ts';
import { judge, refuseIf } from './support.ts';

/** Network Load Balancing Manager ▸ Cluster ▸ New: a cluster with its first host. */
export const createNlbCluster: CommandSpec<'createNlbCluster'> = {
  type: 'createNlbCluster',
  schema: z.strictObject({
    name: z.string(),
    address: z.string(),
    mask: z.string(),
    mode: z.enum(['unicast', 'multicast', 'igmp']),
    rules: portRules,
    ...hostFields,
  }),
  place: 'Network Load Balancing Manager ▸ Cluster ▸ New',
  query: (world, command) =>
    judge([
      () => refuseIf(world.nlb !== undefined, 'nlb.exists', { nlb: world.nlb?.name ?? '' }),
      () => goodClusterAddress(world, command.address, command.mask),
      () =>
        refuseIf(!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(command.name), 'nlb.nameNotFull', {
          name: command.name,
        }),
      () => goodPortRules(command.rules),
      () => goodHost(world, command, command.address, command.mask),
    ]),
  execute(tx, command) {
    const { name, address, mask, mode, rules } = command;
    const host = newHost(tx.world, command);
    tx.setNlb({ name, address, mask, mode, rules, hosts: [host], map: [], aim: [], phase: 'converged' });
    tx.emit('nlb.created', name, { nlb: name, address });
    tx.emit('nlb.hostAdded', host.node, { nlb: name, node: command.node });
  },
};
