import { z } from 'zod/mini';
import type { Reason } from '../reasons.ts';
import { refused } from '../reasons.ts';
import { ownerWithLog } from '../rules/protocols.ts';
import { mailProtocols, protocolResource, protocolSettings } from '../selectors/exchange-servers.ts';
import { isOnSharedDisk } from '../selectors/stores.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { dataPathRefusal, managedServer, theServer } from './exchange-support.ts';
import { judge, type Refusal, refuseIf } from './support.ts';

type SetProtocolProperties = CommandOf<'setProtocolProperties'>;

/** A folder for the log: on a local drive, which the nodes do not share, or on a disk of the server's group (E-73). */
function logRefusal(world: World, { server, protocol, logDirectory }: SetProtocolProperties): Refusal {
  if (typeof logDirectory !== 'string') return null;
  if (protocol !== 'smtp') return refused('protocol.noLog', { protocol }) as Refusal;
  if (!/^[A-Za-z]:\\[^"*?<>|/:]+$/.test(logDirectory))
    return refused('path.invalid', { path: logDirectory }) as Refusal;
  return isOnSharedDisk(world, logDirectory) ? dataPathRefusal(world, server, logDirectory) : null;
}

function warningsOf(
  world: World,
  { server, unassigned, logDirectory }: SetProtocolProperties,
): readonly Reason[] {
  const isLocal = typeof logDirectory === 'string' && !isOnSharedDisk(world, logDirectory);
  return [
    ...(unassigned === true ? [{ reason: 'protocol.unassigned', params: { server } } as const] : []), // E-74
    ...(isLocal ? [{ reason: 'protocol.logLocal', params: { path: logDirectory } } as const] : []), // E-73
  ];
}

/** Properties of a protocol's virtual server: the address on which it listens, and for SMTP its log (E-73, E-74). An address counts when the resource next comes online. */
export const setProtocolProperties: CommandSpec<'setProtocolProperties'> = {
  type: 'setProtocolProperties',
  schema: z.strictObject({
    node: z.string(),
    server: z.string(),
    protocol: z.enum(mailProtocols),
    unassigned: z.optional(z.boolean()),
    logDirectory: z.optional(z.nullable(z.string())),
  }),
  place: 'Exchange System Manager ▸ virtual server of a protocol ▸ Properties ▸ General',
  query(world, command) {
    const { node, server, protocol } = command;
    const verdict = judge([
      () => managedServer(world, node, server),
      () =>
        refuseIf(
          protocolResource(world, theServer(world, server), protocol) === undefined,
          'protocol.unknown',
          {
            server,
            protocol,
          },
        ),
      () => logRefusal(world, command),
    ]);
    return verdict.ok ? { ...verdict, warnings: warningsOf(world, command) } : verdict;
  },
  execute(tx, { server, protocol, unassigned, logDirectory }) {
    const evs = theServer(tx.world, server);
    const {
      unassigned: before = false,
      logDirectory: logBefore,
      loggedOn,
      ...rest
    } = protocolSettings(evs, protocol);
    const log = logDirectory === undefined ? logBefore : (logDirectory ?? undefined);
    const isNewLog = log !== logBefore;
    const owner = isNewLog ? ownerWithLog(tx.world, evs, protocol) : loggedOn;
    const settings = {
      ...rest,
      ...((unassigned ?? before) ? { unassigned: true } : {}),
      ...(log === undefined ? {} : { logDirectory: log }),
      ...(log === undefined || owner === undefined ? {} : { loggedOn: owner }),
    };
    tx.patch('evs', evs.id, { protocols: { ...evs.protocols, [protocol]: settings } });
    tx.emit('protocol.changed', evs.id, { server: evs.name, protocol: protocol.toUpperCase() });
  },
};
