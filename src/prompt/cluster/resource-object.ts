import {
  groupNamed,
  type Resource,
  resourceNamed,
  resourceState,
  resourceTypeNames,
  rows,
  type World,
} from '#domain';
import { blank, commandFrom, deed, printed, say, systemError } from '../answers.ts';
import type { Answer } from '../prompt-types.ts';
import { changeCheckpoints, listCheckpoints } from './checkpoints.ts';
import { usageError } from './cluster-line.ts';
import { nameTable, nodeName, resourceTable } from './listings.ts';
import { has, type ObjectCall, type ObjectSpec, valueFor, wordsFor } from './options.ts';
import { propertyListing, readProperties } from './properties.ts';
import { createResource, editResource, shownResource } from './resource-edit.ts';
import { commonProperties, privateProperties } from './resource-properties.ts';
import { waitFor } from './waits.ts';

/** `cluster resource` (C-4). */
export const resourceObject: ObjectSpec = {
  options: {
    status: { spelling: 'stat[us]', value: 'none' },
    create: { spelling: 'create', value: 'none' },
    group: { spelling: 'group', value: 'required', addsTo: ['create'] },
    type: { spelling: 'type', value: 'required', addsTo: ['create'] },
    separate: { spelling: 'sep[arate]', value: 'none', addsTo: ['create'] },
    delete: { spelling: 'del[ete]', value: 'none' },
    rename: { spelling: 'ren[ame]', value: 'required' },
    addOwner: { spelling: 'addown[er]', value: 'required', many: true },
    removeOwner: { spelling: 'removeown[er]', value: 'required', many: true },
    listOwners: { spelling: 'listown[ers]', value: 'none' },
    moveTo: { spelling: 'move[to]', value: 'required' },
    prop: { spelling: 'prop[erties]', value: 'optional', words: true },
    priv: { spelling: 'priv[properties]', value: 'optional', words: true },
    fail: { spelling: 'fail', value: 'none' },
    online: { spelling: 'on[line]', value: 'none' },
    offline: { spelling: 'off[line]', value: 'none' },
    listDep: { spelling: 'listdep[endencies]', value: 'none' },
    addDep: { spelling: 'adddep[endency]', value: 'required', many: true },
    removeDep: { spelling: 'removedep[endency]', value: 'required', many: true },
    addCheck: { spelling: 'addcheck[points]', value: 'required', many: true, joins: ['create'] },
    removeCheck: { spelling: 'removecheck[points]', value: 'required', many: true },
    check: { spelling: 'check[points]', value: 'none' },
    maint: { spelling: 'maint[enancemode]', value: 'optional' },
    wait: { spelling: 'wait', value: 'seconds', addsTo: ['online', 'offline'] },
  },
  fallback: 'status',
  together: ['create', 'prop', 'priv', 'addOwner', 'removeOwner', 'addDep', 'removeDep'],
  withoutCluster: [],
  actions: {
    status: (call) => status(call),
    create: (call) =>
      call.name === null
        ? usageError('resource', 'usage.missingName')
        : createResource(withGroupSpelled(call), call.name, resourceTypeNames),
    delete: (call) => named(call, (resource) => simple({ type: 'deleteResource', resource }, 'deleting')),
    rename: (call) =>
      named(call, (resource) => {
        const name = valueFor(call, 'rename') ?? '';
        return simple({ type: 'renameResource', resource, name }, 'renaming', name);
      }),
    moveTo: (call) =>
      named(call, (resource) => {
        const typed = valueFor(call, 'moveTo') ?? '';
        const group = groupNamed(call.world, typed)?.name ?? typed;
        return simple({ type: 'changeResourceGroup', resource, group }, 'moving');
      }),
    fail: (call) => named(call, (resource) => simple({ type: 'failResource', resource }, 'failing')),
    online: (call) => named(call, (name) => request(call, name, 'onlineResource')),
    offline: (call) => named(call, (name) => request(call, name, 'offlineResource')),
    prop: (call) => edits(call),
    priv: (call) => edits(call),
    addOwner: (call) => edits(call),
    removeOwner: (call) => edits(call),
    addDep: (call) => edits(call),
    removeDep: (call) => edits(call),
    listOwners: (call) =>
      found(call, (row) =>
        printed([
          say('listing.possibleOwners', { name: row.name }),
          blank,
          nameTable(
            'node',
            row.possibleOwners.map((id) => nodeName(call.world, id)),
          ),
        ]),
      ),
    listDep: (call) => found(call, (row) => dependencies(call.world, row)),
    check: (call) =>
      call.name === null
        ? listCheckpoints(call.world, null)
        : found(call, (row) => listCheckpoints(call.world, row)),
    addCheck: (call) => found(call, (row) => changeCheckpoints(call, row, 'addCheck')),
    removeCheck: (call) => found(call, (row) => changeCheckpoints(call, row, 'removeCheck')),
    maint: (call) => found(call, (row) => maintenance(call, row)),
  },
};

