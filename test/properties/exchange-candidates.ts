import {
  type Command,
  protocolServices,
  rows,
  serviceStartTypes,
  type World,
  windowsComponents,
} from '#domain';

const one = <T>(list: readonly T[], pick: number): T => list[pick % list.length] as T;
const nodeNames = (world: World): readonly string[] => rows(world, 'node').map(({ name }) => name);
const each = (names: readonly string[], make: (name: string) => Command): readonly Command[] =>
  names.map(make);

type Make = (world: World, pick: number) => readonly Command[];

/** What Exchange Setup does and what it wants to find, on every computer. */
export const exchangeMakers = {
  setServiceStartType: (world, pick) =>
    each(nodeNames(world), (node) => ({
      type: 'setServiceStartType',
      node,
      service: one(protocolServices, pick),
      startType: one(serviceStartTypes, Math.trunc(pick / 2)),
    })),
  prepareForest: (world) => each(nodeNames(world), (node) => ({ type: 'prepareForest', node })),
  prepareDomain: (world) => each(nodeNames(world), (node) => ({ type: 'prepareDomain', node })),
  installWindowsComponents: (world, pick) =>
    each(nodeNames(world), (node) => ({
      type: 'installWindowsComponents',
      node,
      components: [one(windowsComponents, pick)],
    })),
  installExchange: (world) =>
    each(nodeNames(world), (node) => ({
      type: 'installExchange',
      node,
      components: ['messaging', 'systemManagement'],
      path: 'C:\\Program Files\\Exchsrvr',
    })),
} as const satisfies Readonly<Record<string, Make>>;
