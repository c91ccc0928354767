import type { CommandOf, ComputerNode, Reason, Verdict } from '#domain';

/** What a computer calls itself and where it belongs, as System Properties shows it. */
export interface ComputerIdentity {
  /** `NODE1.corp.example`; the bare name outside of a domain. */
  readonly fullName: string;
  readonly kind: 'domain' | 'workgroup';
  /** Name of the domain or workgroup. */
  readonly memberOf: string;
  /** It joined a domain and was not restarted since (L-46). */
  readonly needsRestart: boolean;
}

/** The workgroup of a computer that nobody has put anywhere. */
export const workgroupName = 'WORKGROUP';

/** {@link ComputerIdentity} of a computer. What it joined shows at once; that it is not yet so, `needsRestart` says. */
export function identityOf({
  name,
  domain,
  domainAfterRestart,
  workgroup = workgroupName,
}: ComputerNode): ComputerIdentity {
  const shown = domainAfterRestart ?? domain;
  const needsRestart = domainAfterRestart !== undefined;
  if (shown === null) return { fullName: name, kind: 'workgroup', memberOf: workgroup, needsRestart };
  return { fullName: `${name}.${shown}`, kind: 'domain', memberOf: shown, needsRestart };
}

/** What OK of Computer Name Changes sends. */
export function joinCommand(node: string, domain: string): CommandOf<'joinDomain'> {
  return { type: 'joinDomain', node, domain: domain.trim() };
}

/** Refusals that no name of a domain could help against; they grey Change. */
const hopeless: readonly Reason['reason'][] = [
  'node.unknown',
  'node.notRunning',
  'domain.alreadyMember',
  'domain.restartPending',
];

/** Why Change is grey; null while it opens. */
export function changeRefusal(verdict: Verdict): Reason | null {
  if (verdict.ok || !hopeless.includes(verdict.reason)) return null;
  return { reason: verdict.reason, params: verdict.params };
}
