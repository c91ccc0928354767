import { z } from 'zod/mini';
import { portId } from '../ids.ts';
import { isDeviceOn } from '../selectors/hardware.ts';
import { deviceNamed, sameName } from '../selectors/tables.ts';
import type { Device } from '../world/hardware.ts';
import type { Zone } from '../world/parts.ts';
import type { CommandSpec } from './command-spec.ts';
import { knownDevice } from './shelf-support.ts';
import { goodName, judge, must, type Refusal, refuseIf } from './support.ts';

function goodZone(device: Device, zone: Zone, before: readonly Zone[]): Refusal {
  const unknown = zone.ports.find((port) => {
    const id = portId(device.name, port);
    return !device.ports.includes(id) || port.startsWith('psu');
  });
  return (
    goodName(zone.name, 64) ??
    refuseIf(
      before.some(({ name }) => sameName(name, zone.name)),
      'zone.nameTaken',
      { zone: zone.name },
    ) ??
    refuseIf(unknown !== undefined, 'zone.portUnknown', { zone: zone.name, socket: unknown ?? '' })
  );
}

/** Sets all zones of a Fibre Channel switch: sockets reach each other when they share one (T-17). Without a zone the switch is open. */
export const setZones: CommandSpec<'setZones'> = {
  type: 'setZones',
  schema: z.strictObject({
    device: z.string().check(z.minLength(1)),
    zones: z
      .array(z.strictObject({ name: z.string(), ports: z.array(z.string()).check(z.maxLength(64)) }))
      .check(z.maxLength(16)),
  }),
  place: 'Rack room ▸ Fibre Channel switch ▸ Zones',
  query(world, { device: name, zones }) {
    const device = (): Device => must(deviceNamed(world, name));
    return judge([
      () => knownDevice(world, name),
      () => refuseIf(device().deviceKind !== 'fcSwitch', 'device.noZones', { device: name }),
      () => refuseIf(!isDeviceOn(world, device().id), 'device.notOn', { device: name }),
      ...zones.map((zone, index) => () => goodZone(device(), zone, zones.slice(0, index))),
    ]);
  },
  execute(tx, { device: name, zones }) {
    const { id, name: known } = must(deviceNamed(tx.world, name));
    tx.patch('device', id, { zones });
    tx.emit('zones.set', id, { device: known, count: zones.length });
  },
};
