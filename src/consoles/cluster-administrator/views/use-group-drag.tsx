import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { keyOf } from '#ui';

/** What is being dragged, and over which line it is now. */
interface Drag {
  readonly fromKey: string;
  readonly overKey: string | null;
  readonly x: number;
  readonly y: number;
}

/** Props for the element round tree and list, and what to draw while something is dragged. */
export interface GroupDrag {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly drag: Drag | null;
}

const SLOP_PX = 6;

/**
 * Dragging a line of the tree or list onto another with the mouse. Menus do the same by keyboard.
 * `canDrag` and `canDrop` get the keys of lines; `onDrop` is called at the end of a drag that may drop.
 */
export function useGroupDrag(options: {
  readonly canDrag: (key: string) => boolean;
  readonly canDrop: (from: string, to: string) => boolean;
  readonly onDrop: (from: string, to: string) => void;
}): GroupDrag {
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const onPointerDown = (event: PointerEvent) => {
    const fromKey = keyAt(event.target);
    if (event.button !== 0 || event.pointerType === 'touch') return;
    if (fromKey === null || !latest.current.canDrag(fromKey)) return;
    follow(event.clientX, event.clientY, fromKey, latest, setDrag);
  };
  return { onPointerDown, drag };
}

function follow(
  startX: number,
  startY: number,
  fromKey: string,
  latest: { readonly current: Parameters<typeof useGroupDrag>[0] },
  setDrag: (drag: Drag | null) => void,
): void {
  let isDragging = false;
  const targetAt = (event: globalThis.PointerEvent) => {
    const key = keyAt(document.elementFromPoint(event.clientX, event.clientY));
    return key !== null && latest.current.canDrop(fromKey, key) ? key : null;
  };
  const onMove = (event: globalThis.PointerEvent) => {
    const distance = Math.abs(event.clientX - startX) + Math.abs(event.clientY - startY);
    isDragging ||= distance > SLOP_PX;
    if (isDragging) setDrag({ fromKey, overKey: targetAt(event), x: event.clientX, y: event.clientY });
  };
  const end = () => {
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', end);
    window.removeEventListener('keydown', onKey, true);
    setDrag(null);
  };
  const onUp = (event: globalThis.PointerEvent) => {
    const target = isDragging ? targetAt(event) : null;
    end();
    if (target !== null) latest.current.onDrop(fromKey, target);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') end();
  };
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', end);
  window.addEventListener('keydown', onKey, true);
}

function keyAt(target: EventTarget | Element | null): string | null {
  return target instanceof Element ? keyOf(target) : null;
}
