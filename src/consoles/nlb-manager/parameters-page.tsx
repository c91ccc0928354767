import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NlbMode } from '#domain';
import { GroupBox, IpAddressField, RadioGroup, TextField } from '#ui';
import type { NlbFields } from './nlb-form.ts';

/** What a page of the wizards gets. */
export interface NlbPageProps {
  readonly fields: NlbFields;
  readonly change: (patch: Partial<NlbFields>) => void;
}

const modes = ['unicast', 'multicast', 'igmp'] as const satisfies readonly NlbMode[];

/** Cluster Parameters: the address of all together, their full Internet name, and how they share it on the wire (B-18). */
export function ParametersPage({ fields, change }: NlbPageProps): ReactNode {
  const { t } = useTranslation('consoles-nlb');
  return (
    <div className="k-stack">
      <GroupBox label={t('parameters.configuration')}>
        <div className="k-stack">
          <IpAddressField
            label={t('parameters.address')}
            labelPlacement="side"
            value={fields.address}
            onChange={(address) => change({ address })}
          />
          <IpAddressField
            label={t('parameters.mask')}
            labelPlacement="side"
            value={fields.mask}
            onChange={(mask) => change({ mask })}
          />
          <TextField
            label={t('parameters.name')}
            labelPlacement="side"
            value={fields.name}
            onChange={(name) => change({ name })}
          />
        </div>
      </GroupBox>
      <RadioGroup
        label={t('parameters.mode')}
        value={fields.mode}
        onChange={(mode) => change({ mode: mode as NlbMode })}
        options={modes.map((id) => ({
          id,
          label: t(`mode.${id}`),
          description: t(`modeMeaning.${id}`),
        }))}
      />
    </div>
  );
}

/** Cluster IP Addresses: the one that was given; several are not balanced in the room. */
export function AddressesPage({ fields }: { readonly fields: NlbFields }): ReactNode {
  const { t } = useTranslation('consoles-nlb');
  return (
    <div className="k-stack">
      <p>{t('addresses.intro')}</p>
      <ul className="k-paper c-sunken k-summary">
        <li>
          {fields.address} / {fields.mask}
        </li>
      </ul>
      <p className="k-note">{t('addresses.one')}</p>
    </div>
  );
}
