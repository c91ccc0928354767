import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClusterNetwork, NetworkRole } from '#domain';
import { CheckBox, Icon, PropertySheet, RadioGroup, TextField } from '#ui';
import type { ClusterDialogProps } from '../cluster-dialogs.tsx';
import { networkCommands, networkDraft } from '../model/network-draft.ts';
import { shownNetwork } from '../model/states.ts';
import { Facts } from './facts.tsx';
import { useSheet } from './use-sheet.ts';

const usedRoles: readonly NetworkRole[] = ['client', 'internal', 'all'];

/** Properties of a network: what the cluster may use it for (U-34, W-1 to W-4). */
export function NetworkSheet({
  world,
  commands,
  network,
  onClose,
}: ClusterDialogProps & { network: ClusterNetwork }): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const { draft, change, frame } = useSheet(
    () => networkDraft(network),
    (current) => networkCommands(network, current),
    commands,
    onClose,
  );
  const isUsed = draft.role !== 'disabled';
  const general = (
    <>
      <TextField label={t('field.name')} value={draft.name} onChange={(name) => change({ name })} />
      <TextField
        label={t('field.description')}
        value={draft.description}
        onChange={(description) => change({ description })}
      />
      <CheckBox isChecked={isUsed} onChange={(used) => change({ role: used ? 'all' : 'disabled' })}>
        {t('properties.enableNetwork')}
      </CheckBox>
      <div className="properties-indent">
        <RadioGroup
          label={t('properties.networkRole')}
          isDisabled={!isUsed}
          value={isUsed ? draft.role : null}
          onChange={(id) => change({ role: usedRoles.find((role) => role === id) ?? draft.role })}
          options={usedRoles.map((id) => ({ id, label: t(`role.${id}`) }))}
        />
      </div>
      <Facts
        lines={[
          [t('field.state'), t(`state.${shownNetwork(world, network.id).key}`)],
          [t('field.subnet'), network.subnet],
          [t('field.mask'), network.mask],
        ]}
      />
    </>
  );
  return (
    <PropertySheet
      title={t('properties.title', { name: network.name })}
      icon={<Icon name="network" />}
      {...frame}
      tabs={[{ id: 'general', label: t('tab.general'), content: general }]}
    />
  );
}
