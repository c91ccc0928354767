import { z } from 'zod/mini';
import type { Tx } from '../engine/tx.ts';
import type { DeviceId } from '../ids.ts';
import { addComputer, addDevice, addDisk, beginNewCharts } from '../rules/room-parts.ts';
import { deviceNamed, nodeNamed, rows } from '../selectors/tables.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { canBeTaken, listingWarnings, restocked, shelfDevice, shelfOf } from './shelf-support.ts';
import { goodNetbiosName, judge, must, type Refusal, refuseIf } from './support.ts';

type Place = CommandOf<'placeDevice'>;

/** The units are in a rack of the room, and free. */
function freePlace(world: World, { model, rack, unit }: Place): Refusal {
  const { heightUnits } = must(shelfDevice(world, model));
  const devices = rows(world, 'device').filter((device) => device.rack === rack);
  const top = unit + heightUnits - 1;
  const other = devices.find((device) => device.unit <= top && unit < device.unit + device.heightUnits);
  return (
    refuseIf(devices.length === 0, 'rack.unknown', { rack }) ??
    refuseIf(unit < 1 || top > shelfOf(world).units, 'rack.outside', { rack, units: shelfOf(world).units }) ??
    refuseIf(other !== undefined, 'rack.occupied', { rack, other: other?.name ?? '' })
  );
}

function freeName(world: World, name: string): Refusal {
  const isTaken = deviceNamed(world, name) !== undefined || nodeNamed(world, name) !== undefined;
  return goodNetbiosName(name) ?? refuseIf(isTaken, 'name.taken', { name });
}

function addDisks(tx: Tx, array: DeviceId, disksMb: readonly number[]): void {
  const highest = rows(tx.world, 'disk').reduce((most, { number }) => Math.max(most, number), 0);
  for (const [index, sizeMb] of disksMb.entries())
    addDisk(tx, { array, number: highest + 1 + index, sizeMb, dynamic: false });
}

/** Puts a device from the shelf into a rack. A server comes with Windows installed, outside of any domain; an array with its disks (L-60, L-61). */
export const placeDevice: CommandSpec<'placeDevice'> = {
  type: 'placeDevice',
  schema: z.strictObject({
    model: z.string().check(z.minLength(1)),
    name: z.string(),
    rack: z.string().check(z.minLength(1)),
    unit: z.int(),
  }),
  place: 'Rack room ▸ Parts shelf ▸ Put into the rack',
  query(world, command) {
    const part = shelfDevice(world, command.model);
    const verdict = judge([
      () => canBeTaken(part),
      () => freeName(world, command.name),
      () => freePlace(world, command),
    ]);
    return verdict.ok ? { ok: true, warnings: listingWarnings(must(part).listing) } : verdict;
  },
  execute(tx, { model, name, rack, unit }) {
    const part = must(shelfDevice(tx.world, model));
    const { deviceKind, heightUnits, ports, uplink, listing, slots, edition, windowsComponents } = part;
    const id = addDevice(tx, {
      ...{ name, model, rack, unit, deviceKind, heightUnits, ports, uplink, switchedOn: false },
      ...(listing === 'cluster' ? {} : { listing }),
      ...(slots === 0 ? {} : { slots }),
    });
    tx.patch('device', id, { fromShelf: true });
    if (deviceKind === 'server')
      addComputer(tx, { name, device: name, edition, windowsComponents, domain: null });
    addDisks(tx, id, part.disksMb);
    beginNewCharts(tx);
    const shelf = shelfOf(tx.world);
    tx.setShelf({ ...shelf, devices: restocked(shelf.devices, (each) => each.model === model, -1) });
    tx.emit('device.placed', id, { device: name, model, rack, unit });
  },
};
