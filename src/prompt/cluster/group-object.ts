import {
  type CommandFields,
  type Failback,
  type Group,
  groupBusy,
  groupNamed,
  groupState,
  members,
  nodeNamed,
  resourcesOf,
  rows,
  sameName,
  type World,
} from '#domain';
import { blank, commandFrom, deed, printed, say, systemError } from '../answers.ts';
import type { Answer } from '../prompt-types.ts';
import { usageError } from './cluster-line.ts';
import { groupTable, nameTable, nodeName } from './listings.ts';
import { listFor, type ObjectCall, type ObjectSpec, valueFor, wordsFor } from './options.ts';
import { maxDword, type Property, persistentStateOf, propertyListing, readProperties } from './properties.ts';
import { moveWaitMs, waitFor } from './waits.ts';

type GroupPatch = Partial<Omit<CommandFields['setGroupProperties'], 'group' | 'failback'>> & {
  readonly failbackType?: number;
  readonly windowStart?: number;
  readonly windowEnd?: number;
};

const hourOf = (value: number): number | null => (value === maxDword || value <= 23 ? value : null);
const windowOf = ({ failback }: Group): readonly [from: number, to: number] =>
  failback.kind === 'window' ? [failback.from, failback.to] : [maxDword, maxDword];

/** Common properties of a group (P-1 to P-6, G-11). */
const properties: readonly Property<Group, GroupPatch>[] = [
  { name: 'Name', kind: 'S', read: (_, group) => group.name },
  {
    name: 'Description',
    kind: 'S',
    read: (_, group) => group.description,
    write: (description: string) => ({ description }),
    usual: '',
  },
  persistentStateOf(
    (world, group) =>
      group.persistentState ?? resourcesOf(world, group).some(({ wantOnline }) => wantOnline === true),
  ),
  {
    name: 'FailoverThreshold',
    kind: 'D',
    read: (_, group) => group.failoverThreshold,
    write: (failoverThreshold: number) => ({ failoverThreshold }),
    usual: 10,
  },
  {
    name: 'FailoverPeriod',
    kind: 'D',
    read: (_, group) => group.failoverPeriodHours,
    write: (failoverPeriodHours: number) => ({ failoverPeriodHours }),
    usual: 6,
  },
  {
    name: 'AutoFailbackType',
    kind: 'D',
    read: (_, { failback }) => Number(failback.kind !== 'prevent'),
    write: (failbackType: number) => (failbackType <= 1 ? { failbackType } : null),
    usual: 0,
  },
  {
    name: 'FailbackWindowStart',
    kind: 'D',
    read: (_, group) => windowOf(group)[0],
    write: (hour: number) => (hourOf(hour) === null ? null : { windowStart: hour }),
    usual: maxDword,
  },
  {
    name: 'FailbackWindowEnd',
    kind: 'D',
    read: (_, group) => windowOf(group)[1],
    write: (hour: number) => (hourOf(hour) === null ? null : { windowEnd: hour }),
    usual: maxDword,
  },
  {
    name: 'AntiAffinityClassNames',
    kind: 'M',
    read: (_, group) => group.antiAffinityClasses,
    write: (antiAffinityClasses: string[]) => ({ antiAffinityClasses }),
    usual: [],
  },
];

