import { z } from 'zod/mini';
import { beginChart } from '../engine/chart-runner.ts';
import { withoutQuorum } from '../rules/core-resources.ts';
import { kindOfQuorum } from '../rules/quorum-kind.ts';
import { setCopiesLost } from '../rules/registry-checkpoints.ts';
import { resourceState } from '../selectors/states.ts';
import { members } from '../selectors/tables.ts';
import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, judge, knownResource, must, refuseIf, theResource } from './support.ts';

/** Makes another resource the quorum of the cluster while it runs, and sets the size of its log. */
export const setQuorum: CommandSpec<'setQuorum'> = {
  type: 'setQuorum',
  schema: z.strictObject({
    resource: z.string().check(z.minLength(1)),
    maxLogSizeKb: z.optional(z.int().check(z.positive())),
  }),
  place: 'Cluster Administrator ▸ cluster ▸ Properties ▸ Quorum',
  prompt: 'cluster /quorum:<resource> [/maxlogsize:<KB>]',
  query: (world, { resource }) =>
    judge([
      () => clusterAnswers(world),
      () => knownResource(world, resource),
      () => refuseIf(kindOfQuorum(theResource(world, resource)) === null, 'quorum.typeCannot', { resource }),
      () =>
        refuseIf(
          kindOfQuorum(theResource(world, resource)) === 'local' && members(world).length > 1,
          'quorum.localNeedsOneNode',
        ),
      () => refuseIf(theResource(world, resource).dependsOn.length > 0, 'quorum.noDependencies'),
      () =>
        refuseIf(resourceState(world, theResource(world, resource).id) !== 'Online', 'resource.notOnline', {
          resource,
        }),
    ]),
  execute(tx, { resource, maxLogSizeKb }) {
    const row = theResource(tx.world, resource);
    const { owner } = tx.get('group', row.group);
    const log = must(tx.world.cluster ?? undefined).quorumLog;
    const changes = row.id !== tx.world.cluster?.quorumResource;
    tx.patchCluster({
      quorumResource: row.id,
      quorumLog: changes
        ? { maxSizeKb: maxLogSizeKb ?? log.maxSizeKb, state: 'good', diskFull: false }
        : { ...log, maxSizeKb: maxLogSizeKb ?? log.maxSizeKb },
    });
    if (!changes) return;
    if (withoutQuorum(tx.world)) setCopiesLost(tx, true); // the old quorum cannot be read
    tx.setChart('quorum', null);
    beginChart(tx, 'quorum', 'quorum', { owner });
    tx.emit('quorum.changed', row.id, { resource: row.name, node: tx.get('node', owner).name });
  },
};
