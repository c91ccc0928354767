import { module, recess } from './metal.ts';
import { circle, el, path, rect, round, stamp } from './svg.ts';

/** The strip below the print in which cables run sideways: height of the first one, and room for more below it, in mm. */
export interface Lane {
  readonly y: number;
  readonly room: number;
}

/**
 * Anchors: elements whose ids tell the program where things are. `port-…` a socket, `led-…` a lamp, `label-…` a printed
 * word, `slot-…` a place for changing text, `hit-…` a thing to press.
 */
export function portAnchor(
  key: string,
  kind: string,
  x: number,
  y: number,
  width: number,
  height: number,
  lane: Lane,
): string {
  return rect(x, y, width, height, {
    id: `port-${key}`,
    'data-kind': kind,
    'data-lane': lane.y,
    'data-lane-room': lane.room,
    fill: 'none',
  });
}

/** Where a printed word stands; the text itself is drawn by the program so that its font is ours. */
export function label(key: string, cx: number, cy: number, size: number): string {
  return rect(cx - 1, cy - 1, 2, 2, { id: `label-${key}`, 'data-size': size, fill: 'none' });
}

/** A dark lamp; its light is drawn by the program. */
export function led(key: string, cx: number, cy: number, r = 2.6): string {
  return (
    stamp(
      `lamp-${r}`,
      cx,
      cy,
      () =>
        circle(0, 0, r + 1, { fill: '#000000', 'fill-opacity': 0.6 }) +
        circle(0, 0, r, { fill: '#141c20' }) +
        circle(-r * 0.3, -r * 0.35, r * 0.32, { fill: '#ffffff', 'fill-opacity': 0.25 }),
    ) + circle(cx, cy, r, { id: `led-${key}`, fill: 'none' })
  );
}

/** A place for changing text. */
export function slot(key: string, x: number, y: number, width: number, height: number): string {
  return rect(x, y, width, height, { id: `slot-${key}`, fill: 'none' });
}

/** Something to press: `console` opens the screen of a server, `power` is its button. */
export function hit(key: string, x: number, y: number, width: number, height: number): string {
  return rect(x, y, width, height, { id: `hit-${key}`, fill: 'none' });
}

/** A LAN socket: metal shell, dark mouth with the latch notch below, eight gold contacts. */
export function rj45(
  key: string,
  x: number,
  y: number,
  width: number,
  height: number,
  lane: Lane,
  head = 0,
): string {
  return (
    stamp(`rj45-${width}x${height}-${head}`, x, y, () => rj45Shape(width, height, head)) +
    portAnchor(key, 'rj45', x, y, width, height, lane)
  );
}

function rj45Shape(width: number, height: number, head: number): string {
  const inner = {
    x: width * 0.12,
    y: head + (height - head) * 0.12,
    width: width * 0.76,
    height: (height - head) * 0.62,
  };
  const [wide, high] = [round(inner.width / 18), round(inner.height * 0.34)];
  const contacts = Array.from(
    { length: 8 },
    (_, index) =>
      `M${round(inner.x + (inner.width / 8) * (index + 0.28))} ${round(inner.y)}h${wide}v${high}h-${wide}Z`,
  ).join('');
  const notch = round((height - head) * 0.16);
  const [step, gap] = [round(inner.width * 0.26), round(inner.width * 0.48)];
  return (
    rect(-0.7, -0.5, width + 1.4, height + 1.6, { rx: 1.6, fill: '#000000', 'fill-opacity': 0.5 }) +
    rect(0, 0, width, height, { rx: 1.2, fill: 'url(#shell)' }) +
    path(
      `M${round(inner.x)} ${round(inner.y)}h${round(inner.width)}v${round(inner.height)}h-${step}v${notch}h-${gap}v-${notch}h-${step}Z`,
      { fill: 'url(#socket)' },
    ) +
    path(contacts, { fill: 'url(#gold)' })
  );
}

/** A LAN socket with its lamps in the upper corners of the shell, which leaves the strip above it to its number. */
export function lampedRj45(
  key: string,
  x: number,
  y: number,
  width: number,
  height: number,
  lane: Lane,
): string {
  const head = 4.2;
  return (
    rj45(key, x, y, width, height, lane, head) +
    led(`link-${key}`, x + 2.9, y + 2.4, 1.9) +
    led(`act-${key}`, x + width - 2.9, y + 2.4, 1.9)
  );
}

/** A duplex LC socket in its cage: two square bores. */
export function fibre(key: string, x: number, y: number, width: number, height: number, lane: Lane): string {
  return (
    stamp(`fibre-${width}x${height}`, x, y, () => fibreShape(width, height)) +
    portAnchor(key, 'fc', x, y, width, height, lane)
  );
}

