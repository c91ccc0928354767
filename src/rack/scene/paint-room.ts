import { type Box, type DeviceId, type DeviceView, routeCables, type Viewport } from '#rack/model';
import type { BackdropParts } from './paint-backdrop.ts';
import { paintCable, paintPlug } from './paint-cable.ts';
import { paintDeviceState, paintPrint } from './paint-device.ts';
import type { SoftCanvas } from './painted-texture.ts';

type Context = CanvasRenderingContext2D;

/** What a picture of the room is made of. */
export interface RoomPicture extends BackdropParts {
  /** The device with a frame around it. */
  readonly focused: DeviceId | null;
}

/** Paints everything that rests, to lie over the backdrop: what the devices say, then cables and the frame of the one in focus. */
export function paintRoom({ canvas, context }: SoftCanvas, picture: RoomPicture, view: Viewport): void {
  if (context === null) return;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(view.zoom, 0, 0, view.zoom, view.x, view.y);
  const [top, bottom] = [-view.y / view.zoom, (canvas.height - view.y) / view.zoom];
  const { devices } = picture.viewModel;
  const { side } = picture.layout;
  const seen = devices.flatMap((device): [DeviceView, Box][] => {
    const box = picture.layout.devices.get(device.id);
    return box === undefined || box.y > bottom || box.y + box.height < top ? [] : [[device, box]];
  });
  for (const [device, box] of seen) paintDeviceState(context, device, box, side);
  if (side === 'rear') paintCables(context, picture);
  for (const [device, box] of seen) paintPrint(context, device, box, side, view.zoom, picture.text);
  paintFocus(context, picture);
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
