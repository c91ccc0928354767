import type { CableId, CableKind } from '#domain';
import { type PlacedPort, type RoomLayout, rackMeasures } from './layout.ts';
import type { CableView, RackViewModel } from './view-model.ts';

/** A point in mm of the room. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The way of a resting cable from socket to socket, as a fine polyline. */
export interface CableRoute {
  readonly cable: CableId;
  readonly cableKind: CableKind;
  readonly points: readonly Point[];
}

/** Thickness of each kind of cable, in mm. */
export const cableThickness: Readonly<Record<CableKind, number>> = {
  lan: 5.6,
  crossover: 5.6,
  fc: 4.6,
  scsi: 8,
  power: 6.6,
};

type Channel = 'left' | 'right';

interface Plan {
  readonly cable: CableView;
  readonly ends: readonly [PlacedPort, PlacedPort];
  readonly channel: Channel;
}

/** A stretch of a rack's side channel that one cable takes. */
interface Span {
  readonly key: string;
  readonly group: string;
  readonly top: number;
  readonly bottom: number;
}

const LANE_PITCH = 6.4;
const STRIP_PITCH = 6.4;
const LANE_ROOM = 32;
const CORNER = 14;
/** Pieces of a bend: still round when one port fills the screen. */
const BEND_STEPS = 14;

/**
 * The ways of all resting cables. A cable leaves its socket downwards, runs sideways in the free strip below the print,
 * takes a lane of a side channel, and enters the other socket from below; between racks it goes over the tray.
 * Lanes depend only on which cables there are, never on the order in which they were plugged.
 */
export function routeCables(viewModel: RackViewModel, layout: RoomLayout): readonly CableRoute[] {
  const plans = viewModel.cables
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((cable): Plan[] => {
      const from = layout.ports.get(cable.from);
      const to = layout.ports.get(cable.to);
      if (from === undefined || to === undefined) return [];
      return [{ cable, ends: [from, to], channel: channelOf(cable, from, to, layout) }];
    });
  const lanes = assignLanes(plans, layout);
  const strips = assignStrips(plans, lanes);
  const trays = new Map(plans.filter(crossesRacks).map((plan, index) => [plan.cable.id, index]));
  return plans.map((plan) => ({
    cable: plan.cable.id,
    cableKind: plan.cable.cableKind,
    points: roundCorners(cornersOf(plan, lanes, strips, trays.get(plan.cable.id) ?? 0)),
  }));
}

/** The curve of a cable that hangs between two points, for the one in the hand. */
export function hangingCurve(from: Point, to: Point, pieces = 24): readonly Point[] {
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  const sag = Math.min(150, 24 + distance * 0.28);
  return Array.from({ length: pieces + 1 }, (_, index) => {
    const t = index / pieces;
    return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t + 4 * sag * t * (1 - t) };
  });
}

/** Data to the left, storage to the right; of two supplies the second takes the right, so that feeds stay apart. */
function channelOf(cable: CableView, from: PlacedPort, to: PlacedPort, layout: RoomLayout): Channel {
  if (cable.cableKind === 'fc' || cable.cableKind === 'scsi') return 'right';
  if (cable.cableKind !== 'power') return 'left';
  const inlet = /\/psu/.test(from.id) ? from : to;
  const device = layout.devices.get(inlet.device);
  const farRight = device !== undefined && inlet.cx - device.x > device.width * 0.6;
  return inlet.id.endsWith('/psu2') || farRight ? 'right' : 'left';
}

function crossesRacks(plan: Plan): boolean {
  return plan.ends[0].rack !== plan.ends[1].rack;
}

const laneKey = (plan: Plan, end: PlacedPort): string => `${plan.cable.id}|${end.rack}`;
const stripKey = (plan: Plan, end: PlacedPort): string => `${plan.cable.id}|${end.id}`;

/** Middle of a cable's lane by cable and rack: longest stretches outermost, lanes shared where stretches do not meet. */
function assignLanes(plans: readonly Plan[], layout: RoomLayout): ReadonlyMap<string, number> {
  const spans = plans.flatMap((plan): Span[] => {
    const [a, b] = plan.ends;
    const group = (end: PlacedPort) => `${end.rack}|${plan.channel}`;
    if (!crossesRacks(plan)) {
      return [
        {
          key: laneKey(plan, a),
          group: group(a),
          top: Math.min(a.laneY, b.laneY),
          bottom: Math.max(a.laneY, b.laneY),
        },
      ];
    }
    return plan.ends.map((end) => ({
      key: laneKey(plan, end),
      group: group(end),
      top: rackMeasures.trayY,
      bottom: end.laneY,
    }));
  });
  const laneX = new Map<string, number>();
  for (const group of new Set(spans.map((span) => span.group))) {
    const [rackId = '', channel] = group.split('|');
    const rack = layout.racks.find((each) => each.id === rackId);
    if (rack === undefined) continue;
    const lanes = packLanes(spans.filter((span) => span.group === group));
    const pitch = Math.min(LANE_PITCH, LANE_ROOM / Math.max(1, lanes.length - 1));
    const outer = rackMeasures.channelX + 8;
    lanes.forEach((lane, index) => {
      const inset = outer + index * pitch;
      for (const span of lane)
        laneX.set(span.key, channel === 'left' ? rack.x + inset : rack.x + rack.width - inset);
    });
  }
  return laneX;
}

