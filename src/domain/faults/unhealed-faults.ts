import { rows } from '../selectors/tables.ts';
import type { PlannedFault } from '../world/goal.ts';
import type { World } from '../world/world.ts';
import { faultRegistry } from './registry.ts';

/**
 * The planned faults whose harm is still there. A fault that only takes hold after its instant (a server that begins to hang) counts as
 * over at once; unless a repair was told of, what counts is how things are now.
 */
export function unhealedFaults(world: World): readonly PlannedFault[] {
  const repaired = new Set<string>();
  for (const event of world.events) if (event.type === 'fault.healed') repaired.add(event.data.fault);
  return rows(world, 'fault').filter(
    ({ id, state, hit, faultKind }) =>
      hit !== null &&
      (state === 'active' ||
        (state === 'healed' && !repaired.has(id) && !faultRegistry[faultKind].healed(world, hit))),
  );
}
