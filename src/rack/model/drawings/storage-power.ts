import { BLACK, body, commonDefs, DEVICE_WIDTH, GRAPHITE, module, recess, UNIT, vents } from './metal.ts';
import {
  fibre,
  hit,
  type Lane,
  label,
  led,
  namePlate,
  outlet,
  powerSupply,
  rj45,
  scsi,
  slot,
} from './parts.ts';
import { circle, drawing, line, path, rect } from './svg.ts';

/** Cables leave an array below its upper and below its lower controller, a two-unit and a one-unit device along the edge. */
const LANE_UPPER = { y: 61.5, room: 6 };
const LANE_LOWER = { y: 122.5, room: 4 };
const LANE_2U = { y: 69.5, room: 13 };
const LANE_1U = { y: 35, room: 4 };

/** How an array is reached: over Fibre Channel, a SCSI bus or an ordinary LAN. */
type ArrayPorts = 'fc' | 'scsi' | 'iscsi';

/** Rear of the shared array: two controllers, one above the other, and two supplies. */
export function arrayRear(storage: ArrayPorts): string {
  return drawing(DEVICE_WIDTH, UNIT * 3 - 1, commonDefs(GRAPHITE), [
    ...body(3),
    powerSupply('psu1', 22, 8, 50, LANE_UPPER),
    powerSupply('psu2', 22, 72, 47, LANE_LOWER),
    ...controller('a', 102, 8, LANE_UPPER, storage),
    ...controller('b', 102, 70, LANE_LOWER, storage),
    namePlate(382, 8, 78, 52, false),
    recess(382, 70, 78, 50),
    vents(386, 74, 70, 42),
  ]);
}

/** Front of the shared array: two rows of seven disks, each with its lamp. */
export function arrayFront(): string {
  const disks = Array.from({ length: 14 }, (_, index) => {
    const x = 24 + (index % 7) * 50;
    const y = 9 + Math.floor(index / 7) * 58;
    const key = `disk${index + 1}`;
    return (
      module(x, y, 47, 54) +
      rect(x + 5, y + 17, 37, 26, { rx: 2, fill: '#12171b', stroke: '#5a6771', 'stroke-width': 0.7 }) +
      vents(x + 8, y + 20, 31, 14) +
      rect(x + 9, y + 37, 29, 3.6, { rx: 1.6, fill: '#4c5963' }) +
      led(key, x + 8, y + 9, 2.4) +
      slot(key, x + 13, y + 3.5, 31, 11)
    );
  });
  return drawing(DEVICE_WIDTH, UNIT * 3 - 1, commonDefs(GRAPHITE), [
    ...body(3),
    ...disks,
    namePlate(382, 9, 78, 52, false),
    recess(382, 70, 48, 50),
    vents(385, 74, 42, 42, 'slots'),
    circle(446, 95, 12, { fill: '#000000', 'fill-opacity': 0.5 }),
    circle(446, 94, 11, { fill: 'url(#hub)', stroke: '#8a98a3', 'stroke-width': 1 }),
    path('M446 89.4v4.4M442.9 91.1a4.4 4.4 0 1 0 6.2 0', {
      fill: 'none',
      stroke: '#d7e3ea',
      'stroke-width': 1.5,
      'stroke-linecap': 'round',
    }),
    hit('power', 433, 81, 26, 26),
  ]);
}

function controller(key: 'a' | 'b', x: number, y: number, lane: Lane, storage: ArrayPorts): string[] {
  const sockets = {
    fc: () => [port(`${key}0`, x + 108, y, lane), port(`${key}1`, x + 158, y, lane)],
    scsi: () => [
      label(`${key}0`, x + 133, y + 8, 10),
      led(`link-${key}0`, x + 133, y + 17, 2.3),
      scsi(`${key}0`, x + 103, y + 23, 60, 18, lane),
    ],
    iscsi: () => [
      label(`${key}0`, x + 133, y + 8, 10),
      led(`link-${key}0`, x + 121, y + 17, 2.3),
      led(`act-${key}0`, x + 145, y + 17, 2.3),
      rj45(`${key}0`, x + 121, y + 22, 24, 20, lane),
    ],
  }[storage]();
  return [
    module(x, y, 270, 50),
    circle(x + 12, y + 25, 5, { fill: 'url(#screw)' }),
    circle(x + 258, y + 25, 5, { fill: 'url(#screw)' }),
    vents(x + 24, y + 8, 66, 34),
    ...sockets,
    vents(x + 206, y + 8, 40, 34, 'slots'),
    line(x + 98, y + 4, x + 98, y + 46, '#000000', 1, 0.5),
  ];
}

