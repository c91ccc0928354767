import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#domain';
import { Button, IpAddressField, MessageBox, PropertySheet, RadioGroup } from '#ui';
import { reasonText, warningTexts } from '../shared/reason-text.ts';
import { AdvancedTcpip } from './advanced-tcpip.tsx';
import { changeForm, prefillMask, type TcpipForm } from './tcpip-form.ts';

/** Props of {@link TcpipProperties}. */
export interface TcpipPropertiesProps {
  readonly form: TcpipForm;
  /** What the command would answer to these settings. */
  readonly judge: (form: TcpipForm) => Verdict;
  readonly onOk: (form: TcpipForm) => void;
  readonly onCancel: () => void;
}

/** Internet Protocol (TCP/IP) Properties: OK hands the settings to the connection's own sheet. */
export function TcpipProperties({ form, judge, onOk, onCancel }: TcpipPropertiesProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const [draft, setDraft] = useState(form);
  const [isAdvanced, setAdvanced] = useState(false);
  const [message, setMessage] = useState<{ kind: 'error' | 'warning'; text: string } | null>(null);
  const change = (patch: Partial<TcpipForm>) => setDraft((before) => changeForm(before, patch));
  const verdict = judge(draft);
  const isTouched = JSON.stringify(draft) !== JSON.stringify(form);
  const ok = () => {
    const warnings = warningTexts(verdict);
    if (!verdict.ok) setMessage({ kind: 'error', text: reasonText(verdict) });
    else if (warnings.length > 0 && isTouched) setMessage({ kind: 'warning', text: warnings.join('\n') });
    else onOk(draft);
  };
  return (
    <>
      <PropertySheet
        title={t('network.tcpip.title')}
        tabs={[
          {
            id: 'general',
            label: t('network.tcpip.tab'),
            content: (
              <div className="k-stack">
                <p>{t('network.tcpip.intro')}</p>
                <AddressFields draft={draft} change={change} onMaskFocus={() => setDraft(prefillMask)} />
                <DnsFields draft={draft} change={change} />
                <div className="k-end">
                  <Button onPress={() => setAdvanced(true)}>{t('network.tcpip.advanced')}</Button>
                </div>
                <p className="k-verdict" role="status">
                  {isTouched && !verdict.ok ? reasonText(verdict) : ''}
                </p>
              </div>
            ),
          },
        ]}
        onOk={ok}
        onCancel={onCancel}
      />
      {isAdvanced ? (
        <AdvancedTcpip
          form={draft}
          // The numbers of this sheet may be unfinished; those it opened with are not.
          judgeWins={(server) => judge({ ...form, wins: [server] })}
          onOk={(next) => {
            setDraft(next);
            setAdvanced(false);
          }}
          onCancel={() => setAdvanced(false)}
        />
      ) : null}
      {message === null ? null : (
        <MessageBox
          kind={message.kind}
          title={t('network.error.title')}
          buttons={message.kind === 'error' ? ['ok'] : ['yes', 'no']}
          onAnswer={(answer) => {
            setMessage(null);
            if (answer === 'yes') onOk(draft);
          }}
        >
          {message.text}
        </MessageBox>
      )}
    </>
  );
}

interface FieldsProps {
  readonly draft: TcpipForm;
  readonly change: (patch: Partial<TcpipForm>) => void;
}

function AddressFields({ draft, change, onMaskFocus }: FieldsProps & { onMaskFocus: () => void }): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const isDisabled = draft.isAutomatic;
  return (
    <div className="k-stack">
      <RadioGroup
        label={t('network.tcpip.addressMode')}
        labelPlacement="hidden"
        value={isDisabled ? 'automatic' : 'fixed'}
        onChange={(mode) => change({ isAutomatic: mode === 'automatic' })}
        options={[
          { id: 'automatic', label: t('network.tcpip.automatic') },
          { id: 'fixed', label: t('network.tcpip.fixed') },
        ]}
      />
      <div className="k-fields">
        <IpAddressField
          label={t('network.tcpip.address')}
          labelPlacement="side"
          value={isDisabled ? '' : draft.address}
          onChange={(address) => change({ address })}
          isDisabled={isDisabled}
        />
        <div onFocusCapture={onMaskFocus}>
          <IpAddressField
            label={t('network.tcpip.mask')}
            labelPlacement="side"
            value={isDisabled ? '' : draft.mask}
            onChange={(mask) => change({ mask })}
            isDisabled={isDisabled}
          />
        </div>
        <IpAddressField
          label={t('network.tcpip.gateway')}
          labelPlacement="side"
          value={isDisabled ? '' : draft.gateway}
          onChange={(gateway) => change({ gateway })}
          isDisabled={isDisabled}
        />
      </div>
    </div>
  );
}

function DnsFields({ draft, change }: FieldsProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const isDisabled = draft.isDnsAutomatic;
  return (
    <div className="k-stack">
      <RadioGroup
        label={t('network.tcpip.dnsMode')}
        labelPlacement="hidden"
        value={isDisabled ? 'automatic' : 'fixed'}
        onChange={(mode) => change({ isDnsAutomatic: mode === 'automatic' })}
        options={[
          { id: 'automatic', label: t('network.tcpip.dnsAutomatic'), isDisabled: !draft.isAutomatic },
          { id: 'fixed', label: t('network.tcpip.dnsFixed') },
        ]}
      />
      <div className="k-fields">
        <IpAddressField
          label={t('network.tcpip.preferred')}
          labelPlacement="side"
          value={isDisabled ? '' : draft.preferredDns}
          onChange={(preferredDns) => change({ preferredDns })}
          isDisabled={isDisabled}
        />
        <IpAddressField
          label={t('network.tcpip.alternate')}
          labelPlacement="side"
          value={isDisabled ? '' : draft.alternateDns}
          onChange={(alternateDns) => change({ alternateDns })}
          isDisabled={isDisabled}
        />
      </div>
    </div>
  );
}
