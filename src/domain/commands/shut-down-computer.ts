import type { Reason, Verdict } from '../reasons.ts';
import { nodeNamed, runningJobs } from '../selectors/tables.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import { judge, nameOnly, runningNode, theNode } from './support.ts';

/** Whether Windows can be asked to end now; work under way is a warning, since it will be lost. */
export function canEndWindows(world: World, name: string, takesMs: number): Verdict {
  const verdict = judge([() => runningNode(world, name)]);
  const node = nodeNamed(world, name);
  if (!verdict.ok || node === undefined) return verdict;
  const busy = runningJobs(world, node).length > 0;
  const warnings: readonly Reason[] = busy ? [{ reason: 'job.running', params: { node: name } }] : [];
  return { ok: true, warnings, simSeconds: takesMs / 1000 };
}

/** Shuts Windows down in order and switches the server off. */
export const shutDownComputer: CommandSpec<'shutDownComputer'> = {
  type: 'shutDownComputer',
  schema: nameOnly('node'),
  place: 'Desktop ▸ Start ▸ Shut Down ▸ Shut down',
  prompt: 'shutdown /s /m \\\\<node>',
  query: (world, { node }) => canEndWindows(world, node, world.timing.shutdownMs),
  execute: (tx, { node }) => tx.ask(`computer:${theNode(tx.world, node).id}`, { type: 'SHUT_DOWN' }),
};
