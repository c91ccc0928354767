import { z } from 'zod/mini';
import { cableAt } from '../selectors/tables.ts';
import type { CommandSpec } from './command-spec.ts';
import { judge, must, refuseIf } from './support.ts';

/** Pulls the cable out of a port; it goes back to the shelf. */
export const disconnectCable: CommandSpec<'disconnectCable'> = {
  type: 'disconnectCable',
  schema: z.strictObject({ port: z.string().check(z.minLength(1)) }),
  place: 'Rack room ▸ pull the plug; wiring list ▸ Disconnect',
  query: (world, { port }) =>
    judge([
      () => refuseIf(world.entities.port[port] === undefined, 'port.unknown', { port }),
      () => refuseIf(cableAt(world, port) === undefined, 'port.empty', { port }),
    ]),
  execute(tx, { port }) {
    const { id, from, to, cableKind } = must(cableAt(tx.world, port));
    tx.remove('cable', id);
    tx.emit('cable.disconnected', id, { from, to, cableKind });
  },
};
