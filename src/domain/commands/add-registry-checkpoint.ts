import { z } from 'zod/mini';
import { addCheckpoint, checkpointRefusal } from '../rules/registry-checkpoints.ts';
import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, judge, knownResource, must, theResource } from './support.ts';

/** Has the cluster keep a key of the registry with a resource: it is saved at once and goes along to every owner. */
export const addRegistryCheckpoint: CommandSpec<'addRegistryCheckpoint'> = {
  type: 'addRegistryCheckpoint',
  schema: z.strictObject({ resource: z.string(), key: z.string() }),
  place: 'Cluster Administrator ▸ resource ▸ Properties ▸ Registry Replication',
  prompt: 'cluster res <resource> /addcheckpoints:<key>',
  query: (world, { resource, key }) =>
    judge([
      () => clusterAnswers(world),
      () => knownResource(world, resource),
      () => {
        const row = theResource(world, resource);
        const owner = must(world.entities.node[must(world.entities.group[row.group]).owner]);
        return checkpointRefusal(world, { resource, owner, key, others: row.checkpoints ?? [] });
      },
    ]),
  execute(tx, { resource, key }) {
    addCheckpoint(tx, theResource(tx.world, resource).id, key);
  },
};
