import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, MenuTrigger } from 'react-aria-components';
import { DesktopPopover } from '../popover/desktop-popover.tsx';
import { useText } from '../use-text.ts';
import { useWindowElement } from '../window/window-context.ts';
import { AccessLabel, MenuList } from './menu-list.tsx';
import type { MenuEntry, MenuItem } from './menu-model.ts';

/** Props of {@link MenuBar}. */
export interface MenuBarProps {
  /** The top menus, left to right; each has `children`. */
  readonly menus: readonly MenuItem[];
  readonly label?: string;
}

/**
 * The menu bar of a console window. F10 or Alt + access key opens it from anywhere in its window;
 * arrows walk between menus, open ones too; hovering changes the open menu.
 */
export function MenuBar({ menus, label }: MenuBarProps): ReactNode {
  const t = useText();
  const [openIndex, setOpenIndex] = useState<number | null>(null);
  const [current, setCurrent] = useState(0);
  const [isByKey, setByKey] = useState(false);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const windowElement = useWindowElement();

  useEffect(() => {
    if (windowElement === null) return;
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'F10' && !event.shiftKey) {
        event.preventDefault();
        buttons.current[0]?.focus();
      }
      if (!event.altKey || event.key.length !== 1) return;
      const index = menus.findIndex((menu) => menu.accessKey?.toLowerCase() === event.key.toLowerCase());
      if (index < 0) return;
      event.preventDefault();
      setByKey(true);
      setCurrent(index);
      setOpenIndex(index);
    };
    windowElement.addEventListener('keydown', onKeyDown);
    return () => windowElement.removeEventListener('keydown', onKeyDown);
  }, [windowElement, menus]);

  const goTo = (index: number) => {
    const next = (index + menus.length) % menus.length;
    setCurrent(next);
    if (openIndex === null) buttons.current[next]?.focus();
    else setOpenIndex(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || isInSubmenu(event, step)) return;
    event.preventDefault();
    setByKey(true);
    goTo(current + step);
  };
  return (
    <div className="c-menubar" role="menubar" aria-label={label ?? t('ui:menu.bar')} onKeyDown={onKeyDown}>
      {menus.map((menu, index) => (
        <MenuTrigger
          key={menu.id}
          isOpen={openIndex === index}
          onOpenChange={(isOpen) => {
            setByKey(false);
            setCurrent(index);
            setOpenIndex((before) => (isOpen ? index : before === index ? null : before));
          }}
        >
          <Button
            ref={(element: HTMLButtonElement | null) => {
              buttons.current[index] = element;
            }}
            className="c-menubar-item"
            render={(props) => <button {...props} role="menuitem" tabIndex={index === current ? 0 : -1} />}
            onHoverStart={() => {
              if (openIndex === null || openIndex === index) return;
              setByKey(false);
              goTo(index);
            }}
          >
            <AccessLabel label={menu.label} accessKey={menu.accessKey} />
          </Button>
          <DesktopPopover placement="bottom start" offset={0} isNonModal>
            <MenuList
              entries={menu.children ?? NO_ENTRIES}
              label={menu.label}
              shouldFocusFirst={isByKey}
              onClose={() => setOpenIndex(null)}
            />
          </DesktopPopover>
        </MenuTrigger>
      ))}
    </div>
  );
}

const NO_ENTRIES: readonly MenuEntry[] = [];

/** Right opens and Left closes a submenu before either walks along the bar. */
function isInSubmenu(event: KeyboardEvent, step: number): boolean {
  const target = event.target as Element;
  const item = target.closest('[role^="menuitem"]');
  if (step > 0)
    return item !== null && item.closest('.c-menu') !== null && item.hasAttribute('data-has-submenu');
  return target.closest('[data-trigger="SubmenuTrigger"]') !== null;
}