/** `cluster group` (C-3). */
export const groupObject: ObjectSpec = {
  options: {
    status: { spelling: 'stat[us]', value: 'none' },
    node: { spelling: 'node', value: 'required', addsTo: ['status'] },
    create: { spelling: 'create', value: 'none' },
    delete: { spelling: 'del[ete]', value: 'none' },
    rename: { spelling: 'ren[ame]', value: 'required' },
    moveTo: { spelling: 'move[to]', value: 'optional' },
    online: { spelling: 'on[line]', value: 'optional' },
    offline: { spelling: 'off[line]', value: 'none' },
    prop: { spelling: 'prop[erties]', value: 'optional', words: true },
    priv: { spelling: 'priv[properties]', value: 'optional', words: true },
    listOwners: { spelling: 'listown[ers]', value: 'none' },
    setOwners: { spelling: 'setown[ers]', value: 'required' },
    wait: { spelling: 'wait', value: 'seconds', addsTo: ['moveTo', 'online', 'offline'] },
  },
  fallback: 'status',
  together: [],
  withoutCluster: [],
  actions: {
    status: (call) => status(call),
    create: (call) =>
      named(call, (name) =>
        simple(
          call,
          name,
          { type: 'createGroup', group: name, description: '', preferredOwners: [] },
          'creating',
        ),
      ),
    delete: (call) =>
      named(call, (name) => simple(call, name, { type: 'deleteGroup', group: name }, 'deleting')),
    rename: (call) =>
      named(call, (group) => {
        const name = valueFor(call, 'rename') ?? '';
        return simple(call, name, { type: 'renameGroup', group, name }, 'renaming', group);
      }),
    moveTo: (call) => named(call, (name) => move(call, name, valueFor(call, 'moveTo') ?? '')),
    online: (call) => named(call, (name) => bringOnline(call, name)),
    offline: (call) =>
      named(call, (name) => request(call, name, { type: 'offlineGroup', group: name }, 'takingOffline')),
    prop: (call) => named(call, (name) => propertiesOf(call, name)),
    priv: (call) => named(call, (name) => list(call, name, [], 'priv')),
    listOwners: (call) => named(call, (name) => owners(call, name)),
    setOwners: (call) =>
      named(call, (group) => {
        const preferredOwners = listFor(call, 'setOwners').map((node) => spelled(call.world, node));
        return simple(call, group, { type: 'setGroupProperties', group, preferredOwners }, 'setting');
      }),
  },
};

/** The group's name as the cluster spells it, or as it was typed when there is none. */
function named(call: ObjectCall, answer: (name: string) => Answer): Answer {
  if (call.name === null) return usageError('group', 'usage.missingName');
  return answer(groupNamed(call.world, call.name)?.name ?? call.name);
}

const spelled = (world: World, node: string): string => nodeNamed(world, node)?.name ?? node;

function status(call: ObjectCall): Answer {
  const { world, name } = call;
  const node = valueFor(call, 'node');
  const owner = node === undefined ? undefined : members(world).find((row) => sameName(row.name, node));
  if (node !== undefined && owner === undefined) return systemError(5042);
  const all = rows(world, 'group').filter((group) => owner === undefined || group.owner === owner.id);
  if (name === null) return printed([say('listing.allGroups'), blank, groupTable(world, all)]);
  const group = groupNamed(world, name);
  if (group === undefined) return systemError(5013);
  const shown = all.includes(group) ? [group] : [];
  return printed([say('listing.group', { name: group.name }), blank, groupTable(world, shown)]);
}

type Opening =
  | 'creating'
  | 'deleting'
  | 'renaming'
  | 'setting'
  | 'takingOffline'
  | 'bringingOnline'
  | 'moving';

function simple(
  call: ObjectCall,
  after: string,
  fields: { readonly type: string } & Readonly<Record<string, unknown>>,
  opening: Opening,
  name = after,
): Answer {
  const command = commandFrom(fields);
  if (command === null) return systemError(87);
  return deed({
    commands: [command],
    opening: [say(`group.${opening}`, { name })],
    shows: (world) => shownGroup(world, after),
    ...waitFor(call, () => true),
  });
}

function shownGroup(world: World, name: string) {
  const group = groupNamed(world, name);
  return group === undefined ? [] : [blank, groupTable(world, [group])];
}

