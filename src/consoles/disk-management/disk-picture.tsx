import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type MenuEntry, useContextMenu } from '#ui';
import type { DiskRow } from './disk-map.ts';
import { barShare } from './disk-size.ts';
import { useDiskTexts } from './disk-texts.ts';

/** Props of {@link DiskPicture}. */
export interface DiskPictureProps {
  readonly label: string;
  readonly rows: readonly DiskRow[];
  readonly selected: number | null;
  readonly onSelect: (number: number) => void;
  readonly menuFor: (number: number) => readonly MenuEntry[];
}

/**
 * The lower half of Disk Management: each disk with its bar. It is a list box at the same time: arrows choose a disk,
 * Enter, Shift+F10 or a long press open its menu, and each option speaks the whole disk.
 */
export function DiskPicture({ label, rows, selected, onSelect, menuFor }: DiskPictureProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const numberOf = (target: Element) => {
    const key = target.closest('[data-key]')?.getAttribute('data-key');
    return key === undefined || key === null ? null : Number(key);
  };
  const menu = useContextMenu((target) => {
    const number = numberOf(target);
    if (number === null) return [];
    onSelect(number);
    return menuFor(number);
  }, label);
  const current = rows.some((row) => row.number === selected) ? selected : (rows[0]?.number ?? null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return openMenu(event);
    const to = targetOf(
      event.key,
      rows.findIndex((row) => row.number === current),
      rows.length,
    );
    const row = to === null ? undefined : rows[to];
    if (row === undefined) return menu.props.onKeyDown?.(event as KeyboardEvent<HTMLElement>);
    event.preventDefault();
    onSelect(row.number);
    list.current?.querySelector<HTMLElement>(`[data-key="${row.number}"]`)?.focus();
  };
  const largest = Math.max(...rows.map((row) => row.sizeMb));
  return (
    <>
      <div
        ref={list}
        {...menu.props}
        className="k-disks c-sunken"
        role="listbox"
        aria-label={label}
        onKeyDown={onKeyDown}
      >
        {rows.map((row) => (
          <DiskOption
            key={row.number}
            row={row}
            share={barShare(row.sizeMb, largest)}
            isSelected={row.number === selected}
            isTabStop={row.number === current}
            onSelect={() => onSelect(row.number)}
          />
        ))}
      </div>
      {menu.menu}
    </>
  );
}

interface DiskOptionProps {
  readonly row: DiskRow;
  readonly share: number;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly onSelect: () => void;
}

function DiskOption({ row, share, isSelected, isTabStop, onSelect }: DiskOptionProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const texts = useDiskTexts();
  const isKnown = row.bar.kind !== 'unknown';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box around it handles the keys of all options
    <div
      role="option"
      className="k-disk"
      aria-selected={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      data-key={row.number}
      onClick={onSelect}
      onFocus={onSelect}
    >
      <div className="k-disk-head">
        <span className="k-disk-name">
          <Icon name="disk" state={headMark[row.status]} />
          <b>{t('disk.number', { number: row.number })}</b>
        </span>
        <span>{isKnown ? texts.type(row) : t('disk.unknownType')}</span>
        {isKnown ? <span>{texts.size(row.sizeMb)}</span> : null}
        <span>{t(`disk.status.${row.status}`)}</span>
      </div>
      <div className="k-disk-body">
        <div
          className="k-bar"
          data-kind={row.isDynamic && row.bar.kind === 'partition' ? 'simple' : row.bar.kind}
          style={{ inlineSize: `${Math.round(share * 100)}%` }}
        >
          <BarText row={row} />
        </div>
      </div>
    </div>
  );
}

const headMark = { online: undefined, notInitialised: 'warning', unreadable: 'error' } as const;

function BarText({ row }: { row: DiskRow }): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const texts = useDiskTexts();
  const { bar } = row;
  if (bar.kind === 'unknown') return <span>{t('disk.unreadableHelp')}</span>;
  return (
    <>
      {bar.kind === 'unallocated' ? null : <b>{texts.volume(row)}</b>}
      <span>
        {texts.size(row.sizeMb)} {bar.kind === 'partition' ? bar.fileSystem : ''}
      </span>
      <span>{texts.status(row)}</span>
      {bar.kind === 'formatting' ? (
        <span className="k-bar-progress" style={{ inlineSize: `${Math.round(bar.progress * 100)}%` }} />
      ) : null}
    </>
  );
}

/** Enter does what the menu key does: a disk has no single thing that a double-click would do. */
function openMenu(event: KeyboardEvent): void {
  event.preventDefault();
  const target = event.target as Element;
  const box = target.getBoundingClientRect();
  const place = { bubbles: true, cancelable: true, clientX: box.left + 24, clientY: box.top + 24 };
  target.dispatchEvent(new MouseEvent('contextmenu', place));
}

function targetOf(key: string, from: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(count - 1, from + 1);
  if (key === 'ArrowUp') return Math.max(0, from - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
