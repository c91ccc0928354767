import type { ExchangeVirtualServer, World } from '#domain';
import {
  exchangeServers,
  hasConnector,
  mailProtocols,
  protocolResource,
  routingGroupMembers,
  serverStatus,
  storeProblem,
} from '#domain/selectors';
import type { IconState, TreeNode } from '#ui';
import type { Texts } from './manager-texts.ts';
import { idOf, type Place, type PlaceKind, placeOf } from './places.ts';

type Names = Partial<Omit<Place, 'kind'>>;

const icons: Readonly<Record<PlaceKind, NonNullable<TreeNode['icon']>>> = {
  root: 'exchange',
  adminGroups: 'folder',
  adminGroup: 'folder',
  servers: 'folder',
  server: 'server',
  protocols: 'folder',
  protocol: 'network',
  storageGroup: 'storage',
  store: 'disk',
  mailboxes: 'mailbox',
  recipients: 'folder',
  recipientUpdate: 'group',
  routingGroups: 'folder',
  routingGroup: 'network',
  members: 'folder',
  member: 'server',
  connector: 'network',
  tools: 'folder',
  monitoring: 'folder',
  status: 'events',
};

/** The picture of a place. */
export function iconOf(kind: PlaceKind): NonNullable<TreeNode['icon']> {
  return icons[kind];
}

/** The mark on the picture of a server. */
export function serverMark(world: World, evs: ExchangeVirtualServer): IconState | undefined {
  const { state } = serverStatus(world, evs);
  if (state === 'available') return undefined;
  return state === 'critical' ? 'warning' : 'error';
}

/** The tree of the organization: servers are virtual servers, never nodes (E-5). Administrative groups show when they are switched on. */
export function managerTree(world: World, showsAdminGroups: boolean, texts: Texts): readonly TreeNode[] {
  const node = (kind: PlaceKind, names: Names, children: readonly TreeNode[] = []): TreeNode => {
    const place = placeOf(kind, names);
    const base = { id: idOf(place), label: texts.place(place), icon: iconOf(kind) };
    return children.length === 0 ? base : { ...base, children };
  };
  const servers = exchangeServers(world);
  const serversNode = (adminGroup: string, own: readonly ExchangeVirtualServer[]): TreeNode =>
    node(
      'servers',
      { adminGroup },
      own.map((evs) => serverNode(world, evs, node, texts)),
    );
  const groups = world.directory.administrativeGroups.map((adminGroup) =>
    node('adminGroup', { adminGroup }, [
      serversNode(
        adminGroup,
        servers.filter((evs) => evs.administrativeGroup === adminGroup),
      ),
    ]),
  );
  const status = node('status', {});
  return [
    node('root', {}, [
      showsAdminGroups ? node('adminGroups', {}, groups) : serversNode('', servers),
      node('recipients', {}, [node('recipientUpdate', {})]),
      node('routingGroups', {}, routingGroupNodes(world, node)),
      node('tools', {}, [node('monitoring', {}, [status])]),
    ]),
  ];
}

type MakeNode = (kind: PlaceKind, names: Names, children?: readonly TreeNode[]) => TreeNode;

/** Routing groups with their members, and with the connector that leads to each where there are several (E-68). */
function routingGroupNodes(world: World, node: MakeNode): readonly TreeNode[] {
  return world.directory.routingGroups.map((routingGroup) => {
    const members = routingGroupMembers(world, routingGroup).map(({ name }) =>
      node('member', { routingGroup, server: name }),
    );
    const connector = hasConnector(world, routingGroup) ? [node('connector', { routingGroup })] : [];
    return node('routingGroup', { routingGroup }, [...connector, node('members', { routingGroup }, members)]);
  });
}

function serverNode(world: World, evs: ExchangeVirtualServer, node: MakeNode, texts: Texts): TreeNode {
  const server = evs.name;
  const protocols = mailProtocols
    .filter((protocol) => protocolResource(world, evs, protocol) !== undefined)
    .map((protocol) => node('protocol', { server, protocol }));
  const groups = evs.storageGroups.map((group) => {
    const storageGroup = group.name;
    const stores = group.stores.map((one): TreeNode => {
      const names = { server, storageGroup, store: one.name };
      const inside = one.storeKind === 'mailbox' ? [node('mailboxes', names)] : [];
      const problem = storeProblem(world, evs, { group, store: one });
      const mark =
        problem === null ? {} : { state: 'offline' as const, stateText: texts.storeState(problem) };
      return { ...node('store', names, inside), ...mark };
    });
    return node('storageGroup', { server, storageGroup }, stores);
  });
  const mark = serverMark(world, evs);
  const base = node('server', { server }, [node('protocols', { server }, protocols), ...groups]);
  return mark === undefined
    ? base
    : { ...base, state: mark, stateText: texts.serverState(serverStatus(world, evs).state) };
}

/** What is closed when the console opens. */
const shutAtFirst: readonly PlaceKind[] = ['store', 'protocols', 'recipients', 'routingGroups'];

/** Ids of everything that is open when the console opens: down to the storage groups. */
export function openAtFirst(nodes: readonly TreeNode[]): readonly string[] {
  return nodes.flatMap((one) =>
    one.children === undefined || shutAtFirst.some((kind) => one.id.startsWith(`${kind}|`))
      ? []
      : [one.id, ...openAtFirst(one.children)],
  );
}
