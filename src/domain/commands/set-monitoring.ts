import { z } from 'zod/mini';
import { serviceRuns } from '../selectors/exchange-servers.ts';
import type { CommandSpec } from './command-spec.ts';
import { managedServer, theServer } from './exchange-support.ts';
import { judge, refuseIf } from './support.ts';

/** Properties of a server ▸ Monitoring: whether its MTA is among the services that are watched. Only the first virtual server of a cluster has one (E-72). */
export const setMonitoring: CommandSpec<'setMonitoring'> = {
  type: 'setMonitoring',
  schema: z.strictObject({ node: z.string(), server: z.string(), watchMta: z.boolean() }),
  place: 'Exchange System Manager ▸ server ▸ Properties ▸ Monitoring',
  query(world, { node, server, watchMta }) {
    const verdict = judge([
      () => managedServer(world, node, server),
      () =>
        refuseIf((theServer(world, server).mtaUnwatched !== true) === watchMta, 'monitoring.unchanged', {
          server,
        }),
    ]);
    if (!verdict.ok || watchMta || !serviceRuns(world, theServer(world, server), 'mta')) return verdict;
    return { ...verdict, warnings: [{ reason: 'monitoring.mtaRuns', params: { server } }] };
  },
  execute(tx, { server, watchMta }) {
    const evs = theServer(tx.world, server);
    tx.patch('evs', evs.id, { mtaUnwatched: !watchMta });
    tx.emit('server.monitoringChanged', evs.id, { server: evs.name });
  },
};
