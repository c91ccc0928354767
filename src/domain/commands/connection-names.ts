import { rows } from '../selectors/tables.ts';
import type { Nic } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { type Refusal, refuseIf } from './support.ts';

/** Longest name that the Network Connections folder takes. */
const longestName = 255;

/** A name that no other connection of the computer has, such as the folder takes it. */
export function goodConnectionName(world: World, nic: Nic, name: string): Refusal {
  const taken = rows(world, 'nic').some(
    (other) =>
      other.node === nic.node && other.id !== nic.id && other.name.toLowerCase() === name.toLowerCase(),
  );
  return (
    refuseIf(name.trim() === '', 'name.empty') ??
    refuseIf(name.length > longestName, 'name.tooLong', { longest: longestName }) ??
    refuseIf(/[\\/:*?"<>|]/.test(name), 'name.invalidCharacters', { name }) ??
    refuseIf(taken, 'name.taken', { name })
  );
}
