import type { Tx } from '../engine/tx.ts';
import type { DeviceId, PortId } from '../ids.ts';
import { portLink } from '../selectors/hardware.ts';
import { cableAt } from '../selectors/tables.ts';
import type { World } from '../world/world.ts';

/** The hubs of one loop: those that live cables join to this one, itself included. */
function hubsOf(world: World, hub: DeviceId): readonly DeviceId[] {
  const { device, port } = world.entities;
  const hubs: DeviceId[] = [hub];
  for (const id of hubs) {
    for (const own of device[id]?.ports ?? []) {
      const cable = portLink(world, own) === 'up' ? cableAt(world, own) : undefined;
      const far = cable === undefined ? undefined : port[cable.from === own ? cable.to : cable.from];
      const isHub = far !== undefined && device[far.device]?.deviceKind === 'fcHub';
      if (isHub && !hubs.includes(far.device)) hubs.push(far.device);
    }
  }
  return hubs;
}

/** Something came to a Fibre Channel loop or left it: all that hang on it stop until it has been initialised anew (T-16). */
export function disturbLoop(tx: Tx, port: PortId): void {
  const row = tx.find('port', port);
  const own = row === undefined ? undefined : tx.find('device', row.device);
  if (row?.portKind !== 'fc' || own?.deviceKind !== 'fcHub') return;
  const pause = tx.world.timing.loopInitialisationMs;
  const until = (tx.world.now + pause) as typeof tx.world.now;
  for (const id of hubsOf(tx.world, own.id)) {
    if (tx.get('device', id).silentUntil === until) continue;
    tx.patch('device', id, { silentUntil: until });
    tx.cancel('loops', id);
    tx.schedule('loops', { type: 'LOOP_READY', device: id }, pause, id);
    tx.emit('loop.initialising', id, { device: tx.get('device', id).name }, 'warning');
  }
}

/** The loop carries frames again; its hub may have left the room in the meantime. */
export function loopReady(tx: Tx, id: DeviceId): void {
  const hub = tx.find('device', id);
  if (hub === undefined) return;
  const { silentUntil: _until, ...row } = hub;
  tx.put('device', id, row);
  tx.emit('loop.ready', id, { device: hub.name });
}
