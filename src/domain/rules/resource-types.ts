import type { ResourceParameterFields } from '../commands/command-types.ts';
import type { ResourceTypeName } from '../world/cluster.ts';

/** What a resource type demands (R-55, E-8 to E-17). */
export interface ResourceTypeRule {
  /** Types of which at least one must be among the dependencies. */
  readonly needs: readonly ResourceTypeName[];
  /** Parameters that must be given. */
  readonly parameters: readonly (keyof ResourceParameterFields)[];
  /** At most one in the cluster (R-57, E-13). */
  readonly single: boolean;
  /** Made only by the System Attendant, never by hand (E-12 to E-17). */
  readonly automatic: boolean;
}

const automatic: ResourceTypeRule = {
  needs: ['Microsoft Exchange System Attendant'],
  parameters: [],
  single: false,
  automatic: true,
};

/** The rules of the types that this build knows. */
export const resourceTypeRules: Readonly<Record<ResourceTypeName, ResourceTypeRule>> = {
  'IP Address': { needs: [], parameters: ['address', 'mask', 'network'], single: false, automatic: false },
  'Network Name': { needs: ['IP Address'], parameters: ['networkName'], single: false, automatic: false },
  'Physical Disk': { needs: [], parameters: ['disk'], single: false, automatic: false },
  'Distributed Transaction Coordinator': {
    needs: ['Network Name', 'Physical Disk'],
    parameters: [],
    single: true,
    automatic: false,
  },
  'Generic Application': { needs: [], parameters: [], single: false, automatic: false },
  'Microsoft Exchange System Attendant': {
    needs: ['Network Name', 'Physical Disk'],
    parameters: ['administrativeGroup', 'routingGroup', 'dataDirectory'],
    single: false,
    automatic: false,
  },
  'Microsoft Exchange Information Store': automatic,
  'Microsoft Exchange Message Transfer Agent': { ...automatic, single: true },
  'Microsoft Exchange Routing Service': automatic,
  'Microsoft Search Service Instance': { ...automatic, needs: ['Microsoft Exchange Information Store'] },
  'Microsoft Exchange SMTP Server Instance': automatic,
  'Microsoft Exchange HTTP Server Instance': automatic,
};

/** The types that this build knows, spelt as the product spells them. */
export const resourceTypeNames: readonly string[] = Object.keys(resourceTypeRules);
