import type { ReasonCode, ReasonParams, Verdict } from '#domain';
import type { SetupAction } from './setup-form.ts';

/** What Setup looks at before it copies anything, in the order of its list (E-33 to E-39). */
export const prerequisites = [
  { id: 'computer', codes: ['node.unknown', 'node.notRunning', 'node.notInDomain', 'job.running'] },
  { id: 'edition', codes: ['node.editionCannotCluster'] },
  { id: 'directory', codes: ['directory.unreachable'] },
  {
    id: 'permissions',
    codes: [
      'logon.nobody',
      'logon.notLocalAdministrator',
      'logon.notInGroup',
      'exchange.notFullAdministrator',
      'account.unknown',
    ],
  },
  {
    id: 'preparation',
    codes: ['exchange.forestNotPrepared', 'exchange.domainNotPrepared', 'exchange.alreadyPrepared'],
  },
  { id: 'windowsComponents', codes: ['exchange.noPrerequisites'] },
  {
    id: 'clusterService',
    codes: ['exchange.serviceNotRunning', 'cluster.none', 'node.notMember', 'node.notUp'],
  },
  { id: 'msdtc', codes: ['exchange.noMsdtc'] },
  { id: 'virtualServers', codes: ['exchange.evsOnNode', 'exchange.evsStillThere', 'exchange.tooManyEvs'] },
  { id: 'oneAtATime', codes: ['exchange.otherNodeInstalling', 'exchange.otherNodePreparing'] },
  {
    id: 'target',
    codes: [
      'exchange.pathNotLocal',
      'exchange.componentsMissing',
      'exchange.alreadyInstalled',
      'exchange.notInstalled',
    ],
  },
] as const satisfies readonly { id: string; codes: readonly ReasonCode[] }[];

/** One of the points of the list. */
export type PrerequisiteId = (typeof prerequisites)[number]['id'];

/** How a point came out. Setup stops at the first obstacle, so that the others then stay unjudged. */
export interface PrerequisiteResult {
  readonly id: PrerequisiteId | 'other';
  readonly status: 'ok' | 'warning' | 'error' | 'notChecked';
  readonly reason: ReasonCode | null;
  readonly params: ReasonParams;
}

/** Points that an action of Setup looks at; ForestPrep and DomainPrep touch the directory alone (E-39b). */
export function prerequisitesOf(action: SetupAction): readonly PrerequisiteId[] {
  if (action === 'forestPrep') return ['computer', 'directory', 'permissions', 'oneAtATime'];
  if (action === 'domainPrep') return ['computer', 'directory', 'permissions', 'preparation', 'oneAtATime'];
  if (action === 'remove') return ['computer', 'directory', 'clusterService', 'virtualServers', 'oneAtATime'];
  return prerequisites.map(({ id }) => id);
}

/** The list as it stands, read from the query of the very command that Setup will give. */
export function prerequisiteResults(
  verdict: Verdict,
  shown: readonly PrerequisiteId[] = prerequisites.map(({ id }) => id),
): readonly PrerequisiteResult[] {
  if (verdict.ok) {
    const warned = verdict.warnings.map((warning) => ({
      id: prerequisiteOf(warning.reason),
      status: 'warning' as const,
      reason: warning.reason,
      params: warning.params,
    }));
    const silent = shown.filter((id) => !warned.some((warning) => warning.id === id));
    const good = silent.map((id) => ({ id, status: 'ok' as const, reason: null, params: {} }));
    return inOrder([...warned, ...good]);
  }
  const failed = prerequisiteOf(verdict.reason);
  const error = { id: failed, status: 'error' as const, reason: verdict.reason, params: verdict.params };
  const others = shown.filter((id) => id !== failed);
  const open = others.map((id) => ({ id, status: 'notChecked' as const, reason: null, params: {} }));
  return inOrder([error, ...open]);
}

/** The point of the list that a reason belongs to. */
export function prerequisiteOf(reason: ReasonCode): PrerequisiteId | 'other' {
  return prerequisites.find(({ codes }) => (codes as readonly ReasonCode[]).includes(reason))?.id ?? 'other';
}

function inOrder(results: readonly PrerequisiteResult[]): readonly PrerequisiteResult[] {
  const place = (id: string) => prerequisites.findIndex((each) => each.id === id);
  return results.toSorted((a, b) => place(a.id) - place(b.id));
}
