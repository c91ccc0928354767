/** A place on the desktop, in CSS pixels from its top left corner. */
export interface WindowRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type WindowMode = 'normal' | 'maximised' | 'minimised';

/** What the desktop knows of one open window. */
export interface WindowState {
  readonly id: string;
  readonly rect: WindowRect;
  readonly minWidth: number;
  readonly minHeight: number;
  readonly mode: WindowMode;
  /** What taking it from the taskbar brings back. */
  readonly modeBeforeMinimise: 'normal' | 'maximised';
}

/** Size of the desktop in CSS pixels. */
interface Bounds {
  readonly width: number;
  readonly height: number;
}

/** All open windows, the lowest first; the active one, if any, is the topmost that is not minimised. */
export interface WindowsState {
  /** Order of opening, for the taskbar. */
  readonly opened: readonly string[];
  /** Lowest to topmost. */
  readonly stack: readonly WindowState[];
  readonly activeId: string | null;
  readonly bounds: Bounds;
}

/** Which edges a resize moves; a corner is two edges. */
export interface ResizeEdges {
  readonly horizontal: 'left' | 'right' | null;
  readonly vertical: 'top' | 'bottom' | null;
}

export interface OpenOptions {
  readonly width: number;
  readonly height: number;
  readonly minWidth?: number;
  readonly minHeight?: number;
  readonly x?: number;
  readonly y?: number;
  readonly isMaximised?: boolean;
}

export type WindowsAction =
  | { readonly type: 'open'; readonly id: string; readonly options: OpenOptions }
  | { readonly type: 'close'; readonly id: string }
  | { readonly type: 'activate'; readonly id: string }
  | { readonly type: 'deactivate' }
  | { readonly type: 'minimise'; readonly id: string }
  | { readonly type: 'toggle-maximise'; readonly id: string }
  | { readonly type: 'move'; readonly id: string; readonly dx: number; readonly dy: number }
  | {
      readonly type: 'resize';
      readonly id: string;
      readonly edges: ResizeEdges;
      readonly dx: number;
      readonly dy: number;
    }
  | { readonly type: 'cycle'; readonly step: 1 | -1 }
  | { readonly type: 'bounds'; readonly width: number; readonly height: number };

/** A desktop without windows. Bounds are set by the first measurement. */
export const noWindows: WindowsState = {
  opened: [],
  stack: [],
  activeId: null,
  bounds: { width: 1024, height: 700 },
};

/** At least this much of a title bar stays on the desktop, so that a window can be taken hold of again. */
const GRIP_LEFT_PX = 64;
const TITLE_HEIGHT_PX = 28;
const CASCADE_PX = 28;
/** Where there is room, the first window leaves the icons of the desktop free. */
const ICONS_PX = 136;
const CASCADE_STEPS = 6;

type Handlers = {
  readonly [T in WindowsAction['type']]: (
    state: WindowsState,
    action: Extract<WindowsAction, { type: T }>,
  ) => WindowsState;
};

const handlers: Handlers = {
  open: (state, { id, options }) => {
    if (state.stack.some((entry) => entry.id === id)) return restore(state, id);
    const opened = makeWindow(state, id, options);
    return { ...state, opened: [...state.opened, id], stack: [...state.stack, opened], activeId: id };
  },
  close: (state, { id }) => {
    const stack = state.stack.filter((entry) => entry.id !== id);
    const opened = state.opened.filter((other) => other !== id);
    return { ...state, stack, opened, activeId: state.activeId === id ? topmost(stack) : state.activeId };
  },
  activate: (state, { id }) => restore(state, id),
  deactivate: (state) => (state.activeId === null ? state : { ...state, activeId: null }),
  minimise: (state, { id }) => {
    const next = change(state, id, (entry) =>
      entry.mode === 'minimised' ? entry : { ...entry, mode: 'minimised', modeBeforeMinimise: entry.mode },
    );
    return { ...next, activeId: state.activeId === id ? topmost(next.stack) : state.activeId };
  },
  'toggle-maximise': (state, { id }) =>
    change(restore(state, id), id, (entry) => ({
      ...entry,
      mode: entry.mode === 'maximised' ? 'normal' : 'maximised',
    })),
  move: (state, { id, dx, dy }) =>
    change(state, id, (entry) => {
      if (entry.mode !== 'normal') return entry;
      const moved = { ...entry.rect, x: entry.rect.x + dx, y: entry.rect.y + dy };
      return { ...entry, rect: keepReachable(moved, state.bounds) };
    }),
  resize: (state, { id, edges, dx, dy }) =>
    change(state, id, (entry) =>
      entry.mode === 'normal' ? { ...entry, rect: resized(entry, edges, dx, dy, state.bounds) } : entry,
    ),
  cycle: (state, { step }) => {
    const shown = state.opened.filter((id) => state.stack.some((w) => w.id === id && w.mode !== 'minimised'));
    if (shown.length === 0) return state;
    const at = state.activeId === null ? -1 : shown.indexOf(state.activeId);
    const next = shown[(at + step + shown.length) % shown.length];
    return next === undefined ? state : restore(state, next);
  },
  bounds: (state, { width, height }) => {
    if (width === state.bounds.width && height === state.bounds.height) return state;
    const bounds = { width, height };
    const stack = state.stack.map((entry) => ({ ...entry, rect: keepReachable(entry.rect, bounds) }));
    return { ...state, bounds, stack };
  },
};

