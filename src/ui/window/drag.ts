import type { PointerEvent as ReactPointerEvent } from 'react';

/** Follows a pointer until it is let go; `onStep` gets the way since the last call, in CSS pixels. */
export function followPointer(event: ReactPointerEvent, onStep: (dx: number, dy: number) => void): void {
  if (event.button !== 0) return;
  const target = event.currentTarget;
  let { clientX: x, clientY: y } = event;
  target.setPointerCapture(event.pointerId);
  const move = (next: Event) => {
    const { clientX, clientY } = next as PointerEvent;
    onStep(clientX - x, clientY - y);
    x = clientX;
    y = clientY;
  };
  const end = () => {
    target.removeEventListener('pointermove', move);
    target.removeEventListener('pointerup', end);
    target.removeEventListener('pointercancel', end);
  };
  target.addEventListener('pointermove', move);
  target.addEventListener('pointerup', end);
  target.addEventListener('pointercancel', end);
}
