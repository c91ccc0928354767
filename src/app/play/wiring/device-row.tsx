import { useTranslation } from 'react-i18next';
import type { ComputerNode, Device, DeviceId, World } from '#domain';
import { computerOn, deviceStatus } from '#domain/selectors';
import type { Session } from '#session';
import { act, pressPower, replaceDisk } from '../act.ts';
import { hasSettings } from '../parts/device-dialog.tsx';
import { HoldButton } from './hold-button.tsx';

/** The head of a device in the wiring list: what it is, how it stands, its power button and screen. */
export function DeviceRow(props: {
  readonly session: Session;
  readonly world: World;
  readonly device: Device;
  readonly onOpenScreen: (node: string) => void;
  readonly onSettings: (device: DeviceId) => void;
}) {
  const { t } = useTranslation('app');
  const { session, world, device } = props;
  const status = deviceStatus(world, device.id);
  const computer = computerOn(world, device.id);
  const { name } = device;
  return (
    <tr className="wiring-device" data-status={status}>
      <th scope="rowgroup" colSpan={3} tabIndex={-1} data-cell="">
        <span className="wiring-device-name">{name}</span>{' '}
        <span className="wiring-device-kind">{t(`wiring.kind.${device.deviceKind}`)}</span>{' '}
        <span className="wiring-status" data-status={status}>
          {t(`wiring.status.${status}`)}
        </span>
      </th>
      <td colSpan={2}>
        <span className="wiring-actions">
          {hasButton(session, device) && (
            <CellButton
              label={t('wiring.pressNamed', { device: name })}
              onPress={() => pressPower(session, device.id)}
              text={t('wiring.press')}
            />
          )}
          {hasSettings(world, device) && (
            <SettingsButton name={name} onPress={() => props.onSettings(device.id)} />
          )}
          {computer !== undefined && (
            <ComputerButtons
              session={session}
              device={name}
              computer={computer}
              onOpenScreen={props.onOpenScreen}
            />
          )}
        </span>
      </td>
    </tr>
  );
}

/** A small button in a cell of the list, reached by the arrow keys; `label` says of which device it is. */
function CellButton(props: { readonly label: string; readonly text: string; readonly onPress: () => void }) {
  return (
    <button
      type="button"
      className="app-button"
      data-size="small"
      tabIndex={-1}
      data-cell=""
      aria-label={props.label}
      onClick={props.onPress}
    >
      {props.text}
    </button>
  );
}

/** What only a server has: a button to hold, a screen, a disk that may be dead. */
function ComputerButtons(props: {
  readonly session: Session;
  readonly device: string;
  readonly computer: ComputerNode;
  readonly onOpenScreen: (node: string) => void;
}) {
  const { t } = useTranslation('app');
  const { session, device, computer } = props;
  return (
    <>
      <HoldButton device={device} onHeld={() => act(session, { type: 'holdPowerButton', device })} />
      {computer.systemDisk === 'dead' && (
        <DiskButton session={session} node={computer.name} device={device} />
      )}
      <CellButton
        label={t('wiring.screenNamed', { device })}
        onPress={() => props.onOpenScreen(computer.name)}
        text={t('wiring.screen')}
      />
    </>
  );
}

/** Opens what can be set on the device itself. */
function SettingsButton(props: { readonly name: string; readonly onPress: () => void }) {
  const { t } = useTranslation('app');
  return (
    <CellButton
      label={t('parts.settingsNamed', { device: props.name })}
      onPress={props.onPress}
      text={t('parts.settings')}
    />
  );
}

/** A new system disk for a server whose own is dead. */
function DiskButton({
  session,
  node,
  device,
}: {
  readonly session: Session;
  readonly node: string;
  readonly device: string;
}) {
  const { t } = useTranslation('app');
  return (
    <CellButton
      label={t('wiring.replaceDiskNamed', { device })}
      onPress={() => replaceDisk(session, node, device)}
      text={t('wiring.replaceDisk')}
    />
  );
}

/** Asked of the engine: which devices have a button is its knowledge. */
function hasButton(session: Session, device: Device): boolean {
  const verdict = session.query({ type: 'pressPowerButton', device: device.name });
  return verdict.ok || verdict.reason !== 'device.noButton';
}
