import type { CommandOf, ReasonCode, World } from '#domain';
import { exchangeServers, storageGroupNamed, storesOf } from '#domain/selectors';
import type { WizardSpec, WizardState } from '../shared/wizard-machine.ts';
import type { Place } from './places.ts';

/** Pages of the Exchange Task Wizard in order. */
export const movePages = ['welcome', 'task', 'target', 'corrupt', 'schedule', 'completing'] as const;

/** One of them. */
export type MovePage = (typeof movePages)[number];

/** What the wizard asks for. */
export interface MoveForm {
  readonly node: string;
  readonly place: Place;
  /** How many mailboxes. */
  readonly mailboxes: number;
  readonly toServer: string;
  readonly toStorageGroup: string;
  readonly toStore: string;
  readonly skipsCorrupt: boolean;
  readonly skipCorrupt: number;
  readonly isLater: boolean;
  readonly beginsAt: string;
  readonly isLimited: boolean;
  readonly endsAt: string;
}

/** A mailbox store to which mailboxes may go. */
export interface MoveTarget {
  readonly id: string;
  readonly storageGroup: string;
  readonly store: string;
}

/** Mailbox stores of a server, but for the one that the mailboxes are in. */
export function targetsOn(world: World, server: string, from: Place): readonly MoveTarget[] {
  const evs = exchangeServers(world).find(({ name }) => name === server);
  if (evs === undefined) return [];
  return storesOf(evs)
    .filter(({ store }) => store.storeKind === 'mailbox')
    .map(({ group, store }) => ({
      id: `${group.name}|${store.name}`,
      storageGroup: group.name,
      store: store.name,
    }))
    .filter(
      ({ storageGroup, store }) =>
        server !== from.server || storageGroup !== from.storageGroup || store !== from.store,
    );
}

/** The wizard as it opens: all mailboxes of the store, to the first other server that has a store. */
export function newMove(world: World, node: string, place: Place): WizardState<MoveForm, MovePage> {
  const servers = exchangeServers(world).map(({ name }) => name);
  const others = [...servers.filter((name) => name !== place.server), place.server];
  const toServer = others.find((name) => targetsOn(world, name, place).length > 0) ?? place.server;
  const [target] = targetsOn(world, toServer, place);
  const evs = exchangeServers(world).find(({ name }) => name === place.server);
  const group = evs === undefined ? undefined : storageGroupNamed(evs, place.storageGroup);
  const fields: MoveForm = {
    node,
    place,
    mailboxes: group?.stores.find(({ name }) => name === place.store)?.mailboxes ?? 0,
    toServer,
    toStorageGroup: target?.storageGroup ?? '',
    toStore: target?.store ?? '',
    skipsCorrupt: false,
    skipCorrupt: 3,
    isLater: false,
    beginsAt: '22:00',
    isLimited: false,
    endsAt: '06:00',
  };
  return { page: 'welcome', fields };
}

/** The one command that the wizard ends in. */
export function moveCommand(form: MoveForm): CommandOf<'moveMailboxes'> {
  const { server, storageGroup, store } = form.place;
  return {
    type: 'moveMailboxes',
    node: form.node,
    server,
    storageGroup,
    store,
    toServer: form.toServer,
    toStorageGroup: form.toStorageGroup,
    toStore: form.toStore,
    mailboxes: form.mailboxes,
    skipCorrupt: form.skipsCorrupt ? form.skipCorrupt : 0,
    ...(form.isLater ? { beginsAt: form.beginsAt.trim() } : {}),
    ...(form.isLimited ? { endsAt: form.endsAt.trim() } : {}),
  };
}

const taskCodes: readonly ReasonCode[] = [
  'mailboxes.none',
  'mailboxes.tooMany',
  'mailboxes.alreadyMoving',
  'exchange.noSystemManager',
];

/** Which page may go on when. */
export const moveWizard: WizardSpec<MoveForm, MovePage> = {
  pagesOf: () => movePages,
  commandOf: moveCommand,
  pageOf: (reason) => {
    if (taskCodes.includes(reason)) return 'task';
    return reason === 'time.invalid' ? 'schedule' : 'target';
  },
  missingOn: (page, { toStore, toServer }) =>
    page === 'target' && toStore === ''
      ? { reason: 'store.unknown', params: { server: toServer, store: '' } }
      : null,
};
