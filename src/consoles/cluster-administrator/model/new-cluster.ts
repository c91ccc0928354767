import type { CommandOf, ReasonCode, World } from '#domain';
import { required, type WizardSpec, type WizardState } from '../../shared/wizard-machine.ts';

/** What the New Server Cluster wizard asks for (U-21). */
export interface NewClusterFields {
  readonly domain: string;
  readonly cluster: string;
  readonly node: string;
  readonly address: string;
  readonly account: string;
  readonly password: string;
  /** Drive letter, `Local Quorum` or `Majority Node Set`; empty = what the wizard proposes. */
  readonly quorumDisk: string;
  /** Advanced (minimum) configuration. */
  readonly minimum: boolean;
}

/** Its pages in order. */
export const newClusterPages = [
  'welcome',
  'name',
  'computer',
  'analyzing',
  'address',
  'account',
  'proposed',
  'creating',
  'completing',
] as const;

/** A page of the New Server Cluster wizard. */
export type NewClusterPage = (typeof newClusterPages)[number];

const pageOfReason: Partial<Readonly<Record<ReasonCode, NewClusterPage>>> = {
  'name.empty': 'name',
  'name.tooLong': 'name',
  'name.invalidCharacters': 'name',
  'name.taken': 'name',
  'cluster.nameTaken': 'name',
  'domain.unknown': 'name',
  'node.unknown': 'computer',
  'node.notRunning': 'computer',
  'node.editionCannotCluster': 'computer',
  'node.alreadyMember': 'computer',
  'node.notInDomain': 'computer',
  'logon.nobody': 'computer',
  'logon.notLocalAdministrator': 'computer',
  'cluster.exists': 'computer',
  'nlb.onThisComputer': 'computer',
  'job.running': 'computer',
  'analysis.failed': 'analyzing',
  'quorum.noDisk': 'analyzing',
  'directory.unreachable': 'analyzing',
  'address.invalid': 'address',
  'address.taken': 'address',
  'address.wrongSubnet': 'address',
  'network.notForClients': 'address',
  'account.unknown': 'account',
  'password.missing': 'account',
  'account.wrongPassword': 'account',
  'account.mustChangePassword': 'account',
  'quorum.diskUnknown': 'proposed',
};

/** The wizard that ends in `createCluster`. */
export const newClusterSpec: WizardSpec<NewClusterFields, NewClusterPage> = {
  pagesOf: () => newClusterPages,
  commandOf: newClusterCommand,
  pageOf: (reason) => pageOfReason[reason] ?? null,
  missingOn: (page, fields) => {
    if (page === 'name') return required(fields.cluster, fields.domain);
    if (page === 'computer') return required(fields.node);
    if (page === 'account') return required(fields.account);
    return null;
  },
};

/** The wizard as it opens on a server's desktop. */
export function newCluster(world: World, node: string): WizardState<NewClusterFields, NewClusterPage> {
  return {
    page: 'welcome',
    fields: {
      domain: world.directory.domain,
      cluster: '',
      node,
      address: '',
      account: '',
      password: '',
      quorumDisk: '',
      minimum: false,
    },
  };
}

/** The one command that the wizard sends. */
export function newClusterCommand(fields: NewClusterFields): CommandOf<'createCluster'> {
  return {
    type: 'createCluster',
    node: fields.node.trim(),
    cluster: fields.cluster.trim(),
    domain: fields.domain.trim(),
    address: fields.address,
    account: fields.account.trim(),
    password: fields.password,
    quorumDisk: fields.quorumDisk,
    ...(fields.minimum ? { minimum: true } : {}),
  };
}
