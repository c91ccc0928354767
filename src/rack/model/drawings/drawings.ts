import type { ArtSide } from '../art-types.ts';
import type { RackSide } from '../view-model.ts';
import { parseAnchors } from './anchors.ts';
import { BLUE_STEEL, VIOLET_STEEL, WARM_GREY } from './metal.ts';
import { fcSwitchRear, hubRear, lanSwitchRear, networkFront } from './network.ts';
import { pciServerRear } from './pci-server.ts';
import { cableTray, ceilingLight, rackBase, rackTop, rackUnit } from './rack.ts';
import { serverFront, serverRear, smallServerFront, smallServerRear } from './servers.ts';
import {
  arrayFront,
  arrayRear,
  plainBox,
  powerStripFront,
  powerStripRear,
  upsFront,
  upsRear,
} from './storage-power.ts';

/** How the two sides of a device are drawn. */
interface DrawnModel {
  readonly units: number;
  readonly front: () => string;
  /** Given the name of the socket in each slot, empty for none. */
  readonly rear: (slots: readonly string[]) => string;
}

/** Each device model. The key is what a level writes as `model`. */
const models: Readonly<Record<string, DrawnModel>> = {
  'server-2u': { units: 2, front: serverFront, rear: () => serverRear('fc') },
  'server-2u-scsi': { units: 2, front: serverFront, rear: () => serverRear('scsi') },
  'server-2u-pci': { units: 2, front: serverFront, rear: pciServerRear },
  'server-1u': { units: 1, front: smallServerFront, rear: smallServerRear },
  'lan-switch-16': { units: 1, front: () => networkFront(BLUE_STEEL), rear: lanSwitchRear },
  'hub-8': { units: 1, front: () => networkFront(WARM_GREY), rear: hubRear },
  'fc-switch-8': { units: 1, front: () => networkFront(VIOLET_STEEL), rear: () => fcSwitchRear() },
  'fc-hub-8': {
    units: 1,
    front: () => networkFront(WARM_GREY),
    rear: () => fcSwitchRear(WARM_GREY, '#474b46'),
  },
  'storage-array': { units: 3, front: arrayFront, rear: () => arrayRear('fc') },
  'storage-array-scsi': { units: 3, front: arrayFront, rear: () => arrayRear('scsi') },
  'storage-array-basic': { units: 3, front: arrayFront, rear: () => arrayRear('scsi') },
  'storage-array-iscsi': { units: 3, front: arrayFront, rear: () => arrayRear('iscsi') },
  'power-strip-8': { units: 1, front: powerStripFront, rear: powerStripRear },
  'ups-2u': { units: 2, front: upsFront, rear: upsRear },
  'plain-1u': { units: 1, front: () => plainBox(1), rear: () => plainBox(1) },
  'plain-2u': { units: 2, front: () => plainBox(2), rear: () => plainBox(2) },
  'plain-3u': { units: 3, front: () => plainBox(3), rear: () => plainBox(3) },
};

/** The parts of the room itself. */
const room = {
  'rack-top': rackTop,
  'rack-unit': rackUnit,
  'rack-base': rackBase,
  'ceiling-light': ceilingLight,
  'cable-tray': cableTray,
} as const satisfies Readonly<Record<string, () => string>>;

/** Name of a drawing of the room itself. */
export type RoomDrawing = keyof typeof room;

/** Those names. */
export const roomDrawings = Object.keys(room) as readonly RoomDrawing[];

/** Every device model that has a drawing. */
export const drawnModels: readonly string[] = Object.keys(models);

const texts = new Map<string, string>();
const sides = new Map<string, ArtSide>();

/** Height of a model in rack units; undefined when it has no drawing. */
export function drawnUnits(model: string): number | undefined {
  return models[model]?.units;
}

/** The drawing of a part of the room, as SVG in mm. */
export function roomDrawing(name: RoomDrawing): string {
  return once(texts, name, room[name]);
}

/** Stands between a model and the sockets of the cards in its slots. */
const SLOT_MARK = '_';

/** The key of the drawing of a model with cards in its slots: a socket's name for each, empty for none. */
export function drawingKey(model: string, slots: readonly string[]): string {
  return slots.some((key) => key !== '') ? [model, ...slots].join(SLOT_MARK) : model;
}

/** The drawing of one side of a model, as SVG in mm; undefined when it has none. */
export function deviceDrawing(model: string, side: RackSide): string | undefined {
  const [name = '', ...slots] = model.split(SLOT_MARK);
  const drawn = models[name];
  return drawn === undefined ? undefined : once(texts, `${model}-${side}`, () => drawn[side](slots));
}

/** Where sockets, lamps, words and buttons are in a drawing, in mm from its upper left corner. */
export function drawnSide(model: string, side: RackSide): ArtSide | undefined {
  const text = deviceDrawing(model, side);
  return text === undefined ? undefined : once(sides, `${model}-${side}`, () => parseAnchors(text));
}

function once<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}
