import {
  type ClusterNetwork,
  type CommandFields,
  type NetworkRole,
  networkNamed,
  nicOn,
  rows,
  type World,
} from '#domain';
import { blank, commandFrom, deed, printed, say, systemError } from '../answers.ts';
import type { Answer } from '../prompt-types.ts';
import { usageError } from './cluster-line.ts';
import { interfacesOf, interfaceTable, type NetInterface, networkTable } from './listings.ts';
import { type ObjectCall, type ObjectSpec, valueFor, wordsFor } from './options.ts';
import { type Property, propertyListing, readProperties } from './properties.ts';

type NetworkPatch = Partial<Omit<CommandFields['setNetworkProperties'], 'network'>>;

/** Roles by their number (W-1 to W-4). */
const roles: readonly NetworkRole[] = ['disabled', 'internal', 'client', 'all'];

const networkProperties: readonly Property<ClusterNetwork, NetworkPatch>[] = [
  { name: 'Name', kind: 'S', read: (_, row) => row.name },
  { name: 'Address', kind: 'S', read: (_, row) => row.subnet },
  { name: 'AddressMask', kind: 'S', read: (_, row) => row.mask },
  {
    name: 'Description',
    kind: 'S',
    read: (_, row) => row.description ?? '',
    write: (description: string) => ({ description }),
    usual: '',
  },
  {
    name: 'Role',
    kind: 'D',
    read: (_, row) => roles.indexOf(row.role),
    write: (value: number) => {
      const role = roles[value];
      return role === undefined ? null : { role };
    },
    usual: 3,
  },
];

/** `cluster network` (C-6). */
export const networkObject: ObjectSpec = {
  options: {
    status: { spelling: 'stat[us]', value: 'none' },
    rename: { spelling: 'ren[ame]', value: 'required' },
    listInterfaces: { spelling: 'listint[erfaces]', value: 'none' },
    prop: { spelling: 'prop[erties]', value: 'optional', words: true },
    priv: { spelling: 'priv[properties]', value: 'optional', words: true },
  },
  fallback: 'status',
  together: [],
  withoutCluster: [],
  actions: {
    status: ({ world, name, ...call }) =>
      name === null
        ? printed([say('listing.allNetworks'), blank, networkTable(world, rows(world, 'network'))])
        : found({ world, name, ...call }, (row) =>
            printed([say('listing.network', { name: row.name }), blank, networkTable(world, [row])]),
          ),
    rename: (call) =>
      named(call, (network) => {
        const name = valueFor(call, 'rename') ?? '';
        return change(network, { name }, 'network.renaming');
      }),
    listInterfaces: (call) =>
      found(call, (row) =>
        printed([
          say('listing.interfacesOfNetwork', { name: row.name }),
          blank,
          interfaceTable(
            call.world,
            interfacesOf(call.world).filter(({ network }) => network.id === row.id),
          ),
        ]),
      ),
    prop: (call) => propertiesOf(call, networkProperties, 'prop'),
    priv: (call) => propertiesOf(call, [], 'priv'),
  },
};

function named(call: ObjectCall, answer: (name: string) => Answer): Answer {
  if (call.name === null) return usageError('network', 'usage.missingName');
  return answer(networkNamed(call.world, call.name)?.name ?? call.name);
}

function found(call: ObjectCall, answer: (row: ClusterNetwork) => Answer): Answer {
  return named(call, (name) => {
    const row = networkNamed(call.world, name);
    return row === undefined ? systemError(5045) : answer(row);
  });
}

function change(
  network: string,
  patch: NetworkPatch,
  opening: 'network.renaming' | 'network.setting',
): Answer {
  const command = commandFrom({ type: 'setNetworkProperties', network, ...patch });
  if (command === null) return systemError(87);
  return deed({
    commands: [command],
    opening: [say(opening, { name: network })],
    shows: (world) => {
      const row = networkNamed(world, patch.name ?? network);
      return row === undefined ? [] : [blank, networkTable(world, [row])];
    },
  });
}

function propertiesOf(call: ObjectCall, known: typeof networkProperties, option: string): Answer {
  return named(call, (name) => {
    const read = readProperties(wordsFor(call, option), known);
    if (!read.ok) return read.error;
    const { patches, shown } = read.value;
    if (patches.length > 0) return change(name, Object.assign({}, ...patches), 'network.setting');
    return found(call, (row) => propertyListing(call.world, known, [{ label: row.name, row }], shown));
  });
}

const interfaceName = ({ node, network }: NetInterface): string => `${network.name} - ${node.name}`;
const nicOf = (world: World, { node, network }: NetInterface) => nicOn(world, node.id, network);

const interfaceProperties: readonly Property<NetInterface, never>[] = [
  { name: 'Name', kind: 'S', read: (_, row) => interfaceName(row) },
  { name: 'Node', kind: 'S', read: (_, row) => row.node.name },
  { name: 'Network', kind: 'S', read: (_, row) => row.network.name },
  { name: 'Adapter', kind: 'S', read: (world, row) => nicOf(world, row)?.name ?? '' },
  { name: 'Address', kind: 'S', read: (world, row) => nicOf(world, row)?.address ?? '' },
  { name: 'Description', kind: 'S', read: () => '' },
];

/** `cluster netinterface` (C-7). */
export const netInterfaceObject: ObjectSpec = {
  options: {
    status: { spelling: 'stat[us]', value: 'none' },
    node: { spelling: 'node', value: 'required', addsTo: ['status', 'prop', 'priv'] },
    network: { spelling: 'net[work]', value: 'required', addsTo: ['status', 'prop', 'priv'] },
    prop: { spelling: 'prop[erties]', value: 'optional', words: true },
    priv: { spelling: 'priv[properties]', value: 'optional', words: true },
  },
  fallback: 'status',
  together: [],
  withoutCluster: [],
  actions: {
    status: (call) =>
      chosen(call, (interfaces) =>
        printed([say('listing.allInterfaces'), blank, interfaceTable(call.world, interfaces)]),
      ),
    prop: (call) => interfaceListing(call, interfaceProperties, 'prop'),
    priv: (call) => interfaceListing(call, [], 'priv'),
  },
};

/** The interfaces that name, `/node` and `/network` leave. */
function chosen(call: ObjectCall, answer: (interfaces: readonly NetInterface[]) => Answer): Answer {
  const matches = (wanted: string | null | undefined, name: string): boolean =>
    wanted === null || wanted === undefined || wanted.toLowerCase() === name.toLowerCase();
  const left = interfacesOf(call.world).filter(
    (one) =>
      matches(call.name, interfaceName(one)) &&
      matches(valueFor(call, 'node'), one.node.name) &&
      matches(valueFor(call, 'network'), one.network.name),
  );
  return left.length === 0 ? systemError(5047) : answer(left);
}

function interfaceListing(call: ObjectCall, known: typeof interfaceProperties, option: string): Answer {
  const read = readProperties(wordsFor(call, option), known);
  if (!read.ok) return read.error;
  const { shown } = read.value;
  return chosen(call, (left) =>
    propertyListing(
      call.world,
      known,
      left.map((row) => ({ label: interfaceName(row), row })),
      shown,
    ),
  );
}
