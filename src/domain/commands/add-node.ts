import { z } from 'zod/mini';
import type { Tx } from '../engine/tx.ts';
import type { Verdict } from '../reasons.ts';
import { adoptNetworks, enrolNode, watchInterfaces } from '../rules/cluster-building.ts';
import { withoutQuorum } from '../rules/core-resources.ts';
import { startJob } from '../rules/jobs.ts';
import { quorumKind } from '../rules/quorum-kind.ts';
import { analyseConfiguration, analysisBlocks } from '../selectors/analysis.ts';
import { reachesDirectory } from '../selectors/network.ts';
import { nlbHostNamed } from '../selectors/nlb.ts';
import { rows } from '../selectors/tables.ts';
import type { Job } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { doneAt } from './directory-support.ts';
import { accountRefusal, administers } from './service-account.ts';
import { clusterAnswers, judge, noJob, refuseIf, runningNode, theNode } from './support.ts';

function judgeAdd(world: World, { node, from = node, password }: CommandOf<'addNode'>): Verdict {
  const { cluster } = world;
  return judge([
    () => clusterAnswers(world),
    () => runningNode(world, node),
    () => refuseIf(withoutQuorum(world), 'cluster.startedWithoutQuorum'),
    () => refuseIf(quorumKind(world) === 'local', 'quorum.localNeedsOneNode'),
    () => refuseIf(theNode(world, node).clusterMember, 'node.alreadyMember', { node }),
    () => refuseIf(nlbHostNamed(world, node) !== undefined, 'nlb.onThisComputer', { node }), // L-59
    () => administers(world, from, node),
    () => refuseIf(!reachesDirectory(world, theNode(world, node).id), 'directory.unreachable'),
    () =>
      refuseIf(
        analysisBlocks(
          analyseConfiguration(world, {
            kind: 'add',
            nodes: [node],
            cluster: cluster?.name ?? '',
            domain: cluster?.domain ?? '',
            quorumDisk: '',
          }),
        ),
        'analysis.failed',
        { node },
      ),
    () => accountRefusal(world, cluster?.serviceAccount ?? '', password),
  ]);
}

/** The wizard's work is done: the node is configured and its Cluster service joins (N-26). Null, or why it could not be. */
export function finishAddNode(tx: Tx, job: Job): string | null {
  const command = job.payload as unknown as CommandOf<'addNode'>;
  const verdict = judgeAdd(tx.world, command);
  if (!verdict.ok) return verdict.reason;
  const { id, name } = theNode(tx.world, command.node);
  const before = rows(tx.world, 'node')
    .filter((row) => row.clusterMember)
    .map((row) => row.id);
  enrolNode(tx, id);
  adoptNetworks(tx, [name]);
  watchInterfaces(tx);
  for (const resource of rows(tx.world, 'resource')) {
    // a resource that every node may own may be owned by the new one too.
    if (before.every((node) => resource.possibleOwners.includes(node))) {
      tx.patch('resource', resource.id, { possibleOwners: [...resource.possibleOwners, id] });
    }
  }
  tx.ask(`clussvc:${id}`, { type: 'START' });
  return null;
}

/** Add Nodes wizard, for one computer (U-22). */
export const addNode: CommandSpec<'addNode'> = {
  type: 'addNode',
  schema: z.strictObject({
    node: z.string(),
    password: z.string(),
    ...doneAt,
  }),
  place: 'Cluster Administrator ▸ Open Connection to Cluster ▸ Add nodes to cluster',
  prompt: 'cluster /addnodes:<node> /pass:<password>',
  query(world, command) {
    const verdict = noJob(world, command.node) ?? judgeAdd(world, command);
    return verdict.ok ? { ...verdict, simSeconds: world.timing.addNodeMs / 1000 } : verdict;
  },
  execute(tx, { type: _type, ...fields }) {
    startJob(
      tx,
      'addNode',
      theNode(tx.world, fields.node).id,
      tx.world.timing.addNodeMs,
      ['addNode.checkNode', 'addNode.configureService', 'addNode.startService', 'addNode.join'],
      fields,
    );
  },
};
