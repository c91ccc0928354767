import type { PortId } from '../ids.ts';
import { type BusProblem, isTerminated, scsiHolder, scsiIdOf } from '../rules/scsi-bus.ts';
import { wiringGraph } from '../rules/wiring-graph.ts';
import type { ShelfDevice } from '../world/parts.ts';
import type { World } from '../world/world.ts';
import { rows } from './tables.ts';

export type { BusProblem };

/** How a controller or an array stands on its SCSI bus (T-15). */
export interface ScsiSetting {
  /** The socket with which it is set. */
  readonly port: PortId;
  readonly id: number;
  readonly terminated: boolean;
  readonly problem: BusProblem | null;
}

/** The SCSI settings behind a socket; null when it is another kind of socket, or the second one of an array. */
export function scsiSetting(world: World, port: PortId): ScsiSetting | null {
  const row = world.entities.port[port];
  if (row?.portKind !== 'scsi' || scsiHolder(world.entities, row) !== row) return null;
  return {
    port,
    id: scsiIdOf(world.entities, row),
    terminated: isTerminated(world.entities, row),
    problem: wiringGraph(world).busProblem.get(port) ?? null,
  };
}

/** Every place in the racks of the room where so high a device fits: the highest first, as one looks at a rack. */
export function freePlaces(
  world: World,
  { heightUnits }: Pick<ShelfDevice, 'heightUnits'>,
): readonly { readonly rack: string; readonly unit: number }[] {
  const devices = rows(world, 'device');
  const racks = [...new Set(devices.map(({ rack }) => rack))].toSorted();
  const top = (world.shelf?.units ?? 0) - heightUnits + 1;
  return racks.flatMap((rack) => {
    const here = devices.filter((device) => device.rack === rack);
    const isFree = (unit: number) =>
      here.every((other) => other.unit + other.heightUnits <= unit || unit + heightUnits <= other.unit);
    const units = Array.from({ length: Math.max(0, top) }, (_, index) => top - index);
    return units.filter(isFree).map((unit) => ({ rack, unit }));
  });
}
