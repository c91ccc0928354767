import { type CommandFields, type KnownResourceType, resourceTypeNamed, resourceTypesOf } from '#domain';
import { blank, commandFrom, deed, printed, say, systemError } from '../answers.ts';
import type { Answer } from '../prompt-types.ts';
import { usageError } from './cluster-line.ts';
import { nameTable } from './listings.ts';
import { type ObjectCall, type ObjectSpec, valueFor, wordsFor } from './options.ts';
import { type Property, propertyListing, readProperties } from './properties.ts';

type TypePatch = Partial<Omit<CommandFields['setResourceTypeProperties'], 'resourceType'>>;

/** Common properties of a resource type. */
const properties: readonly Property<KnownResourceType, TypePatch>[] = [
  { name: 'DllName', kind: 'S', read: (_, type) => type.dll },
  { name: 'Name', kind: 'S', read: (_, type) => type.name },
  {
    name: 'Description',
    kind: 'S',
    read: (_, type) => type.description,
    write: (description: string) => ({ description }),
    usual: '',
  },
  {
    name: 'LooksAlivePollInterval',
    kind: 'D',
    read: (_, type) => type.looksAliveMs,
    write: (looksAliveMs: number) => (looksAliveMs === 0 ? null : { looksAliveMs }),
    usual: 5_000,
  },
  {
    name: 'IsAlivePollInterval',
    kind: 'D',
    read: (_, type) => type.isAliveMs,
    write: (isAliveMs: number) => (isAliveMs === 0 ? null : { isAliveMs }),
    usual: 60_000,
  },
];

/** `cluster resourcetype` (C-5). */
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
    list: (call) =>
      call.name === null
        ? printed([say('listing.allTypes'), blank, typeTable(resourceTypesOf(call.world))])
        : found(call, (type) =>
            printed([say('listing.type', { name: type.name }), blank, typeTable([type])]),
          ),
    listOwners: (call) =>
      found(call, ({ name, nodes }) =>
        printed([say('listing.possibleOwnersOfType', { name }), blank, nameTable('node', nodes)]),
      ),
    create: (call) => {
      const { name } = call;
      const dll = valueFor(call, 'dll');
      if (name === null) return usageError('resourceType', 'usage.missingName');
      if (dll === undefined) return usageError('resourceType', 'usage.missingOption', { option: '/dll' });
      return change({ type: 'createResourceType', resourceType: name, dll }, 'creating');
    },
    delete: (call) =>
      found(call, ({ name }) => change({ type: 'deleteResourceType', resourceType: name }, 'deleting')),
    prop: (call) => propertiesOf(call),
    priv: (call) => listing(call, [], 'priv'),
  },
};

const typeTable = (types: readonly KnownResourceType[]) =>
  nameTable(
    'displayName',
    types.map(({ name }) => name),
  );

function change(
  fields: { readonly type: string; readonly resourceType: string } & Readonly<Record<string, unknown>>,
  opening: 'creating' | 'deleting' | 'setting',
): Answer {
  const command = commandFrom(fields);
  if (command === null) return systemError(87);
  return deed({
    commands: [command],
    opening: [say(`resourceType.${opening}`, { name: fields.resourceType })],
  });
}

function found(call: ObjectCall, answer: (type: KnownResourceType) => Answer): Answer {
  const { world, name } = call;
  if (name === null) return usageError('resourceType', 'usage.missingName');
  const type = resourceTypeNamed(world, name);
  return type === undefined ? systemError(5078) : answer(type);
}

function listing(call: ObjectCall, known: typeof properties, option: string): Answer {
  const read = readProperties(wordsFor(call, option), known);
  if (!read.ok) return read.error;
  const { shown } = read.value;
  return found(call, (row) => propertyListing(call.world, known, [{ label: row.name, row }], shown));
}

function propertiesOf(call: ObjectCall): Answer {
  const read = readProperties(wordsFor(call, 'prop'), properties);
  if (!read.ok) return read.error;
  const { patches } = read.value;
  if (patches.length === 0) return listing(call, properties, 'prop');
  return found(call, ({ name }) => {
    const fields = Object.assign({}, ...patches);
    return change({ type: 'setResourceTypeProperties', resourceType: name, ...fields }, 'setting');
  });
}
