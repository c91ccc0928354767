import { describeReason } from '#content';
import type { Command, DeviceId, PortId, Verdict, World } from '#domain';
import { cableAt, cableKindFor, portLink } from '#domain/selectors';
import { t } from '#i18n';
import type { ShelfCable } from '#rack/model';
import type { Session } from '#session';
import { translate } from '../translate.ts';
import { notify } from './notices.ts';
import { portText } from './wiring/port-text.ts';

/** Hands a command to the engine and tells the trainee what came of it, when that cannot be seen. */
export function act(session: Session, command: Command, done?: (world: World) => string): Verdict {
  const verdict = session.submit(command);
  if (!verdict.ok) {
    notify('refused', t('app:play.refused', { reason: describeReason(verdict, translate) }));
    return verdict;
  }
  const [warning] = verdict.warnings;
  if (warning !== undefined)
    notify('warning', t('app:play.warned', { reason: describeReason(warning, translate) }));
  else if (done !== undefined) notify('done', done(session.frame().world));
  return verdict;
}

/** Plugs a cable in. `auto` takes the one that an experienced hand would take. */
export function plugIn(session: Session, from: PortId, to: PortId, cable: ShelfCable): Verdict {
  const { world } = session.frame();
  // Where nothing fits, the engine says why: any cable of the first port's kind will do for asking.
  const cableKind = cable === 'auto' ? (cableKindFor(world, from, to) ?? 'lan') : cable;
  return act(session, { type: 'connectCable', cableKind, from, to }, (after) => {
    const joined = t('app:wiring.done.connected', { from: portText(after, from), to: portText(after, to) });
    const link = portLink(after, from) === 'up' ? 'linkUp' : 'linkDown';
    return `${joined} ${t(`app:wiring.done.${link}`)}`;
  });
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

/** The port at the other end of a port's cable. */
export function otherEnd(world: World, port: PortId): PortId | null {
  const cable = cableAt(world, port);
  if (cable === undefined) return null;
  return cable.from === port ? cable.to : cable.from;
}
