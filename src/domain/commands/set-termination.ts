import { z } from 'zod/mini';
import { scsiHolder } from '../rules/scsi-bus.ts';
import type { CommandSpec } from './command-spec.ts';
import { settableBus } from './shelf-support.ts';
import { judge, must } from './support.ts';

/** Switches the termination of a SCSI controller, or of an array, on or off: on at both ends of the bus, off between them (T-15). */
export const setTermination: CommandSpec<'setTermination'> = {
  type: 'setTermination',
  schema: z.strictObject({ port: z.string().check(z.minLength(1)), terminated: z.boolean() }),
  place: 'Rack room ▸ device ▸ SCSI ▸ Termination',
  query: (world, { port }) => judge([() => settableBus(world, port)]),
  execute(tx, { port, terminated }) {
    const holder = scsiHolder(tx.world.entities, must(tx.find('port', port)));
    tx.patch('port', holder.id, { terminated });
    tx.emit(terminated ? 'scsi.terminated' : 'scsi.notTerminated', holder.id, { port });
  },
};
