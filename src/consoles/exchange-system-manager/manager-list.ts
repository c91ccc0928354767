import type { ExchangeVirtualServer, World } from '#domain';
import {
  addressOf,
  evsNamed,
  exchangeServers,
  protocolResource,
  protocolSettings,
  resourceState,
  roleHolder,
  serverStatus,
  storageGroupNamed,
  storeNamed,
  storeProblem,
} from '#domain/selectors';
import { findNode, type TreeNode } from '#ui';
import type { Texts } from './manager-texts.ts';
import { iconOf, serverMark } from './manager-tree.ts';
import { idOf, type Place, placeOf, placeWithId } from './places.ts';

/** One line of the list at the right. Its id is that of the place that it opens. */
export interface ManagerRow {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly detail: string;
  readonly icon: NonNullable<TreeNode['icon']>;
  readonly mark: TreeNode['state'];
}

/** What the third column is about at a place. */
export type DetailColumn = 'none' | 'mailboxes' | 'address' | 'path' | 'server' | 'stopped';

/** The third column at a place. */
export function detailColumn({ kind }: Place): DetailColumn {
  if (kind === 'servers' || kind === 'storageGroup') return 'mailboxes';
  if (kind === 'protocols') return 'address';
  if (kind === 'server') return 'path';
  if (kind === 'recipients' || kind === 'routingGroup') return 'server';
  return kind === 'status' ? 'stopped' : 'none';
}

/** What the list shows of a place; the children of its node in the tree, with what is to be said of them. */
export function managerRows(
  world: World,
  place: Place,
  tree: readonly TreeNode[],
  texts: Texts,
  allUnassigned: string,
): readonly ManagerRow[] {
  if (place.kind === 'status')
    return exchangeServers(world).map((evs) => serverRow(world, evs, place, texts));
  const children = findNode(tree, idOf(place))?.children ?? [];
  return children.map((node): ManagerRow => {
    const child = placeWithId(node.id);
    const evs = evsNamed(world, child.server);
    if (child.kind === 'member') return memberRow(world, child, texts);
    if (evs === undefined) return { ...bareRow(child, texts), detail: holderOf(world, child) };
    if (child.kind === 'server') return serverRow(world, evs, place, texts);
    return {
      ...bareRow(child, texts),
      ...factsOf(world, evs, child, texts, allUnassigned),
      mark: node.state,
    };
  });
}

function bareRow(place: Place, texts: Texts): ManagerRow {
  return {
    id: idOf(place),
    name: texts.place(place),
    state: '',
    detail: '',
    icon: iconOf(place.kind),
    mark: undefined,
  };
}

/** Master or member: what the list of a routing group's members says (E-68). */
function memberRow(world: World, place: Place, texts: Texts): ManagerRow {
  const isMaster = roleHolder(world, 'routingGroupMaster', place.routingGroup)?.name === place.server;
  return { ...bareRow(place, texts), state: texts.member(isMaster ? 'master' : 'member') };
}

/** The server that does the work of a place. */
function holderOf(world: World, { kind, routingGroup }: Place): string {
  if (kind === 'recipientUpdate') return roleHolder(world, 'recipientUpdate')?.name ?? '';
  return kind === 'connector' ? (roleHolder(world, 'bridgehead', routingGroup)?.name ?? '') : '';
}

function serverRow(world: World, evs: ExchangeVirtualServer, at: Place, texts: Texts): ManagerRow {
  const { state, stopped } = serverStatus(world, evs);
  return {
    ...bareRow(placeOf('server', { server: evs.name }), texts),
    state: texts.serverState(state),
    detail: at.kind === 'status' ? stopped.map(texts.service).join(', ') : String(evs.users),
    mark: serverMark(world, evs),
  };
}

function factsOf(
  world: World,
  evs: ExchangeVirtualServer,
  place: Place,
  texts: Texts,
  allUnassigned: string,
): Pick<ManagerRow, 'state' | 'detail'> {
  const none = { state: '', detail: '' };
  if (place.kind === 'protocol') {
    const resource = protocolResource(world, evs, place.protocol);
    const runs = resource !== undefined && resourceState(world, resource.id) === 'Online';
    const isEverywhere = protocolSettings(evs, place.protocol).unassigned === true;
    return {
      state: texts.serverState(runs ? 'available' : 'unreachable'),
      detail: isEverywhere ? allUnassigned : addressOf(world, evs),
    };
  }
  if (place.kind === 'storageGroup')
    return { state: '', detail: storageGroupNamed(evs, place.storageGroup)?.logPath ?? '' };
  const placed = storeNamed(evs, place.storageGroup, place.store);
  if (placed === undefined || place.kind !== 'store') return none;
  const { storeKind, mailboxes } = placed.store;
  return {
    state: texts.storeState(storeProblem(world, evs, placed)),
    detail: storeKind === 'mailbox' ? String(mailboxes) : '',
  };
}
