import { z } from 'zod/mini';
import { protocolServices, serviceStartTypes } from '../selectors/protocol-services.ts';
import type { CommandSpec } from './command-spec.ts';
import { judge, refuseIf, runningNode, theNode } from './support.ts';

/** Services ▸ POP3 or IMAP4 ▸ Startup type, on one computer: without it their resources do not come online there (E-23). A service that runs goes on. */
export const setServiceStartType: CommandSpec<'setServiceStartType'> = {
  type: 'setServiceStartType',
  schema: z.strictObject({
    node: z.string(),
    service: z.enum(protocolServices),
    startType: z.enum(serviceStartTypes),
  }),
  place: 'Services ▸ service ▸ Properties ▸ General',
  prompt: 'sc config <service> start= auto|demand|disabled',
  query: (world, { node, service }) =>
    judge([
      () => runningNode(world, node),
      () => refuseIf(theNode(world, node).exchange === null, 'service.notInstalled', { node, service }),
    ]),
  execute(tx, { node, service, startType }) {
    const { id, startTypes } = theNode(tx.world, node);
    tx.patch('node', id, { startTypes: { ...startTypes, [service]: startType } });
  },
};
