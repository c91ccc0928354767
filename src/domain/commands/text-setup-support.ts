import { computerState } from '../selectors/states.ts';
import type { World } from '../world/world.ts';
import { knownNode, type Refusal, refuseIf, theNode } from './support.ts';

/** Setup can begin on the computer: it has started from the CD, and there is a disk to write on. */
export function atSetup(world: World, name: string): Refusal {
  const unknown = knownNode(world, name);
  if (unknown !== null) return unknown;
  const { id, systemDisk } = theNode(world, name);
  const state = computerState(world, id);
  return (
    refuseIf(systemDisk === undefined, 'restore.systemWorks', { node: name }) ??
    refuseIf(systemDisk === 'dead', 'restore.diskDead', { node: name }) ??
    refuseIf(state !== 'noSystem', 'restore.notAtSetup', { node: name })
  );
}
