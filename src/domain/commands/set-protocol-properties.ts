import { z } from 'zod/mini';
import type { Reason } from '../reasons.ts';
import { refused } from '../reasons.ts';
import { ownerWithLog } from '../rules/protocols.ts';
import { nodesWithoutCertificate } from '../selectors/certificates.ts';
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

/** E-75: where a certificate is missing, and who comes without SSL. */
function sslWarnings(world: World, server: string): readonly Reason[] {
  const nodes = nodesWithoutCertificate(world, theServer(world, server)).map(({ name }) => name);
  return [
    ...(nodes.length === 0
      ? []
      : [{ reason: 'protocol.certificateMissing', params: { nodes: nodes.join(', ') } } as const]),
    ...(world.frontEnds === undefined
      ? []
      : [{ reason: 'protocol.frontEndsSpeakPlain', params: { nodes: world.frontEnds.join(', ') } } as const]),
  ];
}

function warningsOf(
  world: World,
  { server, unassigned, logDirectory, requireSsl }: SetProtocolProperties,
): readonly Reason[] {
  const isLocal = typeof logDirectory === 'string' && !isOnSharedDisk(world, logDirectory);
  return [
    ...(requireSsl === true ? sslWarnings(world, server) : []),
    ...(unassigned === true ? [{ reason: 'protocol.unassigned', params: { server } } as const] : []), // E-74
    ...(isLocal ? [{ reason: 'protocol.logLocal', params: { path: logDirectory } } as const] : []), // E-73
  ];
}

/** Properties of a protocol's virtual server: the address on which it listens, for SMTP its log, and for HTTP whether browsers must come by SSL (E-73 to E-75). An address counts when the resource next comes online. */
export const setProtocolProperties: CommandSpec<'setProtocolProperties'> = {
  type: 'setProtocolProperties',
  schema: z.strictObject({
    node: z.string(),
    server: z.string(),
    protocol: z.enum(mailProtocols),
    unassigned: z.optional(z.boolean()),
    logDirectory: z.optional(z.nullable(z.string())),
    requireSsl: z.optional(z.boolean()),
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
      () => refuseIf(command.requireSsl !== undefined && protocol !== 'http', 'protocol.noSsl', { protocol }),
    ]);
    return verdict.ok ? { ...verdict, warnings: warningsOf(world, command) } : verdict;
  },
  execute(tx, { server, protocol, unassigned, logDirectory, requireSsl }) {
    const evs = theServer(tx.world, server);
    const {
      unassigned: before = false,
      logDirectory: logBefore,
      requireSsl: sslBefore = false,
      loggedOn,
      ...rest
    } = protocolSettings(evs, protocol);
    const log = logDirectory === undefined ? logBefore : (logDirectory ?? undefined);
    const isNewLog = log !== logBefore;
    const owner = isNewLog ? ownerWithLog(tx.world, evs, protocol) : loggedOn;
    const settings = {
      ...rest,
      ...((unassigned ?? before) ? { unassigned: true } : {}),
      ...((requireSsl ?? sslBefore) ? { requireSsl: true } : {}),
      ...(log === undefined ? {} : { logDirectory: log }),
      ...(log === undefined || owner === undefined ? {} : { loggedOn: owner }),
    };
    tx.patch('evs', evs.id, { protocols: { ...evs.protocols, [protocol]: settings } });
    tx.emit('protocol.changed', evs.id, { server: evs.name, protocol: protocol.toUpperCase() });
  },
};
