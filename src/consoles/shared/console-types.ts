import type { World } from '#domain';
import type { Session } from '#session';

/** Ids of the consoles, as levels name them in `tools`. Each is also the name of the console's folder. */
export const consoleIds = [
  'cluster-administrator',
  'event-viewer',
  'cluster-log',
  'services',
  'command-prompt',
  'network-connections',
  'disk-management',
  'users-and-computers',
  'exchange-setup',
  'exchange-system-manager',
  'task-manager',
  'windows-components',
  'service-pack',
  'date-and-time',
  'system-properties',
  'iscsi-initiator',
  'nlb-manager',
  'backup',
  'computer-management',
  'local-security-policy',
  'windows-setup',
] as const;

/** The id of a console. */
export type ConsoleId = (typeof consoleIds)[number];

/** What every console gets from the desktop that it runs on. */
export interface ConsoleProps {
  readonly session: Session;
  /** Name of the server whose desktop this is. */
  readonly node: string;
  /** The world of the newest frame. */
  readonly world: World;
  /** Opens another console on the same desktop, or brings it to the front. */
  readonly openConsole: (id: ConsoleId) => void;
}

/** Whether a text is the id of a console. */
export function isConsoleId(id: string): id is ConsoleId {
  return (consoleIds as readonly string[]).includes(id);
}
