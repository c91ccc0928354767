import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { World } from '#domain';
import { Button, CheckBox, ListView, NumberField, Select, TextField } from '#ui';
import { adaptersOf, connectTo, type ListedAdapter, type NlbFields } from './nlb-form.ts';
import type { NlbPageProps } from './parameters-page.tsx';

interface HostPageProps extends NlbPageProps {
  readonly world: World;
}

/** Connect: the computer that is to be a host, and which of its connections is balanced. */
export function ConnectPage({ world, fields, change }: HostPageProps): ReactNode {
  const { t } = useTranslation('consoles-nlb');
  const [isUnknown, setUnknown] = useState(false);
  const connect = () => {
    const node = connectTo(world, fields.host);
    setUnknown(node === undefined);
    const [first] = node === undefined ? [] : adaptersOf(world, node);
    change({ node: node ?? '', adapter: first?.id ?? '' });
  };
  return (
    <div className="k-stack">
      <p>{t('connect.intro')}</p>
      <div className="k-pair">
        <TextField
          label={t('connect.host')}
          value={fields.host}
          onChange={(host) => change({ host, node: '', adapter: '' })}
          error={isUnknown ? t('connect.unknown') : undefined}
          shouldFocus
        />
        <Button onPress={connect} isDisabled={fields.host.trim() === ''} reason={t('connect.nothing')}>
          {t('connect.connect')}
        </Button>
      </div>
      <ListView
        label={t('connect.interfaces')}
        rows={adaptersOf(world, fields.node)}
        columns={[
          { id: 'name', label: t('connect.interface'), text: (row: ListedAdapter) => row.name, width: 190 },
          {
            id: 'address',
            label: t('connect.address'),
            text: (row: ListedAdapter) => row.address,
            width: 110,
          },
          { id: 'mask', label: t('connect.mask'), text: (row: ListedAdapter) => row.mask },
        ]}
        icon={() => ({ name: 'network' })}
        selectedId={fields.adapter === '' ? null : fields.adapter}
        onSelect={(adapter) => adapter !== null && change({ adapter })}
        emptyText={t('connect.none')}
      />
    </div>
  );
}

const states = ['started', 'stopped', 'suspended'] as const;

/** Host Parameters: the priority of its own (B-11), the address that is its own, and what it does when Windows starts (B-19). */
export function HostPage({ world, fields, change }: HostPageProps): ReactNode {
  const { t } = useTranslation('consoles-nlb');
  const adapter = adaptersOf(world, fields.node).find(({ id }) => id === fields.adapter);
  return (
    <div className="k-stack">
      <NumberField
        label={t('host.priority')}
        labelPlacement="side"
        value={fields.priority}
        min={1}
        max={32}
        onChange={(priority) => change({ priority })}
        shouldFocus
      />
      <TextField
        label={t('host.dedicated')}
        labelPlacement="side"
        value={adapter?.address ?? ''}
        isReadOnly
      />
      <TextField label={t('host.mask')} labelPlacement="side" value={adapter?.mask ?? ''} isReadOnly />
      <Select
        label={t('host.initial')}
        labelPlacement="side"
        value={fields.initialState}
        onChange={(state) => change({ initialState: state as NlbFields['initialState'] })}
        options={states.map((id) => ({ id, label: t(`state.${id}`) }))}
      />
      <CheckBox
        isChecked={fields.retainSuspended}
        onChange={(retainSuspended) => change({ retainSuspended })}
      >
        {t('host.retain')}
      </CheckBox>
      <p className="k-note">{t('host.dedicatedNote')}</p>
    </div>
  );
}