function fibreShape(width: number, height: number): string {
  const bore = Math.min(height * 0.5, width * 0.3);
  const bores = [0.3, 0.7]
    .map((part) => {
      const [cx, cy] = [width * part, height * 0.52];
      return (
        rect(cx - bore / 2 - 0.8, cy - bore / 2 - 0.8, bore + 1.6, bore + 1.6, { rx: 0.8, fill: '#2c3a55' }) +
        rect(cx - bore / 2, cy - bore / 2, bore, bore, { rx: 0.5, fill: '#010203' }) +
        circle(cx, cy, bore * 0.2, { fill: '#c8d2ff', 'fill-opacity': 0.75 })
      );
    })
    .join('');
  return (
    rect(-0.7, -0.5, width + 1.4, height + 1.6, { rx: 1.4, fill: '#000000', 'fill-opacity': 0.5 }) +
    rect(0, 0, width, height, { rx: 1, fill: 'url(#shell)' }) +
    rect(1.4, 1.4, width - 2.8, height - 2.8, { rx: 0.8, fill: '#10161d' }) +
    bores
  );
}

/** A high-density SCSI socket: D-shaped, two rows of pins. */
export function scsi(key: string, x: number, y: number, width: number, height: number, lane: Lane): string {
  return (
    stamp(`scsi-${width}x${height}`, x, y, () => scsiShape(width, height)) +
    portAnchor(key, 'scsi', x, y, width, height, lane)
  );
}

function scsiShape(width: number, height: number): string {
  const pins = Array.from({ length: 12 }, (_, index) =>
    [0.38, 0.62]
      .map((row) =>
        rect(width * 0.14 + (width * 0.72 * index) / 12, height * row - 0.8, 1, 1.6, { fill: 'url(#gold)' }),
      )
      .join(''),
  ).join('');
  const slant = round(width * 0.06);
  return (
    path(`M0 0h${width}l-${slant} ${height}h${round(-width * 0.88)}Z`, { fill: 'url(#shell)' }) +
    path(`M3 2.5h${width - 6}l${round(-width * 0.05)} ${height - 5}h${round(-width * 0.9 + 6)}Z`, {
      fill: 'url(#socket)',
    }) +
    pins
  );
}

/** A power inlet (C14): three blades. */
export function inlet(key: string, x: number, y: number, width: number, height: number, lane: Lane): string {
  return (
    stamp(`inlet-${width}x${height}`, x, y, () => inletShape(width, height)) +
    portAnchor(key, 'inlet', x, y, width, height, lane)
  );
}

function inletShape(width: number, height: number): string {
  const cx = width / 2;
  const blade = (bx: number, by: number) =>
    rect(bx - 0.9, by, 1.8, height * 0.26, { rx: 0.5, fill: 'url(#shell)' });
  return (
    rect(0, 0, width, height, { rx: 2.2, fill: '#0a0d10', stroke: '#5a666f', 'stroke-width': 0.9 }) +
    path(bevelled(width, height, 2.6, 0.46), { fill: '#1b2127', stroke: '#000000', 'stroke-width': 0.7 }) +
    blade(cx, height * 0.24) +
    blade(cx - width * 0.2, height * 0.54) +
    blade(cx + width * 0.2, height * 0.54)
  );
}

/** A power outlet (C13): three slits in a raised block. */
export function outlet(key: string, x: number, y: number, width: number, height: number, lane: Lane): string {
  return (
    stamp(`outlet-${width}x${height}`, x, y, () => outletShape(width, height)) +
    portAnchor(key, 'outlet', x, y, width, height, lane)
  );
}

function outletShape(width: number, height: number): string {
  const cx = width / 2;
  const slit = (bx: number, by: number) => rect(bx - 1, by, 2, height * 0.24, { rx: 0.5, fill: '#000000' });
  return (
    rect(-0.5, 0, width + 1, height + 1, { rx: 2.5, fill: '#000000', 'fill-opacity': 0.5 }) +
    rect(0, 0, width, height, {
      rx: 2.2,
      fill: '#39434b',
      stroke: '#6b7881',
      'stroke-opacity': 0.6,
      'stroke-width': 0.7,
    }) +
    path(bevelled(width, height, 2.4, 0.48), { fill: '#15191d', stroke: '#000000', 'stroke-width': 0.6 }) +
    slit(cx, height * 0.22) +
    slit(cx - width * 0.2, height * 0.52) +
    slit(cx + width * 0.2, height * 0.52)
  );
}

