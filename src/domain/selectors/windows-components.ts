import type { ComputerNode, WindowsComponent } from '../world/windows.ts';

/** Windows components that Exchange Setup asks for, in the order in which it names them (E-33). */
export const windowsComponents = [
  'dotNet',
  'aspNet',
  'www',
  'smtp',
  'nntp',
] as const satisfies readonly WindowsComponent[];

/** What a component cannot do without; the wizard ticks it along. */
const needs: Readonly<Partial<Record<WindowsComponent, readonly WindowsComponent[]>>> = {
  aspNet: ['dotNet', 'www'],
};

/** The chosen components and those that they cannot do without, in the order of the list. */
export function withNeededComponents(chosen: readonly WindowsComponent[]): readonly WindowsComponent[] {
  const wanted = new Set(chosen.flatMap((component) => [component, ...(needs[component] ?? [])]));
  return windowsComponents.filter((component) => wanted.has(component));
}

/** What of a choice is not on the computer yet, with what it cannot do without. */
export function componentsToInstall(
  node: ComputerNode,
  chosen: readonly WindowsComponent[],
): readonly WindowsComponent[] {
  return withNeededComponents(chosen).filter((component) => !node.windowsComponents.includes(component));
}

/** Components that Exchange Setup does not find on a computer (E-33). */
export function missingForExchange(node: ComputerNode): readonly WindowsComponent[] {
  return componentsToInstall(node, windowsComponents);
}

/** Whether the process of the Internet Information Services runs here: each of its services brings it along. */
export function hasInternetServices({ windowsComponents: installed }: ComputerNode): boolean {
  return installed.some((component) => component === 'www' || component === 'smtp' || component === 'nntp');
}
