import type { ResourceParameterFields } from '../commands/command-types.ts';
import type { Reason } from '../reasons.ts';
import type { Resource, ResourceParameters, ResourceTypeName } from '../world/cluster.ts';
import type { World } from '../world/world.ts';
import { isOfOldServer } from './exchange-upgrade.ts';
import { resourceTypeRules } from './resource-types.ts';

/** A resource, made or to be made: what it depends on and what it was told. */
export interface ResourceParts {
  readonly resourceType: ResourceTypeName;
  readonly dependsOn: readonly Resource[];
  readonly parameters: ResourceParameterFields | ResourceParameters;
  /** It belongs to a virtual server of Exchange 2000. */
  readonly isOld?: boolean;
}

/** The first type that must be among the dependencies and is not. */
export function missingDependency({
  resourceType,
  dependsOn,
  isOld = false,
}: Pick<ResourceParts, 'resourceType' | 'dependsOn' | 'isOld'>): ResourceTypeName | undefined {
  const { needs, needsIn2000 = needs } = resourceTypeRules[resourceType];
  return (isOld ? needsIn2000 : needs).find((type) => !dependsOn.some((row) => row.resourceType === type));
}

/** The first parameter without which a resource of the type cannot work, and that has no value. */
export function missingParameter({
  resourceType,
  parameters,
}: Pick<ResourceParts, 'resourceType' | 'parameters'>): keyof ResourceParameterFields | undefined {
  return resourceTypeRules[resourceType].parameters.find((key) => (parameters[key] ?? '') === '');
}

/** What a resource still lacks before it can come online; null = it is complete. cluster.exe makes it first and completes it later (C-4). */
export function missingPart(parts: ResourceParts): Reason | null {
  const resourceType = missingDependency(parts);
  if (resourceType !== undefined) return { reason: 'resource.dependencyMissing', params: { resourceType } };
  const parameter = missingParameter(parts);
  return parameter === undefined ? null : { reason: 'parameter.missing', params: { parameter } };
}

/** The parts of a resource that exists. */
export function partsOf(world: World, resource: Resource): ResourceParts {
  const { resourceType, dependsOn, parameters } = resource;
  return {
    isOld: isOfOldServer(world, resource),
    resourceType,
    dependsOn: dependsOn.flatMap((id) => world.entities.resource[id] ?? []),
    parameters,
  };
}
