import { z } from 'zod/mini';
import type { Tx } from '../engine/tx.ts';
import type { Verdict } from '../reasons.ts';
import { startJob } from '../rules/jobs.ts';
import { builtServers } from '../selectors/exchange.ts';
import { reachesDirectory } from '../selectors/network.ts';
import { isActive, resourceState } from '../selectors/states.ts';
import { members, rows, sameName } from '../selectors/tables.ts';
import { missingForExchange } from '../selectors/windows-components.ts';
import type { ComputerNode, Job } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { mustAdministerNode, mustRunExchange } from './logon-support.ts';
import { choicesRefusal, setupElsewhere, virtualServerHere } from './setup-support.ts';
import { judge, memberNode, noJob, type Refusal, refuseIf, runningNode, theNode } from './support.ts';

/** Setup names each component that it does not find (E-33). */
function componentRefusal(node: ComputerNode): Refusal {
  const missing = missingForExchange(node);
  return refuseIf(missing.length > 0, 'exchange.noPrerequisites', {
    node: node.name,
    components: missing.join(','),
  });
}

/** Only Exchange 2000 makes room for another Exchange, and only for Exchange 2003 (E-77). */
function installedRefusal({ exchange, name }: ComputerNode, version: '2000' | undefined): Refusal {
  const isUpgrade = exchange?.version === '2000' && version === undefined;
  return refuseIf(exchange !== null && !isUpgrade, 'exchange.alreadyInstalled', { node: name });
}

/** A computer must not bear a name that recipient policies use as a domain of mail addresses (E-36). */
function mailDomainRefusal({ directory }: World, { name, domain }: ComputerNode): Refusal {
  const whole = `${name}.${domain ?? ''}`;
  const isTaken = (directory.smtpDomains ?? []).some((other) => sameName(other, whole));
  return refuseIf(isTaken, 'exchange.nameIsSmtpDomain', { name: whole.toLowerCase() });
}

/** From three nodes on one of them has to stay without a virtual server (E-38, E-61). */
function countRefusal(world: World): Refusal {
  const nodes = members(world).length;
  return refuseIf(nodes >= 3 && builtServers(world).length > nodes - 1, 'exchange.tooManyEvs');
}

function judgeInstall(world: World, command: CommandOf<'installExchange'>): Verdict {
  const { node, components, path, version } = command;
  return judge([
    () => runningNode(world, node),
    () => refuseIf(theNode(world, node).domain === null, 'node.notInDomain', { node }), // L-46
    () => installedRefusal(theNode(world, node), version),
    () => mustAdministerNode(world, node, node),
    () => mailDomainRefusal(world, theNode(world, node)),
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
    () => choicesRefusal(world, { components, path }),
    () => virtualServerHere(world, theNode(world, node)), // E-76
    () => countRefusal(world),
    () => setupElsewhere(world, theNode(world, node)), // E-39a
  ]);
}

/** Setup has finished: the node can run Exchange resources. Null, or why it could not. */
export function finishInstallExchange(tx: Tx, job: Job): string | null {
  const command = job.payload as unknown as CommandOf<'installExchange'>;
  const verdict = judgeInstall(tx.world, command);
  if (!verdict.ok) return verdict.reason;
  const { path, components, version } = command;
  const { id, name, exchange } = theNode(tx.world, command.node);
  if (version === '2000') {
    const startTypes = { POP3Svc: 'manual', IMAP4Svc: 'manual' } as const; // Z-8: they belong to every server
    tx.patch('node', id, { exchange: { path, components, version }, startTypes });
  } else tx.patch('node', id, { exchange: { path, components } });
  tx.emit(exchange === null ? 'exchange.installed' : 'exchange.upgraded', id, { node: name, path });
  return null;
}

/** Exchange Setup on one node: the cluster-aware version (E-24, E-33 to E-39), over Exchange 2000 as its upgrade (E-77). */
export const installExchange: CommandSpec<'installExchange'> = {
  type: 'installExchange',
  schema: z.strictObject({
    node: z.string(),
    components: z.array(z.enum(['messaging', 'systemManagement'])),
    path: z.string(),
    version: z.optional(z.literal('2000')),
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
