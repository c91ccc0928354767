import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComputerNode, NetworkId, NodeId } from '#domain';
import { Icon, type IconName, PropertySheet } from '#ui';
import type { ClusterDialogProps } from '../cluster-dialogs.tsx';
import { clusterInterfaces } from '../model/interfaces.ts';
import { shownInterface, shownNode } from '../model/states.ts';
import { Facts } from './facts.tsx';

/** Properties of a node: state and version (U-33). */
export function NodeSheet({
  world,
  computer,
  onClose,
}: ClusterDialogProps & { computer: ComputerNode }): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <FactSheet
      name={computer.name}
      icon="node"
      onClose={onClose}
      lines={[
        [t('field.name'), computer.name],
        [t('field.state'), t(`state.${shownNode(world, computer.id).key}`)],
        [t('field.nodeNumber'), String(computer.nodeNumber ?? '')],
        [t('field.version'), t(`properties.edition.${computer.edition}`)],
      ]}
    />
  );
}

/** Properties of a network interface. */
export function InterfaceSheet({
  world,
  nodeId,
  networkId,
  onClose,
}: ClusterDialogProps & { nodeId: NodeId; networkId: NetworkId }): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const found = clusterInterfaces(world).find(
    (each) => each.node.id === nodeId && each.network.id === networkId,
  );
  if (found === undefined) return null;
  return (
    <FactSheet
      name={`${found.network.name} - ${found.node.name}`}
      icon="interface"
      onClose={onClose}
      lines={[
        [t('field.node'), found.node.name],
        [t('field.network'), found.network.name],
        [t('field.adapter'), found.nic.name],
        [t('field.address'), found.nic.address],
        [t('field.state'), t(`state.${shownInterface(world, nodeId, networkId).key}`)],
      ]}
    />
  );
}

function FactSheet({
  name,
  icon,
  lines,
  onClose,
}: {
  name: string;
  icon: IconName;
  lines: readonly (readonly [string, string])[];
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <PropertySheet
      title={t('properties.title', { name })}
      icon={<Icon name={icon} />}
      onOk={onClose}
      onCancel={onClose}
      tabs={[{ id: 'general', label: t('tab.general'), content: <Facts lines={lines} /> }]}
    />
  );
}
