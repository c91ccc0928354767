import { allPortals, type Command, type CommandType, rows, type World } from '#domain';

type Make = (world: World, pick: number) => readonly Command[];
const nodeNames = (world: World) => rows(world, 'node').map(({ name }) => name);
const deviceNames = (world: World) => rows(world, 'device').map(({ name }) => name);
/** Addresses of portals, and one at which nobody answers. */
const addressesIn = (world: World) => [...allPortals(world).map(({ address }) => address), '10.9.9.9'];
/** What is to be done on each computer, with one of the words. */
const onNodes = (world: World, words: readonly string[], pick: number) =>
  nodeNames(world).map((node) => ({ node, word: words[pick % Math.max(1, words.length)] ?? '' }));

/** What can be set on arrays with iSCSI ports and on the initiators of computers (T-18). */
export const iscsiMakers = {
  setPortalAddress: (world, pick) =>
    allPortals(world).map(({ port }) => ({
      type: 'setPortalAddress',
      port,
      address: `${pick % 3 === 0 ? '10.1.0' : '192.168.130'}.${100 + (pick % 9)}`,
      mask: '255.255.255.0',
    })),
  addTargetPortal: (world, pick) =>
    onNodes(world, addressesIn(world), pick).map(({ node, word: address }) => ({
      type: 'addTargetPortal',
      node,
      address,
    })),
  removeTargetPortal: (world, pick) =>
    onNodes(world, addressesIn(world), pick).map(({ node, word: address }) => ({
      type: 'removeTargetPortal',
      node,
      address,
    })),
  logOnTarget: (world, pick) =>
    onNodes(world, deviceNames(world), pick).map(({ node, word: target }) => ({
      type: 'logOnTarget',
      node,
      target,
      persistent: pick % 2 === 0,
    })),
  logOffTarget: (world, pick) =>
    onNodes(world, deviceNames(world), pick).map(({ node, word: target }) => ({
      type: 'logOffTarget',
      node,
      target,
    })),
  removePersistentTarget: (world, pick) =>
    onNodes(world, deviceNames(world), pick).map(({ node, word: target }) => ({
      type: 'removePersistentTarget',
      node,
      target,
    })),
} as const satisfies { readonly [T in CommandType]?: Make };
