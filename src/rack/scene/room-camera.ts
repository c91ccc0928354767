import {
  type Box,
  between,
  clampViewport,
  fitBox,
  fitRoom,
  MAX_ZOOM,
  type Point,
  type Size,
  type Viewport,
  zoomAbout,
} from '#rack/model';

const GLIDE_MS = 420;
/** The view counts as still when nothing moved it for this long. */
const SETTLE_MS = 130;

/** Where the trainee looks: pan, zoom and smooth rides between views. All points are canvas pixels. */
export class RoomCamera {
  readonly #maxZoom: number;
  readonly #still: () => boolean;
  #room: Size = { width: 1, height: 1 };
  #canvas: Size = { width: 1, height: 1 };
  #view: Viewport = { zoom: 1, x: 0, y: 0 };
  #glide: { from: Viewport; to: Viewport; startedAt: number } | null = null;
  #movedAt = Number.NEGATIVE_INFINITY;
  #followsFit = true;

  /** `still`: whether rides jump, for people who want no motion. */
  constructor(pixelRatio: number, still: () => boolean) {
    this.#maxZoom = MAX_ZOOM * pixelRatio;
    this.#still = still;
  }

  get view(): Viewport {
    return this.#view;
  }

  get canvas(): Size {
    return this.#canvas;
  }

  /** A room or canvas of another size; a view of the whole room stays one, any other keeps its middle. */
  resize(room: Size, canvas: Size): void {
    const first = this.#canvas.width <= 1;
    const dx = (canvas.width - this.#canvas.width) / 2;
    const dy = (canvas.height - this.#canvas.height) / 2;
    this.#room = room;
    this.#canvas = canvas;
    this.#glide = null;
    if (first || this.#followsFit) this.#view = this.#home();
    else this.#view = this.#clamp({ ...this.#view, x: this.#view.x + dx, y: this.#view.y + dy });
  }

  /** The whole room, or one rack on a narrow screen; a second call there shows the whole room. */
  fit(now: number): void {
    this.#followsFit = true;
    this.#rideTo(fitRoom(this.#room, this.#canvas), now);
  }

  /** Rides to a box of the room. */
  lookAt(box: Box, now: number, maxZoom = this.#maxZoom): void {
    this.#followsFit = false;
    this.#rideTo(fitBox(box, this.#room, this.#canvas, Math.min(maxZoom, this.#maxZoom)), now);
  }

  /** Whether the view rests where a ride to this box leads. */
  isAt(box: Box): boolean {
    const { zoom, x, y } = fitBox(box, this.#room, this.#canvas, this.#maxZoom);
    return this.#view.zoom === zoom && this.#view.x === x && this.#view.y === y;
  }

  /** Zooms about a point at once; `smooth` rides there. */
  zoom(factor: number, at: Point, now: number, smooth: boolean): void {
    this.#followsFit = false;
    const from = smooth && this.#glide !== null ? this.#glide.to : this.#view;
    const to = zoomAbout(from, factor, at, this.#room, this.#canvas, this.#maxZoom);
    if (smooth) this.#rideTo(to, now);
    else this.#jump(to, now);
  }

  /** Moves the room under the pointer. */
  pan(dx: number, dy: number, now: number): void {
    this.#followsFit = false;
    this.#jump(this.#clamp({ ...this.#view, x: this.#view.x + dx, y: this.#view.y + dy }), now);
  }

  /** Advances a ride; returns whether it goes on. */
  advance(now: number): boolean {
    const glide = this.#glide;
    if (glide === null) return false;
    const t = Math.min(1, Math.max(0, (now - glide.startedAt) / GLIDE_MS));
    this.#view = t >= 1 ? glide.to : between(glide.from, glide.to, t);
    this.#movedAt = now;
    if (t >= 1) {
      this.#glide = null;
      this.#movedAt = now - SETTLE_MS;
    }
    return t < 1;
  }

  /** Milliseconds until the view counts as still; 0 when it does. */
  settlesIn(now: number): number {
    if (this.#glide !== null) return SETTLE_MS;
    return Math.max(0, SETTLE_MS - (now - this.#movedAt));
  }

  #home(): Viewport {
    return fitRoom(this.#room, this.#canvas);
  }

  #clamp(view: Viewport): Viewport {
    return clampViewport(view, this.#room, this.#canvas, this.#maxZoom);
  }

  #jump(to: Viewport, now: number): void {
    this.#glide = null;
    this.#view = to;
    this.#movedAt = now;
  }

  #rideTo(to: Viewport, now: number): void {
    if (this.#still()) {
      this.#jump(to, now - SETTLE_MS);
      return;
    }
    this.#glide = { from: this.#view, to, startedAt: now };
    this.#movedAt = now;
  }
}
