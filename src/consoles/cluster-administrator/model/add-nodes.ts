import type { Command, CommandOf, Reason, ReasonCode, Verdict } from '#domain';

/** What the Add Nodes wizard asks for (U-22). */
export interface AddNodesFields {
  /** What stands in the Computer name box, not yet added. */
  readonly typed: string;
  readonly nodes: readonly string[];
  readonly password: string;
}

/** Its pages in order. */
export const addNodesPages = [
  'welcome',
  'computers',
  'analyzing',
  'account',
  'proposed',
  'adding',
  'completing',
] as const;

/** A page of the Add Nodes wizard. */
export type AddNodesPage = (typeof addNodesPages)[number];

const pageOfReason: Partial<Readonly<Record<ReasonCode, AddNodesPage>>> = {
  'node.unknown': 'computers',
  'node.notRunning': 'computers',
  'node.editionCannotCluster': 'computers',
  'node.alreadyMember': 'computers',
  'node.notInDomain': 'computers',
  'logon.nobody': 'computers',
  'logon.notLocalAdministrator': 'computers',
  'cluster.none': 'computers',
  'nlb.onThisComputer': 'computers',
  'quorum.localNeedsOneNode': 'computers',
  'cluster.startedWithoutQuorum': 'computers',
  'job.running': 'computers',
  'analysis.failed': 'analyzing',
  'directory.unreachable': 'analyzing',
  'cluster.unreachable': 'analyzing',
  'account.unknown': 'account',
  'password.missing': 'account',
  'account.wrongPassword': 'account',
  'account.mustChangePassword': 'account',
};

/** The wizard as it opens. */
export const emptyAddNodes: AddNodesFields = { typed: '', nodes: [], password: '' };

/** The command for one of the chosen computers: the wizard sends one each, one after the other. */
export function addNodeCommand(fields: AddNodesFields, node: string): CommandOf<'addNode'> {
  return { type: 'addNode', node, password: fields.password };
}

/** Why the typed computer cannot join the list: only what belongs to the page of computers counts. */
export function typedRefusal(fields: AddNodesFields, query: (command: Command) => Verdict): Reason | null {
  const typed = fields.typed.trim();
  if (typed === '') return { reason: 'name.empty', params: {} };
  const isListed = fields.nodes.some((node) => node.toLowerCase() === typed.toLowerCase());
  if (isListed) return { reason: 'name.taken', params: { name: typed } };
  return refusalUpTo('computers', fields, [typed], query);
}

/** Why Next is not available on a page. */
export function addNodesRefusal(
  page: AddNodesPage,
  fields: AddNodesFields,
  query: (command: Command) => Verdict,
): Reason | null {
  if (page === 'welcome') return null;
  if (fields.nodes.length === 0) return { reason: 'name.notInList', params: {} };
  return refusalUpTo(page, fields, fields.nodes, query);
}

/** The list with the typed computer in it, and the box empty again. */
export function addTyped(fields: AddNodesFields): AddNodesFields {
  return { ...fields, typed: '', nodes: [...fields.nodes, fields.typed.trim().toUpperCase()] };
}

/** The list without this computer. */
export function removeNode(fields: AddNodesFields, node: string): AddNodesFields {
  return { ...fields, nodes: fields.nodes.filter((other) => other !== node) };
}

function refusalUpTo(
  page: AddNodesPage,
  fields: AddNodesFields,
  nodes: readonly string[],
  query: (command: Command) => Verdict,
): Reason | null {
  const here = addNodesPages.indexOf(page);
  for (const node of nodes) {
    const verdict = query(addNodeCommand(fields, node));
    if (verdict.ok) continue;
    const at = addNodesPages.indexOf(pageOfReason[verdict.reason] ?? 'proposed');
    if (at <= here) return { reason: verdict.reason, params: verdict.params };
  }
  return null;
}
