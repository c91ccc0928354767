import { z } from 'zod/mini';
import type { CommandSpec } from './command-spec.ts';
import { goodHost, hostFields, mostNlbHosts, newHost, theNlb } from './nlb-support.ts';
import { judge, refuseIf } from './support.ts';

/** Network Load Balancing Manager ▸ cluster ▸ Add Host To Cluster: rules and address come with the cluster (B-20). */
export const addNlbHost: CommandSpec<'addNlbHost'> = {
  type: 'addNlbHost',
  schema: z.strictObject(hostFields),
  place: 'Network Load Balancing Manager ▸ cluster ▸ Add Host To Cluster',
  query: (world, command) =>
    judge([
      () => refuseIf(world.nlb === undefined, 'nlb.none'),
      () => refuseIf(theNlb(world).hosts.length >= mostNlbHosts, 'nlb.tooManyHosts', { most: mostNlbHosts }),
      () => goodHost(world, command, theNlb(world).address, theNlb(world).mask),
    ]),
  execute(tx, command) {
    const nlb = theNlb(tx.world);
    const host = newHost(tx.world, command);
    tx.setNlb({ ...nlb, hosts: [...nlb.hosts, host] });
    tx.emit('nlb.hostAdded', host.node, { nlb: nlb.name, node: command.node });
  },
};
