import {
  type DeviceId,
  type DeviceView,
  type PlacedRack,
  type RackViewModel,
  type RoomLayout,
  rackMeasures,
  routeCables,
  UNIT_HEIGHT,
  type Viewport,
} from '#rack/model';
import type { ArtStore } from './art-store.ts';
import { MONO } from './colours.ts';
import { paintCable, paintPlug } from './paint-cable.ts';
import { paintDevice } from './paint-device.ts';
import type { SoftCanvas } from './painted-texture.ts';
import type { RackText } from './rack-text.ts';

type Context = CanvasRenderingContext2D;

/** What a picture of the room is made of. */
export interface RoomPicture {
  readonly viewModel: RackViewModel;
  readonly layout: RoomLayout;
  readonly art: ArtStore;
  readonly text: RackText;
  /** The device with a frame around it. */
  readonly focused: DeviceId | null;
}

/**
 * Paints everything that rests into one canvas: wall, light, racks, devices, cables. The same picture always gives the
 * same pixels, whatever was on the canvas before.
 */
export function paintRoom({ canvas, context }: SoftCanvas, picture: RoomPicture, view: Viewport): void {
  if (context === null) return;
  const { layout } = picture;
  context.setTransform(1, 0, 0, 1, 0, 0);
  const left = -view.x / view.zoom;
  const top = -view.y / view.zoom;
  const shown = { x: left, y: top, width: canvas.width / view.zoom, height: canvas.height / view.zoom };
  context.setTransform(view.zoom, 0, 0, view.zoom, view.x, view.y);
  paintWall(context, layout, shown);
  const seen = layout.racks.filter((rack) => rack.x < shown.x + shown.width && rack.x + rack.width > shown.x);
  for (const rack of seen) paintRackShadow(context, rack, layout);
  paintTray(context, picture, view.zoom);
  for (const rack of seen) paintRack(context, rack, picture, view.zoom);
  for (const device of picture.viewModel.devices) paintIfSeen(context, device, picture, shown, view.zoom);
  if (layout.side === 'rear') paintCables(context, picture);
  paintFocus(context, picture);
  for (const rack of seen) paintLightOn(context, rack);
  for (const rack of seen) paintReflection(context, canvas, rack, view);
  paintVignette(context, canvas);
}

function paintIfSeen(
  context: Context,
  device: DeviceView,
  picture: RoomPicture,
  shown: { y: number; height: number; x: number; width: number },
  zoom: number,
): void {
  const box = picture.layout.devices.get(device.id);
  if (box === undefined) return;
  if (box.y > shown.y + shown.height || box.y + box.height < shown.y) return;
  if (box.x > shown.x + shown.width || box.x + box.width < shown.x) return;
  paintDevice(context, device, box, picture.layout.side, picture.art, zoom, picture.text);
}

function paintFocus(context: Context, picture: RoomPicture): void {
  const box = picture.focused === null ? undefined : picture.layout.devices.get(picture.focused);
  if (box === undefined) return;
  for (const [width, alpha] of [
    [12, 0.14],
    [7, 0.22],
    [2.6, 1],
  ] as const) {
    context.globalAlpha = alpha;
    context.strokeStyle = '#3fb6ff';
    context.lineWidth = width;
    context.beginPath();
    context.roundRect(box.x - 3, box.y - 3, box.width + 6, box.height + 6, 4);
    context.stroke();
  }
  context.globalAlpha = 1;
}

function paintCables(context: Context, picture: RoomPicture): void {
  const { layout, viewModel } = picture;
  for (const route of routeCables(viewModel, layout)) paintCable(context, route);
  for (const cable of viewModel.cables) {
    for (const end of [cable.from, cable.to]) {
      const port = layout.ports.get(end);
      if (port !== undefined) paintPlug(context, port, cable.cableKind);
    }
  }
}

/** Wall and floor reach as far as the canvas; light falls from the lamps. */
function paintWall(
  context: Context,
  layout: RoomLayout,
  shown: { x: number; y: number; width: number; height: number },
): void {
  const floorY = layout.height - rackMeasures.floor - 26;
  const wall = context.createLinearGradient(0, 0, 0, floorY);
  wall.addColorStop(0, '#0c1116');
  wall.addColorStop(0.18, '#1a232b');
  wall.addColorStop(0.55, '#141b21');
  wall.addColorStop(1, '#0b1014');
  context.fillStyle = wall;
  context.fillRect(shown.x, shown.y, shown.width, shown.height);
  const seam = 240;
  for (let x = Math.floor(shown.x / seam) * seam; x < shown.x + shown.width; x += seam) {
    context.fillStyle = 'rgba(0,0,0,0.28)';
    context.fillRect(x, shown.y, 1.6, floorY - shown.y);
    context.fillStyle = 'rgba(255,255,255,0.022)';
    context.fillRect(x + 1.6, shown.y, 1.4, floorY - shown.y);
  }
  paintFloor(context, layout, shown, floorY);
  for (const rack of layout.racks) paintLightCone(context, rack, floorY);
}

