import type { CommandOf, NlbHost, NlbMode, NlbPortRule, Reason, World } from '#domain';
import { defaultPortRule, nicsOf, nodeNamed, rows } from '#domain/selectors';
import { required, type WizardSpec, type WizardState } from '../shared/wizard-machine.ts';

/** Everything that the wizards ask for. */
export interface NlbFields {
  readonly address: string;
  readonly mask: string;
  readonly name: string;
  readonly mode: NlbMode;
  readonly rules: readonly NlbPortRule[];
  /** What was typed for the host. */
  readonly host: string;
  /** The computer that answered to Connect; empty before. */
  readonly node: string;
  readonly adapter: string;
  readonly priority: number;
  readonly initialState: NlbHost['initialState'];
  /** Whether it stays suspended when Windows starts (B-19). */
  readonly retainSuspended: boolean;
}

/** Pages of Cluster ▸ New in order. */
export const clusterPages = ['parameters', 'addresses', 'rules', 'connect', 'host'] as const;
/** Pages of Add Host To Cluster. */
export const hostPages = ['connect', 'host'] as const;
/** One of them. */
export type NlbPage = (typeof clusterPages)[number];

/** The lowest priority that no host has. */
export function freePriority(world: World): number {
  const taken = (world.nlb?.hosts ?? []).map(({ priority }) => priority);
  let priority = 1;
  while (taken.includes(priority)) priority += 1;
  return priority;
}

/** A wizard as it opens. */
export function newNlb(world: World, page: NlbPage): WizardState<NlbFields, NlbPage> {
  const fields: NlbFields = {
    address: '',
    mask: '',
    name: '',
    mode: 'unicast',
    rules: [defaultPortRule],
    host: '',
    node: '',
    adapter: '',
    priority: freePriority(world),
    initialState: 'started',
    retainSuspended: false,
  };
  return { page, fields };
}

/** A connection that can be balanced, as the Connect page lists it. */
export interface ListedAdapter {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly mask: string;
}

/** The connections of a computer. */
export function adaptersOf(world: World, name: string): readonly ListedAdapter[] {
  const node = nodeNamed(world, name);
  return node === undefined
    ? []
    : nicsOf(world, node).map((nic) => ({
        id: nic.port.slice(nic.port.indexOf('/') + 1),
        name: nic.name,
        address: nic.address,
        mask: nic.mask,
      }));
}

/** The computer that the typed name or address means; undefined when nobody answers to it. */
export function connectTo(world: World, typed: string): string | undefined {
  const byAddress = rows(world, 'nic').find(({ address }) => address !== '' && address === typed.trim());
  const node = byAddress === undefined ? nodeNamed(world, typed.trim()) : world.entities.node[byAddress.node];
  return node?.name;
}

/** Finish of Cluster ▸ New. */
export function clusterCommand(fields: NlbFields): CommandOf<'createNlbCluster'> {
  const { address, mask, mode, rules } = fields;
  const { type: _type, ...host } = hostCommand(fields);
  return {
    type: 'createNlbCluster',
    name: fields.name.trim(),
    address,
    mask,
    mode,
    rules: [...rules],
    ...host,
  };
}

/** Finish of Add Host. */
export function hostCommand(fields: NlbFields): CommandOf<'addNlbHost'> {
  const { node, adapter, priority, initialState, retainSuspended } = fields;
  const host = { type: 'addNlbHost' as const, node, adapter, priority, initialState };
  return retainSuspended ? { ...host, retainSuspended } : host;
}

const onParameters: readonly string[] = [
  'nlb.exists',
  'nlb.nameNotFull',
  'address.invalid',
  'address.taken',
  'mask.invalid',
];
const onRules: readonly string[] = ['nlb.portRange', 'nlb.rulesOverlap', 'nlb.affinityForUdp'];
const onHost: readonly string[] = ['nlb.priorityRange', 'nlb.priorityTaken'];

function pageOf(reason: string): NlbPage {
  if (onParameters.includes(reason)) return 'parameters';
  if (onRules.includes(reason)) return 'rules';
  return onHost.includes(reason) ? 'host' : 'connect';
}

const notConnected: Reason = { reason: 'nlb.notConnected', params: {} };

function missingOn(page: NlbPage, fields: NlbFields): Reason | null {
  if (page === 'parameters') return required(fields.address, fields.mask, fields.name);
  return page === 'connect' && (fields.node === '' || fields.adapter === '') ? notConnected : null;
}

/** Cluster ▸ New. */
export const clusterWizard: WizardSpec<NlbFields, NlbPage> = {
  pagesOf: () => clusterPages,
  commandOf: clusterCommand,
  pageOf,
  missingOn,
};

/** Add Host To Cluster. */
export const hostWizard: WizardSpec<NlbFields, NlbPage> = {
  pagesOf: () => hostPages,
  commandOf: hostCommand,
  pageOf,
  missingOn,
};
