import type { World } from '#domain';
import { type ConsoleEntry, consoleRegistry, type StartMenuFolder } from '../shared/console-registry.ts';
import { type ConsoleId, consoleIds, isConsoleId } from '../shared/console-types.ts';

/** A folder of the Start menu with the consoles in it that the level allows. */
export interface StartFolder {
  readonly folder: StartMenuFolder;
  readonly consoles: readonly ConsoleEntry[];
}

const folderOrder: readonly StartMenuFolder[] = [
  'administrativeTools',
  'microsoftExchange',
  'accessories',
  'systemTools',
  'controlPanel',
  'windowsCd',
  'exchangeCd',
];

/** The Start menu for a level's tools; folders without a tool are left out. */
export function startFolders(tools: readonly string[]): readonly StartFolder[] {
  const allowed = allowedConsoles(tools);
  return folderOrder
    .map((folder) => ({ folder, consoles: allowed.filter((entry) => entry.startMenuPath === folder) }))
    .filter((entry) => entry.consoles.length > 0);
}

/** The tools of a level that are there on a server: System Manager only where Exchange Setup has put it. */
export function installedTools(tools: readonly string[], world: World, node: string): readonly string[] {
  return tools.filter((id) => !isConsoleId(id) || consoleRegistry[id].isInstalled?.(world, node) !== false);
}

/** The consoles that a level allows, in the order of the registry. */
export function allowedConsoles(tools: readonly string[]): readonly ConsoleEntry[] {
  const ids = new Set<ConsoleId>(tools.filter(isConsoleId));
  return consoleIds.filter((id) => ids.has(id)).map((id) => consoleRegistry[id]);
}