/** The outline of a power socket within its frame: the two upper corners are cut; `side` is the upright part of its height. */
function bevelled(width: number, height: number, frame: number, side: number): string {
  const [up, cut] = [round(height * side), [round(width * 0.16), round(height * 0.26)]] as const;
  const top = round(width * 0.68 - 2 * frame);
  return `M${frame} ${round(height - frame)}v-${up}l${cut[0]} -${cut[1]}h${top}l${cut[0]} ${cut[1]}v${up}Z`;
}

/**
 * The dark plate with the name, the status lamp and words. A device with a screen has a key on it; pressing the plate opens
 * the screen. On a low plate the lamp stands left of both lines, so that the name may grow over both when the room is small.
 */
export function namePlate(x: number, y: number, width: number, height: number, console: boolean): string {
  const face = [
    rect(x, y, width, height, { rx: 2, fill: 'url(#plate)', stroke: '#000000', 'stroke-width': 0.8 }),
    rect(x + 0.7, y + 0.7, width - 1.4, height - 1.4, {
      rx: 1.6,
      fill: 'none',
      stroke: '#9fb3c3',
      'stroke-opacity': 0.4,
      'stroke-width': 0.8,
    }),
  ];
  const hitBox = console ? hit('console', x, y, width, height) : '';
  if (height < 40) {
    return [
      ...face,
      led('status', x + 8.5, y + height / 2, 3.4),
      slot('name', x + 16, y + 1.6, width - (console ? 36 : 19), height * 0.52),
      slot('status', x + 16, y + height * 0.53, width - 19, height * 0.43),
      console ? slot('screen', x + width - 19, y + 3.4, 16, 10.5) : '',
      hitBox,
    ].join('');
  }
  const statusY = console ? y + height - 22 : y + height * 0.7;
  return [
    ...face,
    slot('name', x + 5, y + 2.5, width - 10, statusY - y - 9.5),
    led('status', x + 9.5, statusY, 3.4),
    slot('status', x + 17, statusY - 7.5, width - 20, 15),
    console ? slot('screen', x + width - 38, y + height - 14, 34, 11.5) : '',
    hitBox,
  ].join('');
}

/** A power supply from behind: fan, inlet, lamp, pull handle. */
export function powerSupply(key: string, x: number, y: number, height: number, lane: Lane): string {
  const middle = y + height * 0.46;
  const isLow = height < 40;
  return (
    module(x, y, 70, height) +
    (isLow ? label(key, x + 17, y + 6.2, 8) : label(key, x + 55, y + 8.8, 10)) +
    fanIn(x + 19 + (isLow ? 0 : 4), middle + (isLow ? 5.5 : 2), isLow ? 7.6 : Math.min(20, height * 0.29)) +
    inlet(key, x + 44.5, isLow ? y + 4 : middle - 8, 21, isLow ? 20 : 22, lane) +
    (isLow ? led(key, x + 34.5, y + 6.2, 2.4) : led(key, x + 38, y + 8.8, 2.8))
  );
}

function fanIn(cx: number, cy: number, r: number): string {
  // A square frame with rounded corners keeps the fan from looking pasted on.
  return (
    recess(cx - r - 1.5, cy - r - 1.5, 2 * r + 3, 2 * r + 3) +
    stamp(`fan-${round(r)}`, cx, cy, () => fanShape(r))
  );
}

function fanShape(r: number): string {
  const arm = round(r * 0.69);
  const blades = Array.from({ length: 7 }, (_, index) =>
    path(
      `M0 0q${round(r * 0.6)} ${round(-r * 0.42)} ${round(r * 0.34)} ${round(-r * 0.86)}q${round(-r * 0.36)} ${round(r * 0.3)} ${round(-r * 0.34)} ${round(r * 0.86)}Z`,
      {
        fill: '#333e46',
        transform: `rotate(${Math.round((360 / 7) * index)})`,
      },
    ),
  ).join('');
  const rings = [0.97, 0.72, 0.47]
    .map((part) =>
      circle(0, 0, r * part, {
        fill: 'none',
        stroke: '#85939d',
        'stroke-opacity': 0.8,
        'stroke-width': 0.8,
      }),
    )
    .join('');
  return (
    circle(0, 0, r, { fill: '#06080a' }) +
    blades +
    circle(0, 0, r * 0.28, { fill: 'url(#hub)' }) +
    rings +
    el('path', {
      d: `M-${arm} -${arm}L${arm} ${arm}M${arm} -${arm}L-${arm} ${arm}`,
      stroke: '#85939d',
      'stroke-opacity': 0.8,
      'stroke-width': 0.8,
    })
  );
}
