import {
  artKeyOf,
  type PlacedRack,
  type RackViewModel,
  type RoomLayout,
  rackMeasures,
  UNIT_HEIGHT,
  type Viewport,
} from '#rack/model';
import type { ArtStore } from './art-store.ts';
import { MONO } from './colours.ts';
import { type SoftCanvas, softCanvas } from './painted-texture.ts';
import type { RackText } from './rack-text.ts';

type Context = CanvasRenderingContext2D;

/** A part of the room, in mm. */
interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the picture of the empty room is made of. */
export interface BackdropParts {
  readonly viewModel: RackViewModel;
  readonly layout: RoomLayout;
  readonly art: ArtStore;
  readonly text: RackText;
}

/**
 * Paints what stays as long as nothing is built or moved: wall, light, racks, and the bare devices. The same parts always
 * give the same pixels, whatever was on the canvas before.
 */
export function paintBackdrop({ canvas, context }: SoftCanvas, parts: BackdropParts, view: Viewport): void {
  if (context === null) return;
  const { layout } = parts;
  const shown = {
    x: -view.x / view.zoom,
    y: -view.y / view.zoom,
    width: canvas.width / view.zoom,
    height: canvas.height / view.zoom,
  };
  context.setTransform(view.zoom, 0, 0, view.zoom, view.x, view.y);
  const floorY = layout.height - rackMeasures.floor - 20;
  paintWall(context, layout, shown, floorY);
  paintFloor(context, layout, shown, floorY);
  const seen = layout.racks.filter((rack) => rack.x < shown.x + shown.width && rack.x + rack.width > shown.x);
  for (const rack of seen) paintRackShadow(context, rack, floorY);
  paintTray(context, parts);
  paintLights(context, parts);
  for (const rack of seen) paintRack(context, rack, parts, shown, view.zoom);
  paintDevices(context, parts, shown);
  for (const rack of seen) paintLightOn(context, rack);
  for (const rack of seen) paintReflection(context, rack, parts.art, view.zoom);
  paintVignette(context, canvas);
}

/** Wall and floor reach as far as the canvas; light falls from the lamps and fades on the way. */
function paintWall(context: Context, layout: RoomLayout, shown: Area, floorY: number): void {
  const wall = context.createLinearGradient(0, 0, 0, floorY);
  wall.addColorStop(0, '#1a232b');
  wall.addColorStop(0.25, '#2a3742');
  wall.addColorStop(0.7, '#222d36');
  wall.addColorStop(1, '#182027');
  context.fillStyle = wall;
  context.fillRect(shown.x, shown.y, shown.width, shown.height);
  const seam = 240;
  for (let x = Math.floor(shown.x / seam) * seam; x < shown.x + shown.width; x += seam) {
    context.fillStyle = 'rgba(0,0,0,0.26)';
    context.fillRect(x, shown.y, 1.6, floorY - shown.y);
    context.fillStyle = 'rgba(255,255,255,0.035)';
    context.fillRect(x + 1.6, shown.y, 1.4, floorY - shown.y);
  }
  for (const rack of layout.racks) {
    const middle = rack.x + rack.width / 2;
    const pool = context.createRadialGradient(middle, 40, 60, middle, 40, 760);
    pool.addColorStop(0, 'rgba(190,222,248,0.30)');
    pool.addColorStop(0.45, 'rgba(176,210,240,0.12)');
    pool.addColorStop(1, 'rgba(170,205,235,0)');
    context.fillStyle = pool;
    context.fillRect(middle - 760, shown.y, 1520, floorY - shown.y);
    paintLightCone(context, middle, floorY);
  }
}

function paintLightCone(context: Context, middle: number, floorY: number): void {
  const cone = context.createLinearGradient(0, 24, 0, floorY);
  cone.addColorStop(0, 'rgba(200,228,250,0.14)');
  cone.addColorStop(0.5, 'rgba(180,212,240,0.05)');
  cone.addColorStop(1, 'rgba(170,205,235,0.03)');
  context.fillStyle = cone;
  for (const spread of [0, 34, 70, 108]) {
    context.globalAlpha = 0.5;
    context.beginPath();
    context.moveTo(middle - 222, 26);
    context.lineTo(middle + 222, 26);
    context.lineTo(middle + 350 + spread, floorY);
    context.lineTo(middle - 350 - spread, floorY);
    context.fill();
  }
  context.globalAlpha = 1;
}

