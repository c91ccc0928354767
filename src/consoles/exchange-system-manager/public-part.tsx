import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandOf, World } from '#domain';
import { exchangeServers, hasRole, publicServerOf, publicStoreOf, rows } from '#domain/selectors';
import { formatDuration } from '#i18n';
import { Select, TextField } from '#ui';
import type { StoreSheetProps } from './store-sheet.tsx';

/** Whose public folder store the users of a mailbox store open, as its dialog has it. */
export interface PublicChoice {
  readonly server: string;
  readonly choose: (server: string) => void;
  /** Carries the choice out; false when it was refused. */
  readonly apply: () => boolean;
}

/** The choice of a mailbox store's default public folder store (E-68). */
export function usePublicServer({ evs, group, store, world, node, port }: StoreSheetProps): PublicChoice {
  const now = store === null ? evs.name : (publicServerOf(world, evs, store)?.name ?? '');
  const [server, choose] = useState(now);
  const apply = () => {
    if (store === null || store.storeKind === 'public' || server === now) return true;
    const command: CommandOf<'setDefaultPublicStore'> = {
      type: 'setDefaultPublicStore',
      ...{ node, server: evs.name, storageGroup: group.name, store: store.name, publicServer: server },
    };
    return port.submit(command).ok;
  };
  return { server, choose, apply };
}

/** The part of a store's page General that is about public folders: the default of a mailbox store, the content of a public one. */
export function PublicPart({
  evs,
  store,
  world,
  chosen,
}: StoreSheetProps & { chosen: PublicChoice }): ReactNode {
  const { t } = useTranslation('consoles-esm');
  if (store === null) return null;
  if (store.storeKind === 'public') {
    const holds = hasRole(world, evs, 'publicFolders');
    return (
      <TextField
        label={t('replicas.label')}
        labelPlacement="side"
        value={holds ? (underWay(world, t) ?? t('replicas.here')) : t('replicas.none')}
        isReadOnly
      />
    );
  }
  return (
    <Select
      label={t('store.defaultPublic')}
      value={chosen.server}
      onChange={chosen.choose}
      options={exchangeServers(world).flatMap((server) => {
        const placed = publicStoreOf(server);
        return placed === undefined ? [] : [{ id: server.name, label: placed.store.name }];
      })}
    />
  );
}

/** How far the move of the replicas has come; null while none is going on. */
function underWay(world: World, t: ReturnType<typeof useTranslation<'consoles-esm'>>['t']): string | null {
  const job = rows(world, 'job').find(
    ({ jobKind, state }) => jobKind === 'moveReplicas' && state === 'running',
  );
  if (job === undefined) return null;
  const time = formatDuration(Math.max(0, job.endsAt - world.now));
  return t('replicas.moving', { server: String(job.payload['toServer']), time });
}
