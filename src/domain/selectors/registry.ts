import type { RegistryValue } from '../world/registry.ts';
import type { ComputerNode } from '../world/windows.ts';
import { sameName } from './tables.ts';

/** Keys that are in every computer's registry, whether or not a value of theirs is known here. */
const usualKeys: readonly string[] = [
  'HARDWARE',
  'SAM',
  'SECURITY',
  'SOFTWARE\\Classes',
  'SOFTWARE\\Microsoft\\Windows\\CurrentVersion',
  'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion',
  'SYSTEM\\CurrentControlSet\\Control',
  'SYSTEM\\CurrentControlSet\\Services',
];

/** Values known of a computer's registry, in the order of their keys and names. */
export function registryOf(node: ComputerNode): readonly RegistryValue[] {
  return node.registry ?? [];
}

/** Whether the key is the other one or stands somewhere below it. */
export function isWithin(key: string, root: string): boolean {
  return sameName(key, root) || key.toLowerCase().startsWith(`${root.toLowerCase()}\\`);
}

function keysOf(node: ComputerNode): readonly string[] {
  return [...usualKeys, ...registryOf(node).map(({ key }) => key)];
}

/** The key as this computer's registry spells it; null when it has no such key. */
export function registryKeySpelled(node: ComputerNode, key: string): string | null {
  const known = keysOf(node).find((one) => isWithin(one, key));
  return known === undefined ? null : known.slice(0, key.length);
}

/** Names of the keys that stand directly below a key, in the order of the alphabet. An empty key is HKEY_LOCAL_MACHINE itself. */
export function subkeysOf(node: ComputerNode, key: string): readonly string[] {
  const found = new Map<string, string>();
  for (const one of keysOf(node)) {
    if (key !== '' && (!isWithin(one, key) || sameName(one, key))) continue;
    const [name = ''] = one.slice(key === '' ? 0 : key.length + 1).split('\\');
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), name);
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
}

/** Values of a key, those of the keys below it left out. */
export function registryValuesOf(node: ComputerNode, key: string): readonly RegistryValue[] {
  return registryOf(node).filter((value) => sameName(value.key, key));
}