function port(key: string, x: number, y: number, lane: Lane): string {
  return (
    label(key, x + 16, y + 8, 10) +
    led(`link-${key}`, x + 5, y + 16.6, 2.7) +
    led(`act-${key}`, x + 27, y + 16.6, 2.7) +
    fibre(key, x, y + 23, 32, 20, lane)
  );
}

/** Rear of a UPS: display and six outlets. */
export function upsRear(): string {
  const outlets = Array.from({ length: 6 }, (_, index) => {
    const x = 150 + index * 37;
    return label(`out${index + 1}`, x + 14.5, 15, 10.4) + outlet(`out${index + 1}`, x, 26, 29, 28, LANE_2U);
  });
  return drawing(DEVICE_WIDTH, UNIT * 2 - 1, commonDefs(BLACK), [
    ...body(2),
    lcd(24, 12, 104, 36),
    recess(142, 6, 232, 57, '#1b2126'),
    ...outlets,
    namePlate(382, 8, 78, 52, false),
    vents(24, 56, 104, 10, 'slots'),
  ]);
}

/** Front of a UPS. */
export function upsFront(): string {
  return drawing(DEVICE_WIDTH, UNIT * 2 - 1, commonDefs(BLACK), [
    ...body(2),
    vents(24, 10, 190, 66, 'slots'),
    lcd(232, 14, 132, 40),
    ...[0, 1, 2].map((index) =>
      circle(252 + index * 30, 68, 6, { fill: 'url(#hub)', stroke: '#75828c', 'stroke-width': 0.8 }),
    ),
    namePlate(382, 8, 78, 52, false),
  ]);
}

/** Rear of a power strip: eight outlets and the rocker. */
export function powerStripRear(): string {
  const outlets = Array.from({ length: 8 }, (_, index) => {
    const x = 116 + index * 38 + Math.floor(index / 4) * 10;
    return label(`out${index + 1}`, x + 13, 6.4, 8.6) + outlet(`out${index + 1}`, x, 11.4, 26, 20, LANE_1U);
  });
  return drawing(DEVICE_WIDTH, UNIT - 1, commonDefs(BLACK), [
    ...body(1),
    namePlate(21, 3.2, 82, 28, false),
    recess(108, 2, 322, 30.5, '#1b2126'),
    ...outlets,
    rocker(437, 8),
  ]);
}

/** Front of a power strip: a plain cover. */
export function powerStripFront(): string {
  return drawing(DEVICE_WIDTH, UNIT - 1, commonDefs(BLACK), [
    ...body(1),
    recess(24, 8, 340, 26, '#1a2026'),
    line(28, 21, 360, 21, '#ffffff', 0.7, 0.08),
    namePlate(378, 5, 82, 32, false),
  ]);
}

/** Something that has no drawing of its own yet: a plain box with numbered sockets on demand. */
export function plainBox(units: number): string {
  const height = UNIT * units - 1;
  return drawing(DEVICE_WIDTH, height, commonDefs(GRAPHITE), [
    ...body(units),
    recess(108, 2.5, 316, height - 12.5, '#20272d'),
    namePlate(21, 3.2, 82, Math.min(height - 15, 52), false),
    inletless(434, 9),
  ]);
}

function lcd(x: number, y: number, width: number, height: number): string {
  return (
    rect(x - 3, y - 3, width + 6, height + 6, {
      rx: 3,
      fill: '#0a0d10',
      stroke: '#65727c',
      'stroke-opacity': 0.6,
      'stroke-width': 0.8,
    }) +
    rect(x, y, width, height, { rx: 1.5, fill: '#0a2115' }) +
    rect(x, y, width, height * 0.4, { rx: 1.5, fill: '#ffffff', 'fill-opacity': 0.04 }) +
    slot('lcd', x + 4, y + 2, width - 8, height - 4)
  );
}

function rocker(x: number, y: number): string {
  return (
    rect(x, y, 20, 24, { rx: 2, fill: '#07090b', stroke: '#65727c', 'stroke-width': 0.8 }) +
    rect(x + 3, y + 3, 14, 18, { rx: 1.5, fill: '#7d1f1a' }) +
    rect(x + 3, y + 3, 14, 8, { rx: 1.5, fill: '#c0392f' })
  );
}

function inletless(x: number, y: number): string {
  return rect(x, y, 24, 21, { rx: 2, fill: '#161b20', stroke: '#5a666f', 'stroke-width': 0.8 });
}
