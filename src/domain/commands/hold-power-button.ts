import { isDeviceOn } from '../selectors/hardware.ts';
import { deviceNamed } from '../selectors/tables.ts';
import type { CommandSpec } from './command-spec.ts';
import { knownButton } from './press-power-button.ts';
import { judge, must, nameOnly, refuseIf } from './support.ts';

/** Four seconds on the button cut the power, whatever Windows does. The only way out of a hang. */
export const holdPowerButton: CommandSpec<'holdPowerButton'> = {
  type: 'holdPowerButton',
  schema: nameOnly('device'),
  place: 'Rack room ▸ hold the power button; wiring list ▸ Hold power button',
  query: (world, { device: name }) =>
    judge([
      () => knownButton(world, name),
      () =>
        refuseIf(!isDeviceOn(world, must(deviceNamed(world, name)).id), 'device.alreadyOff', {
          device: name,
        }),
    ]),
  execute: (tx, { device: name }) =>
    tx.patch('device', must(deviceNamed(tx.world, name)).id, { switchedOn: false }),
};
