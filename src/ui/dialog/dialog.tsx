import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { classNames } from '../class-names.ts';
import { isNarrow } from '../use-narrow.ts';
import { TitleBar } from '../window/title-bar.tsx';
import { useLastFocus } from '../window/use-last-focus.ts';
import { isCovered, type Modals, useModals, usePageModals } from '../window/use-modals.ts';
import { WindowContext, type WindowContextValue } from '../window/window-context.ts';

/** Props of {@link Dialog}. */
export interface DialogProps {
  readonly title: string;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  /** The row of buttons at the foot. */
  readonly buttons?: ReactNode;
  /** Escape, the close button of the title bar. Without it the dialog can only be answered. */
  readonly onClose?: (() => void) | undefined;
  /** Enter in a field; usually what the default button does. */
  readonly onSubmit?: (() => void) | undefined;
  /** Width in rem; the height follows the content. */
  readonly width?: number;
  readonly className?: string;
  /** Element that says what a message is about, for `role="alertdialog"`. */
  readonly describedBy?: string;
  readonly isAlert?: boolean;
}

/**
 * A modal dialog. It is modal to the window that owns it, as in Windows: the owner is inert, the rest of the
 * game (clock, pager, other machines) stays in reach. Mount it to open it.
 */
export function Dialog(props: DialogProps): ReactNode {
  const owner = use(WindowContext);
  const id = useId();
  const page = usePageModals();
  const around = owner?.modals ?? page;
  useOwnerInert(owner, around.hold, id);
  const host = owner === null ? document.body : owner.dialogHost;
  if (host === null) return null;
  return createPortal(<DialogFrame {...props} id={id} owner={owner} around={around} />, host);
}

interface DialogFrameProps extends DialogProps {
  readonly id: string;
  readonly owner: WindowContextValue | null;
  /** The dialogs of the same owner: of a window or dialog, or of the page. */
  readonly around: Modals;
}

function DialogFrame({ owner, around, id, ...props }: DialogFrameProps): ReactNode {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [dialogHost, setDialogHost] = useState<HTMLElement | null>(null);
  const modals = useModals();
  const isWaiting = modals.ids.length > 0 || isCovered(around.ids, id);
  const titleId = useId();
  useInitialFocus(element);
  const move = useDialogPlace(element);
  const focusLast = useLastFocus(element);
  const isCompact = owner?.isCompact ?? false;
  const close = props.onClose;
  const context = useMemo<WindowContextValue>(
    () => ({
      element,
      dialogHost,
      modals,
      focusLast,
      isCompact,
      setTitle: NOTHING,
      close: close ?? NOTHING,
    }),
    [element, dialogHost, modals, focusLast, isCompact, close],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Escape' || event.defaultPrevented || close === undefined) return;
    event.preventDefault();
    close();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    props.onSubmit?.();
  };
  return (
    <div className={classNames('classic', 'c-dialog-layer', owner === null && 'is-page')}>
      <section
        ref={setElement}
        className={classNames('c-window c-dialog', !isWaiting && 'is-active', props.className)}
        role={props.isAlert ? 'alertdialog' : 'dialog'}
        aria-labelledby={titleId}
        aria-describedby={props.describedBy}
        aria-modal={owner === null}
        tabIndex={-1}
        style={props.width === undefined ? {} : { width: `min(${props.width}rem, 100vw)` }}
        onKeyDown={onKeyDown}
      >
        <WindowContext value={context}>
          <form className="c-window-frame" noValidate inert={isWaiting} onSubmit={onSubmit}>
            <TitleBar
              title={props.title}
              titleId={titleId}
              icon={props.icon}
              isMaximised={false}
              isMovable={!isCompact}
              onMove={move}
              onClose={close}
            />
            <div className="c-dialog-content">{props.children}</div>
            {props.buttons === undefined ? null : <div className="c-dialog-buttons">{props.buttons}</div>}
          </form>
          <div ref={setDialogHost} className="c-dialog-host" />
        </WindowContext>
      </section>
    </div>
  );
}

const NOTHING = () => {};