function paintFloor(
  context: Context,
  layout: RoomLayout,
  shown: { x: number; y: number; width: number; height: number },
  floorY: number,
): void {
  const bottom = Math.max(shown.y + shown.height, floorY + 1);
  const floor = context.createLinearGradient(0, floorY, 0, layout.height + 60);
  floor.addColorStop(0, '#1a2229');
  floor.addColorStop(0.35, '#12191f');
  floor.addColorStop(1, '#090d11');
  context.fillStyle = floor;
  context.fillRect(shown.x, floorY, shown.width, bottom - floorY);
  const middle = layout.width / 2;
  context.lineWidth = 1.2;
  context.strokeStyle = 'rgba(150,185,210,0.10)';
  context.beginPath();
  for (let index = -14; index <= 14; index += 1) {
    context.moveTo(middle + index * 118, floorY);
    context.lineTo(middle + index * 118 * 2.1, floorY + 240);
  }
  for (const depth of [10, 24, 44, 72, 112, 168]) {
    context.moveTo(shown.x, floorY + depth);
    context.lineTo(shown.x + shown.width, floorY + depth);
  }
  context.stroke();
  context.fillStyle = 'rgba(0,0,0,0.5)';
  context.fillRect(shown.x, floorY - 5, shown.width, 5);
  context.fillStyle = 'rgba(190,215,235,0.10)';
  context.fillRect(shown.x, floorY - 6.2, shown.width, 1.2);
}

function paintLightCone(context: Context, rack: PlacedRack, floorY: number): void {
  const middle = rack.x + rack.width / 2;
  const cone = context.createLinearGradient(0, 24, 0, floorY);
  cone.addColorStop(0, 'rgba(190,220,245,0.17)');
  cone.addColorStop(0.4, 'rgba(170,205,235,0.055)');
  cone.addColorStop(1, 'rgba(170,205,235,0.02)');
  context.fillStyle = cone;
  for (const spread of [0, 40, 84]) {
    context.globalAlpha = 0.55;
    context.beginPath();
    context.moveTo(middle - 222, 26);
    context.lineTo(middle + 222, 26);
    context.lineTo(middle + 330 + spread, floorY);
    context.lineTo(middle - 330 - spread, floorY);
    context.fill();
  }
  context.globalAlpha = 1;
}

function paintTray(context: Context, picture: RoomPicture, zoom: number): void {
  const { racks } = picture.layout;
  const first = racks[0];
  const last = racks.at(-1);
  const tray = picture.art.bitmap('cable-tray', zoom);
  if (tray !== null && first !== undefined && last !== undefined && racks.length > 1) {
    context.fillStyle = '#232b32';
    for (let x = first.x + 60; x < last.x + last.width; x += 320)
      context.fillRect(x, -2000, 4, 2000 + rackMeasures.trayY - 10);
    context.save();
    context.beginPath();
    context.rect(first.x + 6, 0, last.x + last.width - first.x - 12, 200);
    context.clip();
    for (let x = first.x + 6; x < last.x + last.width; x += 80)
      context.drawImage(tray, x, rackMeasures.trayY - 12, tray.width / zoom, tray.height / zoom);
    context.restore();
  }
  const light = picture.art.bitmap('ceiling-light', zoom);
  for (const rack of racks) {
    const x = rack.x + rack.width / 2 - 230;
    const halo = context.createRadialGradient(x + 230, 20, 20, x + 230, 20, 320);
    halo.addColorStop(0, 'rgba(205,232,255,0.20)');
    halo.addColorStop(1, 'rgba(205,232,255,0)');
    context.fillStyle = halo;
    context.fillRect(x - 120, -60, 700, 220);
    if (light !== null) context.drawImage(light, x, 4, light.width / zoom, light.height / zoom);
  }
}

function paintRackShadow(context: Context, rack: PlacedRack, layout: RoomLayout): void {
  const floorY = rack.y + rack.height;
  const middle = rack.x + rack.width / 2;
  context.save();
  context.translate(middle, floorY + 4);
  context.scale(1, 0.075);
  const shadow = context.createRadialGradient(0, 0, rack.width * 0.2, 0, 0, rack.width * 0.62);
  shadow.addColorStop(0, 'rgba(0,0,0,0.85)');
  shadow.addColorStop(1, 'rgba(0,0,0,0)');
  context.fillStyle = shadow;
  context.fillRect(-rack.width, -rack.width, rack.width * 2, rack.width * 2);
  context.restore();
  const cast = context.createLinearGradient(rack.x + rack.width, 0, rack.x + rack.width + 46, 0);
  cast.addColorStop(0, 'rgba(0,0,0,0.45)');
  cast.addColorStop(1, 'rgba(0,0,0,0)');
  context.fillStyle = cast;
  context.fillRect(rack.x + rack.width, rack.y + 10, 46, layout.height - rackMeasures.floor - rack.y - 10);
}

