import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#domain';
import { Button, CheckBox, Dialog, ListView, TextField } from '#ui';
import { reasonText } from '../shared/reason-text.ts';
import { logOnCommand, type TargetRow, targetRows } from './initiator-model.ts';
import type { PageProps } from './iscsi-initiator.tsx';

/** Available Targets: what the portals have told of, and on which the computer is logged on. */
export function TargetsPage(props: PageProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const { world, computer, port } = props;
  const [selected, setSelected] = useState<string | null>(null);
  const [loggingOn, setLoggingOn] = useState(false);
  const rows = targetRows(world, computer);
  const chosen = rows.find(({ id }) => id === selected);
  const target = chosen?.array ?? '';
  const logOff: Command = { type: 'logOffTarget', node: computer.name, target };
  const on = port.query(logOnCommand(computer.name, target, false));
  const off = port.query(logOff);
  const reasonOf = (verdict: typeof on) =>
    chosen === undefined ? t('iscsi.chooseTarget') : reasonText(verdict);
  return (
    <div className="ii-page">
      <p>{rows.length === 0 ? t('iscsi.noTargets') : t('iscsi.targetsText')}</p>
      <div className="ii-list">
        <ListView<TargetRow>
          label={t('iscsi.targets')}
          columns={[
            { id: 'name', label: t('iscsi.name'), text: ({ name }) => name, width: 300 },
            {
              id: 'status',
              label: t('iscsi.status'),
              text: ({ status }) => t(`iscsi.state.${status}`),
              width: 120,
            },
          ]}
          rows={rows}
          icon={() => ({ name: 'storage' })}
          selectedId={selected}
          onSelect={setSelected}
        />
      </div>
      <div className="k-row">
        <Button isDisabled={!on.ok} reason={reasonOf(on)} onPress={() => setLoggingOn(true)}>
          {t('iscsi.logOn')}
        </Button>
        <Button isDisabled={!off.ok} reason={reasonOf(off)} onPress={() => port.submit(logOff)}>
          {t('iscsi.logOff')}
        </Button>
      </div>
      {loggingOn && chosen !== undefined ? (
        <LogOnToTarget {...props} target={chosen} onClose={() => setLoggingOn(false)} />
      ) : null}
    </div>
  );
}

function LogOnToTarget({
  computer,
  port,
  target,
  onClose,
}: PageProps & { readonly target: TargetRow; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'ui']);
  const [persistent, setPersistent] = useState(false);
  return (
    <Dialog
      title={t('iscsi.logOnTitle')}
      width={28}
      onClose={onClose}
      onSubmit={() => port.submit(logOnCommand(computer.name, target.array, persistent)).ok && onClose()}
      buttons={
        <>
          <Button type="submit" isDefault>
            {t('ui:button.ok')}
          </Button>
          <Button onPress={onClose}>{t('ui:button.cancel')}</Button>
        </>
      }
    >
      <div className="k-stack">
        <TextField label={t('iscsi.targetName')} value={target.name} isReadOnly />
        <CheckBox isChecked={persistent} onChange={setPersistent}>
          {t('iscsi.restore')}
        </CheckBox>
      </div>
    </Dialog>
  );
}
