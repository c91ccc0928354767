import { z } from 'zod/mini';
import { dropCheckpoints } from '../rules/registry-checkpoints.ts';
import { sameName } from '../selectors/tables.ts';
import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, judge, knownResource, must, refuseIf, theResource } from './support.ts';

/** Takes a key of the registry out of those that go along with a resource; the nodes keep their values. */
export const removeRegistryCheckpoint: CommandSpec<'removeRegistryCheckpoint'> = {
  type: 'removeRegistryCheckpoint',
  schema: z.strictObject({ resource: z.string(), key: z.string() }),
  place: 'Cluster Administrator ▸ resource ▸ Properties ▸ Registry Replication',
  prompt: 'cluster res <resource> /removecheckpoints:<key>',
  query: (world, { resource, key }) =>
    judge([
      () => clusterAnswers(world),
      () => knownResource(world, resource),
      () => {
        const there = theResource(world, resource).checkpoints?.some((one) => sameName(one, key));
        return refuseIf(there !== true, 'checkpoint.unknown', { resource, key });
      },
    ]),
  execute(tx, { resource, key }) {
    const row = theResource(tx.world, resource);
    const before = row.checkpoints ?? [];
    const gone = must(before.find((one) => sameName(one, key)));
    tx.patch('resource', row.id, { checkpoints: before.filter((one) => one !== gone) });
    dropCheckpoints(tx, row, gone);
    tx.emit('checkpoint.removed', row.id, { resource: row.name, key: gone });
  },
};
