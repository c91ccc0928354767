import { computerOn, hasButton, hasPower, isDeviceOn } from '../selectors/hardware.ts';
import { computerState, isRunning } from '../selectors/states.ts';
import { deviceNamed } from '../selectors/tables.ts';
import type { Device } from '../world/hardware.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import { judge, must, nameOnly, type Refusal, refuseIf } from './support.ts';

/** The device exists and has a button. */
export function knownButton(world: World, name: string): Refusal {
  const device = deviceNamed(world, name);
  return (
    refuseIf(device === undefined, 'device.unknown', { device: name }) ??
    refuseIf(device !== undefined && !hasButton(device), 'device.noButton', { device: name })
  );
}

/** A short press reaches Windows only while Windows runs: not while it boots, shuts down or hangs. */
function canTakePress(world: World, device: Device): Refusal {
  if (!isDeviceOn(world, device.id)) {
    return refuseIf(!hasPower(world, device.id), 'device.noPower', { device: device.name });
  }
  const computer = computerOn(world, device.id);
  if (computer !== undefined && computerState(world, computer.id) === 'hung')
    return refuseIf(true, 'device.hung', { device: device.name });
  const deaf = computer !== undefined && !isRunning(world, computer.id);
  return refuseIf(deaf, 'node.notRunning', { node: computer?.name ?? device.name });
}

/** A short press: switches on what is off, shuts Windows down in order where it runs, switches an array off. */
export const pressPowerButton: CommandSpec<'pressPowerButton'> = {
  type: 'pressPowerButton',
  schema: nameOnly('device'),
  place: 'Rack room ▸ power button; wiring list ▸ Press power button',
  query(world, { device: name }) {
    const verdict = judge([
      () => knownButton(world, name),
      () => canTakePress(world, must(deviceNamed(world, name))),
    ]);
    const device = deviceNamed(world, name);
    if (!verdict.ok || device === undefined || computerOn(world, device.id) === undefined) return verdict;
    const takesMs = isDeviceOn(world, device.id) ? world.timing.shutdownMs : world.timing.bootMs;
    return { ...verdict, simSeconds: takesMs / 1000 };
  },
  execute(tx, { device: name }) {
    const device = must(deviceNamed(tx.world, name));
    const computer = computerOn(tx.world, device.id);
    const on = isDeviceOn(tx.world, device.id);
    if (on && computer !== undefined) tx.ask(`computer:${computer.id}`, { type: 'SHUT_DOWN' });
    else tx.patch('device', device.id, { switchedOn: !on });
  },
};
