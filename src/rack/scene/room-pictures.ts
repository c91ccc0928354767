import { fitRoom, type RoomLayout, type Size, type Viewport } from '#rack/model';
import { paintBackdrop } from './paint-backdrop.ts';
import { paintRoom, type RoomPicture } from './paint-room.ts';
import { type SoftCanvas, softCanvas } from './painted-texture.ts';

interface Layer {
  readonly soft: SoftCanvas;
  /** The view for which it was painted; null while it is out of date. */
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
 * The room at rest as two pictures behind Phaser's canvas: the whole room, and a sharp picture of the part in view once a
 * closer look stands still. Only one of them is seen while nothing moves. They are canvases of the page and no textures:
 * the browser keeps a picture that does not change for nothing, whereas Phaser would shade all its pixels with each blink.
 */
export class RoomPictures {
  readonly #pixelRatio: number;
  readonly #whole: Layer;
  readonly #close: Layer;
  #canvas: Size = { width: 1, height: 1 };
  #backdrop: Backdrop | null = null;

  /** `parent` is positioned and cuts off what reaches beyond it. */
  constructor(parent: HTMLElement, pixelRatio: number) {
    this.#pixelRatio = pixelRatio;
    this.#whole = addLayer(parent);
    this.#close = addLayer(parent);
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
      const element = layer.soft.canvas;
      element.width = canvas.width;
      element.height = canvas.height;
      element.style.width = `${canvas.width / this.#pixelRatio}px`;
      element.style.height = `${canvas.height / this.#pixelRatio}px`;
      element.style.visibility = 'hidden';
      layer.painted = null;
    }
  }

  /** Puts the pictures in place. `settled`: the view stands still, so that the sharp picture is worth its time. */
  show(view: Viewport, picture: RoomPicture, settled: boolean): void {
    const whole = fitRoom(picture.layout, this.#canvas);
    const closer = view.zoom > whole.zoom * 1.001;
    if (closer && settled && !isSame(this.#close.painted, view)) this.#paint(this.#close, view, picture);
    const closeCovers = closer && isSame(this.#close.painted, view);
    if (!closeCovers && this.#whole.painted === null) this.#paint(this.#whole, whole, picture);
    this.#place(this.#whole, view, !closeCovers);
    this.#place(this.#close, view, closer);
  }

  #paint(layer: Layer, view: Viewport, picture: RoomPicture): void {
    paintRoom(layer.soft, this.#backdropFor(view, picture), picture, view);
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

  #place({ soft, painted }: Layer, view: Viewport, wanted: boolean): void {
    const { style } = soft.canvas;
    style.visibility = wanted && painted !== null ? 'visible' : 'hidden';
    if (!wanted || painted === null) return;
    const scale = view.zoom / painted.zoom;
    const x = (view.x - painted.x * scale) / this.#pixelRatio;
    const y = (view.y - painted.y * scale) / this.#pixelRatio;
    style.transform = isSame(painted, view) ? 'none' : `translate(${x}px, ${y}px) scale(${scale})`;
  }
}

function addLayer(parent: HTMLElement): Layer {
  const soft = softCanvas(1, 1);
  soft.canvas.style.cssText = 'position:absolute;inset:0 auto auto 0;transform-origin:0 0;visibility:hidden';
  parent.append(soft.canvas);
  return { soft, painted: null };
}

function isSame(a: Viewport | null, b: Viewport): boolean {
  return a !== null && a.zoom === b.zoom && a.x === b.x && a.y === b.y;
}
