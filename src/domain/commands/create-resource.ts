import { z } from 'zod/mini';
import type { ResourceId } from '../ids.ts';
import { refused, type Verdict } from '../reasons.ts';
import { missingPart } from '../rules/completeness.ts';
import { buildVirtualServer } from '../rules/exchange.ts';
import { parameterRefusal, storedParameters } from '../rules/parameters.ts';
import { addCheckpoint, checkpointRefusal } from '../rules/registry-checkpoints.ts';
import { addResource } from '../rules/resource-building.ts';
import { resourceTypeRules } from '../rules/resource-types.ts';
import { attendantOf, attendantType } from '../selectors/exchange.ts';
import { isOnlyOneThere } from '../selectors/resource-types.ts';
import { evsNamed, resourceNamed, rows } from '../selectors/tables.ts';
import type { Resource, ResourceTypeName } from '../world/cluster.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { doneAt } from './directory-support.ts';
import { mustRunExchange } from './logon-support.ts';
import {
  clusterAnswers,
  goodName,
  judge,
  knownGroup,
  knownResource,
  memberNode,
  must,
  type Refusal,
  refuseIf,
  theGroup,
  theNode,
  theResource,
} from './support.ts';

/** Schema of the parameters by name; shared with the property sheet. */
export const parameterFields = z.strictObject({
  address: z.optional(z.string()),
  mask: z.optional(z.string()),
  network: z.optional(z.string()),
  enableNetbios: z.optional(z.boolean()),
  networkName: z.optional(z.string()),
  requireDns: z.optional(z.boolean()),
  requireKerberos: z.optional(z.boolean()),
  disk: z.optional(z.string()),
  administrativeGroup: z.optional(z.string()),
  routingGroup: z.optional(z.string()),
  dataDirectory: z.optional(z.string()),
  mnsFileShare: z.optional(z.string()),
  isAliveTimeoutMs: z.optional(z.int().check(z.positive())),
  shareName: z.optional(z.string()),
  sharePath: z.optional(z.string()),
  remark: z.optional(z.string()),
  maxUsers: z.optional(z.nullable(z.int().check(z.positive()))),
  commandLine: z.optional(z.string()),
  currentDirectory: z.optional(z.string()),
  interactWithDesktop: z.optional(z.boolean()),
  useNetworkName: z.optional(z.boolean()),
  serviceName: z.optional(z.string()),
  startupParameters: z.optional(z.string()),
  scriptFilePath: z.optional(z.string()),
  spoolDirectory: z.optional(z.string()),
  jobCompletionTimeoutS: z.optional(z.int().check(z.nonnegative())),
});

/** What stands in every new resource; shared with the wizards that make some on their way. */
export const newResourceFields = {
  resource: z.string(),
  description: z.string(),
  resourceType: z.enum(Object.keys(resourceTypeRules) as [ResourceTypeName, ...ResourceTypeName[]]),
  separateMonitor: z.boolean(),
  possibleOwners: z.array(z.string()),
  dependsOn: z.array(z.string()),
  parameters: parameterFields,
  checkpoints: z.optional(z.array(z.string())),
};

function dependenciesOf(world: World, command: CommandOf<'createResource'>): readonly Resource[] {
  return command.dependsOn.map((name) => must(resourceNamed(world, name)));
}

function dependencyRefusal(world: World, command: CommandOf<'createResource'>): Refusal {
  const group = theGroup(world, command.group);
  const depends = dependenciesOf(world, command);
  const stranger = depends.find((row) => row.group !== group.id);
  // E-11: the System Attendant depends on every disk of its group.
  const disks = rows(world, 'resource').filter(
    (row) => row.group === group.id && row.resourceType === 'Physical Disk',
  );
  const disk =
    command.resourceType === attendantType ? disks.find((row) => !depends.includes(row)) : undefined;
  return (
    refuseIf(stranger !== undefined, 'resource.otherGroup', { resource: stranger?.name ?? '' }) ??
    incompleteRefusal(command, depends) ??
    refuseIf(disk !== undefined, 'resource.dependencyMissing', { resourceType: disk?.name ?? '' })
  );
}

/** The System Attendant makes its virtual server at once, so it is never made in parts (E-29). */
function incompleteRefusal(
  { resourceType, parameters, incomplete }: CommandOf<'createResource'>,
  dependsOn: readonly Resource[],
): Refusal {
  const missing = missingPart({ resourceType, dependsOn, parameters });
  if (missing === null || (incomplete === true && resourceType !== attendantType)) return null;
  return refuseIf(true, missing.reason, missing.params);
}

