import type { GameObjects, Scene } from 'phaser';
import { fitRoom, type RoomLayout, type Size, type Viewport } from '#rack/model';
import { paintBackdrop } from './paint-backdrop.ts';
import { paintRoom, type RoomPicture } from './paint-room.ts';
import { PaintedTexture, type SoftCanvas, softCanvas } from './painted-texture.ts';

interface Layer {
  readonly key: string;
  readonly image: GameObjects.Image;
  texture: PaintedTexture | null;
  /** The view for which the texture was painted; null while it is out of date. */
  painted: Viewport | null;
}

/** The empty room for one view, kept so that a cable that is plugged costs little. */
interface Backdrop {
  readonly soft: SoftCanvas;
  readonly view: Viewport;
  readonly layout: RoomLayout;
  readonly drawings: number;
}

/**
 * The room at rest as two pictures: the whole room, and a sharp picture of the part in view once a closer look stands
 * still. Only one of them is drawn while nothing moves.
 */
export class RoomPictures {
  readonly #scene: Scene;
  readonly #whole: Layer;
  readonly #close: Layer;
  #canvas: Size = { width: 1, height: 1 };
  #backdrop: Backdrop | null = null;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#whole = this.#addLayer('room-whole', 0);
    this.#close = this.#addLayer('room-close', 1);
  }

  /** Marks both pictures out of date: something that rests has changed. */
  invalidate(): void {
    this.#whole.painted = null;
    this.#close.painted = null;
  }

  /** New size of the canvas. */
  resize(canvas: Size): void {
    this.#canvas = canvas;
    this.#backdrop = null;
    for (const layer of [this.#whole, this.#close]) {
      layer.image.setVisible(false);
      layer.texture?.destroy(this.#scene);
      layer.texture = null;
      layer.painted = null;
    }
  }

  /** Whether the picture in view is as sharp as it gets. */
  isSharp(view: Viewport, picture: RoomPicture): boolean {
    return (
      isSame(this.#whole.painted, view) || isSame(this.#close.painted, view) || !this.#isCloser(view, picture)
    );
  }

  /** Puts the pictures in place. `settled`: the view stands still, so that the sharp picture is worth its time. */
  show(view: Viewport, picture: RoomPicture, settled: boolean): void {
    const closer = this.#isCloser(view, picture);
    if (closer && settled && !isSame(this.#close.painted, view)) this.#paint(this.#close, view, picture);
    const closeCovers = closer && isSame(this.#close.painted, view);
    if (!closeCovers && this.#whole.painted === null)
      this.#paint(this.#whole, fitRoom(picture.layout, this.#canvas), picture);
    this.#place(this.#whole, view, !closeCovers);
    this.#place(this.#close, view, closer && this.#close.painted !== null);
  }

  #isCloser(view: Viewport, picture: RoomPicture): boolean {
    return view.zoom > fitRoom(picture.layout, this.#canvas).zoom * 1.001;
  }

  #addLayer(key: string, depth: number): Layer {
    const image = this.#scene.add.image(0, 0, '__WHITE').setOrigin(0, 0).setDepth(depth).setVisible(false);
    return { key, image, texture: null, painted: null };
  }

  #paint(layer: Layer, view: Viewport, picture: RoomPicture): void {
    const backdrop = this.#backdropFor(view, picture);
    if (layer.texture === null) {
      const { width, height } = this.#canvas;
      layer.texture = new PaintedTexture(this.#scene, layer.key, width, height, (soft) =>
        paintRoom(soft, backdrop, picture, view),
      );
      layer.image.setTexture(layer.key);
    } else {
      paintRoom(layer.texture, backdrop, picture, view);
      layer.texture.refresh();
    }
    layer.painted = view;
  }

  #backdropFor(view: Viewport, picture: RoomPicture): HTMLCanvasElement {
    const { layout, art } = picture;
    const known = this.#backdrop;
    if (known?.layout === layout && known.drawings === art.loaded && isSame(known.view, view))
      return known.soft.canvas;
    const soft = known?.soft ?? softCanvas(this.#canvas.width, this.#canvas.height);
    paintBackdrop(soft, picture, view);
    this.#backdrop = { soft, view, layout, drawings: art.loaded };
    return soft.canvas;
  }

  #place(layer: Layer, view: Viewport, visible: boolean): void {
    const { painted } = layer;
    layer.image.setVisible(visible && painted !== null);
    if (painted === null) return;
    const scale = view.zoom / painted.zoom;
    layer.image.setScale(scale).setPosition(view.x - painted.x * scale, view.y - painted.y * scale);
  }
}

function isSame(a: Viewport | null, b: Viewport): boolean {
  return a !== null && a.zoom === b.zoom && a.x === b.x && a.y === b.y;
}
