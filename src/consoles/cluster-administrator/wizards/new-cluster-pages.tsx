import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { rows } from '#domain/selectors';
import { Button, ComboBox, Dialog, IpAddressField, PasswordField, RadioGroup, Select, TextField } from '#ui';
import type { NewClusterFields } from '../model/new-cluster.ts';

interface PageProps {
  readonly world: World;
  readonly fields: NewClusterFields;
  readonly change: (fields: Partial<NewClusterFields>) => void;
}

/** Cluster Name and Domain. */
export function NamePage({ world, fields, change }: PageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const { domain } = world.directory;
  return (
    <>
      <ComboBox
        label={t('field.domain')}
        value={fields.domain}
        onChange={(text) => change({ domain: text })}
        options={[{ id: domain, label: domain }]}
      />
      <TextField
        label={t('field.clusterName')}
        value={fields.cluster}
        onChange={(cluster) => change({ cluster })}
        shouldFocus
      />
    </>
  );
}

/** Select Computer: the first node. */
export function ComputerPage({ world, fields, change }: PageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ComboBox
        label={t('field.computerName')}
        value={fields.node}
        onChange={(node) => change({ node })}
        options={rows(world, 'node').map((node) => ({ id: node.name, label: node.name }))}
        shouldFocus
      />
      <div className="wizard-buttons">
        <Button onPress={() => setOpen(true)}>{t('newCluster.advanced.button')}</Button>
      </div>
      {isOpen ? (
        <AdvancedDialog
          minimum={fields.minimum}
          onChoose={(minimum) => {
            change({ minimum });
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

/** Advanced Configuration Options: how much of the computer the wizard checks and takes over (C-1). */
function AdvancedDialog({
  minimum,
  onChoose,
  onClose,
}: {
  minimum: boolean;
  onChoose: (minimum: boolean) => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const [choice, setChoice] = useState(minimum ? 'minimum' : 'typical');
  return (
    <Dialog
      title={t('newCluster.advanced.title')}
      width={28}
      onClose={onClose}
      onSubmit={() => onChoose(choice === 'minimum')}
      buttons={
        <>
          <Button type="submit" isDefault>
            {t('button.ok')}
          </Button>
          <Button onPress={onClose}>{t('button.cancel')}</Button>
        </>
      }
    >
      <RadioGroup
        label={t('newCluster.advanced.title')}
        labelPlacement="hidden"
        value={choice}
        onChange={setChoice}
        options={(['typical', 'minimum'] as const).map((id) => ({
          id,
          label: t(`newCluster.advanced.${id}`),
          description: t(`newCluster.advanced.${id}Hint`),
        }))}
      />
    </Dialog>
  );
}

/** IP Address of the cluster. */
export function AddressPage({ fields, change }: PageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <IpAddressField
      label={t('field.ipAddress')}
      value={fields.address}
      onChange={(address) => change({ address })}
      shouldFocus
    />
  );
}

/** Cluster Service Account. */
export function AccountPage({ world, fields, change }: PageProps): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const { domain } = world.directory;
  return (
    <>
      <TextField
        label={t('field.userName')}
        value={fields.account}
        onChange={(account) => change({ account })}
        shouldFocus
      />
      <PasswordField
        label={t('field.password')}
        value={fields.password}
        onChange={(password) => change({ password })}
      />
      <Select
        label={t('field.domain')}
        value={domain}
        onChange={() => undefined}
        options={[{ id: domain, label: domain }]}
      />
    </>
  );
}
