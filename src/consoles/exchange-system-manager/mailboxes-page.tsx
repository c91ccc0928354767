import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExchangeVirtualServer, Job, World } from '#domain';
import { evsNamed, hasRole, rows, storeNamed, storesOf } from '#domain/selectors';
import { formatDuration, formatNumber } from '#i18n';
import { Button, GroupBox, ProgressBar } from '#ui';
import type { OpenDialog } from './manager-menu.ts';
import type { Place } from './places.ts';

/** Props of {@link MailboxesPage}. */
export interface MailboxesPageProps {
  readonly world: World;
  readonly place: Place;
  readonly open: (dialog: OpenDialog) => void;
}

/** The mailboxes of a store: how many, and how far the last move out of it has come. */
export function MailboxesPage({ world, place, open }: MailboxesPageProps): ReactNode {
  const { t } = useTranslation('consoles-esm');
  const evs = evsNamed(world, place.server);
  const store = evs === undefined ? undefined : storeNamed(evs, place.storageGroup, place.store)?.store;
  const move = lastMove(world, place);
  const there = store?.mailboxes ?? 0;
  const hasPostmaster = evs !== undefined && isFirstStore(evs, place) && hasRole(world, evs, 'postmaster');
  return (
    <div className="k-stack k-hint">
      <p>{t('mailboxes.count', { count: there, shown: formatNumber(there) })}</p>
      <div className="k-row">
        <Button
          isDisabled={there === 0}
          reason={t('mailboxes.none')}
          onPress={() => open({ kind: 'move', place })}
        >
          {t('menu.tasks')}
        </Button>
        {hasPostmaster ? (
          <Button onPress={() => open({ kind: 'postmaster', place })}>{t('menu.postmaster')}</Button>
        ) : null}
      </div>
      {hasPostmaster ? <p className="k-note">{t('mailboxes.postmaster')}</p> : null}
      {move === undefined ? null : <MoveReport job={move} now={world.now} />}
    </div>
  );
}

/** The postmaster's mailbox is shown in the first mailbox store of its server. */
function isFirstStore(evs: ExchangeVirtualServer, { storageGroup, store }: Place): boolean {
  const first = storesOf(evs).find((placed) => placed.store.storeKind === 'mailbox');
  return first?.group.name === storageGroup && first.store.name === store;
}

/** The newest move out of a store, finished or not. */
export function lastMove(world: World, { server, storageGroup, store }: Place): Job | undefined {
  return rows(world, 'job').findLast(
    ({ jobKind, payload }) =>
      jobKind === 'moveMailboxes' &&
      payload['server'] === server &&
      payload['storageGroup'] === storageGroup &&
      payload['store'] === store,
  );
}

/** A move that left mailboxes behind is over, but not done. */
function stateKey({ state, payload }: Job) {
  if (state === 'running' && payload['onTheWay'] !== true) return 'mailboxes.state.waiting';
  const isDone = payload['moved'] === payload['mailboxes'];
  return state === 'done' && !isDone ? 'mailboxes.state.partly' : (`mailboxes.state.${state}` as const);
}

function MoveReport({ job, now }: { job: Job; now: number }): ReactNode {
  const { t } = useTranslation('consoles-esm');
  const { payload, state } = job;
  const [moved, left, all] = [payload['moved'], payload['left'], payload['mailboxes']].map(Number);
  const target = `${payload['toServer']}, ${payload['toStore']}`;
  const text = {
    moved: formatNumber(moved ?? 0),
    all: formatNumber(all ?? 0),
    left: formatNumber((all ?? 0) - (moved ?? 0)),
  };
  const isWaiting = state === 'running' && payload['onTheWay'] !== true;
  return (
    <GroupBox label={t('mailboxes.lastMove', { target })}>
      <div className="k-stack">
        <ProgressBar
          label={t('mailboxes.progress')}
          value={((moved ?? 0) + (left ?? 0)) / Math.max(1, all ?? 1)}
          valueText={t('mailboxes.moved', text)}
        />
        <p role="status">{t(stateKey(job), text)}</p>
        {state === 'running' && !isWaiting ? (
          <p>{t('mailboxes.remaining', { time: formatDuration(Math.max(0, job.endsAt - now)) })}</p>
        ) : null}
        {left === 0 ? null : <p>{t('mailboxes.left')}</p>}
        <p className="k-note">{t('mailboxes.note')}</p>
      </div>
    </GroupBox>
  );
}
