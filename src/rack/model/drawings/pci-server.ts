import { body, commonDefs, DEVICE_WIDTH, GRAPHITE, module, recess, UNIT, vents } from './metal.ts';
import { fibre, type Lane, label, led, namePlate, powerSupply, rj45, scsi } from './parts.ts';
import { circle, drawing, line, rect } from './svg.ts';

const WIDE = UNIT * 2 - 1;
const LANE: Lane = { y: 69.5, room: 13 };
const SLOT = { x: 222, pitch: 51, width: 48, y: 8, height: 56 } as const;

/** Slots of this server. */
export const PCI_SLOTS = 3;

/** Rear of a two-unit server with slots: two supplies, one network adapter on the board, and in each slot a card or a blank plate. `slots` has the name of the socket of each card, empty for none. */
export function pciServerRear(slots: readonly string[]): string {
  return drawing(DEVICE_WIDTH, WIDE, commonDefs(GRAPHITE), [
    ...body(2),
    powerSupply('psu1', 22, 6, 62, LANE),
    powerSupply('psu2', 97, 6, 62, LANE),
    recess(174, 8, 44, 56, '#2c353d'),
    ...networkSocket('nic1', 182, 28),
    ...Array.from({ length: PCI_SLOTS }, (_, index) =>
      inSlot(slots[index] ?? '', SLOT.x + index * SLOT.pitch),
    ),
    namePlate(382, 6, 78, 58, true),
    vents(174, 69, 200, 13),
    line(20, UNIT * 2 - 7, DEVICE_WIDTH - 20, UNIT * 2 - 7, '#ffffff', 0.7, 0.06),
  ]);
}

function inSlot(key: string, x: number): string {
  const plate = module(x, SLOT.y, SLOT.width, SLOT.height) + screw(x + SLOT.width - 5, SLOT.y + 5);
  if (key === '') return plate + blank(x);
  if (key.startsWith('scsi')) return plate + scsiCard(key, x);
  if (key.startsWith('hba')) return plate + fibreCard(key, x);
  return plate + networkSocket(key, x + 10, 28).join('');
}

function networkSocket(key: string, x: number, width: number): string[] {
  return [
    label(key, x + width / 2, 15.6, 10.4),
    led(`link-${key}`, x + 5.5, 26.6, 2.9),
    led(`act-${key}`, x + 22.5, 26.6, 2.9),
    rj45(key, x, 33, width, 24, LANE),
  ];
}

function scsiCard(key: string, x: number): string {
  return (
    label(key, x + 22, 15.6, 7) + led(`link-${key}`, x + 24, 26.6, 2.9) + scsi(key, x + 3, 34, 42, 17, LANE)
  );
}

function fibreCard(key: string, x: number): string {
  return (
    label(key, x + 22, 15.6, 10.4) +
    led(`link-${key}`, x + 16, 26.6, 2.9) +
    led(`act-${key}`, x + 32, 26.6, 2.9) +
    fibre(key, x + 10, 34, 28, 19, LANE)
  );
}

/** A plate over a slot without a card: a groove to get hold of. */
function blank(x: number): string {
  return (
    rect(x + 7, SLOT.y + 14, SLOT.width - 14, SLOT.height - 24, {
      rx: 2,
      fill: '#20272d',
      stroke: '#4a555e',
      'stroke-width': 0.7,
    }) + line(x + 13, SLOT.y + 32, x + SLOT.width - 13, SLOT.y + 32, '#000000', 1.2, 0.6)
  );
}

function screw(cx: number, cy: number): string {
  return circle(cx, cy, 2.6, { fill: 'url(#screw)' });
}
