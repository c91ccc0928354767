import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useState,
} from 'react';
import { classNames } from '../class-names.ts';
import { followPointer } from './drag.ts';
import { TitleBar } from './title-bar.tsx';
import { useLastFocus } from './use-last-focus.ts';
import { useModals } from './use-modals.ts';
import type { WindowActions } from './use-window-manager.ts';
import { WindowContext, type WindowContextValue } from './window-context.ts';
import type { ResizeEdges, WindowState } from './window-reducer.ts';

/** Props of {@link Window}; a desktop fills them in. */
export interface WindowProps {
  readonly window: WindowState;
  readonly title: string;
  readonly icon?: ReactNode;
  readonly isActive: boolean;
  /** Fills the desktop, as on phones. */
  readonly isCompact: boolean;
  readonly isResizable: boolean;
  readonly zIndex: number;
  readonly actions: WindowActions;
  readonly onClose: (id: string) => void;
  readonly onTitle: (id: string, title: string | null) => void;
  readonly children: ReactNode;
}

/** One movable window. It is a non-modal dialog named by its title. */
export function Window(props: WindowProps): ReactNode {
  const { window: state, actions, isActive, isCompact, onTitle, onClose } = props;
  const { id } = state;
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [dialogHost, setDialogHost] = useState<HTMLElement | null>(null);
  const modals = useModals();
  const isWaiting = modals.ids.length > 0;
  const titleId = useId();
  const focusLast = useLastFocus(element);
  useFocusWhenActive(element, isActive && state.mode !== 'minimised', focusLast);

  const setTitle = useCallback((title: string | null) => onTitle(id, title), [onTitle, id]);
  const close = useCallback(() => onClose(id), [onClose, id]);
  const context = useMemo<WindowContextValue>(
    () => ({ element, dialogHost, modals, focusLast, isCompact, setTitle, close }),
    [element, dialogHost, modals, focusLast, isCompact, setTitle, close],
  );
  const isMaximised = state.mode === 'maximised' || isCompact;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey && event.key === ' ') {
      event.preventDefault();
      element
        ?.querySelector('.c-titlebar-grip')
        ?.dispatchEvent(new MouseEvent('contextmenu', menuPlace(element)));
    }
    if (event.ctrlKey && event.key === 'F4') close();
  };
  return (
    <section
      ref={setElement}
      // A window that waits for its dialog looks inactive, as it is.
      className={classNames('c-window', isActive && !isWaiting && 'is-active', isMaximised && 'is-maximised')}
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      hidden={state.mode === 'minimised'}
      style={isMaximised ? { zIndex: props.zIndex } : { ...place(state), zIndex: props.zIndex }}
      onPointerDownCapture={() => !isActive && actions.activate(id)}
      onFocusCapture={() => !isActive && actions.activate(id)}
      onKeyDown={onKeyDown}
    >
      <WindowContext value={context}>
        <div className="c-window-frame" inert={isWaiting}>
          <TitleBar
            title={props.title}
            titleId={titleId}
            icon={props.icon}
            isMaximised={isMaximised}
            isMovable={!isCompact}
            onMove={(dx, dy) => actions.move(id, dx, dy)}
            onResize={props.isResizable ? (dx, dy) => actions.resize(id, BOTTOM_RIGHT, dx, dy) : undefined}
            onMinimise={() => actions.minimise(id)}
            onToggleMaximise={props.isResizable ? () => actions.toggleMaximise(id) : undefined}
            onClose={close}
          />
          <div className="c-window-content">{props.children}</div>
          {props.isResizable && !isMaximised ? <ResizeHandles id={id} actions={actions} /> : null}
        </div>
        <div ref={setDialogHost} className="c-dialog-host" />
      </WindowContext>
    </section>
  );
}

const BOTTOM_RIGHT: ResizeEdges = { horizontal: 'right', vertical: 'bottom' };
const EDGES: Readonly<Record<string, ResizeEdges>> = {
  n: { horizontal: null, vertical: 'top' },
  s: { horizontal: null, vertical: 'bottom' },
  w: { horizontal: 'left', vertical: null },
  e: { horizontal: 'right', vertical: null },
  nw: { horizontal: 'left', vertical: 'top' },
  ne: { horizontal: 'right', vertical: 'top' },
  sw: { horizontal: 'left', vertical: 'bottom' },
  se: BOTTOM_RIGHT,
};

function ResizeHandles({ id, actions }: { id: string; actions: WindowActions }): ReactNode {
  return Object.entries(EDGES).map(([side, edges]) => (
    <div
      key={side}
      className="c-resize"
      data-side={side}
      onPointerDown={(event: PointerEvent) =>
        followPointer(event, (dx, dy) => actions.resize(id, edges, dx, dy))
      }
    />
  ));
}

function place({ rect }: WindowState) {
  return { left: rect.x, top: rect.y, width: rect.width, height: rect.height };
}

function menuPlace(element: HTMLElement) {
  const box = element.getBoundingClientRect();
  return { bubbles: true, cancelable: true, clientX: box.left + 4, clientY: box.top + 28 };
}

/** Brings focus into a window that becomes active, back to where it was, without stealing it from inside. */
function useFocusWhenActive(element: HTMLElement | null, isActive: boolean, focusLast: () => void): void {
  useEffect(() => {
    if (element === null || !isActive || element.contains(document.activeElement)) return;
    const dialog = element.querySelector<HTMLElement>('.c-dialog.is-active');
    if (dialog === null) focusLast();
    else dialog.focus({ preventScroll: true });
  }, [element, isActive, focusLast]);
}
