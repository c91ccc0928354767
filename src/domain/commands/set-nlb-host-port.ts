import { z } from 'zod/mini';
import { changeHostPort } from '../rules/nlb.ts';
import { hostPort, nlbHostNamed, ruleForPort } from '../selectors/nlb.ts';
import type { NlbHostPort } from '../world/nlb.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import { coveredPort, knownHost, mostNlbHosts, theNlb } from './nlb-support.ts';
import { judge, must, type Refusal, refuseIf } from './support.ts';

const mostLoad = 100;

/** Where one host answers, no two may have the same handling priority (B-14). */
function freePriority(world: World, node: string, port: number, wanted: number): Refusal {
  const nlb = theNlb(world);
  const rule = must(ruleForPort(nlb, port));
  const own = nlbHostNamed(world, node);
  const taken = nlb.hosts.some((host) => host !== own && hostPort(host, rule).handlingPriority === wanted);
  return refuseIf(taken, 'nlb.priorityTaken', { priority: wanted });
}

/** Network Load Balancing Manager ▸ host ▸ Host Properties ▸ Port Rules: load weight and handling priority, which each host has of its own (B-13, B-14). */
export const setNlbHostPort: CommandSpec<'setNlbHostPort'> = {
  type: 'setNlbHostPort',
  schema: z.strictObject({
    node: z.string(),
    port: z.int(),
    load: z.optional(z.nullable(z.int())),
    handlingPriority: z.optional(z.int()),
  }),
  place: 'Network Load Balancing Manager ▸ host ▸ Host Properties ▸ Port Rules',
  query: (world, { node, port, load, handlingPriority }) =>
    judge([
      () => refuseIf(world.nlb === undefined, 'nlb.none'),
      () => knownHost(world, node),
      () => coveredPort(world, port),
      () =>
        refuseIf(typeof load === 'number' && (load < 0 || load > mostLoad), 'nlb.loadRange', {
          most: mostLoad,
        }),
      () =>
        refuseIf(
          handlingPriority !== undefined && (handlingPriority < 1 || handlingPriority > mostNlbHosts),
          'nlb.priorityRange',
        ),
      () => (handlingPriority === undefined ? null : freePriority(world, node, port, handlingPriority)),
    ]),
  execute(tx, { node, port, load, handlingPriority }) {
    const rule = must(ruleForPort(theNlb(tx.world), port));
    const host = must(nlbHostNamed(tx.world, node));
    const { load: before, ...rest } = hostPort(host, rule);
    const next = load === undefined ? before : (load ?? undefined);
    const entry: NlbHostPort = {
      ...rest,
      ...(next === undefined ? {} : { load: next }),
      ...(handlingPriority === undefined ? {} : { handlingPriority }),
    };
    changeHostPort(tx, host, [entry]);
  },
};
