import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { MenuEntry } from '../menu/menu-model.ts';
import { useContextMenu } from '../menu/use-context-menu.tsx';
import { VisuallyHidden } from '../shell/visually-hidden.tsx';
import { useText } from '../use-text.ts';
import { followPointer } from './drag.ts';

/** Props of {@link TitleBar}. */
export interface TitleBarProps {
  readonly title: string;
  readonly titleId: string;
  readonly icon?: ReactNode;
  readonly isMaximised: boolean;
  /** False on phones, where windows fill the screen. */
  readonly isMovable: boolean;
  readonly onMove: (dx: number, dy: number) => void;
  readonly onResize?: ((dx: number, dy: number) => void) | undefined;
  readonly onMinimise?: (() => void) | undefined;
  readonly onToggleMaximise?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
}

type Mode = 'idle' | 'move' | 'size';

const STEP_PX = 16;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP_PX, 0],
  ArrowRight: [STEP_PX, 0],
  ArrowUp: [0, -STEP_PX],
  ArrowDown: [0, STEP_PX],
};

/**
 * Title bar: drag to move, double-click to maximise, arrows to move, Shift + arrows to resize,
 * Enter or Alt+Space for the window menu.
 */
export function TitleBar(props: TitleBarProps): ReactNode {
  const t = useText();
  const { title, titleId, isMaximised } = props;
  const [mode, setMode] = useState<Mode>('idle');
  const grip = useRef<HTMLButtonElement>(null);
  const hintId = useId();
  const enterMode = (next: Mode) => {
    setMode(next);
    // The menu gives focus back when it closes; only then can the grip take it.
    requestAnimationFrame(() => grip.current?.focus());
  };
  const systemMenu = useContextMenu(
    () => windowMenu(t, props, enterMode),
    t('ui:window.menuLabel', { title }),
  );

  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const arrow = ARROWS[event.key];
    if (arrow !== undefined && !isMaximised && props.isMovable) {
      event.preventDefault();
      const act = event.shiftKey || mode === 'size' ? props.onResize : props.onMove;
      act?.(arrow[0], arrow[1]);
    } else if (mode !== 'idle' && (event.key === 'Enter' || event.key === 'Escape')) {
      event.preventDefault();
      event.stopPropagation();
      setMode('idle');
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      openMenuByKey(event);
    } else systemMenu.props.onKeyDown?.(event);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    systemMenu.props.onPointerDown?.(event);
    if (props.isMovable && !isMaximised) followPointer(event, props.onMove);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the grip inside has the same menu
    <div className="c-titlebar" onContextMenu={systemMenu.props.onContextMenu}>
      <button
        type="button"
        ref={grip}
        className="c-titlebar-grip"
        aria-label={t('ui:window.gripNamed', { title })}
        aria-describedby={hintId}
        data-mode={mode}
        onKeyDown={onKeyDown}
        onBlur={() => setMode('idle')}
        onPointerDown={onPointerDown}
        onPointerMove={systemMenu.props.onPointerMove}
        onPointerUp={systemMenu.props.onPointerUp}
        onPointerCancel={systemMenu.props.onPointerCancel}
        onDoubleClick={props.onToggleMaximise}
      >
        {props.icon ? <span className="c-titlebar-icon">{props.icon}</span> : null}
        <span id={titleId} className="c-titlebar-text">
          {title}
        </span>
      </button>
      <VisuallyHidden id={hintId}>
        {mode === 'idle'
          ? t('ui:window.gripHint')
          : t(mode === 'move' ? 'ui:window.moving' : 'ui:window.sizing')}
      </VisuallyHidden>
      <CaptionButtons {...props} />
      {systemMenu.menu}
    </div>
  );
}

function CaptionButtons({ title, isMaximised, ...props }: TitleBarProps): ReactNode {
  const t = useText();
  const max = isMaximised ? t('ui:window.restoreNamed', { title }) : t('ui:window.maximiseNamed', { title });
  return (
    <div className="c-caption-buttons">
      {props.onMinimise ? (
        <CaptionButton
          kind="minimise"
          label={t('ui:window.minimiseNamed', { title })}
          onPress={props.onMinimise}
        />
      ) : null}
      {props.onToggleMaximise && props.isMovable ? (
        <CaptionButton
          kind={isMaximised ? 'restore' : 'maximise'}
          label={max}
          onPress={props.onToggleMaximise}
        />
      ) : null}
      {props.onClose ? (
        <CaptionButton kind="close" label={t('ui:window.closeNamed', { title })} onPress={props.onClose} />
      ) : null}
    </div>
  );
}

const GLYPHS = {
  minimise: 'M2 9h6v2H2z',
  maximise: 'M1 1h10v10H1zM2 3v7h8V3z',
  restore: 'M4 1h7v7H8v3H1V4h3zM5 3v1h3v3h2V3zM2 6v4h5V6z',
  close: 'M1 2h2l3 3 3-3h2L7.5 6 11 10H9L6 7l-3 3H1l3.5-4z',
} as const;

function CaptionButton(props: { kind: keyof typeof GLYPHS; label: string; onPress: () => void }): ReactNode {
  return (
    <button
      type="button"
      className="c-caption-button"
      data-kind={props.kind}
      aria-label={props.label}
      title={props.label}
      onClick={props.onPress}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d={GLYPHS[props.kind]} fill="currentColor" fillRule="evenodd" />
      </svg>
    </button>
  );
}

function openMenuByKey(event: KeyboardEvent<HTMLButtonElement>): void {
  const box = event.currentTarget.getBoundingClientRect();
  const at = { bubbles: true, cancelable: true, clientX: box.left, clientY: box.bottom };
  event.currentTarget.dispatchEvent(new MouseEvent('contextmenu', at));
}

function windowMenu(
  t: ReturnType<typeof useText>,
  props: TitleBarProps,
  enterMode: (mode: Mode) => void,
): readonly MenuEntry[] {
  const canMove = props.isMovable && !props.isMaximised;
  const canMaximise = props.isMovable && props.onToggleMaximise !== undefined;
  const entries: (MenuEntry | null)[] = [
    item('restore', t('ui:window.restore'), canMaximise && props.isMaximised, props.onToggleMaximise),
    item('move', t('ui:window.move'), canMove, () => enterMode('move')),
    item('size', t('ui:window.size'), canMove && props.onResize !== undefined, () => enterMode('size')),
    item('minimise', t('ui:window.minimise'), props.onMinimise !== undefined, props.onMinimise),
    item('maximise', t('ui:window.maximise'), canMaximise && !props.isMaximised, props.onToggleMaximise),
    { id: 'line', kind: 'separator' },
    { ...item('close', t('ui:window.close'), props.onClose !== undefined, props.onClose), isDefault: true },
  ];
  return entries.filter((entry) => entry !== null);
}

function item(id: string, label: string, isEnabled: boolean, onAction: (() => void) | undefined) {
  return { id, label, isDisabled: !isEnabled, ...(onAction ? { onAction } : {}) };
}
