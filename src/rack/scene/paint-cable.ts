import { type CableKind, type CableRoute, cableThickness, type PlacedPort } from '#rack/model';
import { cableColours } from './colours.ts';

type Context = CanvasRenderingContext2D;

/** Where a socket is and how large. */
type Socket = Pick<PlacedPort, 'cx' | 'cy' | 'width' | 'height'>;

/** Draws a cable as it rests: soft shadow, dark edge, body, gloss line. The context is in mm of the room. */
export function paintCable(context: Context, route: CableRoute): void {
  const colours = cableColours[route.cableKind];
  const thickness = cableThickness[route.cableKind];
  context.lineCap = 'round';
  context.lineJoin = 'round';
  stroke(context, route, 'rgba(0,0,0,0.16)', thickness + 5, 2.2, 5);
  stroke(context, route, 'rgba(0,0,0,0.34)', thickness + 2, 1.2, 3);
  stroke(context, route, colours.dark, thickness, 0, 0);
  stroke(context, route, colours.body, thickness - 1.6, -0.3, -0.3);
  context.globalAlpha = 0.75;
  stroke(context, route, colours.gloss, thickness * 0.2, -thickness * 0.16, -thickness * 0.2);
  context.globalAlpha = 1;
}

/** Draws the plug that sits in a socket; each kind has its own shape. */
export function paintPlug(context: Context, port: Socket, kind: CableKind): void {
  const colours = cableColours[kind];
  const { cx, cy, width, height } = port;
  context.fillStyle = 'rgba(0,0,0,0.45)';
  roundRect(context, cx - width * 0.36, cy - height * 0.34, width * 0.72, height * 0.95, 2);
  if (kind === 'lan' || kind === 'crossover')
    paintModularPlug(context, port, colours.body, colours.gloss, colours.dark);
  else if (kind === 'fc') paintFibrePlug(context, port, colours.body, colours.gloss, colours.dark);
  else paintBlockPlug(context, port, colours.body, colours.gloss, colours.dark);
}

/** Clear tip with a latch and a coloured boot. */
function paintModularPlug(context: Context, port: Socket, body: string, gloss: string, dark: string): void {
  const { cx, cy, width, height } = port;
  const w = width * 0.62;
  context.fillStyle = '#cfdbe4';
  roundRect(context, cx - w / 2, cy - height * 0.36, w, height * 0.44, 1);
  context.fillStyle = 'rgba(20,30,40,0.35)';
  for (let pin = 0; pin < 4; pin += 1)
    context.fillRect(cx - w * 0.36 + pin * w * 0.21, cy - height * 0.34, w * 0.07, height * 0.2);
  context.fillStyle = dark;
  roundRect(context, cx - w / 2 - 0.5, cy - height * 0.02, w + 1, height * 0.6, 1.6);
  context.fillStyle = body;
  roundRect(context, cx - w / 2, cy - height * 0.02, w, height * 0.54, 1.4);
  context.fillStyle = gloss;
  context.fillRect(cx - w / 2 + 1, cy, w - 2, 0.9);
  context.fillStyle = dark;
  context.fillRect(cx - w * 0.2, cy + height * 0.1, w * 0.4, height * 0.3);
}

/** Two ferrules under one clip. */
function paintFibrePlug(context: Context, port: Socket, body: string, gloss: string, dark: string): void {
  const { cx, cy, width, height } = port;
  for (const part of [-0.2, 0.2]) {
    const x = cx + width * part;
    const w = width * 0.28;
    context.fillStyle = dark;
    roundRect(context, x - w / 2 - 0.4, cy - height * 0.36, w + 0.8, height * 0.94, 1.2);
    context.fillStyle = body;
    roundRect(context, x - w / 2, cy - height * 0.36, w, height * 0.86, 1);
    context.fillStyle = gloss;
    context.fillRect(x - w * 0.3, cy - height * 0.32, w * 0.16, height * 0.7);
  }
  context.fillStyle = dark;
  roundRect(context, cx - width * 0.3, cy - height * 0.06, width * 0.6, height * 0.2, 0.8);
}

/** A moulded block for power and SCSI, with grip ribs. */
function paintBlockPlug(context: Context, port: Socket, body: string, gloss: string, dark: string): void {
  const { cx, cy, width, height } = port;
  const w = width * 0.74;
  context.fillStyle = dark;
  roundRect(context, cx - w / 2 - 0.6, cy - height * 0.36, w + 1.2, height * 0.96, 2.2);
  context.fillStyle = body;
  roundRect(context, cx - w / 2, cy - height * 0.36, w, height * 0.86, 2);
  context.fillStyle = gloss;
  context.globalAlpha = 0.6;
  context.fillRect(cx - w / 2 + 1.4, cy - height * 0.33, w - 2.8, 0.9);
  context.globalAlpha = 1;
  context.fillStyle = dark;
  for (let rib = 0; rib < 3; rib += 1)
    context.fillRect(cx - w * 0.3, cy - height * 0.08 + rib * height * 0.16, w * 0.6, height * 0.06);
}

function stroke(
  context: Context,
  route: CableRoute,
  style: string,
  width: number,
  dx: number,
  dy: number,
): void {
  context.strokeStyle = style;
  context.lineWidth = width;
  context.beginPath();
  route.points.forEach((point, index) => {
    if (index === 0) context.moveTo(point.x + dx, point.y + dy);
    else context.lineTo(point.x + dx, point.y + dy);
  });
  context.stroke();
}

function roundRect(
  context: Context,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): void {
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  context.fill();
}
