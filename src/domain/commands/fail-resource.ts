import { resourceChart, resourceState } from '../selectors/states.ts';
import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, judge, knownResource, nameOnly, refuseIf, theResource } from './support.ts';

/** Initiate Failure: counts as a real failure. */
export const failResource: CommandSpec<'failResource'> = {
  type: 'failResource',
  schema: nameOnly('resource'),
  place: 'Cluster Administrator ▸ resource ▸ Initiate Failure',
  prompt: 'cluster res <resource> /fail',
  query: (world, { resource }) =>
    judge([
      () => clusterAnswers(world),
      () => knownResource(world, resource),
      () =>
        refuseIf(theResource(world, resource).id === world.cluster?.quorumResource, 'resource.isCore', {
          resource,
        }),
      () =>
        refuseIf(resourceState(world, theResource(world, resource).id) !== 'Online', 'resource.notOnline', {
          resource,
        }), // U-16
    ]),
  execute: (tx, { resource }) =>
    tx.ask(resourceChart(theResource(tx.world, resource).id), { type: 'FAIL', reason: 'initiated' }),
};
