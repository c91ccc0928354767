import type { GameObjects, Scene } from 'phaser';
import { PaintedTexture } from './painted-texture.ts';

/** Width of the picture in pixels. */
const SIZE = 128;
const RADIUS = 50;
/** The ring is drawn again when it has grown by one of so many parts. */
const PARTS = 64;
/** Least width on the canvas, in CSS pixels: a button far away must not hide it. */
const LEAST_WIDTH = 44;

/** The ring around a power button that is held: how much of the time is over. */
export class HoldRing {
  readonly #scene: Scene;
  readonly #pixelRatio: number;
  readonly #image: GameObjects.Image;
  #texture: PaintedTexture | null = null;
  #shown = -1;

  constructor(scene: Scene, pixelRatio: number) {
    this.#scene = scene;
    this.#pixelRatio = pixelRatio;
    this.#image = scene.add.image(0, 0, '__WHITE').setDepth(30).setVisible(false);
  }

  /** Shows a share from 0 to 1 around a middle in canvas pixels; `width` is that of the button there. */
  show(share: number, at: { readonly x: number; readonly y: number }, width: number): void {
    const part = Math.round(share * PARTS);
    if (part !== this.#shown) {
      this.#shown = part;
      this.#paint(part / PARTS);
    }
    const size = Math.max(LEAST_WIDTH * this.#pixelRatio, width * 2);
    this.#image.setPosition(at.x, at.y).setDisplaySize(size, size).setVisible(true);
  }

  hide(): void {
    this.#image.setVisible(false);
  }

  #paint(share: number): void {
    this.#texture ??= new PaintedTexture(this.#scene, 'hold', SIZE, SIZE);
    const { context, key } = this.#texture;
    this.#image.setTexture(key);
    if (context === null) return;
    const middle = SIZE / 2;
    const arc = (colour: string, width: number, until: number): void => {
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.beginPath();
      context.arc(middle, middle, RADIUS, -Math.PI / 2, -Math.PI / 2 + until * 2 * Math.PI);
      context.stroke();
    };
    context.clearRect(0, 0, SIZE, SIZE);
    arc('rgba(8,12,16,0.85)', 22, 1);
    arc('#4d5b66', 12, 1);
    if (share > 0) arc('#ffab2e', 12, share);
    this.#texture.refresh();
  }
}
