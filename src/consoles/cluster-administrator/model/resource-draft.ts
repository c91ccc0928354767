import type {
  Command,
  Resource,
  ResourceParameterFields,
  ResourceTypeName,
  RestartAction,
  World,
} from '#domain';
import { placeOfDisk } from '#domain/selectors';

/** What the property sheet of a resource holds (U-32). */
export interface ResourceDraft {
  readonly name: string;
  readonly description: string;
  readonly possibleOwners: readonly string[];
  readonly dependsOn: readonly string[];
  readonly separateMonitor: boolean;
  readonly restartAction: RestartAction;
  readonly restartThreshold: number;
  readonly restartPeriodS: number;
  readonly pendingTimeoutS: number;
  /** Null = the type's value. */
  readonly looksAliveMs: number | null;
  readonly isAliveMs: number | null;
  readonly parameters: ResourceParameterFields;
  /** Root keys of Registry Replication. */
  readonly checkpoints: readonly string[];
}

/** The sheet as it opens. */
export function resourceDraft(world: World, resource: Resource): ResourceDraft {
  return {
    name: resource.name,
    description: resource.description,
    possibleOwners: resource.possibleOwners.flatMap((id) => world.entities.node[id]?.name ?? []),
    dependsOn: resource.dependsOn.flatMap((id) => world.entities.resource[id]?.name ?? []),
    separateMonitor: resource.separateMonitor,
    restartAction: resource.restartAction,
    restartThreshold: resource.restartThreshold,
    restartPeriodS: Math.round(resource.restartPeriodMs / 1000),
    pendingTimeoutS: Math.round(resource.pendingTimeoutMs / 1000),
    looksAliveMs: resource.looksAliveMs,
    isAliveMs: resource.isAliveMs,
    parameters: namedParameters(world, resource),
    checkpoints: resource.checkpoints ?? [],
  };
}

/** Parameters by names instead of ids, as commands have them. */
function namedParameters(world: World, resource: Resource): ResourceParameterFields {
  const { network, disk, ...rest } = resource.parameters;
  const place = disk === undefined ? undefined : placeOfDisk(world, disk);
  const networkName = network === undefined ? undefined : world.entities.network[network]?.name;
  return {
    ...rest,
    ...(networkName === undefined ? {} : { network: networkName }),
    ...(place === undefined ? {} : { disk: place }),
  };
}

/** Commands that make the resource what the sheet says: nothing that is unchanged, the new name last. */
export function resourceCommands(world: World, resource: Resource, draft: ResourceDraft): readonly Command[] {
  const before = resourceDraft(world, resource);
  const changes = changedFields(before, draft);
  const name = draft.name.trim();
  return [
    ...(Object.keys(changes).length === 0
      ? []
      : [{ type: 'setResourceProperties', resource: resource.name, ...changes } satisfies Command]),
    ...checkpointCommands(resource, before.checkpoints, draft.checkpoints),
    ...(name === before.name
      ? []
      : [{ type: 'renameResource', resource: resource.name, name } satisfies Command]),
  ];
}

/** Types whose sheet has the page Registry Replication; others are for the command line. */
export const replicatedTypes: readonly ResourceTypeName[] = ['Generic Application', 'Generic Service'];

/** Keys of the registry do not mind case. */
function hasKey(keys: readonly string[], key: string): boolean {
  return keys.some((one) => one.toLowerCase() === key.toLowerCase());
}

/** The keys with one more, or with another instead of `before`; none twice. */
export function withRootKey(keys: readonly string[], before: string, key: string): readonly string[] {
  if (key === '') return keys;
  return [...keys.filter((one) => one !== before && !hasKey([key], one)), key];
}

function checkpointCommands(
  { name: resource }: Resource,
  before: readonly string[],
  after: readonly string[],
): readonly Command[] {
  const gone = before.filter((key) => !hasKey(after, key));
  const added = after.filter((key) => !hasKey(before, key));
  return [
    ...gone.map((key) => ({ type: 'removeRegistryCheckpoint' as const, resource, key })),
    ...added.map((key) => ({ type: 'addRegistryCheckpoint' as const, resource, key })),
  ];
}

type Changes = Omit<Extract<Command, { type: 'setResourceProperties' }>, 'type' | 'resource'>;

function changedFields(before: ResourceDraft, draft: ResourceDraft): Changes {
  const differs = <K extends keyof ResourceDraft>(key: K) =>
    JSON.stringify(before[key]) !== JSON.stringify(draft[key]);
  return {
    ...(differs('description') ? { description: draft.description } : {}),
    ...(differs('possibleOwners') ? { possibleOwners: [...draft.possibleOwners] } : {}),
    ...(differs('dependsOn') ? { dependsOn: [...draft.dependsOn] } : {}),
    ...(differs('separateMonitor') ? { separateMonitor: draft.separateMonitor } : {}),
    ...(differs('restartAction') ? { restartAction: draft.restartAction } : {}),
    ...(differs('restartThreshold') ? { restartThreshold: draft.restartThreshold } : {}),
    ...(differs('restartPeriodS') ? { restartPeriodMs: draft.restartPeriodS * 1000 } : {}),
    ...(differs('pendingTimeoutS') ? { pendingTimeoutMs: draft.pendingTimeoutS * 1000 } : {}),
    ...(differs('looksAliveMs') ? { looksAliveMs: draft.looksAliveMs ?? 0 } : {}),
    ...(differs('isAliveMs') ? { isAliveMs: draft.isAliveMs ?? 0 } : {}),
    ...(differs('parameters') ? { parameters: draft.parameters } : {}),
  };
}
