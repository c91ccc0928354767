import type { PortId } from '../ids.ts';
import { allowed, refused, type Verdict } from '../reasons.ts';
import type { CableKind, Port, PortKind } from '../world/hardware.ts';
import type { World } from '../world/world.ts';
import { joinsSockets, wiringGraph } from './wiring-graph.ts';

/** Which sockets a cable's plugs go into. Lan and crossover cables look alike, so both go into any RJ45 socket. */
const plugPairs: Readonly<Record<CableKind, readonly (readonly [PortKind, PortKind])[]>> = {
  lan: [['rj45', 'rj45']],
  crossover: [['rj45', 'rj45']],
  fc: [['fc', 'fc']],
  scsi: [['scsi', 'scsi']],
  power: [
    ['inlet', 'outlet'],
    ['outlet', 'inlet'],
  ],
};

/** Whether the cable can be plugged in between these ports. What fits may still be wrong: that is for the trainee to find. */
export function plugFits(world: World, from: PortId, to: PortId, cableKind: CableKind): Verdict {
  const a = world.entities.port[from];
  const b = world.entities.port[to];
  if (a === undefined) return refused('port.unknown', { port: from });
  if (b === undefined) return refused('port.unknown', { port: to });
  if (from === to) return refused('plug.samePort', { port: from });
  if (a.device === b.device) return refused('plug.sameDevice', { from, to });
  if (!plugPairs[cableKind].some(([one, other]) => a.portKind === one && b.portKind === other)) {
    return refused('plug.doesNotFit', { from, to, cableKind });
  }
  const { cableAt } = wiringGraph(world);
  if (cableAt.has(from)) return refused('port.occupied', { port: from });
  if (cableAt.has(to)) return refused('port.occupied', { port: to });
  return allowed;
}

function isAdapter(world: World, port: Port): boolean {
  const device = world.entities.device[port.device];
  return device !== undefined && !joinsSockets(device);
}

/** The cable that an experienced hand takes from the shelf for these two ports; null when nothing fits both. */
export function cableKindFor(world: World, from: PortId, to: PortId): CableKind | null {
  const a = world.entities.port[from];
  const b = world.entities.port[to];
  if (a === undefined || b === undefined) return null;
  if (a.portKind === 'rj45' && b.portKind === 'rj45') {
    return isAdapter(world, a) && isAdapter(world, b) ? 'crossover' : 'lan';
  }
  if (a.portKind === b.portKind && (a.portKind === 'fc' || a.portKind === 'scsi')) return a.portKind;
  const isPower = plugPairs.power.some(([one, other]) => a.portKind === one && b.portKind === other);
  return isPower ? 'power' : null;
}

/** Every port that the other plug could go into, in panel order of the room. */
export function legalTargets(world: World, port: PortId, cableKind: CableKind | 'auto'): readonly PortId[] {
  const ids = Object.keys(world.entities.port) as PortId[];
  return ids.filter((target) => {
    const kind = cableKind === 'auto' ? cableKindFor(world, port, target) : cableKind;
    return kind !== null && plugFits(world, port, target, kind).ok;
  });
}
