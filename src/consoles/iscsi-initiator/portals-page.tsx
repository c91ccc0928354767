import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#domain';
import { Button, Dialog, IpAddressField, ListView, TextField } from '#ui';
import { reasonText } from '../shared/reason-text.ts';
import { type PortalRow, portalRows } from './initiator-model.ts';
import type { PageProps } from './iscsi-initiator.tsx';

/** The port at which portals listen. */
const socket = '3260';

/** Target Portals: the addresses at which the initiator asks for targets. */
export function PortalsPage(props: PageProps): ReactNode {
  const { t } = useTranslation('consoles-windows');
  const { computer, port } = props;
  const [selected, setSelected] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const rows = portalRows(computer);
  const chosen = rows.find(({ id }) => id === selected);
  return (
    <div className="ii-page">
      <p>{t('iscsi.portalsText')}</p>
      <div className="ii-list">
        <ListView<PortalRow>
          label={t('iscsi.portals')}
          columns={[
            { id: 'address', label: t('iscsi.address'), text: ({ address }) => address, width: 180 },
            { id: 'socket', label: t('iscsi.socket'), text: () => socket, width: 80 },
          ]}
          rows={rows}
          icon={() => ({ name: 'network' })}
          selectedId={selected}
          onSelect={setSelected}
        />
      </div>
      <div className="k-row">
        <Button onPress={() => setAdding(true)}>{t('iscsi.add')}</Button>
        <Button
          isDisabled={chosen === undefined}
          reason={t('iscsi.choosePortal')}
          onPress={() =>
            port.submit({ type: 'removeTargetPortal', node: computer.name, address: selected ?? '' })
          }
        >
          {t('iscsi.remove')}
        </Button>
      </div>
      {adding ? <AddPortal {...props} onClose={() => setAdding(false)} /> : null}
    </div>
  );
}

/** Add Target Portal: asks the portal at once, and stays open when nobody answers. */
function AddPortal({ computer, port, onClose }: PageProps & { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(['consoles-windows', 'ui']);
  const [address, setAddress] = useState('');
  const command: Command = { type: 'addTargetPortal', node: computer.name, address };
  const verdict = port.query(command);
  // Whether somebody answers turns out on OK, as there.
  const isWrong = !verdict.ok && verdict.reason === 'address.invalid';
  return (
    <Dialog
      title={t('iscsi.addTitle')}
      width={24}
      onClose={onClose}
      onSubmit={() => port.submit(command).ok && onClose()}
      buttons={
        <>
          <Button type="submit" isDefault isDisabled={isWrong} reason={reasonText(verdict)}>
            {t('ui:button.ok')}
          </Button>
          <Button onPress={onClose}>{t('ui:button.cancel')}</Button>
        </>
      }
    >
      <div className="k-stack">
        <p>{t('iscsi.addText')}</p>
        <IpAddressField label={t('iscsi.address')} value={address} onChange={setAddress} />
        <TextField label={t('iscsi.socket')} value={socket} isReadOnly />
      </div>
    </Dialog>
  );
}
