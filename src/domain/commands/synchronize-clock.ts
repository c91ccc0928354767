import { z } from 'zod/mini';
import { setClockOf } from '../rules/clocks.ts';
import { reachesDirectory } from '../selectors/network.ts';
import type { CommandSpec } from './command-spec.ts';
import { judge, refuseIf, runningNode, theNode } from './support.ts';

/**
 * Takes the time from the domain controller, which is the PDC emulator (F-31). `domain`: by the Windows Time service, which asks
 * the domain that the computer is a member of; `controller`: from that computer by name, also from outside of the domain.
 */
export const synchronizeClock: CommandSpec<'synchronizeClock'> = {
  type: 'synchronizeClock',
  schema: z.strictObject({
    node: z.string().check(z.minLength(1)),
    source: z.enum(['domain', 'controller']),
  }),
  place: 'Command Prompt',
  prompt: 'w32tm /resync; net time \\\\<controller> /set',
  query: (world, { node, source }) =>
    judge([
      () => runningNode(world, node),
      () =>
        refuseIf(source === 'domain' && theNode(world, node).domain === null, 'node.notInDomain', { node }),
      () => refuseIf(!reachesDirectory(world, theNode(world, node).id), 'directory.unreachable'),
    ]),
  execute: (tx, { node }) => setClockOf(tx, theNode(tx.world, node).id, 0),
};
