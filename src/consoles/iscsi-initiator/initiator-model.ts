import type { Command, ComputerNode, World } from '#domain';
import { initiatorOf, iscsiPathCount, iscsiTarget, knownTargets, targetName } from '#domain/selectors';

/** How the initiator stands to a target. */
export type TargetStatus = 'connected' | 'reconnecting' | 'inactive';

/** A target as the lists show it. */
export interface TargetRow {
  readonly id: string;
  /** Name of the array, as commands want it. */
  readonly array: string;
  /** Its iSCSI name. */
  readonly name: string;
  readonly status: TargetStatus;
  readonly persistent: boolean;
}

/** A target portal as the list shows it. */
export interface PortalRow {
  readonly id: string;
  readonly address: string;
}

/** Every target that the initiator of the computer knows (T-18). */
export function targetRows(world: World, computer: ComputerNode): readonly TargetRow[] {
  return knownTargets(world, computer).map((id) => {
    const array = world.entities.device[id]?.name ?? '';
    const { loggedOn = false, persistent = false } = iscsiTarget(computer, id) ?? {};
    const live = iscsiPathCount(world, computer.id, id) > 0 ? 'connected' : 'reconnecting';
    return { id, array, name: targetName(array), status: loggedOn ? live : 'inactive', persistent };
  });
}

/** The target portals that were added, in that order. */
export function portalRows(computer: ComputerNode): readonly PortalRow[] {
  return initiatorOf(computer).portals.map((address) => ({ id: address, address }));
}

/** Log On. */
export const logOnCommand = (node: string, target: string, persistent: boolean): Command => ({
  type: 'logOnTarget',
  node,
  target,
  persistent,
});
