import type { CommandSpec } from './command-spec.ts';
import { canEndWindows } from './shut-down-computer.ts';
import { nameOnly, theNode } from './support.ts';

/** Shuts Windows down in order and starts it again. */
export const restartComputer: CommandSpec<'restartComputer'> = {
  type: 'restartComputer',
  schema: nameOnly('node'),
  place: 'Desktop ▸ Start ▸ Shut Down ▸ Restart',
  prompt: 'shutdown /r /m \\\\<node>',
  query: (world, { node }) => canEndWindows(world, node, world.timing.shutdownMs + world.timing.bootMs),
  execute: (tx, { node }) => tx.ask(`computer:${theNode(tx.world, node).id}`, { type: 'RESTART' }),
};
