import { storagePathCount } from '../../selectors/storage.ts';
import { nodeNamed, rows } from '../../selectors/tables.ts';
import type { Device } from '../../world/hardware.ts';
import type { ComputerNode } from '../../world/windows.ts';
import type { World } from '../../world/world.ts';
import { sponsors } from './computers.ts';
import { type AnalysisRequest, type AnalysisTask, finding, heading } from './task.ts';

const deviceOf = (world: World, node: ComputerNode): Device | undefined => world.entities.device[node.device];

/** The arrays whose disks the computer reaches. */
function arraysOf(world: World, node: ComputerNode): readonly Device[] {
  const reached = rows(world, 'disk').filter((disk) => storagePathCount(world, node.id, disk.id) > 0);
  return [...new Set(reached.map(({ array }) => array))].flatMap((id) => world.entities.device[id] ?? []);
}

function listingTask(node: string, { name: device, listing }: Device): readonly AnalysisTask[] {
  if (listing === undefined) return [];
  const code = listing === 'alone' ? 'hardware.listedAlone' : 'hardware.notListed';
  return [finding(code, 'warning', { node, device })];
}

/** What identical nodes have in common: the model, and a card of the same kind in each slot. */
function outfit({ model, cards = [] }: Device): string {
  return [model, ...cards.map(({ slot, card }) => `${slot} ${card}`)].join(', ');
}

/** L-53: the first other node that is built differently. */
function twinTasks(
  world: World,
  node: ComputerNode,
  others: readonly ComputerNode[],
): readonly AnalysisTask[] {
  const own = deviceOf(world, node);
  const odd = others.find((other) => {
    const device = deviceOf(world, other);
    return own !== undefined && device !== undefined && outfit(device) !== outfit(own);
  });
  return odd === undefined
    ? []
    : [finding('hardware.differs', 'warning', { node: node.name, other: odd.name })];
}

/** What can be said against the hardware (L-49, L-53); null when there is nothing. */
export function hardwareTask(
  world: World,
  request: AnalysisRequest,
  nodes: readonly ComputerNode[],
): AnalysisTask | null {
  const asked = request.nodes.flatMap((name) => nodeNamed(world, name) ?? []);
  const children = nodes.flatMap((node) => {
    const own = deviceOf(world, node);
    const before = [...sponsors(world), ...asked.slice(0, asked.indexOf(node))];
    return [
      ...[own, ...arraysOf(world, node)].flatMap((device) =>
        device === undefined ? [] : listingTask(node.name, device),
      ),
      ...(own?.cards ?? []).flatMap(({ slot, listing }) =>
        listing === 'cluster'
          ? []
          : [finding('hardware.cardNotListed', 'warning', { node: node.name, slot })],
      ),
      ...twinTasks(
        world,
        node,
        before.filter((other) => other.id !== node.id),
      ),
    ];
  });
  return children.length === 0 ? null : heading('hardware', {}, children);
}
