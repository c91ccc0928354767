import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { Wizard, WizardNote, type WizardPage } from '#ui';
import { useWizardMachine, type WizardMachine } from '../../shared/use-wizard-machine.ts';
import type { ClusterDialogProps } from '../cluster-dialogs.tsx';
import {
  type ApplicationFields,
  type ApplicationPage,
  applicationPages,
  newApplication,
  serverGroup,
  type TypePage as TypePageId,
} from '../model/application.ts';
import { applicationCommand, applicationSpec } from '../model/application-spec.ts';
import type { CluText } from '../views/texts.ts';
import { AdvancedPage, type ApplicationPageProps } from './application-advanced.tsx';
import {
  AccessPage,
  changeApplication,
  DependenciesPage,
  GroupNamePage,
  ResourceGroupPage,
  ResourceNamePage,
  ServerPage,
  SummaryPage,
  TypePage,
  WantsApplicationPage,
} from './application-pages.tsx';
import { resourcePages } from './resource-pages.tsx';
import { CompletingPage, WelcomePage } from './wizard-text-pages.tsx';

type OwnPage = Exclude<ApplicationPage, TypePageId | 'welcome' | 'completing'>;

const ownPages: Readonly<Record<OwnPage, ComponentType<ApplicationPageProps>>> = {
  server: ServerPage,
  resourceGroup: ResourceGroupPage,
  groupName: GroupNamePage,
  access: AccessPage,
  advanced: AdvancedPage,
  application: WantsApplicationPage,
  type: TypePage,
  resourceName: ResourceNamePage,
  dependencies: DependenciesPage,
};

const isOwnPage = (page: ApplicationPage): page is OwnPage => page in ownPages;

/** Cluster Application Wizard (U-25): ends in the one command `configureApplication`. */
export function ApplicationWizard({
  world,
  commands,
  group,
  onClose,
  onCreated,
}: ClusterDialogProps & { group: string; onCreated: (name: string) => void }): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const wizard = useWizardMachine<ApplicationFields, ApplicationPage>(
    applicationSpec,
    () => newApplication(world, group),
    () => 'completing',
    commands.query,
  );
  const { fields } = wizard;
  const order = applicationPages(fields);
  return (
    <Wizard
      title={t('application.title')}
      pageId={wizard.page}
      onPageChange={(id) => wizard.goTo(order.find((page) => page === id) ?? 'welcome')}
      onCancel={onClose}
      onFinish={() => {
        const command = applicationCommand(fields);
        if (commands.submit(command).ok) onCreated(command.group);
      }}
      pages={order.map((id) => pageFor(id, world, wizard, t))}
    />
  );
}

function pageFor(
  id: ApplicationPage,
  world: World,
  wizard: WizardMachine<ApplicationFields, ApplicationPage>,
  t: CluText,
): WizardPage {
  const { fields, change } = wizard;
  const props = { world, fields, change };
  const gate = wizard.gate(id);
  const note = <WizardNote reason={gate.nextDisabledReason} />;
  if (id === 'welcome') {
    const title = t('application.page.welcome.title');
    return { id, kind: 'welcome', title, content: <WelcomePage lines={t('application.welcome')} /> };
  }
  if (id === 'completing') {
    const content = (
      <CompletingPage lines={t('application.completing')}>
        <SummaryPage {...props} />
        {note}
      </CompletingPage>
    );
    return { id, kind: 'finish', title: t('application.page.completing.title'), ...gate, content };
  }
  const isOwn = isOwnPage(id);
  const name = fields.application.resource;
  return {
    id,
    title: isOwn ? t(`application.page.${id}.title`) : t(`newResource.page.${id}.title`),
    subtitle: isOwn ? t(`application.page.${id}.subtitle`) : t(`newResource.page.${id}.subtitle`, { name }),
    ...gate,
    content: (
      <>
        {isOwn ? <OwnContent id={id} {...props} /> : <TypeContent id={id} {...props} />}
        {note}
      </>
    ),
  };
}

function OwnContent({ id, ...props }: ApplicationPageProps & { id: OwnPage }): ReactNode {
  const Page = ownPages[id];
  return <Page {...props} />;
}

/** A page of New Resource, about the application's resource in the group of the virtual server. */
function TypeContent({ id, ...props }: ApplicationPageProps & { id: TypePageId }): ReactNode {
  const Page = resourcePages[id];
  return (
    <Page
      world={props.world}
      fields={{ ...props.fields.application, group: serverGroup(props.fields) }}
      change={(part) => changeApplication(props, part)}
    />
  );
}
