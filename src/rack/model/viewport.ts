import type { Box } from './art-types.ts';
import type { Point } from './cable-routes.ts';

/** How the room lies on the canvas: `canvas = room * zoom + offset`, in canvas pixels. */
export interface Viewport {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/** Width and height in canvas pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Closest look at one port: canvas pixels a mm, for a screen with one canvas pixel a CSS pixel. */
export const MAX_ZOOM = 6;

/** The whole room in the middle of the canvas, on whole pixels so that baked pictures stay sharp. */
export function fitRoom(room: Size, canvas: Size): Viewport {
  const zoom = Math.min(canvas.width / room.width, canvas.height / room.height);
  return {
    zoom,
    x: Math.round((canvas.width - room.width * zoom) / 2),
    y: Math.round((canvas.height - room.height * zoom) / 2),
  };
}

/** A box of the room with some space around it in the middle of the canvas. */
export function fitBox(box: Box, room: Size, canvas: Size, maxZoom: number): Viewport {
  const zoom = Math.min(maxZoom, (canvas.width * 0.94) / box.width, (canvas.height * 0.94) / box.height);
  return clampViewport(
    {
      zoom,
      x: canvas.width / 2 - (box.x + box.width / 2) * zoom,
      y: canvas.height / 2 - (box.y + box.height / 2) * zoom,
    },
    room,
    canvas,
    maxZoom,
  );
}

/** Zooms about a canvas point, which stays where it is. */
export function zoomAbout(
  view: Viewport,
  factor: number,
  at: Point,
  room: Size,
  canvas: Size,
  maxZoom: number,
): Viewport {
  const least = fitRoom(room, canvas).zoom;
  const zoom = Math.min(Math.max(view.zoom * factor, least), Math.max(maxZoom, least));
  const scale = zoom / view.zoom;
  return clampViewport(
    { zoom, x: at.x - (at.x - view.x) * scale, y: at.y - (at.y - view.y) * scale },
    room,
    canvas,
    maxZoom,
  );
}

/**
 * Keeps the zoom between the whole room and one port, and the view within what is seen when the whole room is: so every
 * point can be zoomed at without moving, the wall beside the racks too.
 */
export function clampViewport(view: Viewport, room: Size, canvas: Size, maxZoom: number): Viewport {
  const fit = fitRoom(room, canvas);
  const zoom = Math.min(Math.max(view.zoom, fit.zoom), Math.max(maxZoom, fit.zoom));
  const scale = zoom / fit.zoom;
  return {
    zoom,
    x: clampAxis(view.x, fit.x * scale, canvas.width, scale),
    y: clampAxis(view.y, fit.y * scale, canvas.height, scale),
  };
}

/** From canvas pixels to mm of the room. */
export function toRoom(view: Viewport, point: Point): Point {
  return { x: (point.x - view.x) / view.zoom, y: (point.y - view.y) / view.zoom };
}

/** From mm of the room to canvas pixels. */
export function toCanvas(view: Viewport, point: Point): Point {
  return { x: point.x * view.zoom + view.x, y: point.y * view.zoom + view.y };
}

/** A view on the way from one to another; `t` runs from 0 to 1. The zoom changes by factors, so that it feels even. */
export function between(from: Viewport, to: Viewport, t: number): Viewport {
  const eased = t * t * (3 - 2 * t);
  const zoom = from.zoom * (to.zoom / from.zoom) ** eased;
  const share = to.zoom === from.zoom ? eased : (zoom - from.zoom) / (to.zoom - from.zoom);
  return { zoom, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** `origin` is where the room would begin if the picture of the whole room, `scale` times as large, began at 0. */
function clampAxis(offset: number, origin: number, canvas: number, scale: number): number {
  const least = Math.round(origin + canvas - canvas * scale);
  return Math.min(Math.round(origin), Math.max(least, Math.round(offset)));
}
