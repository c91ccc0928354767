import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job, World } from '#domain';
import { evsNamed, rows, storeNamed } from '#domain/selectors';
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
      </div>
      {move === undefined ? null : <MoveReport job={move} now={world.now} />}
    </div>
  );
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

function MoveReport({ job, now }: { job: Job; now: number }): ReactNode {
  const { t } = useTranslation('consoles-esm');
  const { payload, state } = job;
  const [moved, left, all] = [payload['moved'], payload['left'], payload['mailboxes']].map(Number);
  const target = `${payload['toServer']}, ${payload['toStore']}`;
  const text = {
    moved: formatNumber(moved ?? 0),
    all: formatNumber(all ?? 0),
    left: formatNumber(left ?? 0),
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
        <p>{t('mailboxes.moved', text)}</p>
        <p role="status">{t(isWaiting ? 'mailboxes.state.waiting' : `mailboxes.state.${state}`)}</p>
        {state === 'running' && !isWaiting ? (
          <p>{t('mailboxes.remaining', { time: formatDuration(Math.max(0, job.endsAt - now)) })}</p>
        ) : null}
        {left === 0 ? null : <p>{t('mailboxes.left', text)}</p>}
        <p className="k-note">{t('mailboxes.note')}</p>
      </div>
    </GroupBox>
  );
}
