import { type Command, type CommandType, freePlaces, type PortId, rows, type World } from '#domain';

type Make = (world: World, pick: number) => readonly Command[];
const one = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];
const deviceNames = (world: World) => rows(world, 'device').map(({ name }) => name);
const scsiPorts = (world: World): readonly PortId[] =>
  rows(world, 'port').flatMap(({ id, portKind }) => (portKind === 'scsi' ? [id] : []));

/** What can be chosen from a shelf and set on what came from it; without one most of it is refused. */
export const partMakers = {
  placeDevice: (world, pick) =>
    (world.shelf?.devices ?? []).flatMap((part) => {
      const free = one(freePlaces(world, part), pick);
      const place = free ?? { rack: 'A', unit: 1 };
      return [{ type: 'placeDevice' as const, model: part.model, name: `PART${pick % 9}`, ...place }];
    }),
  removeDevice: (world) => deviceNames(world).map((device) => ({ type: 'removeDevice', device })),
  fitCard: (world, pick) =>
    deviceNames(world).map((device) => ({
      type: 'fitCard',
      device,
      slot: 1 + (pick % 4),
      card: one(world.shelf?.cards ?? [], pick)?.card ?? 'network',
    })),
  removeCard: (world, pick) =>
    deviceNames(world).map((device) => ({ type: 'removeCard', device, slot: 1 + (pick % 4) })),
  setScsiId: (world, pick) =>
    scsiPorts(world).map((port) => ({ type: 'setScsiId', port, id: [7, 6, 0, 16][pick % 4] ?? 7 })),
  setTermination: (world, pick) =>
    scsiPorts(world).map((port) => ({ type: 'setTermination', port, terminated: pick % 2 === 0 })),
  setZones: (world, pick) =>
    deviceNames(world).map((device) => ({
      type: 'setZones',
      device,
      zones: [[], [{ name: 'Zone', ports: ['1', '2', String(pick % 9)] }]][pick % 2] ?? [],
    })),
  setLunMask: (world, pick) => {
    const nodes = rows(world, 'node').map(({ name }) => name);
    return rows(world, 'disk').map(({ number }) => ({
      type: 'setLunMask',
      disk: number,
      nodes: [null, null, nodes, nodes.slice(0, 1), []][pick % 5] ?? null,
    }));
  },
} as const satisfies { readonly [T in CommandType]?: Make };
