import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { KitLanguage } from '../kit-language.tsx';
import type { MenuEntry } from '../menu/menu-model.ts';
import { useText } from '../use-text.ts';
import { DesktopContext } from './desktop-context.ts';
import { Taskbar } from './taskbar.tsx';
import type { WindowManager } from './use-window-manager.ts';
import { Window } from './window.tsx';

/** A program's window: what to draw when its id is open in the manager. */
export interface WindowDefinition {
  readonly id: string;
  readonly title: string;
  readonly icon?: ReactNode;
  readonly content: ReactNode;
  /** Default true; false for programs of a fixed size. */
  readonly isResizable?: boolean;
  /** Asked before closing; return false to keep the window open (and ask the user). */
  readonly canClose?: () => boolean;
}

/** A program or thing on the desktop, opened by double-click or Enter. */
export interface DesktopIcon {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly onOpen: () => void;
}

/** Props of {@link Desktop}. */
export interface DesktopProps {
  readonly manager: WindowManager;
  /** Name of the machine, e.g. `NODE1`. */
  readonly label: string;
  readonly windows: readonly WindowDefinition[];
  readonly startMenu: readonly MenuEntry[];
  readonly icons?: readonly DesktopIcon[];
  /** Right end of the taskbar. */
  readonly clock?: ReactNode;
}

/** Below this width (CSS pixels) windows are full-screen sheets. */
export const COMPACT_WIDTH_PX = 700;

/** The desktop of one simulated machine: icons, windows, taskbar. F6 and Shift+F6 go from window to window. */
export function Desktop(props: DesktopProps): ReactNode {
  const { manager } = props;
  const { state, actions } = manager;
  const t = useText();
  const layer = useRef<HTMLDivElement>(null);
  const [area, setArea] = useState<HTMLElement | null>(null);
  const isCompact = useMeasuredBounds(layer, actions.setBounds);
  const [titles, setTitles] = useState<Readonly<Record<string, string | null>>>({});
  const onTitle = useCallback((id: string, title: string | null) => {
    setTitles((before) => (before[id] === title ? before : { ...before, [id]: title }));
  }, []);
  const byId = new Map(props.windows.map((definition) => [definition.id, definition]));
  const onClose = (id: string) => {
    if (byId.get(id)?.canClose?.() !== false) actions.close(id);
  };
  const buttons = state.opened.flatMap((id) => {
    const definition = byId.get(id);
    const entry = state.stack.find((other) => other.id === id);
    if (definition === undefined || entry === undefined) return [];
    return [
      { id, title: titles[id] ?? definition.title, icon: definition.icon, isActive: state.activeId === id },
    ];
  });
  return (
    <KitLanguage>
      <section
        ref={setArea}
        className="classic c-desktop"
        aria-label={props.label}
        onKeyDown={(event) => cycleOnF6(event, actions)}
      >
        <DesktopContext value={area}>
          <div
            ref={layer}
            className="c-desktop-layer"
            onPointerDown={(event) => event.target === event.currentTarget && actions.deactivate()}
          >
            <DesktopIcons icons={props.icons ?? []} label={t('ui:desktop.icons')} />
            <OpenWindows
              manager={manager}
              byId={byId}
              titles={titles}
              isCompact={isCompact}
              onClose={onClose}
              onTitle={onTitle}
            />
          </div>
          <Taskbar
            machineName={props.label}
            startMenu={props.startMenu}
            windows={buttons}
            actions={actions}
            clock={props.clock}
          />
        </DesktopContext>
      </section>
    </KitLanguage>
  );
}

interface OpenWindowsProps {
  readonly manager: WindowManager;
  readonly byId: ReadonlyMap<string, WindowDefinition>;
  readonly titles: Readonly<Record<string, string | null>>;
  readonly isCompact: boolean;
  readonly onClose: (id: string) => void;
  readonly onTitle: (id: string, title: string | null) => void;
}

function OpenWindows({ manager, byId, titles, isCompact, onClose, onTitle }: OpenWindowsProps): ReactNode {
  const { state, actions } = manager;
  return state.opened.map((id) => {
    const definition = byId.get(id);
    const zIndex = state.stack.findIndex((other) => other.id === id);
    const entry = state.stack[zIndex];
    if (definition === undefined || entry === undefined) return null;
    return (
      <Window
        key={id}
        window={entry}
        title={titles[id] ?? definition.title}
        icon={definition.icon}
        isActive={state.activeId === id}
        isCompact={isCompact}
        isResizable={definition.isResizable !== false}
        zIndex={zIndex + 1}
        actions={actions}
        onClose={onClose}
        onTitle={onTitle}
      >
        {definition.content}
      </Window>
    );
  });
}

function cycleOnF6(event: KeyboardEvent, actions: WindowManager['actions']): void {
  if (event.key !== 'F6') return;
  event.preventDefault();
  actions.cycle(event.shiftKey ? -1 : 1);
}

function DesktopIcons({ icons, label }: { icons: readonly DesktopIcon[]; label: string }): ReactNode {
  if (icons.length === 0) return null;
  return (
    <ul className="c-desktop-icons" aria-label={label}>
      {icons.map((icon) => (
        <li key={icon.id}>
          <button
            type="button"
            className="c-desktop-icon"
            onDoubleClick={icon.onOpen}
            onKeyDown={(event) => {
              if (event.key === 'Enter') icon.onOpen();
            }}
            onClick={(event) => {
              // Screen readers and touch have no double-click: their click opens at once.
              const { detail } = event;
              const { pointerType } = event.nativeEvent as globalThis.PointerEvent;
              if (detail === 0 || pointerType === 'touch') icon.onOpen();
            }}
          >
            <span className="c-desktop-icon-picture">{icon.icon}</span>
            <span className="c-desktop-icon-label">{icon.label}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function useMeasuredBounds(
  layer: React.RefObject<HTMLDivElement | null>,
  setBounds: (width: number, height: number) => void,
): boolean {
  const [isCompact, setCompact] = useState(false);
  useEffect(() => {
    const element = layer.current;
    if (element === null) return;
    const measure = () => {
      const { clientWidth, clientHeight } = element;
      setBounds(clientWidth, clientHeight);
      setCompact(clientWidth < COMPACT_WIDTH_PX);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [layer, setBounds]);
  return isCompact;
}
