import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { members } from '#domain/selectors';
import { Button, Dialog, DualListBox, TextField } from '#ui';

/** Props of {@link OwnersField}. */
export interface OwnersFieldProps {
  /** Preferred owners of a group are in an order and may be none (P-5); possible owners of a resource are not. */
  readonly kind: 'preferred' | 'possible';
  readonly world: World;
  /** Node names. */
  readonly owners: readonly string[];
  readonly onChange: (owners: readonly string[]) => void;
}

/** The nodes, and Modify... to choose others. */
export function OwnersField({ kind, world, owners, onChange }: OwnersFieldProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const [isModifying, setModifying] = useState(false);
  return (
    <>
      <div className="wizard-row">
        <TextField
          label={t(`field.${kind}Owners`)}
          value={owners.join(', ')}
          placeholder={kind === 'preferred' ? t('properties.noPreferred') : ''}
          isReadOnly
        />
        <Button onPress={() => setModifying(true)}>{t('button.modify')}</Button>
      </div>
      {isModifying ? (
        <OwnersDialog
          kind={kind}
          world={world}
          owners={owners}
          onChange={(chosen) => {
            onChange(chosen);
            setModifying(false);
          }}
          onClose={() => setModifying(false)}
        />
      ) : null}
    </>
  );
}

/** Modify Preferred Owners, Modify Possible Owners. */
function OwnersDialog({
  kind,
  world,
  owners,
  onChange,
  onClose,
}: OwnersFieldProps & { onClose: () => void }): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const [chosen, setChosen] = useState(owners);
  return (
    <Dialog
      title={t(kind === 'preferred' ? 'properties.modifyPreferred' : 'properties.modifyPossible')}
      width={32}
      onClose={onClose}
      onSubmit={() => onChange(chosen)}
      buttons={
        <>
          <Button type="submit" isDefault>
            {t('button.ok')}
          </Button>
          <Button onPress={onClose}>{t('button.cancel')}</Button>
        </>
      }
    >
      <DualListBox
        availableLabel={t('field.availableNodes')}
        chosenLabel={t(`field.${kind}Owners`)}
        options={members(world).map((node) => ({ id: node.name, label: node.name }))}
        chosenIds={chosen}
        onChange={setChosen}
        isOrdered={kind === 'preferred'}
      />
    </Dialog>
  );
}
