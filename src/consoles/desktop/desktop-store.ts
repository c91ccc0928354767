import type { Session } from '#session';
import { noWindows, type WindowsState } from '#ui';
import { isLoggedOn, screenState } from './screen-state.ts';

/** Open windows of each server's desktop during one game. */
interface DesktopStore {
  readonly windows: Map<string, WindowsState>;
}

const stores = new WeakMap<Session, DesktopStore>();

/** The windows that were open on a server's desktop; none after it was off, or nobody logged on, in between. */
export function rememberedWindows(session: Session, node: string): WindowsState {
  return storeOf(session).windows.get(node) ?? noWindows;
}

/** Keeps the windows of a server's desktop while another server is shown. */
export function rememberWindows(session: Session, node: string, windows: WindowsState): void {
  storeOf(session).windows.set(node, windows);
}

function storeOf(session: Session): DesktopStore {
  const known = stores.get(session);
  if (known !== undefined) return known;
  const store: DesktopStore = { windows: new Map() };
  stores.set(session, store);
  // A computer that stops, or from which somebody logs off, loses its windows, whether or not its desktop is on the screen at that moment.
  session.subscribe(({ world }) => {
    for (const node of store.windows.keys()) {
      if (screenState(world, node) !== 'running' || !isLoggedOn(world, node)) store.windows.delete(node);
    }
  });
  return store;
}
