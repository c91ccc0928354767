import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ListBox, PropertySheet, TextField } from '#ui';
import type { CommandPort } from '../shared/use-command.tsx';
import type { ConnectionRow } from './connection-list.ts';
import { commandOf, formOf, isChanged, type TcpipForm } from './tcpip-form.ts';
import { TcpipProperties } from './tcpip-properties.tsx';

/** Props of {@link ConnectionProperties}. */
export interface ConnectionPropertiesProps {
  readonly node: string;
  readonly row: ConnectionRow;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

const items = ['client', 'sharing', 'tcpip'] as const;

/** The sheet of one connection. Its OK gives the one command that all its settings make. */
export function ConnectionProperties(props: ConnectionPropertiesProps): ReactNode {
  const { node, row, port, onClose } = props;
  const { t } = useTranslation('consoles-windows');
  const [form, setForm] = useState<TcpipForm>(() => formOf(row.nic));
  const [selected, setSelected] = useState<readonly string[]>(['tcpip']);
  const [isTcpip, setTcpip] = useState(false);
  const commandFor = (settings: TcpipForm) => commandOf(settings, node, row.adapter);
  const ok = () => {
    if (!isChanged(form, row.nic)) return onClose();
    if (port.submit(commandFor(form)).ok) onClose();
  };
  const canOpen = selected.includes('tcpip');
  return (
    <>
      <PropertySheet
        title={t('network.properties.title', { name: row.nic.name })}
        onOk={ok}
        onCancel={onClose}
        tabs={[
          {
            id: 'general',
            label: t('network.properties.tab'),
            content: (
              <div className="k-stack">
                <TextField
                  label={t('network.properties.connectUsing')}
                  value={t(row.isTeam ? 'network.teamDevice' : 'network.device', { port: row.portLabel })}
                  isReadOnly
                />
                <ListBox
                  label={t('network.properties.items')}
                  options={items.map((id) => ({ id, label: t(`network.properties.item.${id}`) }))}
                  selectedIds={selected}
                  onSelect={setSelected}
                  onOpen={(id) => id === 'tcpip' && setTcpip(true)}
                  rows={4}
                />
                <div className="k-end">
                  <Button isDisabled={!canOpen} onPress={() => setTcpip(true)}>
                    {t('network.properties.tcpipProperties')}
                  </Button>
                </div>
                <p className="k-note">
                  {form.isAutomatic
                    ? t('network.properties.summaryAutomatic')
                    : t('network.properties.summaryFixed', { address: form.address, mask: form.mask })}
                  {isChanged(form, row.nic) ? ` ${t('network.properties.pending')}` : ''}
                </p>
              </div>
            ),
          },
        ]}
      />
      {isTcpip ? (
        <TcpipProperties
          form={form}
          judge={(settings) => port.query(commandFor(settings))}
          onOk={(next) => {
            setForm(next);
            setTcpip(false);
          }}
          onCancel={() => setTcpip(false)}
        />
      ) : null}
    </>
  );
}
