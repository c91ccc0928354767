import { artSideOf, type Box, type DeviceView, type RackSide, socketsOf } from '#rack/model';
import { MONO, statusColours } from './colours.ts';
import type { RackText } from './rack-text.ts';

type Context = CanvasRenderingContext2D;

/** Letters smaller than this many pixels are left out instead of smeared. */
const LEAST_LETTER_PX = 5;
/** A name smaller than this takes the place of the status word too; the lamp beside it still tells the status. */
const LEAST_NAME_PX = 8.5;
const LARGEST_NAME = 20;

/** Darkens a device without power and covers the sockets that it lacks. The context is in mm of the room. */
export function paintDeviceState(context: Context, device: DeviceView, box: Box, side: RackSide): void {
  if (!device.powered) {
    context.fillStyle = 'rgba(4,7,10,0.42)';
    context.fillRect(box.x + 15, box.y, box.width - 30, box.height);
  }
  if (side === 'rear') paintSockets(context, device, box);
  else if (device.systemDisk === 'dead') paintDeadDisk(context, device, box);
}

/** A frame around the bay of a dead disk: its lamp is dark while the server has no power. */
function paintDeadDisk(context: Context, device: DeviceView, box: Box): void {
  const bay = artSideOf(device, 'front').hits['systemDisk'];
  if (bay === undefined) return;
  context.strokeStyle = '#ff9d1c';
  context.lineWidth = 2;
  context.strokeRect(box.x + bay.x, box.y + bay.y, bay.width, bay.height);
}

/** Sockets that the drawing has but the device lacks get a cover; ports without a drawn socket get a plain one. */
function paintSockets(context: Context, device: DeviceView, box: Box): void {
  const drawn = artSideOf(device, 'rear').ports;
  const present = new Set(device.ports.map((port) => port.key));
  for (const [key, socket] of Object.entries(drawn)) {
    if (present.has(key)) continue;
    const x = box.x + socket.x;
    const y = box.y + socket.y;
    context.fillStyle = '#1c2329';
    context.fillRect(x - 0.5, y - 0.5, socket.width + 1, socket.height + 1);
    context.fillStyle = '#3a454e';
    context.fillRect(x + 0.6, y + 0.6, socket.width - 1.2, socket.height - 1.2);
    context.fillStyle = 'rgba(255,255,255,0.16)';
    context.fillRect(x + 0.6, y + 0.6, socket.width - 1.2, 0.8);
  }
  const all = socketsOf(device);
  for (const port of device.ports) {
    const socket = all[port.key];
    if (socket === undefined || drawn[port.key] !== undefined) continue;
    context.fillStyle = '#9aa8b3';
    context.fillRect(box.x + socket.x, box.y + socket.y, socket.width, socket.height);
    context.fillStyle = '#05070a';
    context.fillRect(box.x + socket.x + 2, box.y + socket.y + 2, socket.width - 4, socket.height - 4);
  }
}

/** Prints what is written on a device; `zoom` is pixels a mm. Comes after the cables, whose shadows would dim it. */
export function paintPrint(
  context: Context,
  device: DeviceView,
  box: Box,
  side: RackSide,
  zoom: number,
  text: RackText,
): void {
  const { labels, slots } = artSideOf(device, side);
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  const shown = new Map(device.ports.map((port) => [port.key, port.label]));
  for (const [key, label] of Object.entries(labels)) {
    const word = shown.get(key);
    if (word !== undefined)
      print(context, word, box.x + label.x, box.y + label.y, label.size, '#e3ecf2', zoom, 500);
  }
  context.textAlign = 'left';
  paintPlate(context, device, box, slots, zoom, text);
  if (slots['lcd'] !== undefined && device.powered)
    paintLcd(context, device, at(box, slots['lcd']), zoom, text);
  device.disks.forEach((disk, index) => {
    const place = slots[`disk${index + 1}`];
    if (place !== undefined && disk.letter !== '')
      printIn(context, `${disk.letter}:`, at(box, place), '#e3ecf2', zoom, 600, 11);
  });
}

