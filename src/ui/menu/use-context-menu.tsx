import {
  type HTMLAttributes,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useRef,
  useState,
} from 'react';
import { Button, MenuTrigger } from 'react-aria-components';
import { DesktopPopover } from '../popover/desktop-popover.tsx';
import { useText } from '../use-text.ts';
import { MenuList } from './menu-list.tsx';
import type { MenuEntry } from './menu-model.ts';

const LONG_PRESS_MS = 500;
const LONG_PRESS_SLOP_PX = 10;

/** What {@link useContextMenu} hands back: spread `props` on the element, render `menu` beside it. */
export interface ContextMenuHandle {
  readonly props: HTMLAttributes<HTMLElement>;
  readonly menu: ReactNode;
}

interface OpenMenu {
  readonly x: number;
  readonly y: number;
  readonly isByKey: boolean;
  readonly entries: readonly MenuEntry[];
}

/**
 * Right click, Shift+F10, the menu key and long press, all in one.
 * `entriesFor` gets the element under the pointer or in focus; an empty list opens nothing.
 */
export function useContextMenu(
  entriesFor: (target: Element) => readonly MenuEntry[],
  label?: string,
): ContextMenuHandle {
  const t = useText();
  const [open, setOpen] = useState<OpenMenu | null>(null);
  const press = useRef<{ timer: number; x: number; y: number } | null>(null);

  const openAt = (target: Element, x: number, y: number, isByKey = false): void => {
    const entries = entriesFor(target);
    if (entries.length > 0) setOpen({ x, y, isByKey, entries });
  };
  const cancelPress = () => {
    if (press.current !== null) window.clearTimeout(press.current.timer);
    press.current = null;
  };
  const props: HTMLAttributes<HTMLElement> = {
    onContextMenu: (event: MouseEvent) => {
      event.preventDefault();
      event.stopPropagation();
      cancelPress();
      openAt(event.target as Element, event.clientX, event.clientY);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
      event.preventDefault();
      event.stopPropagation();
      const target = event.target as Element;
      const box = target.getBoundingClientRect();
      openAt(target, box.left + 24, Math.min(box.bottom, box.top + 24), true);
    },
    onPointerDown: (event: PointerEvent) => {
      if (event.pointerType !== 'touch') return;
      const { target, clientX: x, clientY: y } = event;
      const timer = window.setTimeout(() => openAt(target as Element, x, y), LONG_PRESS_MS);
      press.current = { timer, x, y };
    },
    onPointerMove: (event: PointerEvent) => {
      const start = press.current;
      if (start === null) return;
      const moved = Math.abs(event.clientX - start.x) + Math.abs(event.clientY - start.y);
      if (moved > LONG_PRESS_SLOP_PX) cancelPress();
    },
    onPointerUp: cancelPress,
    onPointerCancel: cancelPress,
  };
  const name = label ?? t('ui:menu.context');
  const menu =
    open === null ? null : (
      <MenuTrigger isOpen onOpenChange={(isOpen) => !isOpen && setOpen(null)}>
        <Button
          className="c-menu-anchor"
          style={{ insetInlineStart: 'auto', left: open.x, top: open.y }}
          aria-label={name}
          excludeFromTabOrder
        />
        <DesktopPopover placement="bottom start" offset={0}>
          <MenuList
            entries={open.entries}
            label={name}
            onClose={() => setOpen(null)}
            shouldFocusFirst={open.isByKey}
          />
        </DesktopPopover>
      </MenuTrigger>
    );
  return { props, menu };
}
