import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cluster } from '#domain';
import { Icon, PropertySheet, TextField } from '#ui';
import type { ClusterDialogProps } from '../cluster-dialogs.tsx';
import { type ClusterDraft, clusterCommands, clusterDraft } from '../model/cluster-draft.ts';
import { NetworkPriorityPage, QuorumPage } from './cluster-pages.tsx';
import { Facts } from './facts.tsx';
import { useSheet } from './use-sheet.ts';

/** Properties of the cluster: General, Quorum, Network Priority, Security (U-30). */
export function ClusterSheet(props: ClusterDialogProps): ReactNode {
  const { cluster } = props.world;
  const draft = clusterDraft(props.world);
  return cluster === null || draft === null ? null : (
    <OpenSheet {...props} cluster={cluster} initial={draft} />
  );
}

function OpenSheet({
  world,
  commands,
  onClose,
  cluster,
  initial,
}: ClusterDialogProps & { cluster: Cluster; initial: ClusterDraft }): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const { draft, change, frame } = useSheet(
    () => initial,
    (current) => clusterCommands(world, current),
    commands,
    onClose,
  );
  const page = { world, commands, draft, change };
  return (
    <PropertySheet
      title={t('properties.title', { name: cluster.name })}
      icon={<Icon name="cluster" />}
      {...frame}
      tabs={[
        {
          id: 'general',
          label: t('tab.general'),
          content: (
            <>
              <TextField
                label={t('field.clusterName')}
                value={draft.name}
                onChange={(name) => change({ name })}
                description={t('properties.renameHint')}
              />
              <Facts lines={[[t('field.domain'), cluster.domain]]} />
            </>
          ),
        },
        { id: 'quorum', label: t('tab.quorum'), content: <QuorumPage {...page} /> },
        { id: 'priority', label: t('tab.networkPriority'), content: <NetworkPriorityPage {...page} /> },
        {
          id: 'security',
          label: t('tab.security'),
          content: (
            <>
              <Facts lines={[[t('field.serviceAccount'), cluster.serviceAccount]]} />
              <p>{t('properties.securityHint')}</p>
            </>
          ),
        },
      ]}
    />
  );
}
