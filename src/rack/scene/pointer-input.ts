import type { Point } from '#rack/model';

/** What the room does with pointers; points are in CSS pixels of the canvas. */
export interface PointerSink {
  /** `coarse`: a finger rather than a mouse. */
  down(at: Point, coarse: boolean): void;
  move(at: Point): void;
  up(at: Point): void;
  cancel(): void;
  leave(): void;
  doubleClick(at: Point): void;
  wheel(at: Point, factor: number): void;
  pinch(at: Point, factor: number, dx: number, dy: number): void;
}

/**
 * One way in for mouse, pen and fingers. One pointer wires and pans, two fingers pinch, the wheel zooms, Escape cancels.
 * Returns the way to stop listening.
 */
export function listenToPointers(canvas: HTMLCanvasElement, sink: PointerSink): () => void {
  const fingers = new Map<number, Point>();
  const stop = new AbortController();
  const options = { signal: stop.signal } as const;
  const place = (event: MouseEvent): Point => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  let pinching = false;

  const onDown = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, place(event));
    if (fingers.size === 1) sink.down(place(event), event.pointerType === 'touch');
    else if (!pinching) {
      pinching = true;
      sink.cancel();
    }
  };
  const onMove = (event: PointerEvent): void => {
    const before = fingers.get(event.pointerId);
    const now = place(event);
    if (pinching && before !== undefined) {
      pinchBy(fingers, event.pointerId, before, now, sink);
      fingers.set(event.pointerId, now);
      return;
    }
    if (before !== undefined) fingers.set(event.pointerId, now);
    if (before !== undefined || fingers.size === 0) sink.move(now);
  };
  const onUp = (event: PointerEvent): void => {
    if (!fingers.delete(event.pointerId)) return;
    if (pinching) pinching = fingers.size > 0;
    else sink.up(place(event));
  };
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 24 : event.deltaY;
    sink.wheel(place(event), 2 ** (-Math.max(-240, Math.min(240, lines)) / 260));
  };
  canvas.style.touchAction = 'none';
  canvas.addEventListener('pointerdown', onDown, options);
  canvas.addEventListener('pointermove', onMove, options);
  canvas.addEventListener('pointerup', onUp, options);
  canvas.addEventListener(
    'pointercancel',
    (event) => {
      fingers.delete(event.pointerId);
      pinching = false;
      sink.cancel();
    },
    options,
  );
  canvas.addEventListener('pointerleave', () => sink.leave(), options);
  canvas.addEventListener('dblclick', (event) => sink.doubleClick(place(event)), options);
  canvas.addEventListener('wheel', onWheel, { ...options, passive: false });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') sink.cancel();
    },
    options,
  );
  return () => stop.abort();
}

function pinchBy(
  fingers: ReadonlyMap<number, Point>,
  id: number,
  before: Point,
  now: Point,
  sink: PointerSink,
): void {
  const other = [...fingers].find(([finger]) => finger !== id)?.[1];
  if (other === undefined) return;
  const old = Math.hypot(before.x - other.x, before.y - other.y);
  const fresh = Math.hypot(now.x - other.x, now.y - other.y);
  const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
  sink.pinch(middle, old > 8 ? fresh / old : 1, (now.x - before.x) / 2, (now.y - before.y) / 2);
}
