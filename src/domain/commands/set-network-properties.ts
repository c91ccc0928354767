import { z } from 'zod/mini';
import { networkNamed, rows } from '../selectors/tables.ts';
import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, goodName, judge, must, refuseIf } from './support.ts';

/** The property sheet of a cluster network (U-34, W-1 to W-4, W-43). */
export const setNetworkProperties: CommandSpec<'setNetworkProperties'> = {
  type: 'setNetworkProperties',
  schema: z.strictObject({
    network: z.string(),
    name: z.optional(z.string()),
    description: z.optional(z.string()),
    role: z.optional(z.enum(['internal', 'client', 'all', 'disabled'])),
  }),
  place: 'Cluster Administrator ▸ network ▸ Properties',
  prompt: 'cluster network <network> /prop Role=<0..3>',
  query: (world, { network, name, role }) => {
    const row = networkNamed(world, network);
    const inner = role === 'client' || role === 'disabled';
    const outer = role === 'internal' || role === 'disabled';
    const others = rows(world, 'network').filter((other) => other.id !== row?.id);
    return judge([
      () => clusterAnswers(world),
      () => refuseIf(row === undefined, 'network.unknown', { network }),
      () => (name === undefined ? null : goodName(name)),
      () =>
        refuseIf(
          name !== undefined && others.some((other) => other.name.toLowerCase() === name.toLowerCase()),
          'name.taken',
          { name: name ?? '' },
        ),
      () =>
        refuseIf(
          outer && rows(world, 'resource').some((resource) => resource.parameters.network === row?.id),
          'network.roleInUse',
          { network },
        ),
      () =>
        refuseIf(
          inner && !others.some((other) => other.role === 'internal' || other.role === 'all'),
          'network.lastInternal',
          { network },
        ),
    ]);
  },
  execute(tx, { network, name, role, description }) {
    const row = must(networkNamed(tx.world, network));
    tx.patch('network', row.id, {
      ...(name === undefined ? {} : { name }),
      ...(role === undefined ? {} : { role }),
      ...(description === undefined ? {} : { description }),
    });
  },
};
