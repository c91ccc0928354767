import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { rows } from '#domain/selectors';
import { ComboBox, IpAddressField, PasswordField, Select, TextField } from '#ui';
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
  return (
    <ComboBox
      label={t('field.computerName')}
      value={fields.node}
      onChange={(node) => change({ node })}
      options={rows(world, 'node').map((node) => ({ id: node.name, label: node.name }))}
      shouldFocus
    />
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
