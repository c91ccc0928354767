import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { quorumOwner } from '#domain/selectors';
import { Icon, PropertySheet } from '#ui';
import type { ClusterDialogProps } from '../cluster-dialogs.tsx';
import { Facts } from './facts.tsx';

/** Properties of the cluster: General, Quorum, Network Priority, Security (U-30). */
export function ClusterSheet({ world, onClose }: ClusterDialogProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const { cluster } = world;
  if (cluster === null) return null;
  const quorum =
    cluster.quorumResource === null ? undefined : world.entities.resource[cluster.quorumResource];
  const disk =
    quorum?.parameters.disk === undefined ? undefined : world.entities.disk[quorum.parameters.disk];
  const owner = quorumOwner(world);
  const networks = cluster.networkPriority.flatMap((id) => world.entities.network[id] ?? []);
  return (
    <PropertySheet
      title={t('properties.title', { name: cluster.name })}
      icon={<Icon name="cluster" />}
      onOk={onClose}
      onCancel={onClose}
      tabs={[
        {
          id: 'general',
          label: t('tab.general'),
          content: (
            <Facts
              lines={[
                [t('field.clusterName'), cluster.name],
                [t('field.domain'), cluster.domain],
              ]}
            />
          ),
        },
        {
          id: 'quorum',
          label: t('tab.quorum'),
          content: (
            <Facts
              lines={[
                [t('field.quorumResource'), quorum?.name ?? t('quorum.none')],
                [t('field.partition'), disk?.volume ? `${disk.volume.letter}:` : ''],
                [t('field.rootPath'), '\\MSCS\\'],
                [t('field.resetLog'), t('properties.kilobytes', { value: 4096 })],
                [t('field.node'), owner === null ? '' : (world.entities.node[owner]?.name ?? '')],
              ]}
            />
          ),
        },
        {
          id: 'priority',
          label: t('tab.networkPriority'),
          content: (
            <>
              <p>{t('properties.priorityHint')}</p>
              <ol className="properties-order c-sunken">
                {networks.map((network) => (
                  <li key={network.id}>{network.name}</li>
                ))}
              </ol>
            </>
          ),
        },
        {
          id: 'security',
          label: t('tab.security'),
          content: <Facts lines={[[t('field.serviceAccount'), cluster.serviceAccount]]} />,
        },
      ]}
    />
  );
}
