import { z } from 'zod/mini';
import type { Tx } from '../engine/tx.ts';
import type { Verdict } from '../reasons.ts';
import { startJob } from '../rules/jobs.ts';
import { reachesDirectory } from '../selectors/network.ts';
import { isActive, resourceState } from '../selectors/states.ts';
import { diskWithLetter, rows } from '../selectors/tables.ts';
import { missingForExchange } from '../selectors/windows-components.ts';
import type { ComputerNode, ExchangeComponent, Job } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { mustAdministerNode, mustRunExchange } from './logon-support.ts';
import { judge, memberNode, noJob, type Refusal, refuseIf, runningNode, theNode } from './support.ts';

/** Setup names each component that it does not find (E-33). */
function componentRefusal(node: ComputerNode): Refusal {
  const missing = missingForExchange(node);
  return refuseIf(missing.length > 0, 'exchange.noPrerequisites', {
    node: node.name,
    components: missing.join(','),
  });
}

function judgeInstall(world: World, { node, components, path }: CommandOf<'installExchange'>): Verdict {
  const letter = path.slice(0, 1);
  return judge([
    () => runningNode(world, node),
    () => refuseIf(theNode(world, node).domain === null, 'node.notInDomain', { node }), // L-46
    () => refuseIf(theNode(world, node).exchange !== null, 'exchange.alreadyInstalled', { node }),
    () => mustAdministerNode(world, node, node),
    () => componentRefusal(theNode(world, node)),
    () => refuseIf(!world.directory.forestPrepared, 'exchange.forestNotPrepared'), // E-39b
    () => refuseIf(!world.directory.domainPrepared, 'exchange.domainNotPrepared'),
    () => refuseIf(!reachesDirectory(world, theNode(world, node).id), 'directory.unreachable'),
    () => mustRunExchange(world, node), // E-35
    () => memberNode(world, node),
    () => refuseIf(!isActive(world, theNode(world, node).id), 'exchange.serviceNotRunning', { node }), // E-37
    () =>
      refuseIf(
        !rows(world, 'resource').some(
          (row) =>
            row.resourceType === 'Distributed Transaction Coordinator' &&
            resourceState(world, row.id) === 'Online',
        ),
        'exchange.noMsdtc',
      ), // E-34
    () =>
      refuseIf(
        !components.includes('messaging') || !components.includes('systemManagement'),
        'exchange.componentsMissing',
      ),
    () =>
      refuseIf(
        !/^[A-Za-z]:\\[^"*?<>|]+$/.test(path) || diskWithLetter(world, letter) !== undefined,
        'exchange.pathNotLocal',
        { path },
      ), // E-3
    () =>
      refuseIf(
        rows(world, 'job').some(
          (job) =>
            job.jobKind === 'installExchange' &&
            job.state === 'running' &&
            job.node !== theNode(world, node).id,
        ),
        'exchange.otherNodeInstalling',
      ), // E-39a
  ]);
}

/** Setup has finished: the node can run Exchange resources. Null, or why it could not. */
export function finishInstallExchange(tx: Tx, job: Job): string | null {
  const command = job.payload as unknown as CommandOf<'installExchange'>;
  const verdict = judgeInstall(tx.world, command);
  if (!verdict.ok) return verdict.reason;
  const { id, name } = theNode(tx.world, command.node);
  tx.patch('node', id, {
    exchange: { path: command.path, components: command.components as readonly ExchangeComponent[] },
  });
  tx.emit('exchange.installed', id, { node: name, path: command.path });
  return null;
}

/** Exchange Setup on one node: the cluster-aware version (E-24, E-33 to E-39). */
export const installExchange: CommandSpec<'installExchange'> = {
  type: 'installExchange',
  schema: z.strictObject({
    node: z.string(),
    components: z.array(z.enum(['messaging', 'systemManagement'])),
    path: z.string(),
  }),
  place: 'Exchange Setup on the node',
  prompt: 'setup.exe',
  query(world, command) {
    const verdict = noJob(world, command.node) ?? judgeInstall(world, command);
    return verdict.ok ? { ...verdict, simSeconds: world.timing.installExchangeMs / 1000 } : verdict;
  },
  execute(tx, { type: _type, ...fields }) {
    startJob(
      tx,
      'installExchange',
      theNode(tx.world, fields.node).id,
      tx.world.timing.installExchangeMs,
      ['exchange.checkPrerequisites', 'exchange.copyFiles', 'exchange.registerTypes', 'exchange.finish'],
      fields,
    );
  },
};