/** The resource's name as the cluster spells it, or as it was typed when there is none. */
function named(call: ObjectCall, answer: (name: string) => Answer): Answer {
  if (call.name === null) return usageError('resource', 'usage.missingName');
  return answer(resourceNamed(call.world, call.name)?.name ?? call.name);
}

function found(call: ObjectCall, answer: (row: Resource) => Answer): Answer {
  return named(call, (name) => {
    const row = resourceNamed(call.world, name);
    return row === undefined ? systemError(5007) : answer(row);
  });
}

function withGroupSpelled(call: ObjectCall): ObjectCall {
  const uses = call.uses.map(([id, option]) => {
    const group = id === 'group' ? groupNamed(call.world, valueFor(call, 'group') ?? '') : undefined;
    return [id, group === undefined ? option : { ...option, value: group.name }] as const;
  });
  return { ...call, uses };
}

function status(call: ObjectCall): Answer {
  const { world, name } = call;
  if (name === null)
    return printed([say('listing.allResources'), blank, resourceTable(world, rows(world, 'resource'))]);
  return found(call, (row) =>
    printed([say('listing.resource', { name: row.name }), blank, resourceTable(world, [row])]),
  );
}

function dependencies(world: World, row: Resource): Answer {
  const needed = row.dependsOn.map((id) => world.entities.resource[id]).filter((one) => one !== undefined);
  return printed([say('listing.dependencies', { name: row.name }), blank, resourceTable(world, needed)]);
}

/** `/maint` shows the mode, `/maint:on` and `/maint:off` set it (C-4). */
function maintenance(call: ObjectCall, { name, resourceType, maintenance: isOn = false }: Resource): Answer {
  const mode = valueFor(call, 'maint')?.toLowerCase();
  if (resourceType !== 'Physical Disk') return systemError(50, say('resource.maintenanceNeedsDisk'));
  const state = (on: boolean) => say(on ? 'resource.maintenanceIsOn' : 'resource.maintenanceIsOff', { name });
  if (mode === undefined) return printed([state(isOn)]);
  if (mode !== 'on' && mode !== 'off') return systemError(87);
  const on = mode === 'on';
  return deed({
    commands: [{ type: 'setResourceProperties', resource: name, maintenance: on }],
    opening: [say(on ? 'resource.maintenanceBegins' : 'resource.maintenanceEnds', { name })],
    shows: () => [state(on)],
  });
}

type Opening = 'deleting' | 'renaming' | 'moving' | 'failing';

function simple(
  fields: { readonly type: string; readonly resource: string } & Readonly<Record<string, unknown>>,
  opening: Opening,
  after = fields.resource,
): Answer {
  const command = commandFrom(fields);
  if (command === null) return systemError(87);
  return deed({
    commands: [command],
    opening: [say(`resource.${opening}`, { name: fields.resource })],
    shows: (world) => shownResource(world, after),
  });
}

const pending: readonly string[] = ['Online Pending', 'Offline Pending'];

function request(call: ObjectCall, resource: string, type: 'onlineResource' | 'offlineResource'): Answer {
  const row = resourceNamed(call.world, resource);
  const stateIn = (world: World): string => {
    const now = row === undefined ? undefined : world.entities.resource[row.id];
    return now === undefined ? '' : resourceState(world, now.id);
  };
  const { wait, waitWasAsked } = waitFor(call, (world) => !pending.includes(stateIn(world)));
  return deed({
    commands: [{ type, resource }],
    opening: [
      say(type === 'onlineResource' ? 'resource.bringingOnline' : 'resource.takingOffline', {
        name: resource,
      }),
    ],
    wait,
    waitWasAsked,
    shows: (world) => shownResource(world, resource),
    fails: (world) => (type === 'onlineResource' && stateIn(world) === 'Failed' ? 5018 : null),
  });
}

/** Properties, owners, dependencies: a listing when the line sets nothing, else one change. */
function edits(call: ObjectCall): Answer {
  return found(call, (row) => {
    const words = [...wordsFor(call, 'prop'), ...wordsFor(call, 'priv')];
    const changes = ['addOwner', 'removeOwner', 'addDep', 'removeDep'].some((id) => has(call, id));
    if (changes || words.some((word) => word.includes('='))) return editResource(call, row.name);
    const option = has(call, 'prop') ? 'prop' : 'priv';
    const known = option === 'prop' ? commonProperties : privateProperties(row.resourceType);
    const read = readProperties(wordsFor(call, option), known);
    if (!read.ok) return read.error;
    return propertyListing(call.world, known, [{ label: row.name, row }], read.value.shown);
  });
}