function useOwnerInert(owner: WindowContextValue | null, hold: Modals['hold'], id: string): void {
  const focusLast = owner?.focusLast;
  const previous = useRef<HTMLElement | null>(null);
  // Taken while rendering for the first time: in an effect the dialog would have moved the focus already.
  if (previous.current === null && document.activeElement instanceof HTMLElement) {
    previous.current = document.activeElement;
  }
  useEffect(() => {
    const back = previous.current;
    const release = hold(id);
    return () => {
      release();
      // The owner is inert until its next render.
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body && document.activeElement !== null) return;
        if (back?.isConnected && back.closest('[inert]') === null && back !== document.body) back.focus();
        else focusLast?.();
      });
    };
  }, [hold, focusLast, id]);
}

const FIRST_FIELD =
  'input:not([type=hidden]):not([tabindex="-1"]):not(:disabled), textarea, select, [role=combobox], [role=listbox], [data-autofocus]';
const DEFAULT_BUTTON = 'button[data-default]:not(:disabled)';
const FIRST_BUTTON = '.c-dialog-buttons button:not(:disabled)';

function useInitialFocus(element: HTMLElement | null): void {
  useEffect(() => {
    if (element === null || element.contains(document.activeElement)) return;
    const content = element.querySelector('.c-dialog-content');
    const first = (selector: string) =>
      [...(content?.querySelectorAll<HTMLElement>(selector) ?? [])].find(
        (one) => one.closest('[inert]') === null,
      );
    const target =
      first('[data-autofocus]') ??
      first(FIRST_FIELD) ??
      element.querySelector<HTMLElement>(DEFAULT_BUTTON) ??
      element.querySelector<HTMLElement>(FIRST_BUTTON) ??
      element;
    target.focus({ preventScroll: true });
  }, [element]);
}

/**
 * Keeps a dialog within its desktop, as far as it fits, whenever one of them moves or changes its size. Returns the way to
 * move it. The place is written to the element at once: two observers that report in one frame must not both shift it.
 */
function useDialogPlace(element: HTMLElement | null): (dx: number, dy: number) => void {
  const at = useRef({ x: 0, y: 0 });
  const move = useCallback(
    (dx: number, dy: number) => {
      if (element === null) return;
      place(element, at.current, { x: at.current.x + dx, y: at.current.y + dy });
      keepInside(element, at.current);
    },
    [element],
  );
  useLayoutEffect(() => {
    const layer = element?.closest('.c-desktop-layer');
    if (element === null || layer === null || layer === undefined) return;
    const keep = () => keepInside(element, at.current);
    keep();
    // The windows that own it carry it along when they move or change their size.
    const owners = ownersOf(element);
    const sizes = new ResizeObserver(keep);
    for (const box of [element, layer, ...owners]) sizes.observe(box);
    const places = new MutationObserver(keep);
    for (const owner of owners) places.observe(owner, { attributeFilter: ['style'] });
    return () => {
      sizes.disconnect();
      places.disconnect();
    };
  }, [element]);
  return move;
}

interface Place {
  x: number;
  y: number;
}

/** Puts the dialog so far from the middle of its owner. */
function place(element: HTMLElement, at: Place, to: Place): void {
  Object.assign(at, to);
  // Not a transform: that would move what is fixed inside, such as the anchor of a context menu.
  element.style.setProperty('left', `${to.x}px`);
  element.style.setProperty('top', `${to.y}px`);
}

function keepInside(element: HTMLElement, at: Place): void {
  const layer = element.closest('.c-desktop-layer');
  if (layer === null) return;
  const bounds = layer.getBoundingClientRect();
  element.style.maxHeight = `${bounds.height}px`;
  // A sheet has no place of its own.
  if (isNarrow()) {
    place(element, at, { x: 0, y: 0 });
    return;
  }
  const box = element.getBoundingClientRect();
  const x = shiftInto(box.left, box.right, bounds.left, bounds.right);
  const y = shiftInto(box.top, box.bottom, bounds.top, bounds.bottom);
  if (x !== 0 || y !== 0) place(element, at, { x: at.x + x, y: at.y + y });
}

/** The windows and dialogs around a dialog. */
function ownersOf(element: HTMLElement): readonly Element[] {
  const owner = element.parentElement?.closest<HTMLElement>('.c-window');
  return owner === null || owner === undefined ? [] : [owner, ...ownersOf(owner)];
}

/** How far a stretch has to move to lie between two bounds; what is longer than they are apart begins at the first. */
function shiftInto(from: number, to: number, min: number, max: number): number {
  return from < min || to - from > max - min ? min - from : Math.min(0, max - to);
}
