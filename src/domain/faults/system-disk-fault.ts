import { must } from '../commands/support.ts';
import { nodeId } from '../ids.ts';
import { nodeNamed } from '../selectors/tables.ts';
import type { FaultSpec } from './fault-spec.ts';
import { resolveNode } from './targets.ts';

/**
 * The disk dies that Windows starts from: what runs stops where it stands, and there is no next start. A new disk, and
 * Automated System Recovery or a new Windows on it, are the work of the trainee's own hands.
 */
export const systemDiskFault: FaultSpec = {
  resolve: resolveNode,
  inject(tx, hit) {
    const { id, name } = must(nodeNamed(tx.world, hit));
    tx.patch('node', id, { systemDisk: 'dead' });
    tx.emit('computer.systemDiskFailed', id, { node: name }, 'error');
    tx.ask(`computer:${id}`, { type: 'SYSTEM_LOST' });
  },
  healed: (world, hit) => world.entities.node[nodeId(hit)]?.systemDisk === undefined,
};
