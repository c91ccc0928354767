import type { Tx } from '../engine/tx.ts';
import { isActive, resourceChart, resourceState } from '../selectors/states.ts';
import { nodeNamed, resourceNamed, rows } from '../selectors/tables.ts';
import type { Ailment, Resource } from '../world/cluster.ts';
import type { World } from '../world/world.ts';
import type { FaultSpec } from './fault-spec.ts';
import { resolveNode, resolveResource } from './targets.ts';

/** Only what runs can fall ill. */
function fallIll(tx: Tx, name: string, ailment: Ailment): void {
  const resource = resourceNamed(tx.world, name);
  if (resource !== undefined && resourceState(tx.world, resource.id) === 'Online')
    tx.patch('resource', resource.id, { ailment });
}

function ailing(kind: Ailment['kind']): Pick<FaultSpec, 'resolve' | 'heal' | 'healed'> {
  return {
    resolve: resolveResource,
    heal(tx, hit) {
      const resource = resourceNamed(tx.world, hit);
      if (resource?.ailment?.kind === kind) tx.patch('resource', resource.id, { ailment: null });
    },
    healed: (world, hit) => resourceNamed(world, hit)?.ailment?.kind !== kind,
  };
}

/** The process runs, its health is bad; which poll sees it is said. */
export const sickFault: FaultSpec = {
  ...ailing('sick'),
  inject: (tx, hit, target) =>
    fallIll(tx, hit, {
      kind: 'sick',
      seenBy: target.kind === 'resource' ? (target.seenBy ?? 'isAlive') : 'isAlive',
    }),
};

/** The process behind a resource ends (F-9, E-45). */
export const crashFault: FaultSpec = {
  ...ailing('crashed'),
  inject: (tx, hit) => fallIll(tx, hit, { kind: 'crashed' }),
};

/** The process answers nothing (F-10, E-42). */
export const hangsFault: FaultSpec = {
  ...ailing('hung'),
  inject: (tx, hit) => fallIll(tx, hit, { kind: 'hung', since: tx.world.now }),
};

/** What the shared Resource Monitor of a node runs. */
function sharedResources(world: World, node: string): readonly Resource[] {
  const id = nodeNamed(world, node)?.id;
  return rows(world, 'resource').filter(
    (resource) =>
      !resource.ownMonitor &&
      resource.id !== world.cluster?.quorumResource &&
      world.entities.group[resource.group]?.owner === id &&
      !['Offline', 'Failed'].includes(resourceState(world, resource.id)),
  );
}

/** The Resource Monitor of a node ends; its resources fail and are restarted (R-54, F-33). */
export const monitorCrashFault: FaultSpec = {
  resolve: resolveNode,
  inject(tx, hit) {
    const node = nodeNamed(tx.world, hit);
    if (node === undefined || !isActive(tx.world, node.id)) return;
    tx.emit('monitor.died', node.id, { node: node.name }, 'error');
    for (const { id } of sharedResources(tx.world, hit)) {
      const stopping = resourceState(tx.world, id) === 'Offline Pending';
      tx.ask(resourceChart(id), stopping ? { type: 'LOST' } : { type: 'FAIL', reason: 'monitorDied' });
    }
  },
  healed: () => true,
};

/** Another machine on the network uses the address of an IP Address resource (F-21). */
export const duplicateAddressFault: FaultSpec = {
  resolve: resolveResource,
  inject: (tx, hit) =>
    tx.setSurroundings({
      foreignAddresses: [...tx.world.surroundings.foreignAddresses, addressOf(tx.world, hit)],
    }),
  heal(tx, hit) {
    const address = addressOf(tx.world, hit);
    const { foreignAddresses } = tx.world.surroundings;
    tx.setSurroundings({ foreignAddresses: foreignAddresses.filter((other) => other !== address) });
  },
  healed: (world, hit) => !world.surroundings.foreignAddresses.includes(addressOf(world, hit)),
};

/** Another machine on the network uses the name of a Network Name resource (F-22). */
export const duplicateNameFault: FaultSpec = {
  resolve: resolveResource,
  inject: (tx, hit) =>
    tx.setSurroundings({
      foreignNames: [...tx.world.surroundings.foreignNames, networkNameOf(tx.world, hit)],
    }),
  heal(tx, hit) {
    const name = networkNameOf(tx.world, hit);
    const { foreignNames } = tx.world.surroundings;
    tx.setSurroundings({ foreignNames: foreignNames.filter((other) => other !== name) });
  },
  healed: (world, hit) => !world.surroundings.foreignNames.includes(networkNameOf(world, hit)),
};

const addressOf = (world: World, name: string): string =>
  resourceNamed(world, name)?.parameters.address ?? '';
const networkNameOf = (world: World, name: string): string =>
  resourceNamed(world, name)?.parameters.networkName ?? '';
