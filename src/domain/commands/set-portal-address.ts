import { z } from 'zod/mini';
import { isHostOf, isValidAddress, isValidMask } from '../rules/addresses.ts';
import { isDeviceOn } from '../selectors/hardware.ts';
import { portalsOf } from '../selectors/iscsi.ts';
import type { World } from '../world/world.ts';
import { addressHolder } from './address-support.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { judge, must, type Refusal, refuseIf } from './support.ts';

/** An iSCSI port of an array that is on: its address is set at the array itself. */
function portOfRunningArray(world: World, port: CommandOf<'setPortalAddress'>['port']): Refusal {
  const row = world.entities.port[port];
  const device = row === undefined ? undefined : world.entities.device[row.device];
  if (device === undefined) return refuseIf(true, 'port.unknown', { port });
  const isPortal = portalsOf(world, device.id).some((portal) => portal.port === port);
  return (
    refuseIf(!isPortal, 'port.notIscsi', { port }) ??
    refuseIf(!isDeviceOn(world, device.id), 'device.notOn', { device: device.name })
  );
}

/** Gives an iSCSI port of an array its address: that of the target portal at which initiators ask (T-18). */
export const setPortalAddress: CommandSpec<'setPortalAddress'> = {
  type: 'setPortalAddress',
  schema: z.strictObject({
    port: z.string().check(z.minLength(1)),
    address: z.string(),
    mask: z.string(),
  }),
  place: 'Rack room ▸ storage array ▸ iSCSI ports ▸ Address',
  query: (world, { port, address, mask }) =>
    judge([
      () => portOfRunningArray(world, port),
      () => refuseIf(!isValidAddress(address), 'address.invalid', { address }),
      () => refuseIf(!isValidMask(mask), 'mask.invalid', { mask }),
      () => refuseIf(!isHostOf(address, mask), 'address.invalid', { address }),
      () => {
        const owner = addressHolder(world, address, port);
        return refuseIf(owner !== null, 'address.taken', { address, owner: owner ?? '' });
      },
    ]),
  execute(tx, { port, address, mask }) {
    tx.patch('port', must(tx.find('port', port)).id, { portal: { address, mask } });
    tx.emit('portal.set', port, { port, address });
  },
};
