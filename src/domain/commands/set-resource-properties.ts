import { z } from 'zod/mini';
import type { ResourceId } from '../ids.ts';
import type { Verdict } from '../reasons.ts';
import { missingDependency, partsOf } from '../rules/completeness.ts';
import { parameterRefusal, storedParameters } from '../rules/parameters.ts';
import { clusterNameResource } from '../selectors/network-names.ts';
import { resourceState } from '../selectors/states.ts';
import { placeOfDisk } from '../selectors/volumes.ts';
import type { Resource } from '../world/cluster.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf, ResourceParameterFields } from './command-types.ts';
import { parameterFields } from './create-resource.ts';
import {
  clusterAnswers,
  judge,
  knownResource,
  memberNode,
  must,
  type Refusal,
  refuseIf,
  theNode,
  theResource,
} from './support.ts';

/** Whether `from` reaches `to` along dependencies: adding the opposite one would close a ring. */
function reaches(world: World, from: ResourceId, to: ResourceId): boolean {
  return (
    from === to || must(world.entities.resource[from]).dependsOn.some((next) => reaches(world, next, to))
  );
}

function dependencyRefusal(world: World, row: Resource, names: readonly string[]): Refusal {
  const depends = names.map((name) => theResource(world, name));
  // What it lacked before may still be to come (C-4); what it has and needs stays.
  const missing =
    missingDependency(partsOf(world, row)) === undefined
      ? missingDependency({ ...partsOf(world, row), dependsOn: depends })
      : undefined;
  const stranger = depends.find((other) => other.group !== row.group);
  return (
    refuseIf(resourceState(world, row.id) !== 'Offline', 'resource.notOffline', { resource: row.name }) ??
    refuseIf(stranger !== undefined, 'resource.otherGroup', { resource: stranger?.name ?? '' }) ??
    refuseIf(
      depends.some((other) => reaches(world, other.id, row.id)),
      'resource.cycle',
      { resource: row.name },
    ) ??
    refuseIf(missing !== undefined, 'resource.dependencyMissing', { resourceType: missing ?? '' }) ??
    refuseIf(names.length > 0 && row.id === world.cluster?.quorumResource, 'quorum.noDependencies')
  );
}

function currentFields(world: World, row: Resource): ResourceParameterFields {
  const { network, disk, ...rest } = row.parameters;
  return {
    ...rest,
    ...(network === undefined ? {} : { network: world.entities.network[network]?.name ?? '' }),
    ...(disk === undefined ? {} : { disk: placeOfDisk(world, disk) }),
  };
}

/** Private properties that may be set at any time; they are read when the resource next comes online (E-42, Q-37). */
const readLater: readonly string[] = ['isAliveTimeoutMs', 'mnsFileShare'];

function parametersRefusal(world: World, row: Resource, parameters: ResourceParameterFields): Refusal {
  const atOnce = Object.keys(parameters).some((key) => !readLater.includes(key));
  if (!atOnce) return null;
  return (
    refuseIf(resourceState(world, row.id) !== 'Offline', 'resource.notOffline', { resource: row.name }) ??
    parameterRefusal(world, {
      resourceType: row.resourceType,
      group: must(world.entities.group[row.group]),
      dependsOn: partsOf(world, row).dependsOn,
      parameters: { ...currentFields(world, row), ...parameters },
      self: row,
    })
  );
}

/** C-4: only a disk that is online has the mode. */
function maintenanceRefusal(world: World, row: Resource): Refusal {
  const canHaveIt = row.resourceType === 'Physical Disk' && resourceState(world, row.id) === 'Online';
  return refuseIf(!canHaveIt, 'resource.noMaintenance', { resource: row.name });
}

function query(world: World, command: CommandOf<'setResourceProperties'>): Verdict {
  const { resource, possibleOwners, dependsOn, parameters, maintenance } = command;
  const { looksAliveMs, isAliveMs, pendingTimeoutMs } = command;
  const tooShort = (value: number | undefined, zero: boolean): boolean =>
    value !== undefined && value < 10 && !(zero && value === 0);
  return judge([
    () => clusterAnswers(world),
    () => knownResource(world, resource),
    () => refuseIf(possibleOwners?.length === 0, 'possibleOwners.empty', { resource }),
    ...(possibleOwners ?? []).map((node) => () => memberNode(world, node)),
    ...(dependsOn ?? []).map((name) => () => knownResource(world, name)),
    () =>
      refuseIf(
        tooShort(looksAliveMs, true) || tooShort(isAliveMs, true) || tooShort(pendingTimeoutMs, false),
        'number.outOfRange',
        { low: 10, high: 4294967295 },
      ),
    () => (maintenance === undefined ? null : maintenanceRefusal(world, theResource(world, resource))),
    () =>
      dependsOn === undefined ? null : dependencyRefusal(world, theResource(world, resource), dependsOn),
    () =>
      parameters === undefined ? null : parametersRefusal(world, theResource(world, resource), parameters),
  ]);
}

/** The property sheet of a resource (U-32, R-31 to ). */
export const setResourceProperties: CommandSpec<'setResourceProperties'> = {
  type: 'setResourceProperties',
  schema: z.strictObject({
    resource: z.string(),
    description: z.optional(z.string()),
    possibleOwners: z.optional(z.array(z.string())),
    dependsOn: z.optional(z.array(z.string())),
    separateMonitor: z.optional(z.boolean()),
    restartAction: z.optional(z.enum(['doNotRestart', 'restart', 'restartAffectGroup'])),
    restartThreshold: z.optional(z.int().check(z.nonnegative())),
    restartPeriodMs: z.optional(z.int().check(z.nonnegative())),
    pendingTimeoutMs: z.optional(z.int()),
    retryPeriodMs: z.optional(z.nullable(z.int().check(z.nonnegative()))),
    looksAliveMs: z.optional(z.int().check(z.nonnegative())),
    isAliveMs: z.optional(z.int().check(z.nonnegative())),
    persistentState: z.optional(z.nullable(z.boolean())),
    maintenance: z.optional(z.boolean()),
    parameters: z.optional(parameterFields),
  }),
  place: 'Cluster Administrator ▸ resource ▸ Properties',
  prompt: 'cluster res <resource> /prop',
  query,
  execute(
    tx,
    {
      type: _type,
      resource,
      possibleOwners,
      dependsOn,
      parameters,
      looksAliveMs,
      isAliveMs,
      persistentState,
      ...fields
    },
  ) {
    const row = theResource(tx.world, resource);
    const name = parameters?.networkName;
    if (name !== undefined && row.id === clusterNameResource(tx.world)?.id) tx.patchCluster({ name }); // G-10
    tx.patch('resource', row.id, {
      ...fields,
      ...(possibleOwners === undefined
        ? {}
        : { possibleOwners: possibleOwners.map((node) => theNode(tx.world, node).id) }),
      ...(dependsOn === undefined
        ? {}
        : { dependsOn: dependsOn.map((name) => theResource(tx.world, name).id) }),
      ...(persistentState === undefined ? {} : { wantOnline: persistentState }),
      ...(looksAliveMs === undefined ? {} : { looksAliveMs: looksAliveMs === 0 ? null : looksAliveMs }),
      ...(isAliveMs === undefined ? {} : { isAliveMs: isAliveMs === 0 ? null : isAliveMs }),
      ...(parameters === undefined
        ? {}
        : { parameters: { ...row.parameters, ...storedParameters(tx.world, parameters) } }),
    });
  },
};