function paintFloor(context: Context, layout: RoomLayout, shown: Area, floorY: number): void {
  const bottom = Math.max(shown.y + shown.height, floorY + 1);
  const floor = context.createLinearGradient(0, floorY, 0, layout.height + 60);
  floor.addColorStop(0, '#303c46');
  floor.addColorStop(0.4, '#212a32');
  floor.addColorStop(1, '#131920');
  context.fillStyle = floor;
  context.fillRect(shown.x, floorY, shown.width, bottom - floorY);
  const middle = layout.width / 2;
  context.lineWidth = 1.2;
  context.strokeStyle = 'rgba(165,200,225,0.12)';
  context.beginPath();
  for (let index = -16; index <= 16; index += 1) {
    context.moveTo(middle + index * 118, floorY);
    context.lineTo(middle + index * 118 * 2.1, floorY + 240);
  }
  for (const depth of [10, 24, 44, 72, 112, 168]) {
    context.moveTo(shown.x, floorY + depth);
    context.lineTo(shown.x + shown.width, floorY + depth);
  }
  context.stroke();
  context.fillStyle = 'rgba(0,0,0,0.45)';
  context.fillRect(shown.x, floorY - 5, shown.width, 5);
  context.fillStyle = 'rgba(200,225,245,0.16)';
  context.fillRect(shown.x, floorY - 6.2, shown.width, 1.2);
}

/** The ladder over the racks that carries cables from one to the other. */
function paintTray(context: Context, { layout, art }: BackdropParts): void {
  const first = layout.racks[0];
  const last = layout.racks.at(-1);
  if (first === undefined || last === undefined || first === last) return;
  context.fillStyle = '#2c363e';
  for (let x = first.x + 60; x < last.x + last.width; x += 320)
    context.fillRect(x, -2000, 4, 2000 + rackMeasures.trayY - 10);
  context.save();
  context.beginPath();
  context.rect(first.x + 6, 0, last.x + last.width - first.x - 12, 200);
  context.clip();
  for (let x = first.x + 6; x < last.x + last.width; x += 80)
    art.draw(context, 'cable-tray', x, rackMeasures.trayY - 12);
  context.restore();
}

function paintLights(context: Context, { layout, art }: BackdropParts): void {
  for (const rack of layout.racks) {
    const x = rack.x + rack.width / 2;
    const halo = context.createRadialGradient(x, 20, 20, x, 20, 340);
    halo.addColorStop(0, 'rgba(215,238,255,0.34)');
    halo.addColorStop(1, 'rgba(215,238,255,0)');
    context.fillStyle = halo;
    context.fillRect(x - 340, -60, 680, 260);
    art.draw(context, 'ceiling-light', x - 230, 4);
  }
}

function paintRackShadow(context: Context, rack: PlacedRack, floorY: number): void {
  const foot = rack.y + rack.height;
  context.save();
  context.translate(rack.x + rack.width / 2, foot + 4);
  context.scale(1, 0.075);
  const shadow = context.createRadialGradient(0, 0, rack.width * 0.2, 0, 0, rack.width * 0.62);
  shadow.addColorStop(0, 'rgba(0,0,0,0.8)');
  shadow.addColorStop(1, 'rgba(0,0,0,0)');
  context.fillStyle = shadow;
  context.fillRect(-rack.width, -rack.width, rack.width * 2, rack.width * 2);
  context.restore();
  const cast = context.createLinearGradient(rack.x + rack.width, 0, rack.x + rack.width + 46, 0);
  cast.addColorStop(0, 'rgba(0,0,0,0.42)');
  cast.addColorStop(1, 'rgba(0,0,0,0)');
  context.fillStyle = cast;
  context.fillRect(rack.x + rack.width, rack.y + 10, 46, floorY - rack.y - 10);
}

function paintRack(
  context: Context,
  rack: PlacedRack,
  parts: BackdropParts,
  shown: Area,
  zoom: number,
): void {
  const { art, layout, text } = parts;
  for (let index = 0; index < rack.units; index += 1) {
    const y = rack.unitsTop + index * UNIT_HEIGHT;
    if (y < shown.y + shown.height && y + UNIT_HEIGHT > shown.y) art.draw(context, 'rack-unit', rack.x, y);
  }
  art.draw(context, 'rack-top', rack.x, rack.y);
  art.draw(context, 'rack-base', rack.x, rack.unitsBottom);
  const inner = context.createLinearGradient(0, rack.unitsTop, 0, rack.unitsTop + 60);
  inner.addColorStop(0, 'rgba(0,0,0,0.7)');
  inner.addColorStop(1, 'rgba(0,0,0,0)');
  context.fillStyle = inner;
  context.fillRect(rack.x + 90, rack.unitsTop, rack.width - 180, 60);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = '#e3ecf2';
  context.font = `600 16px ${MONO}`;
  context.fillText(
    text('rack.title', { rack: rack.id, side: text(`side.${layout.side}`) }),
    rack.x + rack.width / 2,
    rack.y + 20,
  );
  paintUnitNumbers(context, rack, zoom);
}

