import {
  missingPart,
  nodeNamed,
  type Resource,
  type ResourceTypeName,
  resourceNamed,
  resourceTypeNamed,
  type World,
} from '#domain';
import { err, ok, type Result } from '#kernel';
import { blank, commandFrom, deed, say, systemError } from '../answers.ts';
import type { Answer } from '../prompt-types.ts';
import { usageError } from './cluster-line.ts';
import { nodeName, resourceTable } from './listings.ts';
import { has, listFor, type ObjectCall, valueFor, wordsFor } from './options.ts';
import { readProperties } from './properties.ts';
import { commonProperties, privateProperties, type ResourcePatch } from './resource-properties.ts';

/** Everything that one line changes of a resource, as the property sheet sends it: one command. */
type Edit = { -readonly [K in keyof ResourcePatch]: ResourcePatch[K] };

/** Adds up `/prop`, `/priv`, owners and dependencies of a line. */
export function editOf(
  call: ObjectCall,
  resourceType: ResourceTypeName,
  row: Resource | null,
): Result<Edit, Answer> {
  const common = readProperties(wordsFor(call, 'prop'), commonProperties);
  if (!common.ok) return common;
  const own = readProperties(wordsFor(call, 'priv'), privateProperties(resourceType));
  if (!own.ok) return own;
  const shown = [...common.value.shown, ...own.value.shown][0];
  if (shown !== undefined) return err(systemError(87, say('property.noValue', { name: shown })));
  const edit: Edit = Object.assign({}, ...common.value.patches);
  const parameters = Object.assign({}, ...own.value.patches.map((patch) => patch.parameters));
  if (Object.keys(parameters).length > 0) edit.parameters = parameters;
  const owners = ownersOf(call, row);
  if (!owners.ok) return owners;
  if (owners.value !== null) edit.possibleOwners = [...owners.value];
  const dependsOn = dependenciesOf(call, row);
  if (!dependsOn.ok) return dependsOn;
  if (dependsOn.value !== null) edit.dependsOn = [...dependsOn.value];
  return ok(edit);
}

function ownersOf(call: ObjectCall, row: Resource | null): Result<readonly string[] | null, Answer> {
  if (!has(call, 'addOwner') && !has(call, 'removeOwner')) return ok(null);
  const { world } = call;
  const spelled = (node: string): string => nodeNamed(world, node)?.name ?? node;
  const added = listFor(call, 'addOwner').map(spelled);
  const removed = listFor(call, 'removeOwner').map(spelled);
  const before = (row?.possibleOwners ?? []).map((id) => nodeName(world, id));
  if (added.some((name) => before.includes(name))) return err(systemError(5010));
  const missing = removed.find((name) => !before.includes(name));
  if (missing !== undefined) return err(systemError(5042));
  return ok([...before.filter((name) => !removed.includes(name)), ...added]);
}

function dependenciesOf(call: ObjectCall, row: Resource | null): Result<readonly string[] | null, Answer> {
  if (!has(call, 'addDep') && !has(call, 'removeDep')) return ok(null);
  const { world } = call;
  const spelled = (name: string): string => resourceNamed(world, name)?.name ?? name;
  const added = listFor(call, 'addDep').map(spelled);
  const removed = listFor(call, 'removeDep').map(spelled);
  const before = (row?.dependsOn ?? []).map((id) => world.entities.resource[id]?.name ?? '');
  if (added.some((name) => before.includes(name))) return err(systemError(5003));
  if (removed.some((name) => !before.includes(name))) return err(systemError(5002));
  return ok([...before.filter((name) => !removed.includes(name)), ...added]);
}

/** `/prop`, `/priv`, `/adddep` and the like with something to set. */
export function editResource(call: ObjectCall, name: string): Answer {
  const row = resourceNamed(call.world, name);
  if (row === undefined) return systemError(5007);
  const edit = editOf(call, row.resourceType, row);
  if (!edit.ok) return edit.error;
  const command = commandFrom({ type: 'setResourceProperties', resource: name, ...edit.value });
  if (command === null) return systemError(87);
  return deed({
    commands: [command],
    opening: [say('resource.setting', { name })],
    shows: (world) => shownResource(world, name),
  });
}

/** The resource's line of the table; nothing when there is none. */
export function shownResource(world: World, name: string) {
  const row = resourceNamed(world, name);
  return row === undefined ? [] : [blank, resourceTable(world, [row])];
}

const laterOnly: readonly (keyof ResourcePatch)[] = [
  ...(['restartAction', 'restartThreshold', 'restartPeriodMs', 'retryPeriodMs'] as const),
  ...(['pendingTimeoutMs', 'looksAliveMs', 'isAliveMs', 'persistentState'] as const),
];

/** `/create`: the wizard's one command. What its type demands may come with later lines (C-4). */
export function createResource(call: ObjectCall, name: string, typeNames: readonly string[]): Answer {
  const group = valueFor(call, 'group');
  const typed = valueFor(call, 'type');
  if (group === undefined) return usageError('resource', 'usage.missingOption', { option: '/group' });
  if (typed === undefined) return usageError('resource', 'usage.missingOption', { option: '/type' });
  const resourceType = typeNames.find((one) => one.toLowerCase() === typed.toLowerCase());
  const named = resourceTypeNamed(call.world, typed);
  if (named?.isBuiltIn === false) return systemError(5079, say('resourceType.noLibrary', { dll: named.dll }));
  if (resourceType === undefined) return systemError(5078);
  const edit = editOf(call, resourceType as ResourceTypeName, null);
  if (!edit.ok) return edit.error;
  if (laterOnly.some((key) => edit.value[key] !== undefined)) return systemError(87, say('resource.later'));
  const {
    description = '',
    separateMonitor = has(call, 'separate'),
    possibleOwners = [],
    dependsOn = [],
    parameters = {},
  } = edit.value;
  const fields = { description, separateMonitor, possibleOwners, dependsOn, parameters };
  const dependencies = dependsOn.flatMap((one) => resourceNamed(call.world, one) ?? []);
  const isWhole =
    missingPart({ resourceType: resourceType as ResourceTypeName, dependsOn: dependencies, parameters }) ===
    null;
  const command = commandFrom({
    type: 'createResource',
    resource: name,
    resourceType,
    group,
    ...fields,
    ...(isWhole ? {} : { incomplete: true }),
    ...(has(call, 'addCheck') ? { checkpoints: [...listFor(call, 'addCheck')] } : {}),
  });
  if (command === null) return systemError(87);
  return deed({
    commands: [command],
    opening: [say('resource.creating', { name })],
    shows: (world) => shownResource(world, name),
  });
}
