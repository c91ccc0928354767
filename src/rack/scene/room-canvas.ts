/** A canvas that is in no page yet, and its context. */
export interface RoomCanvas {
  readonly canvas: HTMLCanvasElement;
  readonly context: WebGLRenderingContext;
}

let early: RoomCanvas | null = null;

/** Opens the canvas of the next room, for a page that knows that one is to come: the browser needs a while for a context. */
export function openCanvasEarly(): void {
  early ??= openCanvas();
}

/** The canvas that was opened early, or a new one; null when WebGL is missing. */
export function takeCanvas(): RoomCanvas | null {
  const taken = early ?? openCanvas();
  early = null;
  return taken;
}

/** Pixels of the canvas for one of the page. */
export function pixelRatio(): number {
  return Math.min(2, Math.max(1, window.devicePixelRatio || 1));
}

function openCanvas(): RoomCanvas | null {
  const canvas = document.createElement('canvas');
  // No room is larger than the window.
  canvas.width = Math.round(window.innerWidth * pixelRatio());
  canvas.height = Math.round(window.innerHeight * pixelRatio());
  // Everything is a picture with soft edges, one over the other: nothing is hidden, masked or cut.
  const context = canvas.getContext('webgl', { alpha: true, antialias: false, depth: false, stencil: false });
  return context === null ? null : { canvas, context };
}
