import type { World } from '#domain';
import {
  clientNetworkOf,
  groupNamed,
  isVirtualServer,
  members,
  networkNamed,
  newGroupPolicy,
  resourcesOf,
  virtualServers,
} from '#domain/selectors';
import type { WizardState } from '../../shared/wizard-machine.ts';
import { type GroupDraft, groupDraft } from './group-draft.ts';
import { type NewResourceFields, newResource, newResourcePages } from './new-resource.ts';

type GroupDrafts = Readonly<Record<string, GroupDraft>>;

/** What can be said of the IP Address or the Network Name besides their own parameters. */
export interface PartDraft {
  /** Null = as the group's name has it. */
  readonly resource: string | null;
  readonly description: string;
  readonly possibleOwners: readonly string[];
}

/** What the Cluster Application wizard asks for (U-25). */
export interface ApplicationFields {
  readonly server: 'new' | 'existing';
  /** The group that is a virtual server already. */
  readonly existingServer: string;
  readonly groupChoice: 'new' | 'existing';
  /** The group that becomes a virtual server. */
  readonly existingGroup: string;
  /** Each group as it was when the wizard opened, by its name; a new one under the empty name. */
  readonly groups: GroupDrafts;
  /** The same as it was changed on the pages: another choice and back forgets nothing. */
  readonly changedGroups: GroupDrafts;
  readonly ip: PartDraft;
  readonly name: PartDraft;
  readonly address: string;
  readonly mask: string;
  readonly network: string;
  readonly enableNetbios: boolean;
  readonly networkName: string;
  readonly requireDns: boolean;
  readonly requireKerberos: boolean;
  readonly wantsApplication: boolean;
  /** The application's resource, asked for as New Resource does; its group is the virtual server's. */
  readonly application: NewResourceFields;
}

/** Pages of New Resource that come after the dependencies, for the types that have some. */
export type TypePage = Exclude<
  ReturnType<typeof newResourcePages>[number],
  'resource' | 'owners' | 'dependencies' | 'summary'
>;

/** A page of the wizard; which ones there are depends on what was chosen. */
export type ApplicationPage =
  | 'welcome'
  | 'server'
  | 'resourceGroup'
  | 'groupName'
  | 'access'
  | 'advanced'
  | 'application'
  | 'type'
  | 'resourceName'
  | 'dependencies'
  | TypePage
  | 'completing';

const serverPages: readonly ApplicationPage[] = ['resourceGroup', 'groupName', 'access', 'advanced'];

function isTypePage(page: ReturnType<typeof newResourcePages>[number]): page is TypePage {
  return page !== 'resource' && page !== 'owners' && page !== 'dependencies' && page !== 'summary';
}

/** Pages for what was chosen so far. */
export function applicationPages(fields: ApplicationFields): readonly ApplicationPage[] {
  return [
    'welcome',
    'server',
    ...(fields.server === 'new' ? serverPages : []),
    'application',
    ...(fields.wantsApplication
      ? ([
          'type',
          'resourceName',
          'dependencies',
          ...newResourcePages(fields.application).filter(isTypePage),
        ] as const)
      : []),
    'completing',
  ];
}

/** What is said of the group that the virtual server gets. */
export function chosenGroup(fields: ApplicationFields): GroupDraft {
  const key = usedGroup(fields);
  return fields.changedGroups[key] ?? groupBefore(fields);
}

/** The same before anything was said. */
export function groupBefore(fields: ApplicationFields): GroupDraft {
  return fields.groups[usedGroup(fields)] ?? newGroupDraft;
}

/** The fields with something else said of the group. */
export function changeGroup(
  fields: ApplicationFields,
  part: Partial<GroupDraft>,
): Partial<ApplicationFields> {
  const changed = { ...chosenGroup(fields), ...part };
  return { changedGroups: { ...fields.changedGroups, [usedGroup(fields)]: changed } };
}

/** An address brings the network in whose subnet it lies, and a network its mask. */
export function withNetwork(world: World, change: Partial<ApplicationFields>): Partial<ApplicationFields> {
  const network =
    change.network === undefined
      ? clientNetworkOf(world, change.address ?? '')
      : networkNamed(world, change.network);
  return network === undefined ? change : { network: network.name, mask: network.mask, ...change };
}

/** Name of the group of the virtual server, as it will be. */
export function serverGroup(fields: ApplicationFields): string {
  return fields.server === 'existing' ? fields.existingServer : chosenGroup(fields).name.trim();
}

/** Names of the two resources that make a group a virtual server; those of the product end in their type. */
export function partNames(fields: ApplicationFields): { readonly ip: string; readonly name: string } {
  const group = chosenGroup(fields).name.trim();
  return {
    ip: fields.ip.resource?.trim() ?? `${group} IP Address`,
    name: fields.name.resource?.trim() ?? `${group} Network Name`,
  };
}

/** Names of the resources that the application's may depend on: what its group has, and what the wizard makes. */
export function applicationDependencies(world: World, fields: ApplicationFields): readonly string[] {
  const used = fields.server === 'existing' ? fields.existingServer : usedGroup(fields);
  const group = groupNamed(world, used);
  const there = group === undefined ? [] : resourcesOf(world, group).map((resource) => resource.name);
  if (fields.server === 'existing') return there;
  const { ip, name } = partNames(fields);
  return [...there, ip, name];
}

/** The group that is there and is used; empty = a new one. */
export function usedGroup(fields: ApplicationFields): string {
  return fields.groupChoice === 'new' ? '' : fields.existingGroup;
}

/** A new group as the engine makes it. */
const newGroupDraft: GroupDraft = { name: '', description: '', preferredOwners: [], ...newGroupPolicy };

/** The wizard as it opens on a group; empty = on none. */
export function newApplication(world: World, group: string): WizardState<ApplicationFields, ApplicationPage> {
  const found = groupNamed(world, group);
  const isServer = found !== undefined && isVirtualServer(world, found);
  const owners = members(world).map((node) => node.name);
  const part: PartDraft = { resource: null, description: '', possibleOwners: owners };
  const { fields } = newResource(world, group);
  const drafts = Object.values(world.entities.group).map(
    (row) => [row.name, groupDraft(world, row)] as const,
  );
  return {
    page: 'welcome',
    fields: {
      server: isServer ? 'existing' : 'new',
      existingServer: isServer ? group : (virtualServers(world)[0]?.name ?? ''),
      groupChoice: found === undefined || isServer ? 'new' : 'existing',
      existingGroup: found === undefined || isServer ? '' : group,
      groups: Object.fromEntries(drafts),
      changedGroups: {},
      ip: part,
      name: part,
      address: '',
      mask: fields.mask,
      network: fields.network,
      enableNetbios: true,
      networkName: '',
      requireDns: false,
      requireKerberos: false,
      wantsApplication: true,
      application: { ...fields, group: '' },
    },
  };
}
