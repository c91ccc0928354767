import type { World } from '#domain';
import { computerState, deviceStatus, nodeNamed } from '#domain/selectors';

/** What a screen without a desktop says, by the key of its texts. */
export type ScreenState = 'noSuchComputer' | 'off' | 'noPower' | 'starting' | 'shuttingDown' | 'hung';

/** What is on the screen of a computer at this instant. */
export function screenState(world: World, name: string): ScreenState | 'running' | 'setup' {
  const node = nodeNamed(world, name);
  if (node === undefined) return 'noSuchComputer';
  const state = computerState(world, node.id);
  if (state !== 'off') return state;
  return deviceStatus(world, node.device) === 'noPower' ? 'noPower' : 'off';
}
