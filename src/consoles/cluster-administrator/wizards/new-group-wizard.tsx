import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { members } from '#domain/selectors';
import { DualListBox, TextField, Wizard, WizardNote } from '#ui';
import { useWizardMachine } from '../../shared/use-wizard-machine.ts';
import type { ClusterDialogProps } from '../cluster-dialogs.tsx';
import { emptyNewGroup, type NewGroupFields, newGroupCommand, newGroupSpec } from '../model/new-group.ts';

/** New Group (U-23, E-25). */
export function NewGroupWizard({
  world,
  commands,
  onClose,
  onCreated,
}: ClusterDialogProps & { onCreated: (name: string) => void }): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const wizard = useWizardMachine(
    newGroupSpec,
    () => emptyNewGroup,
    () => 'owners',
    commands.query,
  );
  const { fields, change } = wizard;
  const gates = { group: wizard.gate('group'), owners: wizard.gate('owners') };
  const onFinish = () => {
    const command = newGroupCommand(fields);
    if (commands.submit(command).ok) onCreated(command.group);
  };
  return (
    <Wizard
      title={t('newGroup.title')}
      pageId={wizard.page}
      onPageChange={(page) => wizard.goTo(page === 'owners' ? 'owners' : 'group')}
      onCancel={onClose}
      onFinish={onFinish}
      pages={[
        {
          id: 'group',
          title: t('newGroup.groupTitle'),
          subtitle: t('newGroup.groupSubtitle'),
          ...gates.group,
          content: (
            <>
              <TextField
                label={t('field.name')}
                value={fields.group}
                onChange={(group) => change({ group })}
                shouldFocus
              />
              <DescriptionField fields={fields} change={change} />
              <WizardNote reason={gates.group.nextDisabledReason} />
            </>
          ),
        },
        {
          id: 'owners',
          title: t('newGroup.ownersTitle'),
          subtitle: t('newGroup.ownersSubtitle'),
          ...gates.owners,
          content: (
            <>
              <DualListBox
                availableLabel={t('field.availableNodes')}
                chosenLabel={t('field.preferredOwners')}
                options={members(world).map((node) => ({ id: node.name, label: node.name }))}
                chosenIds={fields.preferredOwners}
                onChange={(preferredOwners) => change({ preferredOwners })}
                isOrdered
              />
              <WizardNote reason={gates.owners.nextDisabledReason} />
            </>
          ),
        },
      ]}
    />
  );
}

function DescriptionField({
  fields,
  change,
}: {
  fields: NewGroupFields;
  change: (fields: Partial<NewGroupFields>) => void;
}): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <TextField
      label={t('field.description')}
      value={fields.description}
      onChange={(description) => change({ description })}
    />
  );
}
