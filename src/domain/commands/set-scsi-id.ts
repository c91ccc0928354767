import { z } from 'zod/mini';
import { scsiHolder } from '../rules/scsi-bus.ts';
import type { CommandSpec } from './command-spec.ts';
import { settableBus } from './shelf-support.ts';
import { judge, must, refuseIf } from './support.ts';

/** A wide bus has so many ids, from 0. */
const ids = 16;

/** Gives a SCSI controller, or an array, its id on the bus; 7 and 6 for the two controllers of a cluster (T-15). */
export const setScsiId: CommandSpec<'setScsiId'> = {
  type: 'setScsiId',
  schema: z.strictObject({ port: z.string().check(z.minLength(1)), id: z.int() }),
  place: 'Rack room ▸ device ▸ SCSI ▸ ID',
  query: (world, { port, id }) =>
    judge([
      () => settableBus(world, port),
      () => refuseIf(id < 0 || id >= ids, 'scsi.idInvalid', { id, most: ids - 1 }),
    ]),
  execute(tx, { port, id }) {
    const holder = scsiHolder(tx.world.entities, must(tx.find('port', port)));
    tx.patch('port', holder.id, { scsiId: id });
    tx.emit('scsi.idSet', holder.id, { port, id });
  },
};