function typeRefusal(world: World, resourceType: ResourceTypeName): Refusal {
  const { automatic } = resourceTypeRules[resourceType];
  return (
    refuseIf(automatic, 'exchange.automaticType', { resourceType }) ??
    refuseIf(isOnlyOneThere(world, resourceType), 'resource.tooManyOfType', { resourceType })
  );
}

/** The name of a virtual server that is at work in another group; an object that was left behind is no obstacle (A-17, E-70). */
function serverRefusal(world: World, command: CommandOf<'createResource'>): Refusal {
  if (command.resourceType !== attendantType) return null;
  const names = dependenciesOf(world, command).flatMap(({ parameters }) => parameters.networkName ?? []);
  const taken = names.find((name) => {
    const evs = evsNamed(world, name);
    return evs !== undefined && attendantOf(world, evs) !== undefined;
  });
  return refuseIf(taken !== undefined, 'name.taken', { name: taken ?? '' });
}

function checkpointsRefusal(world: World, command: CommandOf<'createResource'>): Refusal {
  const { resource, group, checkpoints = [] } = command;
  const owner = must(world.entities.node[theGroup(world, group).owner]);
  for (const [index, key] of checkpoints.entries()) {
    const refusal = checkpointRefusal(world, { resource, owner, key, others: checkpoints.slice(0, index) });
    if (refusal !== null) return refusal;
  }
  return null;
}

/** The System Attendant makes a virtual server of the organisation (E-29, E-35). */
function attendantRefusal(world: World, { resourceType, group, from }: CommandOf<'createResource'>): Refusal {
  if (resourceType !== attendantType) return null;
  const owner = must(world.entities.node[theGroup(world, group).owner]).name;
  return mustRunExchange(world, from ?? owner);
}

function query(world: World, command: CommandOf<'createResource'>): Verdict {
  const { resource, group, resourceType, parameters } = command;
  if (resourceTypeRules[resourceType] === undefined) return refused('resource.typeUnknown', { resourceType });
  return judge([
    () => clusterAnswers(world),
    () => goodName(resource),
    () => refuseIf(resourceNamed(world, resource) !== undefined, 'name.taken', { name: resource }),
    () => knownGroup(world, group),
    () => typeRefusal(world, resourceType),
    () => attendantRefusal(world, command),
    ...command.possibleOwners.map((node) => () => memberNode(world, node)),
    ...command.dependsOn.map((name) => () => knownResource(world, name)),
    () => dependencyRefusal(world, command),
    () =>
      parameterRefusal(world, {
        resourceType,
        group: theGroup(world, group),
        dependsOn: dependenciesOf(world, command),
        parameters,
        self: null,
      }),
    () => serverRefusal(world, command),
    () => checkpointsRefusal(world, command),
  ]);
}

/** New Resource wizard (E-26 to E-30, U-24, U-26), and cluster.exe, which may leave parts to later lines (C-4). A System Attendant makes the rest of the EVS (E-12 to E-17). */
export const createResource: CommandSpec<'createResource'> = {
  type: 'createResource',
  schema: z.strictObject({
    ...newResourceFields,
    group: z.string(),
    incomplete: z.optional(z.boolean()),
    ...doneAt,
  }),
  place: 'Cluster Administrator ▸ File ▸ New ▸ Resource',
  prompt: 'cluster res <resource> /create /group:<group> /type:"<type>"',
  query,
  execute(tx, command) {
    const group = theGroup(tx.world, command.group);
    const dependsOn: ResourceId[] = command.dependsOn.map((name) => theResource(tx.world, name).id);
    const id = addResource(tx, {
      name: command.resource,
      description: command.description,
      resourceType: command.resourceType,
      group: group.id,
      dependsOn,
      possibleOwners: command.possibleOwners.map((node) => theNode(tx.world, node).id),
      separateMonitor: command.separateMonitor,
      parameters: storedParameters(tx.world, command.parameters),
    });
    for (const key of command.checkpoints ?? []) addCheckpoint(tx, id, key);
    if (command.resourceType !== attendantType) return;
    const name = dependsOn
      .map((dependency) => tx.get('resource', dependency).parameters.networkName)
      .find((value) => value !== undefined);
    buildVirtualServer(tx, tx.get('resource', id), group, must(name));
  },
};
