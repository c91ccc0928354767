import { body, commonDefs, DEVICE_WIDTH, GRAPHITE, module, recess, UNIT, vents } from './metal.ts';
import {
  fibre,
  hit,
  type Lane,
  label,
  lampedRj45,
  led,
  namePlate,
  powerSupply,
  rj45,
  scsi,
  slot,
} from './parts.ts';
import { circle, drawing, line, path, rect } from './svg.ts';

const WIDE = UNIT * 2 - 1;
/** Cables leave a two-unit device in the free strip along its lower edge. */
const LANE_2U = { y: 69.5, room: 13 };

/** Rear of a two-unit server: two supplies, two network adapters, two storage adapters. */
export function serverRear(storage: 'fc' | 'scsi'): string {
  const adapters =
    storage === 'fc'
      ? [
          card(290, 'hba1'),
          fibre('hba1', 297, 34, 28, 19, LANE_2U),
          card(334, 'hba2'),
          fibre('hba2', 341, 34, 28, 19, LANE_2U),
        ]
      : [
          module(290, 8, 80, 56),
          label('scsi1', 330, 16, 10),
          led('link-scsi1', 330, 26),
          scsi('scsi1', 302, 34, 56, 18, LANE_2U),
        ];
  return drawing(DEVICE_WIDTH, WIDE, commonDefs(GRAPHITE), [
    ...body(2),
    powerSupply('psu1', 22, 6, 62, LANE_2U),
    powerSupply('psu2', 97, 6, 62, LANE_2U),
    recess(174, 8, 76, 56, '#2c353d'),
    ...adapter('nic1', 180),
    ...adapter('nic2', 216),
    ...consolePorts(256),
    ...adapters,
    namePlate(382, 6, 78, 58, true),
    vents(174, 69, 200, 13),
    strip(2),
  ]);
}

/** Front of a two-unit server: drive bays, vents, power button, little display. */
export function serverFront(): string {
  const bays = Array.from({ length: 6 }, (_, index) =>
    driveBay(24 + (index % 3) * 82, 10 + Math.floor(index / 3) * 34, 78, 30),
  ).join('');
  return drawing(DEVICE_WIDTH, WIDE, commonDefs(GRAPHITE), [
    ...body(2),
    bays,
    systemDisk(24, 10, 78, 30),
    vents(274, 46, 98, 32, 'slots'),
    recess(274, 10, 98, 28),
    opticalDrive(278, 14, 90),
    namePlate(382, 4.5, 78, 51, true),
    powerButton(445, 70.5, 10),
    led('psu1', 390, 68, 2.8),
    led('psu2', 402, 68, 2.8),
    line(384, 77, 426, 77, '#ffffff', 1, 0.12),
  ]);
}

/** Rear of a one-unit server: one supply, two network adapters. */
export function smallServerRear(): string {
  const lane = { y: 35, room: 4 };
  return drawing(DEVICE_WIDTH, UNIT - 1, commonDefs(GRAPHITE), [
    ...body(1),
    powerSupply('psu1', 22, 3, 29, lane),
    vents(98, 8, 74, 22),
    recess(176, 2, 76, 30.5, '#2c353d'),
    ...smallAdapter('nic1', 182, lane),
    ...smallAdapter('nic2', 218, lane),
    ...consolePorts(258, 14, 17),
    vents(308, 8, 66, 22),
    namePlate(382, 3.2, 78, 28, true),
  ]);
}

/** Front of a one-unit server. */
export function smallServerFront(): string {
  return drawing(DEVICE_WIDTH, UNIT - 1, commonDefs(GRAPHITE), [
    ...body(1),
    driveBay(24, 7, 90, 29),
    driveBay(118, 7, 90, 29),
    systemDisk(24, 7, 90, 29),
    recess(214, 7, 78, 29),
    opticalDrive(217, 13, 72),
    vents(298, 9, 54, 25, 'slots'),
    powerButton(368, 22, 8),
    namePlate(382, 5, 78, 33, true),
    led('psu1', 356, 12, 2.6),
  ]);
}

function adapter(key: string, x: number): string[] {
  return [
    label(key, x + 14, 15.6, 10.4),
    led(`link-${key}`, x + 5.5, 26.6, 2.9),
    led(`act-${key}`, x + 22.5, 26.6, 2.9),
    rj45(key, x, 33, 28, 24, LANE_2U),
  ];
}

