import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeReason } from '#content';
import type { Command, Device, Verdict, World } from '#domain';
import { portalsOf, rows, scsiSetting } from '#domain/selectors';
import type { Session } from '#session';
import { ModalDialog } from '../../shell/confirm-dialog.tsx';
import { translate } from '../../translate.ts';
import { IscsiPorts } from './iscsi-ports.tsx';
import { LunMasks } from './lun-masks.tsx';
import { ScsiSettings } from './scsi-settings.tsx';
import { SlotList } from './slot-list.tsx';
import { ZoneEditor } from './zone-editor.tsx';
import './parts.css';

/** What a section of the dialog needs: the device, and somebody who carries out what is set and says why not. */
export interface SectionProps {
  readonly world: World;
  readonly device: Device;
  readonly session: Session;
  readonly onSet: (command: Command) => void;
}

const sectionsOf = (world: World, device: Device) => ({
  slots: (device.slots ?? 0) > 0,
  scsi: device.ports.some((port) => scsiSetting(world, port) !== null),
  iscsi: portalsOf(world, device.id).length > 0,
  zones: device.deviceKind === 'fcSwitch',
  disks: rows(world, 'disk').some(({ array }) => array === device.id),
  remove: device.fromShelf === true,
});

/** Whether there is anything to set on a device, or to take out of it. */
export function hasSettings(world: World, device: Device): boolean {
  return Object.values(sectionsOf(world, device)).includes(true);
}

/** What can be set on a device itself, without Windows: cards, SCSI, iSCSI ports, zones, who sees its disks. */
export function DeviceDialog(props: {
  readonly session: Session;
  readonly world: World;
  readonly device: Device;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('app');
  const { session, world, device, onClose } = props;
  const [answer, setAnswer] = useState<Verdict | null>(null);
  const has = sectionsOf(world, device);
  const onSet = (command: Command) => {
    const verdict = session.submit(command);
    setAnswer(verdict);
    if (verdict.ok && command.type === 'removeDevice') onClose();
  };
  const section = { session, world, device, onSet };
  return (
    <ModalDialog title={t('parts.settingsOf', { device: device.name })} size="wide" onClose={onClose}>
      <div className="parts-scroll">
        {has.slots && <SlotList {...section} />}
        {has.scsi && <ScsiSettings {...section} />}
        {has.iscsi && <IscsiPorts {...section} />}
        {has.zones && <ZoneEditor {...section} />}
        {has.disks && <LunMasks {...section} />}
      </div>
      <p className="parts-reason" role="status" data-ok={answer?.ok}>
        {answer !== null && (answer.ok ? t('parts.done') : describeReason(answer, translate))}
      </p>
      <div className="app-row app-dialog-actions">
        {has.remove && (
          <button
            type="button"
            className="app-button"
            onClick={() => onSet({ type: 'removeDevice', device: device.name })}
          >
            {t('parts.remove')}
          </button>
        )}
        <button type="button" className="app-button" onClick={onClose}>
          {t('shell.close')}
        </button>
      </div>
    </ModalDialog>
  );
}
