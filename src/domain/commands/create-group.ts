import { z } from 'zod/mini';
import { beginChart } from '../engine/chart-runner.ts';
import type { Tx } from '../engine/tx.ts';
import type { GroupId, NodeId } from '../ids.ts';
import { newGroupPolicy } from '../rules/group-policy.ts';
import { servingMembers } from '../selectors/connectivity.ts';
import { groupNamed, nextSerial, rows } from '../selectors/tables.ts';
import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, goodName, judge, memberNode, must, refuseIf, theNode } from './support.ts';

/** Adds an empty group with the defaults of 2003 (P-1 to P-6). */
export function addGroup(
  tx: Tx,
  name: string,
  description: string,
  owner: NodeId,
  preferredOwners: readonly NodeId[] = [],
): GroupId {
  const id: GroupId = `grp:${tx.nextNumber()}`;
  tx.put('group', id, {
    id,
    serial: nextSerial(rows(tx.world, 'group')),
    name,
    description,
    owner,
    preferredOwners,
    ...newGroupPolicy,
    antiAffinityClasses: [],
    failovers: [],
  });
  beginChart(tx, `group:${id}`, 'group');
  tx.emit('group.created', id, { group: name });
  return id;
}

/** New Group wizard (E-25, U-23). */
export const createGroup: CommandSpec<'createGroup'> = {
  type: 'createGroup',
  schema: z.strictObject({
    group: z.string(),
    description: z.string(),
    preferredOwners: z.array(z.string()),
  }),
  place: 'Cluster Administrator ▸ File ▸ New ▸ Group',
  prompt: 'cluster group <group> /create',
  query: (world, { group, preferredOwners }) =>
    judge([
      () => clusterAnswers(world),
      () => goodName(group),
      () => refuseIf(groupNamed(world, group) !== undefined, 'name.taken', { name: group }),
      ...preferredOwners.map((node) => () => memberNode(world, node)),
    ]),
  execute(tx, { group, description, preferredOwners }) {
    const preferred = preferredOwners.map((node) => theNode(tx.world, node).id);
    const serving = servingMembers(tx.world);
    const owner = must(preferred.find((node) => serving.includes(node)) ?? serving[0]);
    addGroup(tx, group, description, owner, preferred);
  },
};
