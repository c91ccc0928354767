import type { KeyboardEvent, ReactNode } from 'react';
import { MenuItem as AriaMenuItem, Menu, Separator, SubmenuTrigger, Text } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { DesktopPopover } from '../popover/desktop-popover.tsx';
import { useNarrow } from '../use-narrow.ts';
import { useText } from '../use-text.ts';
import { isSeparator, itemForAccessKey, type MenuEntry, type MenuItem, splitLabel } from './menu-model.ts';

/** Props of {@link MenuList}. */
export interface MenuListProps {
  readonly entries: readonly MenuEntry[];
  readonly label: string;
  readonly onClose?: () => void;
  /** Opened by a key: the first item gets the focus at once. */
  readonly shouldFocusFirst?: boolean;
}

/** The drop-down part of every menu: items, lines, submenus, disabled items that say why. */
export function MenuList({ entries, label, onClose, shouldFocusFirst }: MenuListProps): ReactNode {
  const isNarrow = useNarrow();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey) return;
    const item = itemForAccessKey(entries, event.key);
    if (item === undefined || item.children !== undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onClose?.();
    item.onAction?.();
  };
  return (
    <div className="c-menu-keys" onKeyDownCapture={onKeyDown}>
      <Menu
        className="c-menu"
        aria-label={label}
        {...(onClose ? { onClose } : {})}
        {...(shouldFocusFirst ? { autoFocus: 'first' as const } : {})}
      >
        {entries.map((entry) => renderEntry(entry, isNarrow, onClose))}
      </Menu>
    </div>
  );
}

/** A label with its access key underlined. */
export function AccessLabel({
  label,
  accessKey,
}: {
  label: string;
  accessKey?: string | undefined;
}): ReactNode {
  const [head, key, tail] = splitLabel(label, accessKey);
  if (key === '') return label;
  return (
    <span>
      {head}
      <u>{key}</u>
      {tail}
    </span>
  );
}

function renderEntry(entry: MenuEntry, isNarrow: boolean, onClose: (() => void) | undefined): ReactNode {
  if (isSeparator(entry)) return <Separator key={entry.id} className="c-menu-separator" />;
  if (entry.children === undefined || entry.isDisabled) return <Item key={entry.id} item={entry} />;
  return (
    <SubmenuTrigger key={entry.id} delay={120}>
      <Item item={entry} hasSubmenu />
      <DesktopPopover
        {...(isNarrow
          ? { placement: 'bottom start', offset: 0, crossOffset: 24 }
          : { offset: -3, crossOffset: -3 })}
      >
        <MenuList entries={entry.children} label={entry.label} {...(onClose ? { onClose } : {})} />
      </DesktopPopover>
    </SubmenuTrigger>
  );
}

function Item({ item, hasSubmenu = false }: { item: MenuItem; hasSubmenu?: boolean }): ReactNode {
  const t = useText();
  const blocked = item.isDisabled === true;
  const isSwitch = item.isChecked !== undefined;
  return (
    <AriaMenuItem
      id={item.id}
      textValue={item.label}
      className={classNames('c-menu-item', item.isDefault && 'is-default', blocked && 'is-disabled')}
      onAction={() => {
        if (!blocked) item.onAction?.();
      }}
      shouldCloseOnSelect={!blocked}
      // A disabled item stays reachable so that its reason can be read; hence not RAC's isDisabled.
      render={(props) => {
        const domProps = props as React.JSX.IntrinsicElements['div'];
        return (
          <div
            {...domProps}
            role={isSwitch ? 'menuitemcheckbox' : domProps.role}
            {...(isSwitch ? { 'aria-checked': item.isChecked } : {})}
            {...(blocked ? { 'aria-disabled': true } : {})}
            {...(item.shortcut === undefined ? {} : { 'aria-keyshortcuts': item.shortcut })}
          />
        );
      }}
    >
      <span className="c-menu-mark" aria-hidden="true">
        {item.isChecked ? '✓' : item.icon}
      </span>
      <Text slot="label" className="c-menu-label">
        <AccessLabel label={item.label} accessKey={item.accessKey} />
      </Text>
      {/* Drawn by the style sheet: as text it would be part of what is seen but not of the name. */}
      <span className="c-menu-shortcut" data-keys={item.shortcut} />
      <span className="c-menu-arrow" aria-hidden="true">
        {hasSubmenu ? '▸' : ''}
      </span>
      {blocked && item.reason ? (
        <Text slot="description" className="c-menu-reason">
          {t('ui:menu.unavailable', { reason: item.reason })}
        </Text>
      ) : null}
    </AriaMenuItem>
  );
}
