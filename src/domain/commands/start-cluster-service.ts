import { z } from 'zod/mini';
import { quorumKind } from '../rules/quorum-kind.ts';
import { parseStartSwitches } from '../rules/start-switches.ts';
import { chartPath } from '../selectors/states.ts';
import { nodeNamed } from '../selectors/tables.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import { judge, memberNode, nodeIn, type Refusal, refuseIf, runningNode, theNode } from './support.ts';

function switchRefusal(world: World, text: string): Refusal {
  const switches = parseStartSwitches(text);
  if (switches === null) return refuseIf(true, 'switch.unknown', { switches: text });
  const stranger = switches.forcedNodes.find((name) => nodeNamed(world, name)?.clusterMember !== true);
  const forced = switches.mode === 'forceQuorum';
  return (
    refuseIf(forced && quorumKind(world) !== 'mns', 'switch.majorityNodeSetOnly') ??
    refuseIf(forced && switches.forcedNodes.length === 0, 'switch.nodesMissing') ??
    refuseIf(stranger !== undefined, 'node.notMember', { node: stranger ?? '' })
  );
}

/** States of the service in which the Service Control Manager takes a start. */
const startable: readonly string[] = ['stopped', 'waitingForRestart'];

/** Starts the Cluster service: it joins, or forms when nobody answers (N-14, N-17); with switches for a quorum in trouble. */
export const startClusterService: CommandSpec<'startClusterService'> = {
  type: 'startClusterService',
  schema: z.strictObject({
    node: z.string().check(z.minLength(1)),
    switches: z.optional(z.string()),
  }),
  place: 'Cluster Administrator ▸ node ▸ Start Cluster Service',
  prompt: 'net start clussvc',
  query: (world, { node, switches }) =>
    judge([
      () => memberNode(world, node),
      () => runningNode(world, node),
      () => refuseIf(theNode(world, node).lacksConfiguration === true, 'node.lacksConfiguration', { node }),
      () => nodeIn(world, node, ['Down'], 'node.serviceRunning'),
      // One that has begun to start goes on with the switches that it was started with.
      () =>
        refuseIf(
          !startable.includes(chartPath(world, `clussvc:${theNode(world, node).id}`)),
          'node.serviceRunning',
          { node },
        ),
      () => switchRefusal(world, switches ?? ''),
    ]),
  execute(tx, { node, switches }) {
    const { id } = theNode(tx.world, node);
    const { mode, forcedNodes } = parseStartSwitches(switches ?? '') ?? { mode: 'normal', forcedNodes: [] };
    tx.patch('node', id, { startMode: mode });
    if (mode === 'forceQuorum')
      tx.patchCluster({ forcedNodes: forcedNodes.map((name) => theNode(tx.world, name).id) });
    tx.ask(`clussvc:${id}`, { type: 'START' });
  },
};
