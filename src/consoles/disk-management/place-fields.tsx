import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup, Select, TextField } from '#ui';

/** Where a volume is to be found: under a letter, or in a folder of another volume (L-14). */
export type PlaceKind = 'letter' | 'folder' | 'removeLetter' | 'remove';

/** Props of {@link PlaceFields}. */
export interface PlaceFieldsProps {
  readonly kinds: readonly PlaceKind[];
  readonly kind: PlaceKind;
  readonly onKind: (kind: PlaceKind) => void;
  readonly letters: readonly string[];
  readonly letter: string;
  readonly onLetter: (letter: string) => void;
  readonly path: string;
  readonly onPath: (path: string) => void;
}

/** The choice between letter and folder, with the field that goes with it; shared by the wizard and the dialog for a volume that is there. */
export function PlaceFields(props: PlaceFieldsProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const { kind } = props;
  return (
    <div className="k-stack">
      <RadioGroup
        label={t('disk.place.label')}
        labelPlacement="hidden"
        value={kind}
        onChange={(id) => props.onKind(id as PlaceKind)}
        options={props.kinds.map((id) => ({ id, label: t(`disk.place.${id}`) }))}
      />
      {kind === 'letter' ? (
        <Select
          label={t('disk.place.letterLabel')}
          value={props.letter}
          onChange={props.onLetter}
          options={props.letters.map((each) => ({ id: each, label: `${each}:` }))}
          placeholder={t('disk.partitionWizard.noLetters')}
        />
      ) : null}
      {kind === 'folder' ? (
        <TextField
          label={t('disk.place.pathLabel')}
          value={props.path}
          onChange={props.onPath}
          description={t('disk.place.pathHint')}
        />
      ) : null}
    </div>
  );
}
