import type { GameObjects, Scene } from 'phaser';
import { PaintedTexture } from './painted-texture.ts';

/** A line of a tooltip. */
export interface TipLine {
  readonly text: string;
  readonly colour: string;
}

const WIDTH = 460;
const HEIGHT = 116;
const SANS = '"IBM Plex Sans", "DejaVu Sans", sans-serif';

/** One tooltip in the canvas, beside the pointer. */
export class TipLayer {
  readonly #scene: Scene;
  #texture: PaintedTexture | null = null;
  readonly #image: GameObjects.Image;
  readonly #pixelRatio: number;
  #shown = '';
  #size = { width: 0, height: 0 };

  constructor(scene: Scene, pixelRatio: number) {
    this.#pixelRatio = pixelRatio;
    this.#scene = scene;
    this.#image = scene.add.image(0, 0, '__WHITE').setOrigin(0, 0).setDepth(40).setVisible(false);
  }

  /** Shows lines beside a point in canvas pixels, inside the canvas; no lines hide it. */
  show(lines: readonly TipLine[], x: number, y: number, canvas: { width: number; height: number }): void {
    if (lines.length === 0) {
      this.#image.setVisible(false);
      return;
    }
    const key = JSON.stringify(lines);
    if (key !== this.#shown) {
      this.#shown = key;
      this.#paint(lines);
    }
    const gap = 16 * this.#pixelRatio;
    const left = x + gap + this.#size.width > canvas.width ? x - gap - this.#size.width : x + gap;
    const top = y + gap + this.#size.height > canvas.height ? y - gap - this.#size.height : y + gap;
    this.#image.setPosition(Math.round(Math.max(4, left)), Math.round(Math.max(4, top))).setVisible(true);
  }

  #paint(lines: readonly TipLine[]): void {
    const ratio = this.#pixelRatio;
    const texture = this.#texture ?? new PaintedTexture(this.#scene, 'tip', WIDTH * ratio, HEIGHT * ratio);
    this.#texture = texture;
    this.#image.setTexture(texture.key);
    const { context } = texture;
    if (context === null) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, WIDTH, HEIGHT);
    const font = (index: number) => `${index === 0 ? 600 : 400} 13px ${SANS}`;
    const widths = lines.map((line, index) => {
      context.font = font(index);
      return context.measureText(line.text).width;
    });
    const width = Math.min(WIDTH - 2, Math.ceil(Math.max(...widths)) + 22);
    const height = Math.min(HEIGHT - 2, lines.length * 19 + 14);
    context.fillStyle = 'rgba(16,22,28,0.96)';
    context.strokeStyle = '#3b4955';
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(0.5, 0.5, width, height, 6);
    context.fill();
    context.stroke();
    context.textBaseline = 'middle';
    lines.forEach((line, index) => {
      context.font = font(index);
      context.fillStyle = line.colour;
      context.fillText(line.text, 11, 17 + index * 19, WIDTH - 24);
    });
    this.#size = { width: width * ratio, height: height * ratio };
    texture.refresh();
  }
}
