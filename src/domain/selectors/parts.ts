import type { PortId } from '../ids.ts';
import { type BusProblem, isTerminated, scsiHolder, scsiIdOf } from '../rules/scsi-bus.ts';
import { wiringGraph } from '../rules/wiring-graph.ts';
import type { PortKind } from '../world/hardware.ts';
import type { ShelfDevice } from '../world/parts.ts';
import type { World } from '../world/world.ts';
import { allPortals } from './iscsi.ts';
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

/** What a cluster of two nodes still wants that no cable and no console can give (L-50 to L-52, L-60): a device lacks it, or the room does. */
export interface MissingPart {
  readonly part: 'networkAdapter' | 'storageAdapter' | 'server' | 'array';
  /** Name of the server that lacks it; empty for the room. */
  readonly device: string;
}

/** The parts that the room lacks for a cluster of two nodes. */
export function missingParts(world: World): readonly MissingPart[] {
  const servers = rows(world, 'device').filter(({ deviceKind }) => deviceKind === 'server');
  const counts = (ports: readonly PortId[], ...kinds: readonly PortKind[]) =>
    ports.filter((id) => kinds.includes(world.entities.port[id]?.portKind ?? 'inlet')).length;
  const overLan = allPortals(world).length > 0; // T-18
  const hasArray = rows(world, 'device').some(({ deviceKind }) => deviceKind === 'storageArray');
  return [
    ...servers.flatMap(({ name: device, ports }): readonly MissingPart[] => [
      ...(counts(ports, 'rj45') < 2 ? [{ part: 'networkAdapter' as const, device }] : []),
      ...(!overLan && counts(ports, 'fc', 'scsi') < 1 ? [{ part: 'storageAdapter' as const, device }] : []),
    ]),
    ...(servers.length < 2 ? [{ part: 'server' as const, device: '' }] : []),
    ...(hasArray ? [] : [{ part: 'array' as const, device: '' }]),
  ];
}
