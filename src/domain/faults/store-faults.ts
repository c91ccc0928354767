import type { Tx } from '../engine/tx.ts';
import { evsNamed, storeOf } from '../selectors/tables.ts';
import type { ExchangeVirtualServer } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { FaultSpec } from './fault-spec.ts';
import { resolveEvs } from './targets.ts';

function namesOf(world: World, evs: ExchangeVirtualServer): { evs: string; node: string } {
  const owner = world.entities.group[evs.group]?.owner;
  return { evs: evs.name, node: owner === undefined ? '' : (world.entities.node[owner]?.name ?? '') };
}

/** A log drive is full: the databases of its storage group go offline, the store stays online, nothing fails over (F-19). */
export const logDriveFullFault: FaultSpec = {
  resolve: resolveEvs,
  inject(tx: Tx, hit: string) {
    const evs = evsNamed(tx.world, hit);
    if (evs === undefined) return;
    const full = evs.storageGroups.find(({ halted }) => halted !== true);
    tx.patch('evs', evs.id, {
      storageGroups: evs.storageGroups.map((group) => (group === full ? { ...group, halted: true } : group)),
    });
    tx.emit('exchange.logDriveFull', evs.id, namesOf(tx.world, evs), 'error');
  },
  heal(tx, hit) {
    const evs = evsNamed(tx.world, hit);
    if (evs === undefined) return;
    tx.patch('evs', evs.id, {
      storageGroups: evs.storageGroups.map(({ halted: _halted, ...group }) => group),
    });
    tx.emit('exchange.remounted', evs.id, namesOf(tx.world, evs));
  },
  healed: (world, hit) => evsNamed(world, hit)?.storageGroups.every(({ halted }) => halted !== true) === true,
};

/** Logs were never committed to the databases: the store's next start replays them (E-49). */
export const replayFault: FaultSpec = {
  resolve: resolveEvs,
  inject(tx, hit, target) {
    const evs = evsNamed(tx.world, hit);
    const store = evs === undefined ? undefined : storeOf(tx.world, evs);
    const takes = target.kind === 'evs' ? (target.takesMs ?? 0) : 0;
    if (store !== undefined) tx.patch('resource', store.id, { replayMs: takes });
  },
  heal(tx, hit) {
    const evs = evsNamed(tx.world, hit);
    const store = evs === undefined ? undefined : storeOf(tx.world, evs);
    if (store !== undefined) tx.patch('resource', store.id, { replayMs: 0 });
  },
  healed(world, hit) {
    const evs = evsNamed(world, hit);
    return evs === undefined || (storeOf(world, evs)?.replayMs ?? 0) === 0;
  },
};
