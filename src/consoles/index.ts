export { ClusterStateView } from './cluster-administrator/cluster-state-view.tsx';
export { ServerDesktop, type ServerDesktopProps } from './desktop/server-desktop.tsx';
export { type ConsoleEntry, consoleRegistry } from './shared/console-registry.ts';
export { type ConsoleId, type ConsoleProps, consoleIds, isConsoleId } from './shared/console-types.ts';
