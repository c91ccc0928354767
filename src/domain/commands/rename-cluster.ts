import { resourceNamed, rows } from '../selectors/tables.ts';
import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, goodNetbiosName, judge, nameOnly, refuseIf } from './support.ts';

/** Gives the cluster another name; the Cluster Name resource takes it when it next comes online. */
export const renameCluster: CommandSpec<'renameCluster'> = {
  type: 'renameCluster',
  schema: nameOnly('name'),
  place: 'Cluster Administrator ▸ cluster ▸ Rename',
  prompt: 'cluster /rename:<name>',
  query: (world, { name }) =>
    judge([
      () => clusterAnswers(world),
      () => goodNetbiosName(name),
      () =>
        refuseIf(
          [...rows(world, 'node').map((node) => node.name), world.cluster?.name ?? '']
            .concat(rows(world, 'resource').flatMap(({ parameters }) => parameters.networkName ?? []))
            .some((taken) => taken.toLowerCase() === name.toLowerCase()),
          'cluster.nameTaken',
          { name },
        ),
    ]),
  execute(tx, { name }) {
    tx.patchCluster({ name });
    const resource = resourceNamed(tx.world, 'Cluster Name');
    if (resource !== undefined)
      tx.patch('resource', resource.id, { parameters: { ...resource.parameters, networkName: name } });
  },
};
