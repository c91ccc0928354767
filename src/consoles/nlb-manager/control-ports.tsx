import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NlbCluster, NlbHost } from '#domain';
import { nlbPortActions } from '#domain/selectors';
import { Button, Dialog, type ListColumn, ListView } from '#ui';
import { reasonText } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { type HostRule, hostRules, portsCommand } from './host-share.ts';

/** Props of {@link ControlPorts}. */
export interface ControlPortsProps {
  readonly nlb: NlbCluster;
  readonly host: NlbHost;
  /** Name of the computer. */
  readonly node: string;
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** Host ▸ Control Ports: the host answers the ports of a rule, or of all, or leaves them to the others (B-26). */
export function ControlPorts({ nlb, host, node, port, onClose }: ControlPortsProps): ReactNode {
  const { t } = useTranslation(['consoles-nlb', 'ui']);
  const [selected, setSelected] = useState<string | null>(null);
  const rows = hostRules(nlb, host);
  const chosen = rows.find(({ id }) => id === selected) ?? null;
  const isUdp = chosen?.rule.protocol === 'udp';
  return (
    <Dialog
      title={t('ports.title', { node })}
      width={32}
      onClose={onClose}
      buttons={<Button onPress={onClose}>{t('ui:button.close')}</Button>}
    >
      <div className="k-stack">
        <ListView
          label={t('rules.list')}
          rows={rows}
          columns={columnsOf(t)}
          selectedId={selected}
          onSelect={setSelected}
          emptyText={t('rules.none')}
        />
        <div className="k-row">
          {nlbPortActions.map((action) => {
            const command = portsCommand(node, action, chosen);
            const verdict = port.query(command);
            return (
              <Button
                key={action}
                isDisabled={isUdp || !verdict.ok}
                reason={isUdp ? t('reason.udpRule') : reasonText(verdict)}
                keepsFocus
                onPress={() => port.submit(command)}
              >
                {t(`ports.${action}`)}
              </Button>
            );
          })}
        </div>
        <p className="k-note">{chosen === null ? t('ports.all') : t('ports.one')}</p>
      </div>
    </Dialog>
  );
}

function columnsOf(
  t: ReturnType<typeof useTranslation<'consoles-nlb'>>['t'],
): readonly ListColumn<HostRule>[] {
  return [
    { id: 'from', label: t('rules.from'), text: ({ rule }) => String(rule.from), width: 70 },
    { id: 'to', label: t('rules.to'), text: ({ rule }) => String(rule.to), width: 70 },
    {
      id: 'protocol',
      label: t('rules.protocol'),
      text: ({ rule }) => t(`protocol.${rule.protocol}`),
      width: 80,
    },
    { id: 'ports', label: t('column.status'), text: ({ ports }) => t(`ports.state.${ports}`) },
  ];
}
