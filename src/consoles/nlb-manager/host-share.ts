import type { CommandOf, NlbCluster, NlbHost, NlbPortAction, NlbPortRule } from '#domain';
import { hostPort } from '#domain/selectors';

/** What a host has of its own for a rule (B-13, B-14). */
export interface HostShare {
  /** Load weight; null = Equal. */
  readonly load: number | null;
  readonly handlingPriority: number;
}

/** A port rule as the properties of a host show it. */
export interface HostRule {
  readonly id: string;
  readonly rule: NlbPortRule;
  readonly share: HostShare;
  readonly ports: 'enabled' | 'disabled' | 'draining';
}

/** The rules that a host goes by, each with its own part; its handling priority is that of the host until it is said. */
export function hostRules(nlb: NlbCluster, host: NlbHost): readonly HostRule[] {
  return (host.rules ?? nlb.rules).map((rule) => {
    const { load = null, handlingPriority = host.priority, closed = 'enabled' } = hostPort(host, rule);
    return { id: String(rule.from), rule, share: { load, handlingPriority }, ports: closed };
  });
}

/** What makes of one share the other; null when they are the same. */
export function shareCommand(
  node: string,
  { rule, share }: HostRule,
  { load, handlingPriority }: HostShare,
): CommandOf<'setNlbHostPort'> | null {
  const isLoad = load !== share.load;
  const isPriority = handlingPriority !== share.handlingPriority;
  if (!isLoad && !isPriority) return null;
  return {
    type: 'setNlbHostPort',
    node,
    port: rule.from,
    ...(isLoad ? { load } : {}),
    ...(isPriority ? { handlingPriority } : {}),
  };
}

/** Why nothing of a rule can be set for one host. */
export type ShareBar = 'ownRules' | 'ruleDisabled' | 'udpRule';

/** Why a host has no part of its own in a rule: nobody answers, only TCP is balanced in the room, or its rules are not those of the cluster (B-9). */
export function shareBarred(host: NlbHost, { rule }: HostRule): ShareBar | null {
  if (host.rules !== undefined) return 'ownRules';
  if (rule.filtering === 'disabled') return 'ruleDisabled';
  return rule.protocol === 'udp' ? 'udpRule' : null;
}

/** Opens or closes the ports of a rule, or of all (B-26). */
export function portsCommand(
  node: string,
  action: NlbPortAction,
  chosen: HostRule | null,
): CommandOf<'controlNlbPort'> {
  return { type: 'controlNlbPort', node, action, port: chosen === null ? 'all' : chosen.rule.from };
}
