import type { GameObjects, Scene } from 'phaser';
import {
  type CableKind,
  cableThickness,
  hangingCurve,
  type PlacedPort,
  type Point,
  toCanvas,
  type Viewport,
} from '#rack/model';
import { cableColours, ringColours } from './colours.ts';
import { paintPlug } from './paint-cable.ts';
import { PaintedTexture } from './painted-texture.ts';

const STRIP = 32;
const PLUG = 96;
const RING = 96;
const PIECES = 26;

type Context = CanvasRenderingContext2D;

/** What the hand shows: rings around ports, the cable in the hand and its loose plug. */
export class HandLayer {
  readonly #scene: Scene;
  readonly #rings: GameObjects.Image[] = [];
  readonly #rope: GameObjects.Rope;
  readonly #plug: GameObjects.Image;
  #used = 0;

  constructor(scene: Scene) {
    this.#scene = scene;
    const points = Array.from({ length: PIECES + 1 }, (_, index) => ({ x: index * 10, y: 0 }));
    this.#rope = scene.add.rope(0, 0, '__WHITE', undefined, points as never);
    this.#rope.setDepth(20).setVisible(false);
    this.#plug = scene.add.image(0, 0, '__WHITE').setDepth(21).setVisible(false);
  }

  /** Begins a new picture of rings. */
  clearRings(): void {
    this.#used = 0;
    for (const ring of this.#rings) ring.setVisible(false);
  }

  /** A ring around a port, or around something else of that size. */
  ring(
    port: Pick<PlacedPort, 'cx' | 'cy' | 'width' | 'height'>,
    look: keyof typeof ringColours,
    view: Viewport,
    strong: boolean,
  ): void {
    const image = this.#rings[this.#used] ?? this.#addRing();
    this.#used += 1;
    const at = toCanvas(view, { x: port.cx, y: port.cy });
    const grow = strong ? 2.1 : 1.75;
    image.setTexture(this.#ringTexture(look));
    image.setPosition(at.x, at.y);
    image.setDisplaySize(port.width * view.zoom * grow, port.height * view.zoom * grow);
    image.setAlpha(strong ? 1 : 0.8).setVisible(true);
  }

  /** The cable from its fixed socket to the pointer, both in mm of the room. */
  hold(kind: CableKind, from: Point, to: Point, view: Viewport): void {
    const scale = (cableThickness[kind] * 2 * view.zoom) / STRIP;
    this.#rope.setTexture(this.#stripTexture(kind));
    this.#rope.setScale(scale);
    const curve = hangingCurve(from, to, PIECES);
    curve.forEach((point, index) => {
      const place = this.#rope.points[index];
      if (place === undefined) return;
      const at = toCanvas(view, point);
      place.x = at.x / scale;
      place.y = at.y / scale;
    });
    this.#rope.setDirty();
    this.#rope.setVisible(true);
    const end = toCanvas(view, to);
    const plug = (34 * view.zoom) / PLUG;
    this.#plug.setTexture(this.#plugTexture(kind)).setPosition(end.x, end.y).setScale(plug).setVisible(true);
  }

  /** Nothing in the hand. */
  release(): void {
    this.#rope.setVisible(false);
    this.#plug.setVisible(false);
  }

  // Textures are painted when they are first needed, so that the room stands sooner.

  #ringTexture(look: keyof typeof ringColours): string {
    return this.#texture(`ring-${look}`, RING, (context) => paintRing(context, ringColours[look]));
  }

  #stripTexture(kind: CableKind): string {
    return this.#texture(`strip-${kind}`, STRIP, (context) => paintStrip(context, kind));
  }

  #plugTexture(kind: CableKind): string {
    return this.#texture(`plug-${kind}`, PLUG, (context) => paintLoosePlug(context, kind));
  }

  #texture(key: string, size: number, paint: (context: Context) => void): string {
    if (!this.#scene.textures.exists(key)) {
      new PaintedTexture(this.#scene, key, size, size, ({ context }) => {
        if (context !== null) paint(context);
      });
    }
    return key;
  }

  #addRing(): GameObjects.Image {
    const image = this.#scene.add.image(0, 0, '__WHITE').setDepth(15);
    this.#rings.push(image);
    return image;
  }
}

/** Cross-section of a cable with its shadow, to be drawn along the curve. */
function paintStrip(context: Context, kind: CableKind): void {
  const { body, gloss, dark } = cableColours[kind];
  const across = context.createLinearGradient(0, 0, 0, STRIP);
  across.addColorStop(0.22, `${dark}00`);
  across.addColorStop(0.26, dark);
  across.addColorStop(0.32, body);
  across.addColorStop(0.38, gloss);
  across.addColorStop(0.46, body);
  across.addColorStop(0.66, body);
  across.addColorStop(0.74, dark);
  across.addColorStop(0.75, 'rgba(0,0,0,0.4)');
  across.addColorStop(0.98, 'rgba(0,0,0,0)');
  context.fillStyle = across;
  context.fillRect(0, 0, STRIP, STRIP);
}

function paintLoosePlug(context: Context, kind: CableKind): void {
  const port = { width: PLUG * 0.8, height: PLUG * 0.66, cx: PLUG / 2, cy: PLUG / 2 };
  paintPlug(context, port, kind);
}

function paintRing(context: Context, colour: string): void {
  const inset = 18;
  for (const [width, alpha] of [
    [16, 0.12],
    [10, 0.22],
    [5, 1],
  ] as const) {
    context.globalAlpha = alpha;
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    context.roundRect(inset, inset, RING - 2 * inset, RING - 2 * inset, 12);
    context.stroke();
  }
}