/** A request that takes its time; a wait that ends in Failed is an error. */
function request(
  call: ObjectCall,
  name: string,
  fields: { readonly type: string } & Readonly<Record<string, unknown>>,
  opening: Opening,
  usualWaitMs = 0,
): Answer {
  const command = commandFrom(fields);
  if (command === null) return systemError(87);
  const row = groupNamed(call.world, name);
  const settled = (world: World): boolean => {
    const group = row === undefined ? undefined : world.entities.group[row.id];
    return group === undefined || (!groupBusy(world, group.id) && groupState(world, group) !== 'Pending');
  };
  const { wait, waitWasAsked } = waitFor(call, settled, usualWaitMs);
  return deed({
    commands: [command],
    opening: [say(`group.${opening}`, { name })],
    wait,
    waitWasAsked,
    shows: (world) => shownGroup(world, name),
    fails: (world) => {
      const group = row === undefined ? undefined : world.entities.group[row.id];
      const waited = wait !== null && group !== undefined && settled(world);
      return waited && opening !== 'takingOffline' && groupState(world, group) === 'Failed' ? 5038 : null;
    },
  });
}

function move(call: ObjectCall, group: string, to: string): Answer {
  return request(
    call,
    group,
    { type: 'moveGroup', group, to: spelled(call.world, to) },
    'moving',
    moveWaitMs,
  );
}

/** `/online:<node>` of a group that runs elsewhere is a move; one that is offline there has to be moved first. */
function bringOnline(call: ObjectCall, name: string): Answer {
  const { world } = call;
  const node = valueFor(call, 'online');
  const group = groupNamed(world, name);
  if (node === undefined || group === undefined || sameName(nodeName(world, group.owner), node))
    return request(call, name, { type: 'onlineGroup', group: name }, 'bringingOnline');
  if (nodeNamed(world, node)?.clusterMember !== true) return systemError(5042);
  if (groupState(world, group) === 'Offline') return systemError(5016);
  return request(call, name, { type: 'moveGroup', group: name, to: spelled(world, node) }, 'moving');
}

function owners(call: ObjectCall, name: string): Answer {
  const group = groupNamed(call.world, name);
  if (group === undefined) return systemError(5013);
  const names = group.preferredOwners.map((id) => nodeName(call.world, id));
  return printed([say('listing.preferredOwners', { name }), blank, nameTable('node', names)]);
}

function list(call: ObjectCall, name: string, known: typeof properties, option: string): Answer {
  const read = readProperties(wordsFor(call, option), known);
  if (!read.ok) return read.error;
  const row = groupNamed(call.world, name);
  if (row === undefined) return systemError(5013);
  return propertyListing(call.world, known, [{ label: row.name, row }], read.value.shown);
}

function propertiesOf(call: ObjectCall, group: string): Answer {
  const read = readProperties(wordsFor(call, 'prop'), properties);
  if (!read.ok) return read.error;
  if (read.value.patches.length === 0) return list(call, group, properties, 'prop');
  const { failbackType, windowStart, windowEnd, ...fields } = Object.assign(
    {},
    ...read.value.patches,
  ) as GroupPatch;
  const row = groupNamed(call.world, group);
  if (failbackType === undefined && windowStart === undefined && windowEnd === undefined)
    return simple(call, group, { type: 'setGroupProperties', group, ...fields }, 'setting');
  if (row === undefined) return systemError(5013);
  const failback = composeFailback(row, { failbackType, windowStart, windowEnd });
  if (failback === null) return systemError(87, say('group.badWindow'));
  return simple(call, group, { type: 'setGroupProperties', group, ...fields, failback }, 'setting');
}

/** Type and window are one choice of the property sheet: both hours or none, and only where failback is allowed (P-3, P-4). */
function composeFailback(
  group: Group,
  set: {
    readonly failbackType: number | undefined;
    readonly windowStart: number | undefined;
    readonly windowEnd: number | undefined;
  },
): Failback | null {
  const [start, end] = windowOf(group);
  const type = set.failbackType ?? Number(group.failback.kind !== 'prevent');
  const from = set.windowStart ?? start;
  const to = set.windowEnd ?? end;
  if (type === 0) {
    const asksForWindow = [set.windowStart, set.windowEnd].some((hour) => (hour ?? maxDword) !== maxDword);
    return asksForWindow ? null : { kind: 'prevent' };
  }
  if (from === maxDword && to === maxDword) return { kind: 'immediate' };
  return from === maxDword || to === maxDword ? null : { kind: 'window', from, to };
}