/** The next state of the desktop; pure, so that every rule of moving and stacking can be tested. */
export function reduceWindows(state: WindowsState, action: WindowsAction): WindowsState {
  const handler = handlers[action.type] as (s: WindowsState, a: WindowsAction) => WindowsState;
  return handler(state, action);
}

function makeWindow(state: WindowsState, id: string, options: OpenOptions): WindowState {
  const { bounds } = state;
  const minWidth = options.minWidth ?? 240;
  const minHeight = options.minHeight ?? 120;
  const width = Math.max(minWidth, Math.min(options.width, bounds.width - 16));
  const height = Math.max(minHeight, Math.min(options.height, bounds.height - 16));
  const offset = (state.opened.length % CASCADE_STEPS) * CASCADE_PX;
  const x = options.x ?? Math.max(0, Math.min(ICONS_PX + offset, bounds.width - width));
  const y = options.y ?? Math.max(0, Math.min(24 + offset, bounds.height - height));
  return {
    id,
    rect: { x, y, width, height },
    minWidth,
    minHeight,
    mode: options.isMaximised ? 'maximised' : 'normal',
    modeBeforeMinimise: 'normal',
  };
}

function restore(state: WindowsState, id: string): WindowsState {
  const entry = state.stack.find((other) => other.id === id);
  if (entry === undefined) return state;
  const shown: WindowState =
    entry.mode === 'minimised' ? { ...entry, mode: entry.modeBeforeMinimise } : entry;
  const isTop = state.stack.at(-1)?.id === id;
  if (isTop && shown === entry && state.activeId === id) return state;
  const stack = [...state.stack.filter((other) => other.id !== id), shown];
  return { ...state, stack, activeId: id };
}

function change(state: WindowsState, id: string, update: (entry: WindowState) => WindowState): WindowsState {
  return { ...state, stack: state.stack.map((entry) => (entry.id === id ? update(entry) : entry)) };
}

function topmost(stack: readonly WindowState[]): string | null {
  return stack.findLast((entry) => entry.mode !== 'minimised')?.id ?? null;
}

function keepReachable(rect: WindowRect, bounds: Bounds): WindowRect {
  const x = Math.min(Math.max(rect.x, GRIP_LEFT_PX - rect.width), bounds.width - GRIP_LEFT_PX);
  const y = Math.min(Math.max(rect.y, 0), Math.max(0, bounds.height - TITLE_HEIGHT_PX));
  return x === rect.x && y === rect.y ? rect : { ...rect, x, y };
}

/** The edges that are dragged move; the opposite ones stay, and the title bar stays in reach. */
function resized(entry: WindowState, edges: ResizeEdges, dx: number, dy: number, bounds: Bounds): WindowRect {
  const { rect, minWidth, minHeight } = entry;
  const right = rect.x + rect.width;
  const bottom = rect.y + rect.height;
  let { x, y, width, height } = rect;
  if (edges.horizontal === 'right') width = Math.max(minWidth, GRIP_LEFT_PX - x, width + dx);
  if (edges.vertical === 'bottom') height = Math.max(minHeight, height + dy);
  if (edges.horizontal === 'left') {
    x = Math.min(x + dx, right - minWidth, Math.max(x, bounds.width - GRIP_LEFT_PX));
    width = right - x;
  }
  if (edges.vertical === 'top') {
    y = Math.max(0, Math.min(y + dy, bottom - minHeight, Math.max(y, bounds.height - TITLE_HEIGHT_PX)));
    height = bottom - y;
  }
  return { x, y, width, height };
}
