import type { Command, Group, Resource, Verdict, World } from '#domain';
import { members, nodeState, resourceState, resourcesOf, rows } from '#domain/selectors';
import type { ClusterObject } from './cluster-object.ts';

/** Items of the menus, by the key of their text (U-8 to U-15). */
export type MenuKey =
  | 'openConnection'
  | 'new'
  | 'newGroup'
  | 'newResource'
  | 'newNode'
  | 'bringOnline'
  | 'takeOffline'
  | 'moveGroup'
  | 'bestPossible'
  | 'initiateFailure'
  | 'changeGroup'
  | 'configureApplication'
  | 'removeEvs'
  | 'upgradeEvs'
  | 'delete'
  | 'rename'
  | 'properties'
  | 'pauseNode'
  | 'resumeNode'
  | 'startService'
  | 'stopService'
  | 'evictNode';

/** What choosing an item leads to. */
export type MenuAction =
  | { readonly kind: 'command'; readonly command: Command; readonly question: Question | null }
  | { readonly kind: 'openConnection' }
  | { readonly kind: 'newGroup' }
  | { readonly kind: 'newResource'; readonly group: string }
  | { readonly kind: 'configureApplication'; readonly group: string }
  | { readonly kind: 'addNodes' }
  | { readonly kind: 'rename'; readonly object: ClusterObject }
  | { readonly kind: 'properties'; readonly object: ClusterObject };

/** A question that must be answered with Yes before a command goes out. */
export interface Question {
  readonly key:
    | 'delete'
    | 'offlineDependents'
    | 'deleteDependents'
    | 'evict'
    | 'stopService'
    | 'changeGroup'
    | 'removeEvs'
    | 'upgradeEvs';
  readonly name: string;
  /** Other objects that will be hit. */
  readonly others: readonly string[];
}

/** An item before it is put into words: the menu bar and the context menu show the same ones. */
export type ModelItem =
  | { readonly kind: 'line' }
  | {
      readonly kind: 'action';
      readonly id: string;
      readonly label: { readonly key: MenuKey } | { readonly text: string };
      readonly verdict: Verdict;
      readonly action: MenuAction;
      readonly isDefault?: boolean;
    }
  | {
      readonly kind: 'submenu';
      readonly id: string;
      readonly label: { readonly key: MenuKey };
      readonly items: readonly ModelItem[];
    };

/** Asks the engine what a command would do. */
export type Query = (command: Command) => Verdict;

const yes: Verdict = { ok: true, warnings: [] };
const line: ModelItem = { kind: 'line' };

/** The commands for an object; the engine's answers grey them (U-16). */
export function objectMenu(world: World, object: ClusterObject, query: Query): readonly ModelItem[] {
  switch (object.kind) {
    case 'cluster':
      return [
        opens('openConnection', { kind: 'openConnection' }),
        line,
        opens('rename', { kind: 'rename', object }),
        line,
        newMenu(['group', 'resource', 'node']),
        configureApplication(),
        line,
        properties(object),
      ];
    case 'groups':
      return [newMenu(['group']), configureApplication()];
    case 'resources':
      return [newMenu(['resource'])];
    case 'group': {
      const group = world.entities.group[object.id];
      return group === undefined ? [] : groupMenu(world, group, query);
    }
    case 'resource': {
      const resource = world.entities.resource[object.id];
      return resource === undefined ? [] : resourceMenu(world, resource, query);
    }
    case 'node': {
      const node = world.entities.node[object.id];
      return node === undefined ? [] : nodeMenu(world, node.name, object, query);
    }
    case 'network':
      return [opens('rename', { kind: 'rename', object }), line, properties(object)];
    case 'interface':
    case 'resourceType':
      return [properties(object)];
    default:
      return [];
  }
}

function groupMenu(world: World, group: Group, query: Query): readonly ModelItem[] {
  const object: ClusterObject = { kind: 'group', id: group.id };
  const name = group.name;
  const move = (to: string, label: { key: MenuKey } | { text: string }): ModelItem =>
    command(`move:${to}`, label, { type: 'moveGroup', group: name, to }, query);
  const targets = members(world).filter((node) => node.id !== group.owner);
  return [
    command('bringOnline', { key: 'bringOnline' }, { type: 'onlineGroup', group: name }, query),
    command('takeOffline', { key: 'takeOffline' }, { type: 'offlineGroup', group: name }, query),
    {
      kind: 'submenu',
      id: 'moveGroup',
      label: { key: 'moveGroup' },
      items: [
        move('', { key: 'bestPossible' }),
        line,
        ...targets.map((node) => move(node.name, { text: node.name })),
      ],
    },
    line,
    newMenu(['resource'], name),
    configureApplication(name),
    line,
    command('delete', { key: 'delete' }, { type: 'deleteGroup', group: name }, query, {
      key: 'delete',
      name,
      others: [],
    }),
    opens('rename', { kind: 'rename', object }),
    line,
    properties(object),
  ];
}

