import type { Command, NlbAction, World } from '#domain';
import { nlbActions } from '#domain/selectors';
import type { MenuEntry } from '#ui';
import { reasonText } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';

/** What a dialog is open for. */
export type NlbDeed =
  | { readonly kind: 'newCluster' | 'addHost' | 'properties' }
  | { readonly kind: 'deleteHost' | 'hostProperties' | 'controlPorts'; readonly node: string };

/** What the menus need. */
export interface NlbMenus {
  readonly world: World;
  readonly port: CommandPort;
  readonly t: (key: MenuKey) => string;
  readonly begin: (deed: NlbDeed) => void;
}

type MenuKey =
  | `menu.${'new' | 'addHost' | 'properties' | 'control' | 'controlPorts' | 'deleteHost' | 'hostProperties'}`
  | `control.${NlbAction}`
  | 'reason.noCluster'
  | 'reason.oneCluster'
  | 'reason.chooseHost';

/** New, Add Host and Properties of the cluster. */
export function clusterEntries({ world, t, begin }: NlbMenus): readonly MenuEntry[] {
  const isThere = world.nlb !== undefined;
  const entry = (id: 'addHost' | 'properties'): MenuEntry => ({
    id,
    label: t(`menu.${id}`),
    isDisabled: !isThere,
    reason: t('reason.noCluster'),
    onAction: () => begin({ kind: id }),
  });
  return [
    {
      id: 'new',
      label: t('menu.new'),
      isDisabled: isThere,
      reason: t('reason.oneCluster'),
      onAction: () => begin({ kind: 'newCluster' }),
    },
    entry('addHost'),
    { id: 'line', kind: 'separator' },
    entry('properties'),
  ];
}

/** Control Host, Control Ports, Delete Host and Properties; without a host chosen they say so. */
export function hostEntries(menus: NlbMenus, node: string | null): readonly MenuEntry[] {
  const { port, t, begin } = menus;
  const none = { isDisabled: node === null, reason: t('reason.chooseHost') };
  const control = nlbActions.map((action): MenuEntry => {
    const command: Command = { type: 'controlNlbHost', node: node ?? '', action };
    const verdict = port.query(command);
    return {
      id: action,
      label: t(`control.${action}`),
      isDisabled: !verdict.ok,
      reason: reasonText(verdict),
      onAction: () => port.submit(command),
    };
  });
  const entry = (kind: 'controlPorts' | 'deleteHost' | 'hostProperties'): MenuEntry => ({
    id: kind,
    label: t(`menu.${kind}`),
    ...none,
    onAction: () => node !== null && begin({ kind, node }),
  });
  return [
    { id: 'control', label: t('menu.control'), ...none, children: control },
    entry('controlPorts'),
    { id: 'line', kind: 'separator' },
    entry('deleteHost'),
    { id: 'line2', kind: 'separator' },
    entry('hostProperties'),
  ];
}
