import { describeReason } from '#content';
import type { Command, DeviceId, PortId, Verdict, World } from '#domain';
import { cableAt, cableKindFor, deviceStatus, portLink, scsiSetting } from '#domain/selectors';
import { t } from '#i18n';
import type { ShelfCable } from '#rack/model';
import type { Session } from '#session';
import { translate } from '../translate.ts';
import { notify } from './notices.ts';
import { portText } from './wiring/port-text.ts';

/** Hands a command to the engine and tells the trainee what came of it, when that cannot be seen. */
export function act(
  session: Session,
  command: Command,
  done?: (world: World) => string,
  holds?: (world: World) => boolean,
): Verdict {
  const verdict = session.submit(command);
  if (!verdict.ok) {
    notify('refused', t('app:play.refused', { reason: describeReason(verdict, translate) }));
    return verdict;
  }
  const [warning] = verdict.warnings;
  if (warning !== undefined)
    notify('warning', t('app:play.warned', { reason: describeReason(warning, translate) }));
  else if (done !== undefined) notify('done', done(session.frame().world), holds);
  return verdict;
}

/** Plugs a cable in. `auto` takes the one that an experienced hand would take. */
export function plugIn(session: Session, from: PortId, to: PortId, cable: ShelfCable): Verdict {
  const { world } = session.frame();
  // Where nothing fits, the engine says why: any cable of the first port's kind will do for asking.
  const cableKind = cable === 'auto' ? (cableKindFor(world, from, to) ?? 'lan') : cable;
  let link = 'none';
  return act(
    session,
    { type: 'connectCable', cableKind, from, to },
    (after) => {
      link = portLink(after, from);
      const joined = t('app:wiring.done.connected', { from: portText(after, from), to: portText(after, to) });
      return `${joined} ${linkWords(after, from, to)}`;
    },
    (now) => portLink(now, from) === link,
  );
}

/** Whether the new cable carries, and if not what stands in the way as far as it can be seen. */
function linkWords(world: World, from: PortId, to: PortId): string {
  const isPower = ['inlet', 'outlet'].includes(world.entities.port[from]?.portKind ?? '');
  if (portLink(world, from) === 'up') return t(`app:wiring.done.${isPower ? 'feedUp' : 'linkUp'}`);
  const dark = [from, to].flatMap((id) => {
    const port = world.entities.port[id];
    const device = port === undefined ? undefined : world.entities.device[port.device];
    const status = device === undefined ? 'on' : deviceStatus(world, device.id);
    const isDark = status === 'off' || status === 'noPower' || status === 'broken';
    return device !== undefined && isDark ? [`${device.name}: ${t(`app:wiring.status.${status}`)}`] : [];
  });
  if (dark.length > 0)
    return t(`app:wiring.done.${isPower ? 'feedDown' : 'linkDown'}`, { why: dark.join(', ') });
  const [problem] = [from, to].flatMap((id) => scsiSetting(world, id)?.problem ?? []);
  if (problem !== undefined) return t(`app:parts.bus.${problem}`);
  return t(`app:wiring.done.${isPower ? 'feedMissing' : 'linkMissing'}`);
}

/** Pulls the cable out of a port. */
export function unplug(session: Session, port: PortId): Verdict {
  return act(session, { type: 'disconnectCable', port }, (after) =>
    t('app:wiring.done.disconnected', { port: portText(after, port) }),
  );
}

/** Presses the power button of a device. */
export function pressPower(session: Session, device: DeviceId): void {
  const name = session.frame().world.entities.device[device]?.name;
  if (name !== undefined) act(session, { type: 'pressPowerButton', device: name });
}

/** Holds a device's power button until its power goes. */
export function holdPower(session: Session, device: DeviceId): void {
  const name = session.frame().world.entities.device[device]?.name;
  if (name !== undefined) act(session, { type: 'holdPowerButton', device: name });
}

/** Puts a new system disk into a server; its lamp goes on as before, so it is said. */
export function replaceDisk(session: Session, node: string, device: string): void {
  act(session, { type: 'replaceSystemDisk', node }, () => t('app:wiring.done.diskReplaced', { device }));
}

/** The port at the other end of a port's cable. */
export function otherEnd(world: World, port: PortId): PortId | null {
  const cable = cableAt(world, port);
  if (cable === undefined) return null;
  return cable.from === port ? cable.to : cable.from;
}
