import type { Tx } from '../engine/tx.ts';
import { nicId, type PortId } from '../ids.ts';
import { portLink } from '../selectors/hardware.ts';
import { chartPath } from '../selectors/states.ts';
import { livePort, portsOfNic, teamWith } from '../selectors/teams.ts';
import type { Nic } from '../world/windows.ts';
import { addNic } from './fresh-windows.ts';

/** Makes one connection of several: that of the first adapter, with all that is set on it (W-36). Those of the others are gone. */
export function formTeam(tx: Tx, name: string, nics: readonly [Nic, ...Nic[]]): void {
  const [first, ...others] = nics;
  for (const { id } of others) dropConnection(tx, id);
  tx.patch('nic', first.id, { name, team: nics.map(({ port }) => port) });
}

/** Windows has a connection less. */
export function dropConnection(tx: Tx, id: Nic['id']): void {
  const { node } = tx.get('nic', id);
  const { bindingOrder } = tx.get('node', node);
  if (bindingOrder !== undefined)
    tx.patch('node', node, { bindingOrder: bindingOrder.filter((other) => other !== id) });
  tx.remove('nic', id);
}

/** Takes a team apart: its first adapter keeps the settings, each other one has a connection as Windows finds it. */
export function splitTeam(tx: Tx, id: Nic['id']): void {
  const { team = [], ...rest } = tx.get('nic', id);
  tx.put('nic', id, rest);
  const computer = tx.get('node', rest.node);
  for (const port of team.filter((each) => each !== rest.port)) {
    addNic(tx, computer.name, port);
    const { bindingOrder } = tx.get('node', computer.id);
    if (bindingOrder !== undefined)
      tx.patch('node', computer.id, { bindingOrder: [...bindingOrder, nicId(port)] });
  }
}

/** Tells of a link that came or went. Of a team Windows notices no more than that the last one went, or the first one came. */
export function tellLink(tx: Tx, port: PortId, isUp: boolean): void {
  const nic = teamWith(tx.world, port);
  if (nic === undefined) {
    tx.emit(isUp ? 'link.up' : 'link.down', port, { port }, isUp ? 'info' : 'warning');
    return;
  }
  const others = portsOfNic(nic).filter((each) => each !== port);
  const carriesOn = isUp
    ? others.some((each) => chartPath(tx.world, `port:${each}`) === 'up')
    : portLink(tx.world, livePort(tx.world, nic)) === 'up';
  const node = tx.get('node', nic.node).name;
  const data = { node, connection: nic.name, port };
  if (carriesOn) tx.emit(isUp ? 'team.linkUp' : 'team.linkDown', nic.id, data, isUp ? 'info' : 'warning');
  else if (isUp) tx.emit('link.up', nic.port, { port: nic.port });
  else if (others.every((each) => chartPath(tx.world, `port:${each}`) !== 'up'))
    tx.emit('link.down', nic.port, { port: nic.port }, 'warning');
}
