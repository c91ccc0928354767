import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckBox, Select, TextField } from '#ui';
import type { PartitionFields } from './partition-wizard-model.ts';

/** Props of {@link FormatPage}. */
export interface FormatPageProps {
  readonly fields: PartitionFields;
  readonly change: (patch: Partial<PartitionFields>) => void;
}

/** File system and label, as wizard and dialog ask for them. */
export function FormatPage({ fields, change }: FormatPageProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  return (
    <div className="k-stack">
      <Select
        label={t('disk.partitionWizard.fileSystem')}
        labelPlacement="side"
        value={fields.fileSystem}
        onChange={(id) => change({ fileSystem: id === 'FAT32' ? 'FAT32' : 'NTFS' })}
        options={[
          { id: 'NTFS', label: 'NTFS' },
          { id: 'FAT32', label: 'FAT32' },
        ]}
      />
      <TextField
        label={t('disk.partitionWizard.allocation')}
        labelPlacement="side"
        value={t('disk.partitionWizard.allocationDefault')}
        isReadOnly
      />
      <TextField
        label={t('disk.partitionWizard.label')}
        labelPlacement="side"
        value={fields.label}
        onChange={(label) => change({ label })}
        maxLength={32}
      />
      <CheckBox isChecked isDisabled>
        {t('disk.partitionWizard.quick')}
      </CheckBox>
    </div>
  );
}
