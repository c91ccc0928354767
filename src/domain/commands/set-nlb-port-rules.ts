import { z } from 'zod/mini';
import { converge } from '../rules/nlb.ts';
import { nlbHostNamed } from '../selectors/nlb.ts';
import type { NlbHost, NlbPortRule } from '../world/nlb.ts';
import type { CommandSpec } from './command-spec.ts';
import { goodPortRules, knownHost, portRules, theNlb } from './nlb-support.ts';
import { judge, refuseIf, runningNode } from './support.ts';

const sameRules = (a: readonly NlbPortRule[], b: readonly NlbPortRule[]): boolean =>
  a.length === b.length && a.every((rule) => b.some((other) => isSame(rule, other)));

function isSame(a: NlbPortRule, b: NlbPortRule): boolean {
  return (
    a.from === b.from &&
    a.to === b.to &&
    a.protocol === b.protocol &&
    a.filtering === b.filtering &&
    a.affinity === b.affinity
  );
}

/** The host without rules of its own, and without what it had for rules that are no more. */
function withClusterRules({ rules: _own, ports, ...host }: NlbHost, rules: readonly NlbPortRule[]): NlbHost {
  const kept = (ports ?? []).filter(({ from }) => rules.some((rule) => rule.from === from));
  return kept.length === 0 ? host : { ...host, ports: kept };
}

/**
 * Network Load Balancing Manager ▸ cluster ▸ Cluster Properties ▸ Port Rules: for all hosts at once (B-20); they agree anew (B-8).
 * In the properties of a host's own connection they become those of that host alone, which is not let in until they are the same again (B-9).
 */
export const setNlbPortRules: CommandSpec<'setNlbPortRules'> = {
  type: 'setNlbPortRules',
  schema: z.strictObject({ rules: portRules, node: z.optional(z.string()) }),
  place: 'Network Load Balancing Manager ▸ cluster ▸ Cluster Properties ▸ Port Rules',
  query: (world, { rules, node }) =>
    judge([
      () => refuseIf(world.nlb === undefined, 'nlb.none'),
      () => (node === undefined ? null : (knownHost(world, node) ?? runningNode(world, node))),
      () => goodPortRules(rules),
    ]),
  execute(tx, { rules, node }) {
    const nlb = theNlb(tx.world);
    const changed = node === undefined ? undefined : nlbHostNamed(tx.world, node);
    const isOwn = !sameRules(rules, nlb.rules);
    const hosts = nlb.hosts.map((host): NlbHost => {
      if (changed === undefined) return withClusterRules(host, rules);
      if (host !== changed) return host;
      return isOwn ? { ...host, rules } : withClusterRules(host, nlb.rules);
    });
    tx.setNlb({ ...nlb, hosts, ...(changed === undefined ? { rules } : {}) });
    converge(tx);
  },
};
