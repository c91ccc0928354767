import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#domain';
import { CheckBox, ListBox, PropertySheet, RadioGroup } from '#ui';
import { commandOf, type TcpipForm } from './tcpip-form.ts';
import { WinsServers } from './wins-servers.tsx';

/** Props of {@link AdvancedTcpip}. */
export interface AdvancedTcpipProps {
  readonly form: TcpipForm;
  /** What the command would answer to this WINS server. */
  readonly judgeWins: (server: string) => Verdict;
  readonly onOk: (form: TcpipForm) => void;
  readonly onCancel: () => void;
}

/** Advanced TCP/IP Settings: registration in DNS (W-32), the WINS servers and NetBIOS (W-33). */
export function AdvancedTcpip({ form, judgeWins, onOk, onCancel }: AdvancedTcpipProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const [draft, setDraft] = useState(form);
  const servers = commandOf(draft, '', '').dns;
  return (
    <PropertySheet
      title={t('network.advanced.title')}
      onOk={() => onOk(draft)}
      onCancel={onCancel}
      tabs={[
        {
          id: 'dns',
          label: t('network.advanced.dns'),
          content: (
            <div className="k-stack">
              <p>{t('network.advanced.dnsIntro')}</p>
              <ListBox
                label={t('network.advanced.servers')}
                options={servers.map((server) => ({ id: server, label: server }))}
                selectedIds={[]}
                onSelect={() => {}}
                emptyText={t('network.advanced.noServers')}
                rows={3}
              />
              <CheckBox
                isChecked={draft.registerInDns}
                onChange={(registerInDns) => setDraft({ ...draft, registerInDns })}
              >
                {t('network.advanced.register')}
              </CheckBox>
              <p className="k-note">{t('network.advanced.registerHelp')}</p>
            </div>
          ),
        },
        {
          id: 'wins',
          label: t('network.advanced.wins'),
          content: (
            <div className="k-stack">
              <WinsServers
                servers={draft.wins}
                judge={judgeWins}
                onChange={(wins) => setDraft({ ...draft, wins })}
              />
              <RadioGroup
                label={t('network.advanced.netbios')}
                value={draft.netbios ? 'on' : 'off'}
                onChange={(value) => setDraft({ ...draft, netbios: value === 'on' })}
                options={[
                  { id: 'on', label: t('network.advanced.netbiosOn') },
                  { id: 'off', label: t('network.advanced.netbiosOff') },
                ]}
              />
            </div>
          ),
        },
      ]}
    />
  );
}
