import {
  BLUE_STEEL,
  body,
  commonDefs,
  DEVICE_WIDTH,
  type Metal,
  recess,
  UNIT,
  VIOLET_STEEL,
  vents,
  WARM_GREY,
} from './metal.ts';
import { fibre, inlet, label, lampedRj45, led, namePlate, rj45 } from './parts.ts';
import { drawing, line, rect } from './svg.ts';

/** Cables leave a one-unit device along its lower edge. */
const LANE_1U = { y: 35, room: 4 };

/** Rear of a LAN switch: sixteen sockets in groups of four, inlet at the right. */
export function lanSwitchRear(): string {
  const sockets = Array.from({ length: 16 }, (_, index) => {
    const key = String(index + 1);
    const x = 112 + index * 18.6 + Math.floor(index / 4) * 4;
    return label(key, x + 8.2, 6.8, 8.8) + lampedRj45(key, x, 11, 16.4, 19.6, LANE_1U);
  });
  return drawing(DEVICE_WIDTH, UNIT - 1, commonDefs(BLUE_STEEL), [
    ...body(1),
    namePlate(21, 3.2, 82, 28, false),
    recess(108, 2, 318, 30.5, '#1d3145'),
    ...sockets,
    inlet('psu1', 434, 10.5, 24, 20, LANE_1U),
    label('psu1', 446, 5.8, 7.4),
  ]);
}

/** Rear of a Fibre Channel switch, or of a hub in its own metal: eight cages. */
export function fcSwitchRear(metal: Metal = VIOLET_STEEL, well = '#2a2544'): string {
  const sockets = Array.from({ length: 8 }, (_, index) => {
    const key = String(index + 1);
    const x = 114 + index * 38 + Math.floor(index / 4) * 6;
    return (
      led(`link-${key}`, x + 4, 7, 2.4) +
      label(key, x + 14, 7, 8.8) +
      led(`act-${key}`, x + 24, 7, 2.4) +
      fibre(key, x, 12.5, 28, 18, LANE_1U)
    );
  });
  return drawing(DEVICE_WIDTH, UNIT - 1, commonDefs(metal), [
    ...body(1),
    namePlate(21, 3.2, 82, 28, false),
    recess(108, 2, 316, 30.5, well),
    ...sockets,
    inlet('psu1', 434, 10.5, 24, 20, LANE_1U),
    label('psu1', 446, 5.8, 7.4),
  ]);
}

/** Rear of a small hub: eight sockets on a shelf. */
export function hubRear(): string {
  const sockets = Array.from({ length: 8 }, (_, index) => {
    const key = String(index + 1);
    const x = 122 + index * 32;
    return (
      led(`link-${key}`, x + 1.5, 7, 2.4) +
      label(key, x + 11, 7, 8.8) +
      led(`act-${key}`, x + 20.5, 7, 2.4) +
      rj45(key, x, 12, 22, 18, LANE_1U)
    );
  });
  return drawing(DEVICE_WIDTH, UNIT - 1, commonDefs(WARM_GREY), [
    ...body(1),
    namePlate(21, 3.2, 82, 28, false),
    recess(112, 2, 272, 30.5, '#474b46'),
    ...sockets,
    vents(392, 8, 34, 24, 'slots'),
    inlet('psu1', 434, 10.5, 24, 20, LANE_1U),
    label('psu1', 446, 5.8, 7.4),
  ]);
}

/** The side of a switch that looks away from its sockets. */
export function networkFront(metal: Metal): string {
  return drawing(DEVICE_WIDTH, UNIT - 1, commonDefs(metal), [
    ...body(1),
    vents(24, 8, 150, 26),
    vents(190, 8, 100, 26, 'slots'),
    vents(306, 8, 62, 26),
    namePlate(378, 5, 82, 32, false),
    line(182, 8, 182, 34, '#000000', 1, 0.5),
    rect(298, 8, 1, 26, { fill: '#000000', 'fill-opacity': 0.5 }),
  ]);
}