function paintRack(context: Context, rack: PlacedRack, picture: RoomPicture, zoom: number): void {
  const { art, layout, text } = picture;
  const top = art.bitmap('rack-top', zoom);
  const unit = art.bitmap('rack-unit', zoom);
  const base = art.bitmap('rack-base', zoom);
  if (unit !== null) {
    for (let index = 0; index < rack.units; index += 1) {
      context.drawImage(
        unit,
        rack.x,
        rack.unitsTop + index * UNIT_HEIGHT,
        unit.width / zoom,
        unit.height / zoom,
      );
    }
  }
  if (top !== null) context.drawImage(top, rack.x, rack.y, top.width / zoom, top.height / zoom);
  if (base !== null) context.drawImage(base, rack.x, rack.unitsBottom, base.width / zoom, base.height / zoom);
  const inner = context.createLinearGradient(0, rack.unitsTop, 0, rack.unitsTop + 60);
  inner.addColorStop(0, 'rgba(0,0,0,0.7)');
  inner.addColorStop(1, 'rgba(0,0,0,0)');
  context.fillStyle = inner;
  context.fillRect(rack.x + 90, rack.unitsTop, rack.width - 180, 60);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = '#cfdbe4';
  context.font = `600 15px ${MONO}`;
  context.fillText(
    text('rack.title', { rack: rack.id, side: text(`side.${layout.side}`) }),
    rack.x + rack.width / 2,
    rack.y + 22,
  );
  paintUnitNumbers(context, rack, zoom);
}

function paintUnitNumbers(context: Context, rack: PlacedRack, zoom: number): void {
  if (zoom * 9 < 5) return;
  context.font = `500 9px ${MONO}`;
  context.fillStyle = 'rgba(222,233,241,0.72)';
  for (let unit = 1; unit <= rack.units; unit += 1) {
    const y = rack.unitsBottom - (unit - 0.5) * UNIT_HEIGHT;
    context.fillText(String(unit), rack.x + 69, y);
    context.fillText(String(unit), rack.x + rack.width - 69, y);
  }
}

/** Light from above lies on the upper part of a rack and fades towards the floor. */
function paintLightOn(context: Context, rack: PlacedRack): void {
  const light = context.createLinearGradient(0, rack.y, 0, rack.y + rack.height);
  light.addColorStop(0, 'rgba(215,235,255,0.13)');
  light.addColorStop(0.3, 'rgba(215,235,255,0.035)');
  light.addColorStop(0.55, 'rgba(0,0,0,0.02)');
  light.addColorStop(1, 'rgba(0,0,0,0.34)');
  context.fillStyle = light;
  context.fillRect(rack.x, rack.y, rack.width, rack.height);
}

/** The foot of the rack mirrored in the floor, fading out. */
function paintReflection(
  context: Context,
  canvas: HTMLCanvasElement,
  rack: PlacedRack,
  view: Viewport,
): void {
  const floorY = Math.round((rack.y + rack.height) * view.zoom + view.y);
  const depth = Math.round(70 * view.zoom);
  const x = Math.round(rack.x * view.zoom + view.x);
  const width = Math.round(rack.width * view.zoom);
  if (floorY - depth < 0 || floorY > canvas.height) return;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  const slices = 14;
  for (let slice = 0; slice < slices; slice += 1) {
    const from = Math.round((depth / slices) * slice);
    const to = Math.round((depth / slices) * (slice + 1));
    context.globalAlpha = 0.2 * (1 - slice / slices) ** 1.6;
    context.setTransform(1, 0, 0, -1, 0, 2 * floorY);
    context.drawImage(canvas, x, floorY - to, width, to - from, x, floorY - to, width, to - from);
  }
  context.restore();
}

function paintVignette(context: Context, canvas: HTMLCanvasElement): void {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  const { width, height } = canvas;
  const shade = context.createRadialGradient(
    width / 2,
    height * 0.45,
    Math.min(width, height) * 0.45,
    width / 2,
    height * 0.45,
    Math.hypot(width, height) * 0.58,
  );
  shade.addColorStop(0, 'rgba(0,0,0,0)');
  shade.addColorStop(1, 'rgba(0,0,0,0.42)');
  context.fillStyle = shade;
  context.fillRect(0, 0, width, height);
  context.restore();
}
