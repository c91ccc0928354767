import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownResourceType } from '#domain/selectors';
import { Icon, NumberField, PropertySheet, TextField } from '#ui';
import type { ClusterDialogProps } from '../cluster-dialogs.tsx';
import { resourceTypeCommands, resourceTypeDraft } from '../model/resource-type-draft.ts';
import { resourceTypeLabel } from '../views/texts.ts';
import { Facts } from './facts.tsx';
import { useSheet } from './use-sheet.ts';

/** Properties of a resource type: how often resources are asked that have no interval of their own. */
export function ResourceTypeSheet({
  commands,
  resourceType,
  onClose,
}: ClusterDialogProps & { resourceType: KnownResourceType }): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const { name, dll, nodes } = resourceType;
  const { draft, change, frame } = useSheet(
    () => resourceTypeDraft(resourceType),
    (current) => resourceTypeCommands(resourceType, current),
    commands,
    onClose,
  );
  const general = (
    <>
      <Facts
        lines={[
          [t('field.displayName'), resourceTypeLabel(t, name)],
          [t('field.resourceType'), name],
          [t('field.dll'), dll],
          [t('field.typeNodes'), nodes.join(', ')],
        ]}
      />
      <TextField
        label={t('field.description')}
        value={draft.description}
        onChange={(description) => change({ description })}
      />
      <NumberField
        label={t('properties.looksAlive')}
        value={draft.looksAliveMs}
        onChange={(looksAliveMs) => change({ looksAliveMs })}
        min={1}
        max={4_294_967_295}
        unit={t('unit.milliseconds')}
      />
      <NumberField
        label={t('properties.isAlive')}
        value={draft.isAliveMs}
        onChange={(isAliveMs) => change({ isAliveMs })}
        min={1}
        max={4_294_967_295}
        unit={t('unit.milliseconds')}
      />
    </>
  );
  return (
    <PropertySheet
      title={t('properties.title', { name })}
      icon={<Icon name="settings" />}
      {...frame}
      tabs={[{ id: 'general', label: t('tab.general'), content: general }]}
    />
  );
}