function resourceMenu(world: World, resource: Resource, query: Query): readonly ModelItem[] {
  const object: ClusterObject = { kind: 'resource', id: resource.id };
  const name = resource.name;
  const dependents = dependentsOf(world, resource);
  const awake = dependents.filter((other) => resourceState(world, other.id).startsWith('Online'));
  const others = (list: readonly Resource[]) => list.map((other) => other.name);
  const groups = rows(world, 'group').filter((group) => group.id !== resource.group);
  return [
    command('bringOnline', { key: 'bringOnline' }, { type: 'onlineResource', resource: name }, query),
    command(
      'takeOffline',
      { key: 'takeOffline' },
      { type: 'offlineResource', resource: name },
      query,
      awake.length === 0 ? null : { key: 'offlineDependents', name, others: others(awake) },
    ),
    command('initiateFailure', { key: 'initiateFailure' }, { type: 'failResource', resource: name }, query),
    line,
    {
      kind: 'submenu',
      id: 'changeGroup',
      label: { key: 'changeGroup' },
      items: groups.map((group) =>
        command(
          `group:${group.id}`,
          { text: group.name },
          { type: 'changeResourceGroup', resource: name, group: group.name },
          query,
          {
            key: 'changeGroup',
            name,
            others: [group.name],
          },
        ),
      ),
    },
    line,
    command(
      'delete',
      { key: 'delete' },
      { type: 'deleteResource', resource: name },
      query,
      dependents.length === 0
        ? { key: 'delete', name, others: [] }
        : { key: 'deleteDependents', name, others: others(dependents) },
    ),
    opens('rename', { kind: 'rename', object }),
    line,
    ...exchangeItems(resource, others(dependents), query),
    properties(object),
  ];
}

function nodeMenu(world: World, name: string, object: ClusterObject, query: Query): readonly ModelItem[] {
  const owned = rows(world, 'group').filter((group) => world.entities.node[group.owner]?.name === name);
  const isActiveOwner = object.kind === 'node' && nodeState(world, object.id) !== 'Down' && owned.length > 0;
  const hit = owned.map((group) => group.name);
  return [
    command('pauseNode', { key: 'pauseNode' }, { type: 'pauseNode', node: name }, query),
    command('resumeNode', { key: 'resumeNode' }, { type: 'resumeNode', node: name }, query),
    line,
    command('startService', { key: 'startService' }, { type: 'startClusterService', node: name }, query),
    command(
      'stopService',
      { key: 'stopService' },
      { type: 'stopClusterService', node: name },
      query,
      isActiveOwner ? { key: 'stopService', name, others: hit } : null,
    ),
    command('evictNode', { key: 'evictNode' }, { type: 'evictNode', node: name }, query, {
      key: 'evict',
      name,
      others: [],
    }),
    line,
    properties(object),
  ];
}

/** Every resource that needs this one, directly or through others. */
export function dependentsOf(world: World, resource: Resource): readonly Resource[] {
  const group = world.entities.group[resource.group];
  if (group === undefined) return [];
  const found = new Set<string>([resource.id]);
  const inGroup = resourcesOf(world, group);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const other of inGroup) if (other.dependsOn.some((id) => found.has(id))) found.add(other.id);
  }
  return inGroup.filter((other) => other.id !== resource.id && found.has(other.id));
}

/** What dropping a group on a node does; null when the drop means nothing. */
export function dropCommand(world: World, dragged: ClusterObject, target: ClusterObject): Command | null {
  if (dragged.kind !== 'group') return null;
  const group = world.entities.group[dragged.id];
  const nodeId = target.kind === 'node' ? target.id : target.kind === 'activeGroups' ? target.node : null;
  const node = nodeId === null ? undefined : world.entities.node[nodeId];
  if (group === undefined || node === undefined) return null;
  return { type: 'moveGroup', group: group.name, to: node.name };
}

type NewKind = 'group' | 'resource' | 'node';

function newMenu(kinds: readonly NewKind[], group = ''): ModelItem {
  const items: Readonly<Record<NewKind, ModelItem>> = {
    group: opens('newGroup', { kind: 'newGroup' }),
    resource: opens('newResource', { kind: 'newResource', group }),
    node: opens('newNode', { kind: 'addNodes' }),
  };
  return { kind: 'submenu', id: 'new', label: { key: 'new' }, items: kinds.map((kind) => items[kind]) };
}

function configureApplication(group = ''): ModelItem {
  return opens('configureApplication', { kind: 'configureApplication', group });
}

/** What Exchange adds to the menu of a System Attendant (U-11, E-69, E-77). */
function exchangeItems(
  { name, resourceType }: Resource,
  others: readonly string[],
  query: Query,
): readonly ModelItem[] {
  if (resourceType !== 'Microsoft Exchange System Attendant') return [];
  const remove = { type: 'removeVirtualServer', resource: name } as const;
  const upgrade = { type: 'upgradeVirtualServer', resource: name } as const;
  return [
    command('removeEvs', { key: 'removeEvs' }, remove, query, {
      key: 'removeEvs',
      name,
      others: [name, ...others],
    }),
    command('upgradeEvs', { key: 'upgradeEvs' }, upgrade, query, { key: 'upgradeEvs', name, others: [] }),
    line,
  ];
}

function opens(key: MenuKey, action: MenuAction): ModelItem {
  return { kind: 'action', id: key, label: { key }, verdict: yes, action };
}

function properties(object: ClusterObject): ModelItem {
  return {
    kind: 'action',
    id: 'properties',
    label: { key: 'properties' },
    verdict: yes,
    action: { kind: 'properties', object },
    isDefault: object.kind === 'resource',
  };
}

function command(
  id: string,
  label: { readonly key: MenuKey } | { readonly text: string },
  given: Command,
  query: Query,
  question: Question | null = null,
): ModelItem {
  return {
    kind: 'action',
    id,
    label,
    verdict: query(given),
    action: { kind: 'command', command: given, question },
  };
}