/** Numbers of the units, on the outer frame where no cable passes. */
function paintUnitNumbers(context: Context, rack: PlacedRack, zoom: number): void {
  if (zoom * 9.6 < 5) return;
  context.font = `600 9.6px ${MONO}`;
  context.fillStyle = 'rgba(238,245,250,0.85)';
  for (let unit = 1; unit <= rack.units; unit += 1) {
    const y = rack.unitsBottom - (unit - 0.5) * UNIT_HEIGHT;
    context.fillText(String(unit), rack.x + 8, y);
    context.fillText(String(unit), rack.x + rack.width - 8, y);
  }
}

function paintDevices(context: Context, { viewModel, layout, art }: BackdropParts, shown: Area): void {
  for (const device of viewModel.devices) {
    const box = layout.devices.get(device.id);
    if (box === undefined) continue;
    if (box.y > shown.y + shown.height || box.y + box.height < shown.y) continue;
    context.fillStyle = 'rgba(0,0,0,0.5)';
    context.fillRect(box.x + 2, box.y + box.height, box.width - 4, 2.5);
    if (art.draw(context, `${artKeyOf(device)}-${layout.side}`, box.x, box.y)) continue;
    context.fillStyle = '#39444d';
    context.fillRect(box.x, box.y, box.width, box.height);
  }
}

/** Light from above lies on the upper part of a rack and fades towards the floor. */
function paintLightOn(context: Context, rack: PlacedRack): void {
  const light = context.createLinearGradient(0, rack.y, 0, rack.y + rack.height);
  light.addColorStop(0, 'rgba(215,235,255,0.14)');
  light.addColorStop(0.35, 'rgba(215,235,255,0.04)');
  light.addColorStop(0.6, 'rgba(0,0,0,0.02)');
  light.addColorStop(1, 'rgba(0,0,0,0.18)');
  context.fillStyle = light;
  context.fillRect(rack.x, rack.y, rack.width, rack.height);
}

/**
 * The foot of the rack mirrored in the floor, fading out. It is drawn once more, on a small canvas of its own: to read it
 * back from the picture would make the browser finish at once all that was drawn so far.
 */
function paintReflection(context: Context, rack: PlacedRack, art: ArtStore, zoom: number): void {
  const depth = 70;
  const mirror = softCanvas(Math.ceil(rack.width * zoom), Math.ceil(depth * zoom));
  if (mirror.context === null) return;
  const foot = rack.y + rack.height;
  mirror.context.setTransform(zoom, 0, 0, -zoom, -rack.x * zoom, foot * zoom);
  art.draw(mirror.context, 'rack-unit', rack.x, rack.unitsBottom - UNIT_HEIGHT);
  art.draw(mirror.context, 'rack-base', rack.x, rack.unitsBottom);
  const fade = mirror.context.createLinearGradient(0, foot, 0, foot - depth);
  fade.addColorStop(0, 'rgba(0,0,0,0.24)');
  fade.addColorStop(0.5, 'rgba(0,0,0,0.08)');
  fade.addColorStop(1, 'rgba(0,0,0,0)');
  mirror.context.globalCompositeOperation = 'destination-in';
  mirror.context.fillStyle = fade;
  mirror.context.fillRect(rack.x, foot - depth, rack.width, depth);
  context.drawImage(mirror.canvas, rack.x, foot, mirror.canvas.width / zoom, mirror.canvas.height / zoom);
}

function paintVignette(context: Context, { width, height }: HTMLCanvasElement): void {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  const [x, y] = [width / 2, height * 0.45];
  const shade = context.createRadialGradient(
    x,
    y,
    Math.min(width, height) * 0.5,
    x,
    y,
    Math.hypot(width, height) * 0.6,
  );
  shade.addColorStop(0, 'rgba(0,0,0,0)');
  shade.addColorStop(1, 'rgba(0,0,0,0.34)');
  context.fillStyle = shade;
  context.fillRect(0, 0, width, height);
  context.restore();
}
