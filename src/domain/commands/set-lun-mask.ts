import { z } from 'zod/mini';
import { isDeviceOn } from '../selectors/hardware.ts';
import { storagePorts } from '../selectors/storage.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import { diskNumbered, theDisk } from './disk-support.ts';
import { judge, knownNode, type Refusal, refuseIf, theNode } from './support.ts';

/** The array tells servers apart, which it cannot on a SCSI bus, and is on. */
function maskingArray(world: World, disk: number): Refusal {
  const array = world.entities.device[theDisk(world, disk).array];
  const tellsApart =
    array !== undefined &&
    storagePorts(world, array.id).every((port) => world.entities.port[port]?.portKind !== 'scsi');
  return (
    refuseIf(!tellsApart, 'disk.noMasking', { disk }) ??
    refuseIf(array !== undefined && !isDeviceOn(world, array.id), 'device.notOn', {
      device: array?.name ?? '',
    })
  );
}

/** Says to which servers an array shows a disk; it shows it to everybody until then (T-17, L-55). */
export const setLunMask: CommandSpec<'setLunMask'> = {
  type: 'setLunMask',
  schema: z.strictObject({
    disk: z.int(),
    nodes: z.nullable(z.array(z.string().check(z.minLength(1))).check(z.maxLength(64))),
  }),
  place: 'Rack room ▸ storage array ▸ Disks ▸ Shown to',
  query: (world, { disk, nodes }) =>
    judge([
      () => refuseIf(diskNumbered(world, disk) === undefined, 'disk.unknown', { disk }),
      () => maskingArray(world, disk),
      ...(nodes ?? []).map((node) => () => knownNode(world, node)),
    ]),
  execute(tx, { disk, nodes }) {
    const { presentedTo: _before, ...row } = theDisk(tx.world, disk);
    if (nodes === null) {
      tx.put('disk', row.id, row);
      tx.emit('disk.unmasked', row.id, { disk });
      return;
    }
    const shown = nodes.map((node) => theNode(tx.world, node));
    tx.put('disk', row.id, { ...row, presentedTo: shown.map(({ id }) => id) });
    tx.emit('disk.masked', row.id, { disk, nodes: shown.map(({ name }) => name).join(', ') });
  },
};
