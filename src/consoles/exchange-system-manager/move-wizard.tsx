import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { exchangeServers } from '#domain/selectors';
import { formatDuration, formatNumber } from '#i18n';
import {
  CheckBox,
  NumberField,
  RadioGroup,
  Select,
  TextField,
  Wizard,
  WizardNote,
  type WizardPage,
} from '#ui';
import type { CommandPort } from '../shared/use-command.tsx';
import { useWizardMachine } from '../shared/use-wizard-machine.ts';
import {
  type MoveForm,
  type MovePage,
  moveCommand,
  movePages,
  moveWizard,
  newMove,
  targetsOn,
} from './move-form.ts';
import type { Place } from './places.ts';

/** Props of {@link MoveWizard}. */
export interface MoveWizardProps {
  readonly place: Place;
  /** How many mailboxes there are. */
  readonly mailboxes: number;
  readonly world: World;
  readonly node: string;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

interface PageProps {
  readonly form: MoveForm;
  readonly change: (patch: Partial<MoveForm>) => void;
}

/** Exchange Task Wizard ▸ Move Mailbox; ends in `moveMailboxes`. The work goes on without it. */
export function MoveWizard({ place, mailboxes, world, node, port, onClose }: MoveWizardProps): ReactNode {
  const { t } = useTranslation('consoles-esm');
  const wizard = useWizardMachine(
    moveWizard,
    () => newMove(world, node, place),
    () => 'schedule',
    port.query,
  );
  const { fields: form, change } = wizard;
  const verdict = port.query(moveCommand(form));
  const content: Readonly<Record<MovePage, ReactNode>> = {
    welcome: <p>{t('move.welcomeText')}</p>,
    task: <TaskPage form={form} change={change} mailboxes={mailboxes} />,
    target: <TargetPage form={form} change={change} world={world} />,
    corrupt: <CorruptPage form={form} change={change} />,
    schedule: <SchedulePage form={form} change={change} />,
    completing: <SummaryPage form={form} seconds={verdict.ok ? (verdict.simSeconds ?? 0) : 0} />,
  };
  const pages = movePages.map((id): WizardPage => {
    const gate = wizard.gate(id);
    return {
      id,
      title: t(`move.${id}`),
      ...(id === 'welcome' || id === 'completing' ? {} : { subtitle: t(`move.${id}Sub`) }),
      kind: id === 'welcome' ? 'welcome' : id === 'completing' ? 'finish' : 'interior',
      content: (
        <div className="k-stack">
          {content[id]}
          <WizardNote reason={gate.nextDisabledReason} />
        </div>
      ),
      ...gate,
    };
  });
  return (
    <Wizard
      title={t('move.title')}
      pages={pages}
      pageId={wizard.page}
      onPageChange={(page) => wizard.goTo(page as MovePage)}
      onFinish={() => {
        if (port.submit(moveCommand(form)).ok) onClose();
      }}
      onCancel={onClose}
    />
  );
}

function TaskPage({ form, change, mailboxes }: PageProps & { mailboxes: number }): ReactNode {
  const { t } = useTranslation('consoles-esm');
  return (
    <>
      <RadioGroup
        label={t('move.available')}
        value="move"
        onChange={() => {}}
        options={[{ id: 'move', label: t('move.moveMailbox') }]}
      />
      <p>{t('move.moveHelp')}</p>
      <NumberField
        label={t('move.howMany')}
        labelPlacement="side"
        value={form.mailboxes}
        onChange={(count) => change({ mailboxes: count })}
        min={1}
        max={Math.max(1, mailboxes)}
        description={t('move.howManyNote', { count: mailboxes, store: form.place.store })}
      />
    </>
  );
}

function TargetPage({ form, change, world }: PageProps & { world: World }): ReactNode {
  const { t } = useTranslation('consoles-esm');
  const targets = targetsOn(world, form.toServer, form.place);
  const choose = (toServer: string, id?: string) => {
    const offered = targetsOn(world, toServer, form.place);
    const target = offered.find((one) => one.id === id) ?? offered[0];
    change({ toServer, toStorageGroup: target?.storageGroup ?? '', toStore: target?.store ?? '' });
  };
  return (
    <>
      <TextField label={t('move.from')} value={`${form.place.server}, ${form.place.store}`} isReadOnly />
      <Select
        label={t('move.server')}
        value={form.toServer}
        onChange={(server) => choose(server)}
        options={exchangeServers(world).map(({ name }) => ({ id: name, label: name }))}
      />
      <Select
        label={t('move.store')}
        value={form.toStore === '' ? null : `${form.toStorageGroup}|${form.toStore}`}
        onChange={(id) => choose(form.toServer, id)}
        options={targets.map(({ id, storageGroup, store }) => ({ id, label: `${storageGroup} / ${store}` }))}
        placeholder={t('move.noStore')}
      />
    </>
  );
}

function CorruptPage({ form, change }: PageProps): ReactNode {
  const { t } = useTranslation('consoles-esm');
  return (
    <>
      <RadioGroup
        label={t('move.whenCorrupt')}
        value={form.skipsCorrupt ? 'skip' : 'report'}
        onChange={(id) => change({ skipsCorrupt: id === 'skip' })}
        options={[
          { id: 'report', label: t('move.report') },
          { id: 'skip', label: t('move.skip') },
        ]}
      />
      <NumberField
        label={t('move.maximum')}
        labelPlacement="side"
        value={form.skipCorrupt}
        onChange={(skipCorrupt) => change({ skipCorrupt })}
        min={1}
        max={100}
        isDisabled={!form.skipsCorrupt}
      />
      <p className="k-note">{t('move.corruptNote')}</p>
    </>
  );
}

function SchedulePage({ form, change }: PageProps): ReactNode {
  const { t } = useTranslation('consoles-esm');
  return (
    <>
      <CheckBox isChecked={form.isLater} onChange={(isLater) => change({ isLater })}>
        {t('move.beginLater')}
      </CheckBox>
      <TextField
        label={t('move.beginsAt')}
        labelPlacement="side"
        value={form.beginsAt}
        onChange={(beginsAt) => change({ beginsAt })}
        isDisabled={!form.isLater}
      />
      <CheckBox isChecked={form.isLimited} onChange={(isLimited) => change({ isLimited })}>
        {t('move.cancelLater')}
      </CheckBox>
      <TextField
        label={t('move.endsAt')}
        labelPlacement="side"
        value={form.endsAt}
        onChange={(endsAt) => change({ endsAt })}
        isDisabled={!form.isLimited}
      />
      <p className="k-note">{t('move.scheduleNote')}</p>
    </>
  );
}

function SummaryPage({ form, seconds }: { form: MoveForm; seconds: number }): ReactNode {
  const { t } = useTranslation('consoles-esm');
  return (
    <>
      <p>{t('move.completingText')}</p>
      <ul className="k-summary">
        <li>{t('move.summaryCount', { count: form.mailboxes, shown: formatNumber(form.mailboxes) })}</li>
        <li>{t('move.summaryFrom', { place: `${form.place.server}, ${form.place.store}` })}</li>
        <li>{t('move.summaryTo', { place: `${form.toServer}, ${form.toStore}` })}</li>
        <li>{form.isLater ? t('move.summaryLater', { time: form.beginsAt }) : t('move.summaryNow')}</li>
        <li>{t('move.summaryTakes', { time: formatDuration(seconds * 1000) })}</li>
      </ul>
    </>
  );
}
