import fc from 'fast-check';
import { type Command, type CommandType, queryCommand, rows, type World } from '#domain';
import type { ScriptedCommand } from '#levels';

const spareGroup = 'Spare Parts';
const spareResource = 'Spare Clock';
const spareAddress = 'Spare Address';
const plain = {
  description: '',
  group: spareGroup,
  separateMonitor: false,
  possibleOwners: [] as string[],
  dependsOn: [] as string[],
};

/** What one can do besides without any harm; each gives the commands for it that a world offers. */
const extras = {
  user: () => [
    {
      type: 'createUser',
      name: 'spare',
      displayName: 'Spare User',
      password: 'Spare-8pass',
      passwordNeverExpires: false,
      mustChangePassword: true,
    },
  ],
  group: () => [{ type: 'createGroup', group: spareGroup, description: 'For later', preferredOwners: [] }],
  resource: () => [
    {
      type: 'createResource',
      resource: spareResource,
      resourceType: 'Generic Application',
      ...plain,
      parameters: { commandLine: 'spare.exe', currentDirectory: 'C:\\Spare' },
    },
  ],
  address: (world) =>
    rows(world, 'network')
      .filter(({ role }) => role === 'all' || role === 'client')
      .map(({ name: network }) => ({
        type: 'createResource',
        resource: spareAddress,
        resourceType: 'IP Address',
        ...plain,
        parameters: { address: '10.1.0.199', mask: '255.255.0.0', network, enableNetbios: true },
      })),
  online: () => [{ type: 'onlineGroup', group: spareGroup }],
  cable: (world) => {
    const free = rows(world, 'port').filter(
      ({ id, portKind }) =>
        portKind === 'rj45' && rows(world, 'cable').every(({ from, to }) => from !== id && to !== id),
    );
    const kindOf = (device: string) => rows(world, 'device').find(({ id }) => id === device)?.deviceKind;
    const from = free.filter(({ device }) => kindOf(device) === 'domainController');
    // The last sockets of a switch: those that a plan leaves free.
    const to = free.filter(({ device }) => kindOf(device) === 'lanSwitch').reverse();
    return from.flatMap((one) =>
      to.map((other) => ({ type: 'connectCable', cableKind: 'lan', from: one.id, to: other.id })),
    );
  },
  registry: (world) =>
    rows(world, 'node').map(({ name: node }) => ({
      type: 'setRegistryValue',
      node,
      key: 'Software\\Vendor\\Spare',
      name: 'Colour',
      valueType: 'REG_SZ',
      data: 'green',
    })),
} satisfies Record<string, (world: World) => readonly Command[]>;

/** A kind of harmless extra. */
export type ExtraKind = keyof typeof extras;
const kinds = Object.keys(extras) as readonly ExtraKind[];

/** An extra, tried after the step of this number and then after every further one until it is allowed. */
export interface Extra {
  readonly kind: ExtraKind;
  readonly afterStep: number;
}

/** The extra's command in this world; null while it is not to be had. */
export function extraCommand(world: World, kind: ExtraKind): Command | null {
  return extras[kind](world).find((command) => queryCommand(world, command).ok) ?? null;
}

/** Which things of a script get other names: the field that gives the name, and the fields that speak of it. */
const namings: Partial<
  Record<
    CommandType,
    { readonly field: string; readonly spokenOfAs: readonly string[]; readonly other: string }
  >
> = {
  createCluster: { field: 'cluster', spokenOfAs: ['cluster'], other: 'POST' },
  createGroup: { field: 'group', spokenOfAs: ['group'], other: 'Post Group ' },
  createResource: { field: 'resource', spokenOfAs: ['resource', 'dependsOn'], other: 'Post Part ' },
  createUser: { field: 'name', spokenOfAs: ['account', 'name'], other: 'svc-post-' },
  configureConnection: { field: 'name', spokenOfAs: ['name', 'network', 'networks'], other: 'Line ' },
  formatVolume: { field: 'label', spokenOfAs: ['label'], other: 'Data' },
};

/** The script with names of its own choice for all that it makes itself. */
export function withOtherNames(script: readonly ScriptedCommand[]): readonly ScriptedCommand[] {
  const others = new Map<string, string>();
  for (const { command } of script) {
    const naming = namings[command.type];
    if (naming === undefined) continue;
    const old = String((command as Readonly<Record<string, unknown>>)[naming.field]);
    const other = `${naming.other}${others.size + 1}`;
    for (const field of naming.spokenOfAs)
      if (!others.has(`${field}|${old}`)) others.set(`${field}|${old}`, other);
  }
  const change = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return others.get(`${field}|${value}`) ?? value;
    if (Array.isArray(value)) return value.map((one) => change(one, field));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner, key)]));
  };
  return script.map((step) => ({ ...step, command: change(step.command, '') as Command }));
}

/** Commands that build; two of them that follow each other may well be given the other way round. */
const building: ReadonlySet<CommandType> = new Set([
  'connectCable',
  'configureConnection',
  'initialiseDisk',
  'formatVolume',
  'createUser',
  'createGroup',
  'createResource',
  'setGroupProperties',
  'setResourceProperties',
  'setNetworkProperties',
  'installWindowsComponents',
]);

/** The script with some neighbours exchanged, unless the later one waits for something; whether it can be done so, the world says. */
export function inOtherOrder(
  script: readonly ScriptedCommand[],
  swaps: readonly number[],
): readonly ScriptedCommand[] {
  const changed = [...script];
  for (const swap of swaps) {
    const index = swap % Math.max(1, changed.length - 1);
    const [first, second] = [changed[index], changed[index + 1]];
    if (first === undefined || second === undefined || second.untilObjective !== null) continue;
    if (!building.has(first.command.type) || !building.has(second.command.type)) continue;
    changed.splice(index, 2, second, first);
  }
  return changed;
}

/** What somebody does differently from the solution, without harm. */
export interface OtherWay {
  readonly seed: number;
  readonly extras: readonly Extra[];
  readonly otherNames: boolean;
  readonly swaps: readonly number[];
}

/** Ways that differ from the solution of a level with so many steps. */
export function otherWays(steps: number): fc.Arbitrary<OtherWay> {
  return fc.record({
    seed: fc.integer({ min: 1, max: 25 }),
    extras: fc.array(fc.record({ kind: fc.constantFrom(...kinds), afterStep: fc.nat(steps) }), {
      minLength: 1,
      maxLength: 6,
      size: 'max',
    }),
    otherNames: fc.boolean(),
    swaps: fc.array(fc.nat(9_999), { maxLength: 4, size: 'max' }),
  });
}
