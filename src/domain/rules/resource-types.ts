import type { ResourceParameterFields } from '../commands/command-types.ts';
import type { ResourceTypeName } from '../world/cluster.ts';

/** What a resource type demands (R-55, E-8 to E-17). */
export interface ResourceTypeRule {
  /** Types of which at least one must be among the dependencies. */
  readonly needs: readonly ResourceTypeName[];
  /** The same in a virtual server of Exchange 2000, where it differs (Z-7). */
  readonly needsIn2000?: readonly ResourceTypeName[];
  /** Parameters that must be given. */
  readonly parameters: readonly (keyof ResourceParameterFields)[];
  /** At most one in the cluster (R-57, E-13). */
  readonly single: boolean;
  /** Made only by the System Attendant, never by hand (E-12 to E-17). */
  readonly automatic: boolean;
}

const attendant = 'Microsoft Exchange System Attendant';
const underStore = { needsIn2000: ['Microsoft Exchange Information Store'] } as const;

const automatic: ResourceTypeRule = {
  needs: [attendant],
  parameters: [],
  single: false,
  automatic: true,
};

const byHand = (
  needs: readonly ResourceTypeName[] = [],
  parameters: ResourceTypeRule['parameters'] = [],
): ResourceTypeRule => ({ needs, parameters, single: false, automatic: false });

/** The rules of the types that this build knows. */
export const resourceTypeRules: Readonly<Record<ResourceTypeName, ResourceTypeRule>> = {
  'IP Address': byHand([], ['address', 'mask', 'network']),
  'Network Name': byHand(['IP Address'], ['networkName']),
  'Physical Disk': byHand([], ['disk']),
  'Distributed Transaction Coordinator': { ...byHand(['Network Name', 'Physical Disk']), single: true },
  'File Share': byHand([], ['shareName', 'sharePath']),
  'Print Spooler': byHand(['Network Name', 'Physical Disk'], ['spoolDirectory']),
  'Generic Application': byHand([], ['commandLine', 'currentDirectory']),
  'Generic Service': byHand([], ['serviceName']),
  'Generic Script': byHand([], ['scriptFilePath']),
  'DHCP Service': byHand(['Physical Disk']),
  'WINS Service': byHand(['Physical Disk']),
  MSMQ: byHand(['IP Address', 'Network Name', 'Physical Disk']),
  'Local Quorum': { ...byHand(), single: true },
  'Majority Node Set': { ...byHand(), single: true },
  [attendant]: byHand(
    ['Network Name', 'Physical Disk'],
    ['administrativeGroup', 'routingGroup', 'dataDirectory'],
  ),
  'Microsoft Exchange Information Store': automatic,
  'Microsoft Exchange Message Transfer Agent': { ...automatic, single: true },
  'Microsoft Exchange Routing Service': automatic,
  'Microsoft Search Service Instance': { ...automatic, needs: ['Microsoft Exchange Information Store'] },
  'Microsoft Exchange SMTP Server Instance': { ...automatic, ...underStore }, // E-16
  'Microsoft Exchange HTTP Server Instance': { ...automatic, ...underStore }, // E-17
  'Microsoft Exchange POP3 Server Instance': { ...byHand([attendant]), ...underStore }, // E-18
  'Microsoft Exchange IMAP4 Server Instance': { ...byHand([attendant]), ...underStore }, // E-19
};

/** The types that this build knows, spelt as the product spells them. */
export const resourceTypeNames: readonly string[] = Object.keys(resourceTypeRules);
