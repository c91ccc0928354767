import { z } from 'zod/mini';
import { changeHostPort } from '../rules/nlb.ts';
import { hostPort, nlbHostNamed, nlbPortActions, ruleForPort } from '../selectors/nlb.ts';
import type { NlbHostPort, NlbPortAction, NlbPortRule } from '../world/nlb.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import { coveredPort, knownHost, theNlb } from './nlb-support.ts';
import { judge, must, refuseIf, runningNode } from './support.ts';

const closedBy: Readonly<Record<NlbPortAction, NlbHostPort['closed']>> = {
  enable: undefined,
  disable: 'disabled',
  drain: 'draining',
};

function rulesOf(world: World, port: number | 'all'): readonly NlbPortRule[] {
  const nlb = theNlb(world);
  if (port === 'all') return nlb.rules;
  const rule = ruleForPort(nlb, port);
  return rule === undefined ? [] : [rule];
}

/** `nlb enable`, `disable` and `drain`, or Control Ports of a host: it answers the ports of a rule or leaves them to the others (B-26). */
export const controlNlbPort: CommandSpec<'controlNlbPort'> = {
  type: 'controlNlbPort',
  schema: z.strictObject({
    node: z.string(),
    action: z.enum(nlbPortActions),
    port: z.union([z.int(), z.literal('all')]),
  }),
  place: 'Network Load Balancing Manager ▸ host ▸ Control Ports',
  prompt: 'nlb enable|disable|drain',
  query: (world, { node, action, port }) =>
    judge([
      () => refuseIf(world.nlb === undefined, 'nlb.none'),
      () => knownHost(world, node),
      () => runningNode(world, node),
      () => refuseIf(nlbHostNamed(world, node)?.state === 'suspended', 'nlb.suspended', { node }),
      () => (port === 'all' ? null : coveredPort(world, port)),
      () => {
        const host = must(nlbHostNamed(world, node));
        const isSo = rulesOf(world, port).every((rule) => hostPort(host, rule).closed === closedBy[action]);
        return refuseIf(isSo, 'nlb.alreadySo', { node });
      },
    ]),
  execute(tx, { node, action, port }) {
    const host = must(nlbHostNamed(tx.world, node));
    const closed = closedBy[action];
    const entries = rulesOf(tx.world, port).map((rule): NlbHostPort => {
      const { closed: _before, ...rest } = hostPort(host, rule);
      return closed === undefined ? rest : { ...rest, closed };
    });
    tx.emit('nlb.portControlled', host.node, { node, action, port });
    changeHostPort(tx, host, entries);
  },
};
