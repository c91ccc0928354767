import { nlbHostNamed } from '../selectors/nlb.ts';
import type { CommandSpec } from './command-spec.ts';
import { knownHost, theNlb } from './nlb-support.ts';
import { judge, must, nameOnly, refuseIf } from './support.ts';

/** Network Load Balancing Manager ▸ host ▸ Delete Host: unbinds it; with its last host the cluster is gone. */
export const deleteNlbHost: CommandSpec<'deleteNlbHost'> = {
  type: 'deleteNlbHost',
  schema: nameOnly('node'),
  place: 'Network Load Balancing Manager ▸ host ▸ Delete Host',
  query: (world, { node }) =>
    judge([() => refuseIf(world.nlb === undefined, 'nlb.none'), () => knownHost(world, node)]),
  execute(tx, { node }) {
    const nlb = theNlb(tx.world);
    const host = must(nlbHostNamed(tx.world, node));
    const hosts = nlb.hosts.filter((other) => other !== host);
    tx.cancel('nlb', `drain:${host.node}`);
    tx.emit('nlb.hostRemoved', host.node, { nlb: nlb.name, node });
    if (hosts.length === 0) tx.cancel('nlb', 'nlb');
    tx.setNlb(hosts.length === 0 ? undefined : { ...nlb, hosts });
  },
};
