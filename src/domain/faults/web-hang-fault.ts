import { must } from '../commands/support.ts';
import { nodeId } from '../ids.ts';
import { nodeNamed } from '../selectors/tables.ts';
import type { FaultSpec } from './fault-spec.ts';
import { resolveNode } from './targets.ts';

/** The web service hangs and answers no browser, while Windows and its adapters are well: load balancing does not notice (B-21, F-41). Restarting the computer mends it. */
export const webHangFault: FaultSpec = {
  resolve: resolveNode,
  inject(tx, hit) {
    const { id, name } = must(nodeNamed(tx.world, hit));
    tx.patch('node', id, { webHung: true });
    tx.emit('computer.webHung', id, { node: name }, 'error');
  },
  healed: (world, hit) => world.entities.node[nodeId(hit)]?.webHung !== true,
  heal: (tx, hit) => tx.patch('node', nodeId(hit), { webHung: false }),
};
