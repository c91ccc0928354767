import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Resource } from '#domain';
import { Icon, PropertySheet } from '#ui';
import type { ClusterDialogProps } from '../cluster-dialogs.tsx';
import { programPage } from '../model/program-parameters.ts';
import { replicatedTypes, resourceCommands, resourceDraft } from '../model/resource-draft.ts';
import { AdvancedPage } from './resource-advanced-page.tsx';
import { DependenciesPage, GeneralPage, ParametersPage, shownParameters } from './resource-pages.tsx';
import { RootKeys } from './root-keys.tsx';
import { useSheet } from './use-sheet.ts';

/** Properties of a resource: General, Dependencies, Advanced, Parameters (U-32), Registry Replication. */
export function ResourceSheet({
  world,
  commands,
  resource,
  onClose,
}: ClusterDialogProps & { resource: Resource }): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const { draft, change, frame } = useSheet(
    () => resourceDraft(world, resource),
    (current) => resourceCommands(world, resource, current),
    commands,
    onClose,
  );
  const page = { world, resource, draft, change };
  const hasParameters =
    programPage(resource.resourceType) !== undefined ||
    shownParameters.some((key) => resource.parameters[key] !== undefined);
  return (
    <PropertySheet
      title={t('properties.title', { name: resource.name })}
      icon={<Icon name="resource" />}
      {...frame}
      tabs={[
        { id: 'general', label: t('tab.general'), content: <GeneralPage {...page} /> },
        { id: 'dependencies', label: t('tab.dependencies'), content: <DependenciesPage {...page} /> },
        { id: 'advanced', label: t('tab.advanced'), content: <AdvancedPage {...page} /> },
        ...(hasParameters
          ? [{ id: 'parameters', label: t('tab.parameters'), content: <ParametersPage {...page} /> }]
          : []),
        ...(replicatedTypes.includes(resource.resourceType)
          ? [
              {
                id: 'registryReplication',
                label: t('tab.registryReplication'),
                content: (
                  <RootKeys keys={draft.checkpoints} onChange={(checkpoints) => change({ checkpoints })} />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
