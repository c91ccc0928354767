import {
  type Command,
  protocolServices,
  rows,
  serviceStartTypes,
  type World,
  windowsComponents,
} from '#domain';
import { one } from './one-of.ts';

const nodeNames = (world: World): readonly string[] => rows(world, 'node').map(({ name }) => name);
const each = (names: readonly string[], make: (name: string) => Command): readonly Command[] =>
  names.map(make);

/** The System Attendants, and something that is none. */
const attendants = (world: World): readonly string[] => [
  ...rows(world, 'resource')
    .filter(({ resourceType }) => resourceType === 'Microsoft Exchange System Attendant')
    .map(({ name }) => name),
  'Cluster Name',
];

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
  installServicePack: (world, pick) =>
    each(nodeNames(world), (node) => ({ type: 'installServicePack', node, pack: pick % 2 === 0 ? 1 : 2 })),
  installWindowsComponents: (world, pick) =>
    each(nodeNames(world), (node) => ({
      type: 'installWindowsComponents',
      node,
      components: [one(windowsComponents, pick)],
    })),
  installExchange: (world, pick) =>
    each(nodeNames(world), (node) => ({
      type: 'installExchange',
      node,
      components: ['messaging', 'systemManagement'],
      path: 'C:\\Program Files\\Exchsrvr',
      ...(pick % 4 === 0 ? { version: '2000' as const } : {}),
    })),
  removeExchange: (world) => each(nodeNames(world), (node) => ({ type: 'removeExchange', node })),
  recordSetup: (world, pick) =>
    each(nodeNames(world), (node) => ({
      type: 'recordSetup',
      node,
      file: `C:\\answers${pick % 2}.ini`,
      components: ['messaging', 'systemManagement'],
      path: 'C:\\Program Files\\Exchsrvr',
    })),
  removeVirtualServer: (world) =>
    each(attendants(world), (resource) => ({ type: 'removeVirtualServer', resource })),
  upgradeVirtualServer: (world) =>
    each(attendants(world), (resource) => ({ type: 'upgradeVirtualServer', resource })),
} as const satisfies Readonly<Record<string, Make>>;
