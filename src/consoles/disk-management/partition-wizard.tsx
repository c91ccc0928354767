import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#i18n';
import { RadioGroup, TextField, Wizard, WizardNote, type WizardPage } from '#ui';
import { warningTexts } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { useWizardMachine } from '../shared/use-wizard-machine.ts';
import { WarningList } from '../shared/warning-list.tsx';
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
import { PlaceFields } from './place-fields.tsx';

/** Props of {@link PartitionWizard}. */
export interface PartitionWizardProps {
  readonly node: string;
  readonly disk: number;
  /** A dynamic disk gets a simple volume instead of a primary partition. */
  readonly isDynamic: boolean;
  readonly sizeMb: number;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** New Partition Wizard, or New Volume Wizard on a dynamic disk: one of either over the whole disk, letter, file system; ends in `formatVolume`. */
export function PartitionWizard({
  node,
  disk,
  isDynamic,
  sizeMb,
  port,
  onClose,
}: PartitionWizardProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const words = isDynamic ? 'disk.volumeWizard' : 'disk.partitionWizard';
  const label = t('disk.partitionWizard.defaultLabel');
  const wizard = useWizardMachine(
    partitionWizard,
    () => newPartition(node, disk, firstLetter(node, disk, port), label),
    () => 'format',
    port.query,
  );
  const { fields, change } = wizard;
  const letters = offeredLetters((letter) =>
    port.query(formatCommand({ ...fields, letter, mountPath: undefined })),
  );
  const content: Readonly<Record<PartitionPage, ReactNode>> = {
    welcome: <p>{t(`${words}.welcomeText`)}</p>,
    type: isDynamic ? <VolumeTypePage /> : <TypePage />,
    size: <SizePage sizeMb={sizeMb} words={words} />,
    letter: (
      <PlaceFields
        kinds={['letter', 'folder']}
        kind={fields.mountPath === undefined ? 'letter' : 'folder'}
        onKind={(kind) => change({ mountPath: kind === 'folder' ? '' : undefined })}
        letters={letters}
        letter={fields.letter}
        onLetter={(letter) => change({ letter })}
        path={fields.mountPath ?? ''}
        onPath={(mountPath) => change({ mountPath })}
      />
    ),
    format: <FormatPage fields={fields} change={change} />,
    completing: (
      <>
        <Summary fields={fields} sizeMb={sizeMb} words={words} />
        <WarningList texts={warningTexts(port.query(formatCommand(fields)))} />
      </>
    ),
  };
  const pages = partitionPages.map((id) => pageOf(id, words, content[id], wizard.gate(id), t));
  return (
    <Wizard
      title={t(`${words}.title`)}
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

/** Where the wizard's own words are. */
type Words = 'disk.partitionWizard' | 'disk.volumeWizard';

/** A page that says itself why it cannot be left. */
function pageOf(
  id: PartitionPage,
  words: Words,
  content: ReactNode,
  gate: { readonly canNext: boolean; readonly nextDisabledReason: string | undefined },
  t: Translate,
): WizardPage {
  return {
    id,
    title: t(`${words}.${id}`),
    ...subtitleOf(id, words, t),
    kind: id === 'welcome' ? 'welcome' : id === 'completing' ? 'finish' : 'interior',
    content: (
      <>
        {content}
        <WizardNote reason={gate.nextDisabledReason} />
      </>
    ),
    ...gate,
  };
}

function subtitleOf(id: PartitionPage, words: Words, t: Translate): { readonly subtitle?: string } {
  if (id === 'welcome' || id === 'completing') return {};
  return { subtitle: t(`${words}.${id}Sub`) };
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

/** The other kinds need several disks, which is what makes them useless to a cluster. */
function VolumeTypePage(): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const others = ['spanned', 'striped', 'mirrored', 'raid5'] as const;
  return (
    <div className="k-stack">
      <RadioGroup
        label={t('disk.volumeWizard.typePrompt')}
        value="simple"
        onChange={() => {}}
        options={[
          { id: 'simple', label: t('disk.volumeWizard.simple') },
          ...others.map((id) => ({ id, label: t(`disk.volumeWizard.${id}`), isDisabled: true })),
        ]}
      />
      <p>{t('disk.volumeWizard.typeHelp')}</p>
      <p className="k-note">{t('disk.volumeWizard.typeOthers')}</p>
    </div>
  );
}

function SizePage({ sizeMb, words }: { sizeMb: number; words: Words }): ReactNode {
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
        label={t(`${words}.sizeValue`)}
        labelPlacement="side"
        value={size}
        isReadOnly
        description={t('disk.partitionWizard.sizeFixed')}
      />
    </div>
  );
}

interface SummaryProps {
  readonly fields: PartitionFields;
  readonly sizeMb: number;
  readonly words: Words;
}

function Summary({ fields, sizeMb, words }: SummaryProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const texts = useDiskTexts();
  return (
    <div className="k-stack">
      <p>{t('disk.partitionWizard.completingText')}</p>
      <ul className="k-summary">
        <li>{t(`${words}.summaryType`)}</li>
        <li>{t('disk.partitionWizard.summaryDisk', { number: fields.disk })}</li>
        <li>{t(`${words}.summarySize`, { size: texts.size(sizeMb) })}</li>
        <li>
          {fields.mountPath === undefined
            ? t('disk.partitionWizard.summaryLetter', { letter: fields.letter })
            : t('disk.place.summary', { path: fields.mountPath.trim() })}
        </li>
        <li>{t('disk.partitionWizard.summaryFileSystem', { fileSystem: fields.fileSystem })}</li>
        <li>{t('disk.partitionWizard.summaryLabel', { label: fields.label })}</li>
      </ul>
    </div>
  );
}
