import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Wizard, WizardNote } from '#ui';
import { useWizardMachine } from '../../shared/use-wizard-machine.ts';
import type { ClusterDialogProps } from '../cluster-dialogs.tsx';
import {
  type NewResourceFields,
  type NewResourcePage,
  newResource,
  newResourceCommand,
  newResourcePages,
  newResourceSpec,
  withFollowUps,
} from '../model/new-resource.ts';
import { resourcePages } from './resource-pages.tsx';

/** New Resource (U-24), with the pages of System Attendant (U-26, E-26 to E-30). */
export function NewResourceWizard({
  world,
  commands,
  group,
  onClose,
  onCreated,
}: ClusterDialogProps & { group: string; onCreated: (name: string) => void }): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const wizard = useWizardMachine<NewResourceFields, NewResourcePage>(
    newResourceSpec,
    () => newResource(world, group),
    lastPage,
    commands.query,
  );
  const { fields } = wizard;
  const change = (part: Partial<NewResourceFields>) => wizard.change(withFollowUps(world, fields, part));
  const pages = newResourcePages(fields);
  const gate = wizard.gate(wizard.page);
  return (
    <Wizard
      title={t('newResource.title')}
      pageId={wizard.page}
      onPageChange={(id) => wizard.goTo(pages.find((page) => page === id) ?? 'resource')}
      onCancel={onClose}
      onFinish={() => {
        const command = newResourceCommand(fields);
        if (commands.submit(command).ok) onCreated(command.resource);
      }}
      pages={pages.map((id) => {
        const Page = resourcePages[id];
        const isShown = id === wizard.page;
        return {
          id,
          title: t(`newResource.page.${id}.title`),
          subtitle: t(`newResource.page.${id}.subtitle`, { name: fields.resource }),
          ...(isShown ? gate : { canNext: false }),
          content: (
            <>
              <Page world={world} fields={fields} change={change} />
              <WizardNote reason={isShown ? gate.nextDisabledReason : undefined} />
            </>
          ),
        };
      })}
    />
  );
}

function lastPage(fields: NewResourceFields): NewResourcePage {
  return newResourcePages(fields).at(-1) ?? 'dependencies';
}
