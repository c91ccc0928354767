/** A canvas that is in no page yet, and its context. */
export interface RoomCanvas {
  readonly canvas: HTMLCanvasElement;
  readonly context: WebGLRenderingContext;
}

declare global {
  interface Window {
    /** What the page's first line has opened for the first room; `scripts/vite/early-room.ts` puts it there. */
    clusterRoomCanvas?: RoomCanvas | null;
  }
}

/** The canvas that was opened early, or a new one; null when WebGL is missing. */
export function takeCanvas(): RoomCanvas | null {
  const early = window.clusterRoomCanvas;
  delete window.clusterRoomCanvas;
  return early ?? openCanvas(pixelRatio());
}

/** Pixels of the canvas for one of the page. Like `openCanvas` it also runs in the page's first line, as text. */
export function pixelRatio(): number {
  return Math.min(2, Math.max(1, window.devicePixelRatio || 1));
}

/** Opens a canvas of the window's size, larger than which no room is. It uses nothing of this file. */
export function openCanvas(ratio: number): RoomCanvas | null {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(window.innerWidth * ratio);
  canvas.height = Math.round(window.innerHeight * ratio);
  // Everything is a picture with soft edges, one over the other: nothing is hidden, masked or cut.
  const context = canvas.getContext('webgl', { alpha: true, antialias: false, depth: false, stencil: false });
  return context === null ? null : { canvas, context };
}