function smallAdapter(key: string, x: number, lane: Lane): string[] {
  return [label(key, x + 14, 6.8, 9.2), lampedRj45(key, x + 2, 11, 24, 20, lane)];
}

function card(x: number, key: string): string {
  return (
    module(x, 8, 42, 56) +
    label(key, x + 21, 15.6, 10.4) +
    led(`link-${key}`, x + 13, 26.6, 2.9) +
    led(`act-${key}`, x + 29, 26.6, 2.9) +
    vents(x + 8, 56.5, 26, 4.6)
  );
}

/** Screen and keyboard sockets: decoration, since the room has a KVM. */
function consolePorts(x: number, y = 18, height = 40): string[] {
  const dsub = path(`M${x} ${y}h26l-2.4 10h-21.2Z`, {
    fill: '#2f5d9c',
    stroke: '#c6cfd6',
    'stroke-width': 1,
  });
  const pins = Array.from({ length: 5 }, (_, index) =>
    circle(x + 6 + index * 3.6, y + 5, 0.7, { fill: '#08111d' }),
  ).join('');
  const usb = (uy: number) =>
    rect(x + 2, uy, 22, 6.4, { rx: 0.8, fill: '#c6cfd6' }) +
    rect(x + 3.4, uy + 1.2, 19.2, 4, { fill: '#0a0d10' }) +
    rect(x + 4.4, uy + 3, 17.2, 1.5, { fill: '#e9eef2' });
  return height > 30 ? [dsub, pins, usb(y + 15), usb(y + 25)] : [dsub, pins];
}

function driveBay(x: number, y: number, width: number, height: number): string {
  return (
    module(x, y, width, height) +
    vents(x + 5, y + 5, width * 0.44, height - 10) +
    rect(x + width * 0.56, y + height * 0.3, width * 0.3, height * 0.4, {
      rx: 2,
      fill: '#171d22',
      stroke: '#62707b',
      'stroke-width': 0.7,
    }) +
    rect(x + width * 0.6, y + height * 0.38, width * 0.22, height * 0.12, { rx: 1, fill: '#55626c' }) +
    circle(x + width - 6, y + 6, 1.6, { fill: '#1b6f42' }) +
    circle(x + width - 6, y + height - 6, 1.6, { fill: '#10161a' })
  );
}

/** The bay with the disk that Windows is on: its lamp, and the place to take it by. */
function systemDisk(x: number, y: number, width: number, height: number): string {
  return led('systemDisk', x + width - 6.5, y + 6.5, 2.8) + hit('systemDisk', x, y, width, height);
}

function opticalDrive(x: number, y: number, width: number): string {
  return (
    rect(x, y + 4, width, 12, { rx: 1.5, fill: '#1d242a', stroke: '#59656f', 'stroke-width': 0.7 }) +
    line(x + 5, y + 10, x + width - 20, y + 10, '#000000', 1, 0.8) +
    rect(x + width - 14, y + 8.4, 8, 3, { rx: 1, fill: '#59656f' })
  );
}

function powerButton(cx: number, cy: number, r = 11): string {
  return (
    circle(cx, cy + 0.8, r + 1.2, { fill: '#000000', 'fill-opacity': 0.55 }) +
    circle(cx, cy, r, { fill: 'url(#hub)', stroke: '#8a98a3', 'stroke-width': 1 }) +
    circle(cx, cy, r * 0.72, {
      fill: 'none',
      stroke: '#000000',
      'stroke-opacity': 0.5,
      'stroke-width': 0.8,
    }) +
    path(
      `M${cx} ${cy - r * 0.42}v${r * 0.4}M${cx - r * 0.28} ${cy - r * 0.26}a${r * 0.4} ${r * 0.4} 0 1 0 ${r * 0.56} 0`,
      {
        fill: 'none',
        stroke: '#d7e3ea',
        'stroke-width': r * 0.14,
        'stroke-linecap': 'round',
      },
    ) +
    slot('power', cx - r, cy - r, 2 * r, 2 * r) +
    hit('power', cx - r - 2, cy - r - 2, 2 * r + 4, 2 * r + 4)
  );
}

function strip(units: number): string {
  const y = units * UNIT - 7;
  return line(20, y, DEVICE_WIDTH - 20, y, '#ffffff', 0.7, 0.06);
}
