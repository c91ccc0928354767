import { fitRoom, type RoomLayout, type Size, type Viewport } from '#rack/model';
import { paintBackdrop } from './paint-backdrop.ts';
import { paintRoom, type RoomPicture } from './paint-room.ts';
import { type SoftCanvas, softCanvas } from './painted-texture.ts';

/** A picture in two sheets: the empty room, and on a clear sheet over it what is plugged and lit, so that a cable costs little. */
interface Layer {
  readonly back: SoftCanvas;
  readonly front: SoftCanvas;
  /** What the back sheet shows; null before the first time. */
  backdrop: { readonly view: Viewport; readonly layout: RoomLayout; readonly drawings: number } | null;
  /** The view for which it was painted; null while it is out of date. */
  painted: Viewport | null;
  /** Where it lies, as a style; null while it is hidden. Kept, since to ask or tell an element its style costs each frame. */
  placed: string | null;
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
    for (const layer of [this.#whole, this.#close]) {
      for (const { canvas: element } of [layer.back, layer.front]) {
        element.width = canvas.width;
        element.height = canvas.height;
        element.style.width = `${canvas.width / this.#pixelRatio}px`;
        element.style.height = `${canvas.height / this.#pixelRatio}px`;
        element.style.visibility = 'hidden';
      }
      layer.backdrop = null;
      layer.painted = null;
      layer.placed = null;
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
    const { layout, art } = picture;
    const known = layer.backdrop;
    const isKnown = known?.layout === layout && known.drawings === art.loaded && isSame(known.view, view);
    if (!isKnown) {
      paintBackdrop(layer.back, picture, view);
      layer.backdrop = { view, layout, drawings: art.loaded };
    }
    paintRoom(layer.front, picture, view);
    layer.painted = view;
  }

  #place(layer: Layer, view: Viewport, wanted: boolean): void {
    const { painted } = layer;
    const place = wanted && painted !== null ? this.#transform(painted, view) : null;
    if (place === layer.placed) return;
    layer.placed = place;
    for (const { canvas } of [layer.back, layer.front]) {
      canvas.style.visibility = place === null ? 'hidden' : 'visible';
      if (place !== null) canvas.style.transform = place;
    }
  }

  #transform(painted: Viewport, view: Viewport): string {
    if (isSame(painted, view)) return 'none';
    const scale = view.zoom / painted.zoom;
    const x = (view.x - painted.x * scale) / this.#pixelRatio;
    const y = (view.y - painted.y * scale) / this.#pixelRatio;
    return `translate(${x}px, ${y}px) scale(${scale})`;
  }
}

function addLayer(parent: HTMLElement): Layer {
  const [back, front] = [softCanvas(1, 1), softCanvas(1, 1)];
  for (const { canvas } of [back, front]) {
    canvas.style.cssText = 'position:absolute;inset:0 auto auto 0;transform-origin:0 0;visibility:hidden';
    parent.append(canvas);
  }
  return { back, front, backdrop: null, painted: null, placed: null };
}

function isSame(a: Viewport | null, b: Viewport): boolean {
  return a !== null && a.zoom === b.zoom && a.x === b.x && a.y === b.y;
}
