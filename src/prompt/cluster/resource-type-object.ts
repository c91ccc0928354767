import { members, resourceTypeNames, type World } from '#domain';
import { blank, printed, say, systemError } from '../answers.ts';
import type { Answer } from '../prompt-types.ts';
import { usageError } from './cluster-line.ts';
import { nameTable } from './listings.ts';
import { type ObjectCall, type ObjectSpec, wordsFor } from './options.ts';
import { type Property, propertyListing, readProperties } from './properties.ts';

const fromExchange = (name: string): boolean => /^Microsoft (Exchange|Search)/.test(name);

/** The types of this cluster: those of Exchange come with its Setup. */
function typesOf(world: World): readonly string[] {
  const installed = members(world).some(({ exchange }) => exchange !== null);
  return resourceTypeNames.filter((name) => installed || !fromExchange(name));
}

const properties: readonly Property<string, never>[] = [
  { name: 'DllName', kind: 'S', read: (_, name) => (fromExchange(name) ? 'exres.dll' : 'clusres.dll') },
  { name: 'Name', kind: 'S', read: (_, name) => name },
  { name: 'Description', kind: 'S', read: () => '' },
  { name: 'LooksAlivePollInterval', kind: 'D', read: ({ timing }) => timing.looksAliveMs },
  { name: 'IsAlivePollInterval', kind: 'D', read: ({ timing }) => timing.isAliveMs },
];

/** `cluster resourcetype` (C-5). The types of this build cannot be added to. */
export const resourceTypeObject: ObjectSpec = {
  options: {
    list: { spelling: 'list', value: 'none' },
    listOwners: { spelling: 'listown[ers]', value: 'none' },
    create: { spelling: 'create', value: 'none' },
    dll: { spelling: 'dll[name]', value: 'required', addsTo: ['create'] },
    delete: { spelling: 'del[ete]', value: 'none' },
    prop: { spelling: 'prop[erties]', value: 'optional', words: true },
    priv: { spelling: 'priv[properties]', value: 'optional', words: true },
  },
  fallback: 'list',
  together: [],
  withoutCluster: [],
  actions: {
    list: ({ world, name, ...call }) =>
      name === null
        ? printed([say('listing.allTypes'), blank, nameTable('displayName', typesOf(world))])
        : found({ world, name, ...call }, (type) =>
            printed([say('listing.type', { name: type }), blank, nameTable('displayName', [type])]),
          ),
    listOwners: (call) =>
      found(call, (type) =>
        printed([
          say('listing.possibleOwnersOfType', { name: type }),
          blank,
          nameTable(
            'node',
            members(call.world)
              .filter((node) => !fromExchange(type) || node.exchange !== null)
              .map((node) => node.name),
          ),
        ]),
      ),
    create: (call) =>
      call.name === null
        ? usageError('resourceType', 'usage.missingName')
        : systemError(50, say('resourceType.fixed')),
    delete: (call) => found(call, () => systemError(50, say('resourceType.fixed'))),
    prop: (call) => listing(call, properties, 'prop'),
    priv: (call) => listing(call, [], 'priv'),
  },
};

function found(call: ObjectCall, answer: (type: string) => Answer): Answer {
  const { world, name } = call;
  if (name === null) return usageError('resourceType', 'usage.missingName');
  const type = typesOf(world).find((one) => one.toLowerCase() === name.toLowerCase());
  return type === undefined ? systemError(5078) : answer(type);
}

function listing(call: ObjectCall, known: typeof properties, option: string): Answer {
  const read = readProperties(wordsFor(call, option), known);
  if (!read.ok) return read.error;
  const { shown } = read.value;
  return found(call, (row) => propertyListing(call.world, known, [{ label: row, row }], shown));
}
