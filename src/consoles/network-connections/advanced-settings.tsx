import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, GroupBox, Icon, ListBox, PropertySheet } from '#ui';
import { reasonText } from '../shared/reason-text.ts';
import type { CommandPort } from '../shared/use-command.tsx';
import { moved, orderCommand } from './binding-order.ts';
import type { ConnectionRow } from './connection-list.ts';

/** Props of {@link AdvancedSettings}. */
export interface AdvancedSettingsProps {
  readonly node: string;
  /** In the order in which they are bound now. */
  readonly rows: readonly ConnectionRow[];
  readonly port: CommandPort;
  readonly onClose: () => void;
}

/** Advanced Settings ▸ Adapters and Bindings: the order of the connections, the public one first on a cluster node (W-37). */
export function AdvancedSettings({ node, rows, port, onClose }: AdvancedSettingsProps): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'ui']);
  const before = rows.map((row) => row.adapter);
  const [order, setOrder] = useState<readonly string[]>(before);
  const [selected, setSelected] = useState<string | null>(before[0] ?? null);
  const verdict = port.query(orderCommand(node, order));
  const isChanged = order.some((adapter, index) => adapter !== before[index]);
  const ok = () => {
    if (!isChanged || port.submit(orderCommand(node, order)).ok) onClose();
  };
  const listed = order.flatMap((adapter) => rows.find((row) => row.adapter === adapter) ?? []);
  const move = (step: -1 | 1) => (
    <Button
      keepsFocus
      isDisabled={selected === null || moved(order, selected, step) === order}
      reason={selected === null ? t('network.bindings.selectOne') : undefined}
      onPress={() => selected !== null && setOrder(moved(order, selected, step))}
    >
      <span aria-hidden="true">{step < 0 ? '▲ ' : '▼ '}</span>
      {t(step < 0 ? 'ui:dual.moveUp' : 'ui:dual.moveDown')}
    </Button>
  );
  const page = (
    <GroupBox label={t('network.bindings.connections')}>
      <div className="k-stack">
        <p>{t('network.bindings.intro')}</p>
        <ListBox
          label={t('network.bindings.order')}
          options={listed.map(({ adapter, nic, portLabel }) => ({
            id: adapter,
            label: t('network.bindings.connection', { name: nic.name, port: portLabel }),
            icon: <Icon name="interface" />,
          }))}
          selectedIds={selected === null ? [] : [selected]}
          onSelect={([id]) => setSelected(id ?? null)}
          rows={5}
        />
        <div className="k-row">
          {move(-1)}
          {move(1)}
        </div>
      </div>
    </GroupBox>
  );
  return (
    <PropertySheet
      title={t('network.bindings.title')}
      tabs={[{ id: 'bindings', label: t('network.bindings.tab'), content: page }]}
      canOk={verdict.ok}
      blockedReason={verdict.ok ? undefined : reasonText(verdict)}
      onOk={ok}
      onCancel={onClose}
    />
  );
}
