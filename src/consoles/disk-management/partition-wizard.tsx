import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#i18n';
import { RadioGroup, Select, TextField, Wizard, type WizardPage } from '#ui';
import { warningTexts } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { useWizardMachine } from '../shared/use-wizard-machine.ts';
import { useDiskTexts } from './disk-texts.ts';
import { offeredLetters } from './drive-letters.ts';
import { FormatPage } from './format-page.tsx';
import {
  formatCommand,
  newPartition,
  type PartitionFields,
  type PartitionPage,
  partitionPages,
  partitionWizard,
} from './partition-wizard-model.ts';
import { WarningList } from './warning-list.tsx';

/** Props of {@link PartitionWizard}. */
export interface PartitionWizardProps {
  readonly node: string;
  readonly disk: number;
  readonly sizeMb: number;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** New Partition Wizard: one primary partition over the whole disk, letter, file system; ends in `formatVolume`. */
export function PartitionWizard({ node, disk, sizeMb, port, onClose }: PartitionWizardProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const label = t('disk.partitionWizard.defaultLabel');
  const wizard = useWizardMachine(
    partitionWizard,
    () => newPartition(node, disk, firstLetter(node, disk, port), label),
    () => 'format',
    port.query,
  );
  const { fields, change } = wizard;
  const letters = offeredLetters((letter) => port.query(formatCommand({ ...fields, letter })));
  const content: Readonly<Record<PartitionPage, ReactNode>> = {
    welcome: <p>{t('disk.partitionWizard.welcomeText')}</p>,
    type: <TypePage />,
    size: <SizePage sizeMb={sizeMb} />,
    letter: (
      <Select
        label={t('disk.partitionWizard.letterLabel')}
        value={fields.letter}
        onChange={(letter) => change({ letter })}
        options={letters.map((letter) => ({ id: letter, label: `${letter}:` }))}
        placeholder={t('disk.partitionWizard.noLetters')}
      />
    ),
    format: <FormatPage fields={fields} change={change} />,
    completing: (
      <>
        <Summary fields={fields} sizeMb={sizeMb} />
        <WarningList texts={warningTexts(port.query(formatCommand(fields)))} />
      </>
    ),
  };
  const pages = partitionPages.map(
    (id): WizardPage => ({
      id,
      title: t(`disk.partitionWizard.${id}`),
      ...subtitleOf(id, t),
      kind: id === 'welcome' ? 'welcome' : id === 'completing' ? 'finish' : 'interior',
      content: content[id],
      ...wizard.gate(id),
    }),
  );
  return (
    <Wizard
      title={t('disk.partitionWizard.title')}
      pages={pages}
      pageId={wizard.page}
      onPageChange={(page) => wizard.goTo(page as PartitionPage)}
      onFinish={() => {
        if (port.submit(formatCommand(fields)).ok) onClose();
      }}
      onCancel={onClose}
    />
  );
}

type Translate = ReturnType<typeof useTranslation<'consoles-windows'>>['t'];

function subtitleOf(id: PartitionPage, t: Translate): { readonly subtitle?: string } {
  if (id === 'welcome' || id === 'completing') return {};
  return { subtitle: t(`disk.partitionWizard.${id}Sub`) };
}

function firstLetter(node: string, disk: number, port: CommandPort): string {
  const fields: PartitionFields = { node, disk, letter: '', fileSystem: 'NTFS', label: '' };
  return offeredLetters((letter) => port.query(formatCommand({ ...fields, letter })))[0] ?? '';
}

function TypePage(): ReactNode {
  const { t } = useTranslation('consoles-windows');
  return (
    <div className="k-stack">
      <RadioGroup
        label={t('disk.partitionWizard.typePrompt')}
        value="primary"
        onChange={() => {}}
        options={[
          { id: 'primary', label: t('disk.partitionWizard.primary') },
          { id: 'extended', label: t('disk.partitionWizard.extended'), isDisabled: true },
          { id: 'logical', label: t('disk.partitionWizard.logical'), isDisabled: true },
        ]}
      />
      <p>{t('disk.partitionWizard.typeHelp')}</p>
      <p className="k-note">{t('disk.partitionWizard.typeOthers')}</p>
    </div>
  );
}

function SizePage({ sizeMb }: { sizeMb: number }): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const size = formatNumber(sizeMb);
  return (
    <div className="k-stack">
      <TextField
        label={t('disk.partitionWizard.sizeMaximum')}
        labelPlacement="side"
        value={size}
        isReadOnly
      />
      <TextField
        label={t('disk.partitionWizard.sizeMinimum')}
        labelPlacement="side"
        value={formatNumber(8)}
        isReadOnly
      />
      <TextField
        label={t('disk.partitionWizard.sizeValue')}
        labelPlacement="side"
        value={size}
        isReadOnly
        description={t('disk.partitionWizard.sizeFixed')}
      />
    </div>
  );
}

function Summary({ fields, sizeMb }: { fields: PartitionFields; sizeMb: number }): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const texts = useDiskTexts();
  return (
    <div className="k-stack">
      <p>{t('disk.partitionWizard.completingText')}</p>
      <ul className="k-summary">
        <li>{t('disk.partitionWizard.summaryType')}</li>
        <li>{t('disk.partitionWizard.summaryDisk', { number: fields.disk })}</li>
        <li>{t('disk.partitionWizard.summarySize', { size: texts.size(sizeMb) })}</li>
        <li>{t('disk.partitionWizard.summaryLetter', { letter: fields.letter })}</li>
        <li>{t('disk.partitionWizard.summaryFileSystem', { fileSystem: fields.fileSystem })}</li>
        <li>{t('disk.partitionWizard.summaryLabel', { label: fields.label })}</li>
      </ul>
    </div>
  );
}