/** Name, status word and screen key. When the name would be too small to read, it takes the place of the word as well. */
function paintPlate(
  context: Context,
  device: DeviceView,
  box: Box,
  slots: Readonly<Record<string, Box>>,
  zoom: number,
  text: RackText,
): void {
  const { name, status, screen } = slots;
  const fault = device.lamp === 'fault';
  const colour = fault ? '#ff9b9b' : device.powered ? '#f4f9fc' : '#aebdc8';
  if (name !== undefined) {
    const isTiny = sizeIn(device.name, name, LARGEST_NAME) * zoom < LEAST_NAME_PX;
    if (isTiny && status !== undefined && status.x === name.x) {
      const both = { ...name, height: status.y + status.height - name.y };
      printIn(context, device.name, at(box, both), colour, zoom, 600, LARGEST_NAME);
    } else {
      printIn(context, device.name, at(box, name), colour, zoom, 600, LARGEST_NAME);
      if (status !== undefined) {
        const word = text(`status.${device.status}`);
        printIn(context, word, at(box, status), statusColours[device.status], zoom, 600, 12);
      }
    }
  }
  if (screen !== undefined && device.hasConsole) paintScreenKey(context, at(box, screen), zoom, text);
}

/** The key that opens the screen of a server: a little monitor, and the word where there is room. */
function paintScreenKey(context: Context, box: Box, zoom: number, text: RackText): void {
  context.fillStyle = '#15384f';
  context.strokeStyle = '#6db9e8';
  context.lineWidth = 0.9;
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, 2);
  context.fill();
  context.stroke();
  const [x, y] = [box.x + (box.width < 20 ? 3 : 4.5), box.y + box.height * 0.2];
  const [width, height] = [10, box.height * 0.42];
  context.fillStyle = '#9fd6f7';
  context.fillRect(x, y, width, height);
  context.fillStyle = '#0d2536';
  context.fillRect(x + 1, y + 1, width - 2, height - 2);
  context.fillStyle = '#9fd6f7';
  context.fillRect(x + width / 2 - 0.7, y + height, 1.4, 1.6);
  context.fillRect(x + 2, y + height + 1.5, width - 4, 1.1);
  if (box.width < 20) return;
  const place = { x: box.x + 17, y: box.y, width: box.width - 18, height: box.height };
  printIn(context, text('plate.screen'), place, '#c9eaff', zoom, 600, 8.4);
}

function paintLcd(context: Context, device: DeviceView, box: Box, zoom: number, text: RackText): void {
  const glow = context.createLinearGradient(0, box.y, 0, box.y + box.height);
  glow.addColorStop(0, 'rgba(70,255,150,0.14)');
  glow.addColorStop(1, 'rgba(70,255,150,0.05)');
  context.fillStyle = glow;
  context.fillRect(box.x - 4, box.y - 2, box.width + 8, box.height + 4);
  const half = { ...box, height: box.height / 2 };
  const load = device.loadPercent ?? 0;
  printIn(context, text('lcd.load', { percent: load }), half, '#6dffae', zoom, 600, 13);
  const bars = 12;
  const lit = Math.round((load / 100) * bars);
  for (let bar = 0; bar < bars; bar += 1) {
    context.fillStyle = bar < lit ? '#4be38d' : 'rgba(75,227,141,0.18)';
    context.fillRect(
      box.x + (box.width / bars) * bar,
      box.y + box.height * 0.62,
      box.width / bars - 1.6,
      box.height * 0.28,
    );
  }
}

function at(box: Box, place: Box): Box {
  return { x: box.x + place.x, y: box.y + place.y, width: place.width, height: place.height };
}

/** Size of letters with which a word fills its place. A letter of Plex Mono is 0.6 em wide. */
function sizeIn(word: string, place: Box, largest: number): number {
  return Math.min(largest, place.height * 0.82, place.width / (Math.max(1, word.length) * 0.602));
}

/** Prints a word as large as its place allows. */
function printIn(
  context: Context,
  word: string,
  place: Box,
  colour: string,
  zoom: number,
  weight: number,
  largest: number,
): void {
  const size = sizeIn(word, place, largest);
  print(context, word, place.x, place.y + place.height / 2, size, colour, zoom, weight);
}

function print(
  context: Context,
  word: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  zoom: number,
  weight: number,
): void {
  if (size * zoom < LEAST_LETTER_PX) return;
  context.font = `${weight} ${size}px ${MONO}`;
  context.fillStyle = colour;
  context.fillText(word, x, y + size * 0.04);
}
