import { z } from 'zod/mini';
import { networkNamed, rows } from '../selectors/tables.ts';
import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, judge, must, refuseIf } from './support.ts';

/** The order in which networks carry the cluster's own traffic (W-38, Q-29). */
export const setNetworkPriority: CommandSpec<'setNetworkPriority'> = {
  type: 'setNetworkPriority',
  schema: z.strictObject({ networks: z.array(z.string()) }),
  place: 'Cluster Administrator ▸ cluster ▸ Properties ▸ Network Priority',
  prompt: 'cluster /setnetpri:<network>,<network>',
  query: (world, { networks }) =>
    judge([
      () => clusterAnswers(world),
      ...networks.map(
        (network) => () =>
          refuseIf(networkNamed(world, network) === undefined, 'network.unknown', { network }),
      ),
      () => {
        const ids = networks.map((network) => networkNamed(world, network)?.id);
        const complete = rows(world, 'network').every(({ id }) => ids.includes(id));
        return refuseIf(!complete || new Set(ids).size < ids.length, 'network.priorityIncomplete');
      },
    ]),
  execute(tx, { networks }) {
    tx.patchCluster({ networkPriority: networks.map((network) => must(networkNamed(tx.world, network)).id) });
  },
};
