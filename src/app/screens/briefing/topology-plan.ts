import type { DeviceSetup, WorldSetup } from '#domain';

/** Measures of the drawing, in its own units: a text of 14 of them is readable on a phone. */
export const DRAWING = {
  node: { width: 118, height: 66, y: 146 },
  gap: 18,
  switch: { y: 74, height: 30 },
  array: { y: 284, width: 190, height: 64 },
  height: 356,
} as const;

const { node: NODE, gap: GAP, array: ARRAY } = DRAWING;
const MIN_WIDTH = 400;
const MARGIN = 10;

/** Where everything stands in the drawing of what a level wants built. Who reaches whom; not which cable goes where. */
export function topologyPlan(setup: WorldSetup) {
  const ofKind = (...kinds: readonly DeviceSetup['deviceKind'][]) =>
    setup.devices.filter((device) => kinds.includes(device.deviceKind));
  // An array on the LAN is reached by servers without a controller of their own (T-18).
  const isOnLan = ofKind('storageArray').some(({ ports }) => ports.some((port) => port.portKind === 'rj45'));
  // Front-end servers stand before the cluster, whatever sockets they have (B-29).
  const isNode = (device: DeviceSetup) =>
    device.deviceKind === 'server' &&
    (hasStoragePort(device) || isOnLan) &&
    !(setup.frontEnds ?? []).includes(device.name);
  const servers = ofKind('domainController', 'server').filter((device) => !isNode(device));
  const nodes = ofKind('server').filter(isNode);
  const computers = [...servers, ...nodes].map(({ name }, index) => ({
    name,
    x: MARGIN + index * (NODE.width + GAP),
    isNode: index >= servers.length,
  }));
  const shelves = ofKind('storageArray');
  const shelvesWidth = shelves.length * (ARRAY.width + GAP) - GAP;
  const width = Math.max(MIN_WIDTH, computers.length * (NODE.width + GAP) + 2, shelvesWidth + 2 * MARGIN);
  const members = computers.filter((computer) => computer.isNode);
  const frame = frameAround(members);
  const middle = frame === null ? width / 2 : frame.x + frame.width / 2;
  // Below the nodes, as far as the drawing goes.
  const left = Math.max(MARGIN, Math.min(middle - shelvesWidth / 2, width - MARGIN - shelvesWidth));
  const arrays = shelves.map(({ name }, index) => ({
    name,
    x: left + index * (ARRAY.width + GAP),
    disksMb: setup.disks.filter((disk) => disk.array === name).map(({ sizeMb }) => sizeMb),
  }));
  return {
    width,
    frame,
    computers,
    arrays,
    names: {
      nodes: nodes.map(({ name }) => name),
      servers: servers.map(({ name }) => name),
      switches: ofKind('lanSwitch', 'hub').map(({ name }) => name),
      arrays: arrays.map(({ name }) => name),
    },
    /** Where the private network leaves a node for the next one. */
    heartbeats: members.slice(0, -1).map(({ x }) => x + NODE.width),
    paths: members.flatMap((member, index) =>
      arrays.map((array) => ({
        from: member.x + NODE.width / 2,
        to: array.x + ((index + 1) * ARRAY.width) / (members.length + 1),
      })),
    ),
  };
}

function hasStoragePort(device: DeviceSetup): boolean {
  return device.ports.some(({ portKind }) => portKind === 'fc' || portKind === 'scsi');
}

function frameAround(members: readonly { readonly x: number }[]): { x: number; width: number } | null {
  const [first, last] = [members[0], members.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { x: first.x, width: last.x + NODE.width - first.x };
}
