import type { EvsId, NodeId } from '../ids.ts';
import type { World } from '../world/world.ts';
import { mailState } from './mail-state.ts';
import { usersAffected } from './service.ts';
import { rows } from './tables.ts';

/** The mail users of an EVS that this node has. */
export interface ConnectedUsers {
  readonly evs: EvsId;
  readonly name: string;
  /** Those who have their mailboxes open now. */
  readonly connected: number;
  readonly users: number;
}

/** The EVSs that a node owns, each with its users. A hung or dead EVS is still in the list, with nobody connected. */
export function connectedHere(world: World, node: NodeId): readonly ConnectedUsers[] {
  return rows(world, 'evs')
    .filter(({ group }) => world.entities.group[group]?.owner === node)
    .map(({ id, name, users }) => ({
      evs: id,
      name,
      users,
      connected: mailState(world, id) === 'up' ? users - usersAffected(world, id) : 0,
    }));
}
