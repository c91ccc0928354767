import type { CommandOf, ComputerNode, WindowsComponent } from '#domain';
import { componentsToInstall, windowsComponents, withNeededComponents } from '#domain/selectors';

/** The wizard's list: components under the part of Windows that they belong to. */
export const componentGroups = [
  { id: 'applicationServer', components: ['dotNet', 'aspNet'] },
  { id: 'iis', components: ['nntp', 'smtp', 'www'] },
] as const satisfies readonly { id: string; components: readonly WindowsComponent[] }[];

/** The choice after one box was ticked or cleared: what a component needs is ticked with it, what needs it is cleared with it. */
export function changedChoice(
  chosen: readonly WindowsComponent[],
  component: WindowsComponent,
  isTicked: boolean,
): readonly WindowsComponent[] {
  if (isTicked) return withNeededComponents([...chosen, component]);
  return chosen.filter((each) => !withNeededComponents([each]).includes(component));
}

/** Whether everything that the list offers is there. */
export function hasAllComponents(node: ComputerNode): boolean {
  return componentsToInstall(node, windowsComponents).length === 0;
}

/** The one command that the wizard ends in. */
export function componentsCommand(
  node: string,
  chosen: readonly WindowsComponent[],
): CommandOf<'installWindowsComponents'> {
  return { type: 'installWindowsComponents', node, components: [...chosen] };
}
