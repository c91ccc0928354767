import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reason, Verdict } from '#domain';
import { Icon, RadioGroup, TextField } from '#ui';
import { textOfReason } from '../shared/reason-text.ts';
import type { Destination } from './backup-model.ts';

/** Props of {@link DestinationFields}. */
export interface DestinationFieldsProps {
  readonly destination: Destination;
  readonly onChange: (destination: Destination) => void;
  /** What the engine says to a backup onto it. */
  readonly verdict: Verdict;
}

/** Backup media type, and the name of the file where it is one. What will be regretted later is said at once. */
export function DestinationFields({ destination, onChange, verdict }: DestinationFieldsProps): ReactNode {
  const { t } = useTranslation('consoles-backup');
  const { mediaType, path } = destination;
  const warnings: readonly Reason[] = verdict.ok ? verdict.warnings : [];
  return (
    <div className="k-stack">
      <RadioGroup
        label={t('destination.type')}
        value={mediaType}
        onChange={(id) => onChange({ ...destination, mediaType: id === 'file' ? 'file' : 'tape' })}
        options={[
          { id: 'tape', label: t('destination.tape') },
          { id: 'file', label: t('destination.file') },
        ]}
      />
      <TextField
        label={t('destination.path')}
        value={path}
        isDisabled={mediaType === 'tape'}
        onChange={(text) => onChange({ ...destination, path: text })}
      />
      {warnings.map((warning) => (
        <p className="k-warnings" role="status" key={warning.reason}>
          <Icon name="event-warning" />
          <span>{textOfReason(warning)}</span>
        </p>
      ))}
    </div>
  );
}
