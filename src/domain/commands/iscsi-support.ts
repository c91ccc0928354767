import type { Tx } from '../engine/tx.ts';
import type { DeviceId } from '../ids.ts';
import { initiatorOf, iscsiTarget, knownTargets } from '../selectors/iscsi.ts';
import { deviceNamed, nodeNamed, sameName } from '../selectors/tables.ts';
import type { IscsiTarget } from '../world/iscsi.ts';
import type { ComputerNode } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { must, type Refusal, refuseIf, theNode } from './support.ts';

/** The initiator of the computer has been told of the array by one of the portals that were added. */
export function knownTarget(world: World, nodeName: string, target: string): Refusal {
  const node = nodeNamed(world, nodeName);
  const names =
    node === undefined ? [] : knownTargets(world, node).map((id) => world.entities.device[id]?.name ?? '');
  const isKnown = names.some((name) => sameName(name, target));
  return refuseIf(!isKnown, 'iscsi.targetUnknown', { node: nodeName, target });
}

/** The array of a command that was allowed. */
export const theTarget = (world: World, target: string): DeviceId => must(deviceNamed(world, target)).id;

/** What the computer's initiator has with the target of a command that was allowed so far. */
export const targetState = (world: World, node: string, target: string): IscsiTarget | undefined =>
  iscsiTarget(theNode(world, node), theTarget(world, target));

/** Notes what the initiator has with a target from now on; null = nothing any more. */
export function putTarget(tx: Tx, node: ComputerNode, array: DeviceId, target: IscsiTarget | null): void {
  const iscsi = initiatorOf(node);
  const others = iscsi.targets.filter((other) => other.array !== array);
  const targets = target === null ? others : [...others, target];
  tx.patch('node', node.id, { iscsi: { ...iscsi, targets } });
}
