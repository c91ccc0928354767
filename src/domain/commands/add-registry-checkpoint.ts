import { z } from 'zod/mini';
import { withoutQuorum } from '../rules/core-resources.ts';
import { saveCheckpoint } from '../rules/registry-checkpoints.ts';
import { registryKeySpelled } from '../selectors/registry.ts';
import { isActive } from '../selectors/states.ts';
import { sameName } from '../selectors/tables.ts';
import type { Resource } from '../world/cluster.ts';
import type { ComputerNode } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import {
  clusterAnswers,
  goodRegistryKey,
  judge,
  knownResource,
  must,
  refuseIf,
  theResource,
} from './support.ts';

function ownerOf(world: World, resource: Resource): ComputerNode {
  const group = must(world.entities.group[resource.group]);
  return must(world.entities.node[group.owner]);
}

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
      () => goodRegistryKey(key),
      () => {
        const there = theResource(world, resource).checkpoints?.some((one) => sameName(one, key));
        return refuseIf(there === true, 'checkpoint.exists', { resource, key });
      },
      () => {
        const owner = ownerOf(world, theResource(world, resource));
        const node = owner.name;
        return (
          refuseIf(!isActive(world, owner.id), 'node.notUp', { node }) ??
          refuseIf(registryKeySpelled(owner, key) === null, 'registry.keyUnknown', { node, key })
        );
      },
      () => refuseIf(withoutQuorum(world), 'cluster.startedWithoutQuorum'),
    ]),
  execute(tx, { resource, key }) {
    const row = theResource(tx.world, resource);
    const spelled = must(registryKeySpelled(ownerOf(tx.world, row), key) ?? undefined);
    tx.patch('resource', row.id, { checkpoints: [...(row.checkpoints ?? []), spelled] });
    saveCheckpoint(tx, row, spelled);
    tx.emit('checkpoint.added', row.id, { resource: row.name, key: spelled });
  },
};
