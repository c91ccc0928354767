import type { Tx } from '../engine/tx.ts';
import type { Verdict } from '../reasons.ts';
import { startJob } from '../rules/jobs.ts';
import { builtServers } from '../selectors/exchange.ts';
import { reachesDirectory } from '../selectors/network.ts';
import { isActive } from '../selectors/states.ts';
import { members } from '../selectors/tables.ts';
import type { ComputerNode, Job } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { setupElsewhere, virtualServerHere } from './setup-support.ts';
import { judge, nameOnly, noJob, type Refusal, refuseIf, runningNode, theNode } from './support.ts';

/** Whether no other node of the cluster has Exchange. */
function isLastOne(world: World, { id }: ComputerNode): boolean {
  return members(world).every((node) => node.id === id || node.exchange === null);
}

/** The resource types go with the last node, so nothing may be left that is made of them. */
function leftoverRefusal(world: World, node: ComputerNode): Refusal {
  const [left] = builtServers(world);
  const isLeft = left !== undefined && node.clusterMember && isLastOne(world, node);
  return refuseIf(isLeft, 'exchange.evsStillThere', { evs: left?.name ?? '', node: node.name });
}

function judgeRemoval(world: World, name: string): Verdict {
  return judge([
    () => runningNode(world, name),
    () => refuseIf(theNode(world, name).exchange === null, 'exchange.notInstalled', { node: name }),
    () => refuseIf(!reachesDirectory(world, theNode(world, name).id), 'directory.unreachable'),
    () => {
      const { clusterMember, id } = theNode(world, name);
      return refuseIf(clusterMember && !isActive(world, id), 'exchange.serviceNotRunning', { node: name });
    },
    () => virtualServerHere(world, theNode(world, name)),
    () => leftoverRefusal(world, theNode(world, name)),
    () => setupElsewhere(world, theNode(world, name)),
  ]);
}

/** Setup has ended: the program files are gone, with the last node the resource types too (E-71). Null, or why not. */
export function finishRemoveExchange(tx: Tx, { payload }: Job): string | null {
  const { node } = payload as unknown as CommandOf<'removeExchange'>;
  const verdict = judgeRemoval(tx.world, node);
  if (!verdict.ok) return verdict.reason;
  const { startTypes: _gone, ...computer } = theNode(tx.world, node);
  const last = computer.clusterMember && isLastOne(tx.world, computer);
  tx.put('node', computer.id, { ...computer, exchange: null });
  tx.emit('exchange.removed', computer.id, { node: computer.name, last });
  return null;
}

/** Exchange Setup with the action Remove, while no virtual server is on the node (E-71). */
export const removeExchange: CommandSpec<'removeExchange'> = {
  type: 'removeExchange',
  schema: nameOnly('node'),
  place: 'Exchange Setup on the node ▸ Remove',
  query(world, { node }) {
    const verdict = noJob(world, node) ?? judgeRemoval(world, node);
    return verdict.ok ? { ...verdict, simSeconds: world.timing.removeExchangeMs / 1000 } : verdict;
  },
  execute(tx, { node }) {
    startJob(
      tx,
      'removeExchange',
      theNode(tx.world, node).id,
      tx.world.timing.removeExchangeMs,
      ['exchange.checkPrerequisites', 'exchange.unregisterTypes', 'exchange.removeFiles', 'exchange.finish'],
      { node },
    );
  },
};
