import type { Verdict } from '../reasons.ts';
import { clusterNameResource, networkNameOf } from '../selectors/network-names.ts';
import { resourceState } from '../selectors/states.ts';
import { rows, sameName } from '../selectors/tables.ts';
import type { Resource } from '../world/cluster.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, goodNetbiosName, judge, nameOnly, refuseIf } from './support.ts';

/** The Cluster Name, as long as its old name is on the network. */
function registeredName(world: World): Resource | undefined {
  const resource = clusterNameResource(world);
  if (resource === undefined) return undefined;
  return ['Offline', 'Failed'].includes(resourceState(world, resource.id)) ? undefined : resource;
}

/** It goes on under the old name until it is taken offline and brought online. */
function withWarning(world: World, verdict: Verdict): Verdict {
  const resource = registeredName(world);
  if (!verdict.ok || resource === undefined) return verdict;
  const params = { resource: resource.name, name: networkNameOf(resource) ?? '' };
  return { ...verdict, warnings: [{ reason: 'resource.nameTakenLater', params }] };
}

/** Gives the cluster another name; the Cluster Name resource takes it when it next comes online. */
export const renameCluster: CommandSpec<'renameCluster'> = {
  type: 'renameCluster',
  schema: nameOnly('name'),
  place: 'Cluster Administrator ▸ cluster ▸ Rename',
  prompt: 'cluster /rename:<name>',
  query: (world, { name }) =>
    withWarning(
      world,
      judge([
        () => clusterAnswers(world),
        () => goodNetbiosName(name),
        () =>
          refuseIf(
            [...rows(world, 'node').map((node) => node.name), world.cluster?.name ?? '']
              .concat(rows(world, 'resource').flatMap(({ parameters }) => parameters.networkName ?? []))
              .some((taken) => sameName(taken, name)),
            'cluster.nameTaken',
            { name },
          ),
      ]),
    ),
  execute(tx, { name }) {
    const resource = clusterNameResource(tx.world);
    const registered = registeredName(tx.world);
    tx.patchCluster({ name });
    if (resource === undefined) return;
    const before = registered === undefined ? undefined : networkNameOf(registered);
    tx.patch('resource', resource.id, {
      parameters: { ...resource.parameters, networkName: name },
      ...(before === undefined ? {} : { nameOnNetwork: before === name ? null : before }),
    });
  },
};
