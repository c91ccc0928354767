import type { Command, CommandOf, VirtualServerPartFields, World } from '#domain';
import { named } from './build-given.ts';
import { newResourceCommands } from './lab-builder.ts';
import type { LabPlan } from './lab-setup.ts';
import { groupCommand, said } from './properties.ts';
import type { GivenResource, GivenVirtualServer } from './scenario-schema.ts';

/** Names of the resources that the wizard makes for a virtual server. */
export const serverResources = (name: string): readonly string[] => [`IP (${name})`, `Name (${name})`];

/** The Cluster Application wizard's command (U-25), and what a case says of the application besides. */
export function virtualServerCommands(
  server: GivenVirtualServer,
  { world, plan }: { readonly world: World; readonly plan: LabPlan },
): readonly Command[] {
  const { name, existing, application } = server;
  const resource = named<GivenResource>(application);
  const [made, ...rest] =
    resource === undefined ? [] : newResourceCommands(world, plan, name, resource, existing === true ? 0 : 1);
  return [
    {
      type: 'configureApplication',
      group: name,
      virtualServer: existing === true ? null : newServer(server, world, plan),
      application: made === undefined ? null : withoutGroup(made as CommandOf<'createResource'>),
    },
    ...rest,
  ];
}

function withoutGroup({ type: _type, group: _group, ...fields }: CommandOf<'createResource'>) {
  return fields;
}

function newServer(
  server: GivenVirtualServer,
  world: World,
  plan: LabPlan,
): NonNullable<CommandOf<'configureApplication'>['virtualServer']> {
  const { name, inGroup = '' } = server;
  const [ip = '', networkName = ''] = serverResources(name);
  const { preferredOwners, failoverThreshold, failoverPeriodHours, failback } =
    groupCommand(name, server) ?? {};
  return {
    existingGroup: inGroup,
    description: '',
    policy: said({ preferredOwners, failoverThreshold, failoverPeriodHours, failback }),
    ipAddress: part(server, ip, 'IP Address', world, plan),
    networkName: {
      ...part(server, networkName, 'Network Name', world, plan),
      parameters: { networkName: name },
    },
  };
}

function part(
  { name, possibleOwners = [] }: GivenVirtualServer,
  resource: string,
  type: string,
  world: World,
  plan: LabPlan,
): VirtualServerPartFields {
  const [made] = newResourceCommands(world, plan, name, { name: resource, type });
  const { parameters } = made as CommandOf<'createResource'>;
  return { resource, description: '', possibleOwners, parameters };
}
