import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Button, MenuTrigger } from 'react-aria-components';
import { Icon } from '../icon/icon.tsx';
import { DesktopPopover } from '../popover/desktop-popover.tsx';
import { useText } from '../use-text.ts';
import { MenuList } from './menu-list.tsx';
import type { MenuEntry } from './menu-model.ts';

/** Props of {@link StartMenu}. */
export interface StartMenuProps {
  readonly entries: readonly MenuEntry[];
  /** Name of the machine, drawn up the side band. */
  readonly machineName: string;
}

/** The Start button and its menu with submenus. */
export function StartMenu({ entries, machineName }: StartMenuProps): ReactNode {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const stayClosed = useClosedByPointer(button, isOpen, () => setOpen(false));
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={(next) => setOpen(next && !stayClosed.current)}>
      <Button ref={button} className="c-start-button">
        <Icon name="start" />
        <span>{t('ui:taskbar.start')}</span>
      </Button>
      <DesktopPopover className="c-start-popover" placement="top start" offset={2} isNonModal>
        <div className="c-start-band" aria-hidden="true">
          <span>{machineName}</span>
        </div>
        <MenuList entries={entries} label={t('ui:taskbar.start')} onClose={() => setOpen(false)} />
      </DesktopPopover>
    </MenuTrigger>
  );
}

/**
 * Closes the menu when a pointer goes down outside of it, and lets the click do what it hit: the menu is not modal. The
 * button would open it again at once with the press that closes it; true is kept as long as that press lasts.
 */
function useClosedByPointer(
  button: RefObject<HTMLButtonElement | null>,
  isOpen: boolean,
  close: () => void,
): RefObject<boolean> {
  const stayClosed = useRef(false);
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    if (!isOpen) return;
    const onPointerDown = ({ target, pointerType }: PointerEvent) => {
      if (!(target instanceof Element) || target.closest('.c-popover') !== null) return;
      const isButton = button.current?.contains(target) === true;
      if (isButton && pointerType === 'touch') return; // a touch counts when it ends
      stayClosed.current = isButton;
      document.addEventListener('pointerup', () => (stayClosed.current = false), { once: true });
      latest.current();
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => document.removeEventListener('pointerdown', onPointerDown, true);
  }, [button, isOpen]);
  return stayClosed;
}
