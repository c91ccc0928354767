import { z } from 'zod/mini';
import { nicId, portId } from '../ids.ts';
import { nicsOf, nodeNamed } from '../selectors/tables.ts';
import type { Nic } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { judge, must, refuseIf, runningNode, theNode } from './support.ts';

type SetBindingOrder = CommandOf<'setBindingOrder'>;

/** The connections that are meant, in their order; undefined for an adapter that the computer does not have. */
function meant(world: World, { node, adapters }: SetBindingOrder): readonly (Nic | undefined)[] {
  const computer = nodeNamed(world, node);
  const device = computer === undefined ? undefined : world.entities.device[computer.device];
  if (computer === undefined || device === undefined) return [];
  const own = nicsOf(world, computer);
  return adapters.map((adapter) => own.find(({ id }) => id === nicId(portId(device.name, adapter))));
}

/** The order in which the network services of a computer use its connections: the public one belongs first (W-37), the opposite of the networks' priority (W-38). */
export const setBindingOrder: CommandSpec<'setBindingOrder'> = {
  type: 'setBindingOrder',
  schema: z.strictObject({ node: z.string().check(z.minLength(1)), adapters: z.array(z.string()) }),
  place: 'Network Connections ▸ Advanced ▸ Advanced Settings ▸ Adapters and Bindings',
  query: (world, command) =>
    judge([
      () => runningNode(world, command.node),
      () => {
        const unknown = meant(world, command).indexOf(undefined);
        const adapter = command.adapters[unknown] ?? '';
        return refuseIf(unknown >= 0, 'connection.unknown', { node: command.node, adapter });
      },
      () => {
        const found = meant(world, command);
        const all = nicsOf(world, theNode(world, command.node));
        const complete = found.length === all.length && new Set(found).size === all.length;
        return refuseIf(!complete, 'connection.orderIncomplete', { node: command.node });
      },
    ]),
  execute(tx, command) {
    const node = theNode(tx.world, command.node);
    const order = meant(tx.world, command).map((nic) => must(nic));
    const asPortsAre = nicsOf(tx.world, node).every((nic, index) => nic.id === order[index]?.id);
    const { bindingOrder: _before, ...rest } = node;
    tx.put('node', node.id, asPortsAre ? rest : { ...rest, bindingOrder: order.map(({ id }) => id) });
    tx.emit('connection.orderChanged', node.id, { node: node.name, connection: order[0]?.name ?? '' });
  },
};
