import type { useTranslation } from 'react-i18next';
import type { Command, CommandOf, StoreFields, Verdict, World } from '#domain';
import { evsNamed, hasRole, publicStoreOf, storageGroupNamed } from '#domain/selectors';
import type { MenuEntry, MenuItem } from '#ui';
import { reasonText, warningTexts } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import type { Place } from './places.ts';
import { newGroupCommand, newPublicStoreCommand, newStoreCommand } from './store-forms.ts';

/** Which dialog is open, and what it is about. */
export interface OpenDialog {
  readonly kind:
    | 'newGroup'
    | 'newStore'
    | 'group'
    | 'store'
    | 'server'
    | 'protocol'
    | 'move'
    | 'dismount'
    | 'delete'
    | 'deleteGroup'
    | 'newPublicStore'
    | 'replicas'
    | 'recipientUpdate'
    | 'bridgehead'
    | 'postmaster'
    | 'mountNow';
  readonly place: Place;
}

/** What the menu of a place is made of. */
export interface MenuNeeds {
  readonly place: Place;
  readonly world: World;
  readonly node: string;
  readonly port: CommandPort;
  readonly t: ReturnType<typeof useTranslation<'consoles-esm'>>['t'];
  readonly open: (dialog: OpenDialog) => void;
}

/** The menu of a place. What greys an item is the command's own answer. */
export function managerMenu(needs: MenuNeeds): readonly MenuEntry[] {
  return menus[needs.place.kind]?.(needs) ?? [];
}

const menus: Partial<Record<Place['kind'], (needs: MenuNeeds) => readonly MenuEntry[]>> = {
  server: serverMenu,
  storageGroup: groupMenu,
  store: storeMenu,
  mailboxes: mailboxesMenu,
  protocol: (needs) => [propertiesItem(needs, 'protocol')],
  recipientUpdate: (needs) => [propertiesItem(needs, 'recipientUpdate')],
  connector: (needs) => [propertiesItem(needs, 'bridgehead')],
  member: memberMenu,
};

/** A store as commands name it. */
export function storeFieldsOf({ server, storageGroup, store }: Place, node: string): StoreFields {
  return { node, server, storageGroup, store };
}

/** Delete of a storage group. */
export function deleteGroupCommand(
  { server, storageGroup }: Place,
  node: string,
): CommandOf<'deleteStorageGroup'> {
  return { type: 'deleteStorageGroup', node, server, storageGroup };
}

/** The item that a limit greys (L-5, L-7); what is wrong with names and paths is said in the dialog. */
const limits: readonly string[] = [
  'storageGroup.tooMany',
  'store.tooManyInGroup',
  'store.tooManyOnServer',
  'store.publicExists',
  'exchange.noSystemManager',
  'server.unknown',
];

function limitOf(verdict: Verdict): string {
  return !verdict.ok && limits.includes(verdict.reason) ? reasonText(verdict) : '';
}

function item(id: string, label: string, reason: string, onAction: () => void): MenuItem {
  return { id, label, isDisabled: reason !== '', reason, onAction };
}

function propertiesItem({ place, t, open }: MenuNeeds, kind: OpenDialog['kind']): MenuItem {
  return { ...item('properties', t('menu.properties'), '', () => open({ kind, place })), isDefault: true };
}

function newItem({ t }: MenuNeeds, ...children: readonly MenuItem[]): MenuItem {
  return { id: 'new', label: t('menu.new'), children };
}

function serverMenu(needs: MenuNeeds): readonly MenuEntry[] {
  const { place, world, node, port, t, open } = needs;
  const evs = evsNamed(world, place.server);
  const reason = evs === undefined ? '' : limitOf(port.query(newGroupCommand(world, evs, node)));
  return [
    newItem(
      needs,
      item('group', t('menu.newGroup'), reason, () => open({ kind: 'newGroup', place })),
    ),
    { id: 'line', kind: 'separator' },
    propertiesItem(needs, 'server'),
  ];
}

function groupMenu(needs: MenuNeeds): readonly MenuEntry[] {
  const { place, world, node, port, t, open } = needs;
  const evs = evsNamed(world, place.server);
  const group = evs === undefined ? undefined : storageGroupNamed(evs, place.storageGroup);
  const reason =
    evs === undefined || group === undefined ? '' : limitOf(port.query(newStoreCommand(evs, group, node)));
  const publicReason =
    evs === undefined || group === undefined
      ? ''
      : limitOf(port.query(newPublicStoreCommand(evs, group, node)));
  const deleteGroup = deleteGroupCommand(place, node);
  return [
    newItem(
      needs,
      item('store', t('menu.newStore'), reason, () => open({ kind: 'newStore', place })),
      item('publicStore', t('menu.newPublicStore'), publicReason, () =>
        open({ kind: 'newPublicStore', place }),
      ),
    ),
    { id: 'line', kind: 'separator' },
    item('delete', t('menu.delete'), reasonText(port.query(deleteGroup)), () =>
      open({ kind: 'deleteGroup', place }),
    ),
    propertiesItem(needs, 'group'),
  ];
}

function storeMenu(needs: MenuNeeds): readonly MenuEntry[] {
  const { place, node, port, t, open } = needs;
  const fields = storeFieldsOf(place, node);
  const mount: Command = { type: 'mountStore', ...fields };
  const dismount: Command = { type: 'dismountStore', ...fields };
  const mountable = port.query(mount);
  return [
    item('mount', t('menu.mount'), reasonText(mountable), () =>
      warningTexts(mountable).length > 0 ? open({ kind: 'mountNow', place }) : port.submit(mount),
    ),
    item('dismount', t('menu.dismount'), reasonText(port.query(dismount)), () =>
      open({ kind: 'dismount', place }),
    ),
    ...replicasItems(needs),
    { id: 'line', kind: 'separator' },
    item('delete', t('menu.delete'), reasonText(port.query({ type: 'deleteStore', ...fields })), () =>
      open({ kind: 'delete', place }),
    ),
    propertiesItem(needs, 'store'),
  ];
}

/** Only a public folder store has replicas to move (E-68). */
function replicasItems({ place, world, t, open }: MenuNeeds): readonly MenuEntry[] {
  const evs = evsNamed(world, place.server);
  const isPublic = evs !== undefined && publicStoreOf(evs)?.store.name === place.store;
  if (!isPublic) return [];
  const reason = hasRole(world, evs, 'publicFolders') ? '' : t('replicas.none');
  return [item('replicas', t('menu.replicas'), reason, () => open({ kind: 'replicas', place }))];
}

function memberMenu({ place, node, port, t }: MenuNeeds): readonly MenuEntry[] {
  const { server } = place;
  const command: Command = { type: 'setServerRole', node, role: 'routingGroupMaster', server };
  return [item('master', t('menu.master'), reasonText(port.query(command)), () => port.submit(command))];
}

function mailboxesMenu({ place, world, t, open }: MenuNeeds): readonly MenuEntry[] {
  const evs = evsNamed(world, place.server);
  const placed = evs === undefined ? undefined : storageGroupNamed(evs, place.storageGroup);
  const there = placed?.stores.find(({ name }) => name === place.store)?.mailboxes ?? 0;
  const reason = there === 0 ? t('mailboxes.none') : '';
  return [item('tasks', t('menu.tasks'), reason, () => open({ kind: 'move', place }))];
}