function packLanes(spans: readonly Span[]): readonly (readonly Span[])[] {
  const lanes: Span[][] = [];
  const longestFirst = spans.toSorted(
    (a, b) => b.bottom - b.top - (a.bottom - a.top) || (a.key < b.key ? -1 : 1),
  );
  for (const span of longestFirst) {
    const lane = lanes.find((taken) =>
      taken.every((other) => other.bottom + 20 < span.top || span.bottom + 20 < other.top),
    );
    if (lane === undefined) lanes.push([span]);
    else lane.push(span);
  }
  return lanes;
}

/** A level stretch of a cable below a device, from its socket to the side channel. */
interface Stretch {
  readonly key: string;
  readonly end: PlacedPort;
  readonly channel: Channel;
  readonly left: number;
  readonly right: number;
}

/**
 * Height of each cable in the strip below its socket. On either side the nearer to the channel runs the higher, so that
 * none crosses another of its side; one of the right steps below those of the left that it would lie on.
 */
function assignStrips(
  plans: readonly Plan[],
  lanes: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const strips = new Map<string, Stretch[]>();
  for (const plan of plans) {
    for (const end of plan.ends) {
      const laneX = lanes.get(laneKey(plan, end)) ?? end.cx;
      const strip = `${end.device}|${end.laneY}`;
      const stretch = {
        key: stripKey(plan, end),
        end,
        channel: plan.channel,
        left: Math.min(laneX, end.cx),
        right: Math.max(laneX, end.cx),
      };
      strips.set(strip, [...(strips.get(strip) ?? []), stretch]);
    }
  }
  return new Map([...strips.values()].flatMap(heightsInStrip));
}

function heightsInStrip(stretches: readonly Stretch[]): readonly (readonly [string, number])[] {
  const nearestFirst = (channel: Channel): readonly Stretch[] =>
    stretches
      .filter((stretch) => stretch.channel === channel)
      .toSorted((a, b) => a.right - a.left - (b.right - b.left) || (a.key < b.key ? -1 : 1));
  const levels = new Map<Stretch, number>();
  const lefts = nearestFirst('left');
  for (const [level, stretch] of lefts.entries()) levels.set(stretch, level);
  let level = -1;
  for (const stretch of nearestFirst('right')) {
    level += 1;
    while (lefts.some((other, index) => index === level && other.right > stretch.left)) level += 1;
    levels.set(stretch, level);
  }
  const deepest = Math.max(1, ...levels.values());
  const room = stretches[0]?.end.laneRoom ?? 0;
  const pitch = Math.min(STRIP_PITCH, room / deepest);
  return [...levels].map(([stretch, depth]) => [stretch.key, stretch.end.laneY + depth * pitch]);
}

function cornersOf(
  plan: Plan,
  lanes: ReadonlyMap<string, number>,
  strips: ReadonlyMap<string, number>,
  trayIndex: number,
): readonly Point[] {
  const [a, b] = plan.ends;
  const leave = (end: PlacedPort): Point[] => {
    const stripY = strips.get(stripKey(plan, end)) ?? end.laneY;
    const laneX = lanes.get(laneKey(plan, end)) ?? end.cx;
    return [
      { x: end.cx, y: end.cy + end.height * 0.2 },
      { x: end.cx, y: stripY },
      { x: laneX, y: stripY },
    ];
  };
  const out = leave(a);
  const back = leave(b).reverse();
  if (!crossesRacks(plan)) return [...out, ...back];
  const trayY = rackMeasures.trayY - 6 + (trayIndex % 5) * 3.2;
  const up = { x: out[2]?.x ?? a.cx, y: trayY };
  const down = { x: back[0]?.x ?? b.cx, y: trayY };
  return [...out, up, down, ...back];
}

/** Rounds each corner and lets long level stretches hang through a little. */
function roundCorners(corners: readonly Point[]): readonly Point[] {
  const points: Point[] = [];
  corners.forEach((corner, index) => {
    const before = corners[index - 1];
    const after = corners[index + 1];
    if (before === undefined || after === undefined) {
      points.push(corner);
      return;
    }
    const radius = Math.min(CORNER, distance(before, corner) * 0.48, distance(corner, after) * 0.48);
    const start = towards(corner, before, radius);
    const end = towards(corner, after, radius);
    addStretch(points, start);
    for (let step = 1; step <= BEND_STEPS; step += 1)
      points.push(bend(start, corner, end, step / BEND_STEPS));
  });
  return points;
}

/** A level stretch hangs; a steep one is straight. */
function addStretch(points: Point[], to: Point): void {
  const from = points.at(-1);
  const length = from === undefined ? 0 : distance(from, to);
  if (from === undefined || length < 60 || Math.abs(to.y - from.y) > length * 0.3) {
    points.push(to);
    return;
  }
  const sag = Math.min(1.2, length * 0.006);
  for (let step = 1; step <= 10; step += 1) {
    const t = step / 10;
    points.push({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t + 4 * sag * t * (1 - t) });
  }
}

function bend(a: Point, corner: Point, b: Point, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * a.x + 2 * u * t * corner.x + t * t * b.x,
    y: u * u * a.y + 2 * u * t * corner.y + t * t * b.y,
  };
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
