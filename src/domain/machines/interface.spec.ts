import type { Tx } from '../engine/tx.ts';
import type { NetworkId, NodeId } from '../ids.ts';
import { interfaceVerdict, networkState, servingMembers } from '../selectors/connectivity.ts';
import type { World } from '../world/world.ts';
import { interfaceMachine } from './interface-machine.ts';
import type { MachineSpec } from './machine-spec.ts';

/** The node and the network of an interface chart. */
export function partsOfInterface(chartId: string): { node: NodeId; network: NetworkId } {
  const [node = '', network = ''] = chartId.slice('interface:'.length).split('|');
  return { node: node as NodeId, network: network as NetworkId };
}

function names(world: World, chartId: string): { node: string; network: string } {
  const { node, network } = partsOfInterface(chartId);
  return {
    node: world.entities.node[node]?.name ?? '',
    network: world.entities.network[network]?.name ?? '',
  };
}

/** Each running member logs what it sees of the interface, besides the interface's own node when `others` is set. */
function onMembers(tx: Tx, chartId: string, others: boolean, emit: (on: string) => void): void {
  const { node } = partsOfInterface(chartId);
  for (const member of servingMembers(tx.world)) {
    if (!others || member !== node) emit(tx.world.entities.node[member]?.name ?? '');
  }
}

/** Says what has become of the whole network (V-36, V-37). */
function announceNetwork(tx: Tx, chartId: string): void {
  const { network } = partsOfInterface(chartId);
  const state = networkState(tx.world, network);
  if (state !== 'Down' && state !== 'Partitioned') return;
  const type = state === 'Down' ? 'network.down' : 'network.partitioned';
  const data = names(tx.world, chartId);
  onMembers(tx, chartId, false, (on) => tx.emit(type, network, { network: data.network, on }, 'error'));
}

/** An interface's machine with its facts and effects. */
export const interfaceSpec: MachineSpec = {
  machine: interfaceMachine,
  facts: (world, chartId) => {
    const { node, network } = partsOfInterface(chartId);
    const row = world.entities.network[network];
    return row === undefined
      ? { verdict: 'unavailable', mediaLost: false }
      : interfaceVerdict(world, node, row);
  },
  effects: {
    lost: (tx, chartId) => {
      const data = names(tx.world, chartId);
      onMembers(tx, chartId, true, (on) =>
        tx.emit('network.communicationLost', chartId, { ...data, on }, 'warning'),
      );
    },
    regained: (tx, chartId) => {
      const data = names(tx.world, chartId);
      onMembers(tx, chartId, true, (on) =>
        tx.emit('network.communicationRegained', chartId, { ...data, on }),
      );
    },
    failed: (tx, chartId) => {
      const data = names(tx.world, chartId);
      onMembers(tx, chartId, false, (on) => tx.emit('interface.failed', chartId, { ...data, on }, 'error'));
      announceNetwork(tx, chartId);
    },
    unreachable: (tx, chartId) => {
      const data = names(tx.world, chartId);
      onMembers(tx, chartId, false, (on) =>
        tx.emit('interface.unreachable', chartId, { ...data, on }, 'warning'),
      );
      announceNetwork(tx, chartId);
    },
  },
  onChange: (tx, chartId, _from, to) => {
    if (to !== 'up') return;
    const data = names(tx.world, chartId);
    onMembers(tx, chartId, false, (on) => tx.emit('interface.up', chartId, { ...data, on }, 'debug'));
  },
};
