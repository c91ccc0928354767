import { type ReactNode, useState } from 'react';
import { Button, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from '../icon/icon.tsx';
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
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="c-start-button">
        <Icon name="start" />
        <span>{t('ui:taskbar.start')}</span>
      </Button>
      <Popover className="classic c-popover c-start-popover" placement="top start" offset={2}>
        <div className="c-start-band" aria-hidden="true">
          <span>{machineName}</span>
        </div>
        <MenuList entries={entries} label={t('ui:taskbar.start')} onClose={() => setOpen(false)} />
      </Popover>
    </MenuTrigger>
  );
}
