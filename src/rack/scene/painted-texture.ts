import type { Scene, Textures } from 'phaser';

/** A canvas with its pencil; null where the browser has no 2D canvas. */
export interface SoftCanvas {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D | null;
}

/**
 * A canvas that the processor paints. One that the graphics card paints would have to be read back before WebGL gets it,
 * which takes seconds where WebGL runs in software, and its edges change when the browser drops the card half-way.
 */
export function softCanvas(width: number, height: number): SoftCanvas {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
}

/** A texture whose picture is a canvas of ours. Phaser's own canvas texture would keep a second copy of all pixels. */
export class PaintedTexture {
  readonly key: string;
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D | null;
  readonly #texture: Textures.Texture | null;

  /** `paint` draws the first picture before it goes to WebGL. */
  constructor(
    scene: Scene,
    key: string,
    width: number,
    height: number,
    paint: (soft: SoftCanvas) => void = () => {},
  ) {
    const soft = softCanvas(width, height);
    paint(soft);
    this.key = key;
    this.canvas = soft.canvas;
    this.context = soft.context;
    this.#texture = scene.textures.create(key, soft.canvas, soft.canvas.width, soft.canvas.height);
    this.addFrame('__BASE', 0, 0, soft.canvas.width, soft.canvas.height);
  }

  /** A part of the picture that can be drawn alone. */
  addFrame(name: string, x: number, y: number, width: number, height: number): void {
    this.#texture?.add(name, 0, x, y, width, height);
  }

  /** Hands the changed picture to WebGL. */
  refresh(): void {
    this.#texture?.source[0]?.update();
  }

  destroy(scene: Scene): void {
    scene.textures.remove(this.key);
  }
}
