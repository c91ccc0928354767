import type { CommandOf, ComputerNode, World } from '#domain';
import { nicsInBindingOrder } from '#domain/selectors';
import { type ConnectionRow, connectionRows } from './connection-list.ts';

/** The connections of a server in the order in which they are bound, first first (W-37). */
export function boundRows(world: World, node: ComputerNode): readonly ConnectionRow[] {
  const rows = connectionRows(world, node);
  return nicsInBindingOrder(world, node).flatMap(({ id }) => rows.find(({ nic }) => nic.id === id) ?? []);
}

/** The order with one adapter a place up (-1) or down (1); the same when it cannot go further. */
export function moved(order: readonly string[], adapter: string, step: -1 | 1): readonly string[] {
  const from = order.indexOf(adapter);
  const other = order[from + step];
  if (from < 0 || other === undefined) return order;
  return order.map((each) => (each === adapter ? other : each === other ? adapter : each));
}

/** What OK sends. */
export function orderCommand(node: string, order: readonly string[]): CommandOf<'setBindingOrder'> {
  return { type: 'setBindingOrder', node, adapters: [...order] };
}
