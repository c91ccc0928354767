import type { World } from '#domain';
import { computerState, deviceStatus, loggedOnUser, nodeNamed } from '#domain/selectors';

/** What a screen without a desktop says, by the key of its texts. */
export type ScreenState = 'noSuchComputer' | 'off' | 'noPower' | 'starting' | 'shuttingDown' | 'hung';

/** What has taken the screen over: Windows, or Setup, also while it waits for its CD. */
export type ScreenOwner = 'running' | 'noSystem' | 'recovery' | 'setup';

/** What is on the screen of a computer at this instant. */
export function screenState(world: World, name: string): ScreenState | ScreenOwner {
  const node = nodeNamed(world, name);
  if (node === undefined) return 'noSuchComputer';
  const state = computerState(world, node.id);
  // A disk that was put in anew is being filled by a recovery or by Setup in text mode.
  if (state === 'setup' && node.systemDisk !== undefined) return 'recovery';
  if (state !== 'off') return state;
  return deviceStatus(world, node.device) === 'noPower' ? 'noPower' : 'off';
}

/** Whether somebody is logged on at the computer, so that it has a desktop while Windows runs. */
export function isLoggedOn(world: World, name: string): boolean {
  const node = nodeNamed(world, name);
  return node !== undefined && loggedOnUser(node) !== null;
}
