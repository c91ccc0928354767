import { z } from 'zod/mini';
import type { CommandSpec } from './command-spec.ts';
import { clusterAnswers, judge, knownGroup, memberNode, refuseIf, theGroup, theNode } from './support.ts';

const hour = z.int().check(z.gte(0), z.lte(23));
const failback = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('prevent') }),
  z.strictObject({ kind: z.literal('immediate') }),
  z.strictObject({ kind: z.literal('window'), from: hour, to: hour }),
]);

/** Preferred owners, failover and failback (P-1 to P-5); shared with the wizard that sets them on its way. */
export const groupPolicyFields = {
  preferredOwners: z.optional(z.array(z.string())),
  failoverThreshold: z.optional(z.int().check(z.nonnegative())),
  failoverPeriodHours: z.optional(z.int().check(z.nonnegative())),
  failback: z.optional(failback),
};

/** The property sheet of a group (U-31): preferred owners, failover and failback policy (P-1 to P-5), and PersistentState, which the sheet has not (G-11). */
export const setGroupProperties: CommandSpec<'setGroupProperties'> = {
  type: 'setGroupProperties',
  schema: z.strictObject({
    group: z.string(),
    description: z.optional(z.string()),
    ...groupPolicyFields,
    antiAffinityClasses: z.optional(z.array(z.string().check(z.minLength(1)))),
    persistentState: z.optional(z.nullable(z.boolean())),
  }),
  place: 'Cluster Administrator ▸ group ▸ Properties',
  prompt: 'cluster group <group> /prop',
  query: (world, { group, preferredOwners, failoverPeriodHours }) =>
    judge([
      () => clusterAnswers(world),
      () => knownGroup(world, group),
      ...(preferredOwners ?? []).map((node) => () => memberNode(world, node)),
      () => refuseIf((failoverPeriodHours ?? 0) > 1193, 'number.outOfRange', { low: 0, high: 1193 }), // P-2
    ]),
  execute(tx, { type: _type, group, preferredOwners, ...fields }) {
    const row = theGroup(tx.world, group);
    const owners = preferredOwners?.map((node) => theNode(tx.world, node).id);
    tx.patch('group', row.id, {
      ...fields,
      ...(fields.persistentState === true && row.keptOffline === true ? { keptOffline: false } : {}),
      ...(owners === undefined ? {} : { preferredOwners: owners }),
    });
  },
};
