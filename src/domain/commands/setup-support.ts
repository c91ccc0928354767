import { attendantOf } from '../selectors/exchange.ts';
import { diskWithLetter, rows } from '../selectors/tables.ts';
import type { ComputerNode, ExchangeComponent } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { type Refusal, refuseIf } from './support.ts';

/** Setup works on one node of the cluster at a time, whether it installs or removes (E-39a). */
export function setupElsewhere(world: World, { id }: ComputerNode): Refusal {
  const isBusy = rows(world, 'job').some(
    ({ jobKind, state, node }) =>
      (jobKind === 'installExchange' || jobKind === 'removeExchange') && state === 'running' && node !== id,
  );
  return refuseIf(isBusy, 'exchange.otherNodeInstalling');
}

/** Program files of a node are not taken away under a virtual server that it has (E-71, E-76). */
export function virtualServerHere(world: World, { id, name }: ComputerNode): Refusal {
  const evs = rows(world, 'evs').find(
    (row) => attendantOf(world, row) !== undefined && world.entities.group[row.group]?.owner === id,
  );
  return refuseIf(evs !== undefined, 'exchange.evsOnNode', { evs: evs?.name ?? '', node: name });
}

/** What Setup is told: both components, and a folder of the local disk (E-3). */
export function choicesRefusal(
  world: World,
  { components, path }: { readonly components: readonly ExchangeComponent[]; readonly path: string },
): Refusal {
  const isWhole = components.includes('messaging') && components.includes('systemManagement');
  const isLocal =
    /^[A-Za-z]:\\[^"*?<>|]+$/.test(path) && diskWithLetter(world, path.slice(0, 1)) === undefined;
  return (
    refuseIf(!isWhole, 'exchange.componentsMissing') ?? refuseIf(!isLocal, 'exchange.pathNotLocal', { path })
  );
}
