import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { Button, ListBox, PropertySheet, TextField } from '#ui';
import {
  type ApplicationFields,
  changeGroup,
  chosenGroup,
  type PartDraft,
  partNames,
  withNetwork,
} from '../model/application.ts';
import { FailbackPage, FailoverPage } from '../properties/group-sheet.tsx';
import { OwnersField } from '../properties/owners-field.tsx';
import { NetworkNamePage, TcpipPage } from './resource-pages.tsx';

/** What the pages of the wizard get. */
export interface ApplicationPageProps {
  readonly world: World;
  readonly fields: ApplicationFields;
  readonly change: (part: Partial<ApplicationFields>) => void;
}

const categories = ['group', 'ipAddress', 'networkName'] as const;
type Category = (typeof categories)[number];

/** Advanced Properties for the Virtual Server: a sheet for each of the three things that the wizard makes. */
export function AdvancedPage(props: ApplicationPageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const [category, setCategory] = useState<Category>('group');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ListBox
        label={t('application.categories')}
        options={categories.map((id) => ({ id, label: t(`application.category.${id}`) }))}
        selectedIds={[category]}
        onSelect={([id]) => setCategory(categories.find((each) => each === id) ?? category)}
        onOpen={() => setOpen(true)}
        rows={4}
      />
      <div className="wizard-buttons">
        <Button onPress={() => setOpen(true)}>{t('application.advancedButton')}</Button>
      </div>
      {isOpen ? <AdvancedSheet {...props} category={category} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** What is changed here counts from OK on; the page then says what the engine minds. */
function AdvancedSheet({
  world,
  fields,
  change,
  category,
  onClose,
}: ApplicationPageProps & { category: Category; onClose: () => void }): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const [draft, setDraft] = useState(fields);
  const page = {
    world,
    fields: draft,
    change: (part: Partial<ApplicationFields>) => setDraft((before) => ({ ...before, ...part })),
  };
  return (
    <PropertySheet
      title={t('properties.title', { name: t(`application.category.${category}`) })}
      onOk={() => {
        change(draft);
        onClose();
      }}
      onCancel={onClose}
      tabs={category === 'group' ? groupTabs(t, page) : partTabs(t, page, category)}
    />
  );
}

type Text = ReturnType<typeof useTranslation<'consoles-cluadmin'>>['t'];

function groupTabs(t: Text, { world, fields, change }: ApplicationPageProps) {
  const policy = {
    draft: chosenGroup(fields),
    change: (part: Parameters<typeof changeGroup>[1]) => change(changeGroup(fields, part)),
  };
  const owners = (
    <OwnersField
      kind="preferred"
      world={world}
      owners={policy.draft.preferredOwners}
      onChange={(preferredOwners) => policy.change({ preferredOwners })}
    />
  );
  return [
    { id: 'general', label: t('tab.general'), content: owners },
    { id: 'failover', label: t('tab.failover'), content: <FailoverPage {...policy} /> },
    { id: 'failback', label: t('tab.failback'), content: <FailbackPage {...policy} /> },
  ];
}

function partTabs(t: Text, page: ApplicationPageProps, category: 'ipAddress' | 'networkName') {
  const { world, fields, change } = page;
  const parameters =
    category === 'ipAddress' ? (
      <TcpipPage world={world} fields={fields} change={(part) => change(withNetwork(world, part))} />
    ) : (
      <NetworkNamePage fields={fields} change={change} />
    );
  return [
    { id: 'general', label: t('tab.general'), content: <PartPage {...page} category={category} /> },
    { id: 'parameters', label: t('tab.parameters'), content: parameters },
  ];
}

/** General page of a resource that is still to be made. */
function PartPage({
  world,
  fields,
  change,
  category,
}: ApplicationPageProps & { category: 'ipAddress' | 'networkName' }): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const key = category === 'ipAddress' ? 'ip' : 'name';
  const draft = fields[key];
  const set = (part: Partial<PartDraft>) => change({ [key]: { ...draft, ...part } });
  return (
    <>
      <TextField
        label={t('field.name')}
        value={draft.resource ?? partNames(fields)[key]}
        onChange={(resource) => set({ resource })}
      />
      <TextField
        label={t('field.description')}
        value={draft.description}
        onChange={(description) => set({ description })}
      />
      <OwnersField
        kind="possible"
        world={world}
        owners={draft.possibleOwners}
        onChange={(possibleOwners) => set({ possibleOwners })}
      />
    </>
  );
}
