import type { Command, DomainEvent, PortId } from '#domain';
import { hours, minutes, ms } from '#kernel';
import { createSession, runScript, type SaveFile, type Session } from '#session';
import { levelCalled, levelOne } from '../../levels/support.ts';

const SEED = 7;

let played: Session | null = null;

/** The whole level as its reference plays it; every other state is a fork of it. */
function reference(): Session {
  if (played !== null) return played;
  const level = levelOne();
  const session = createSession({ level, seed: SEED });
  runScript(session, level.reference, level.horizonMs);
  played = session;
  return session;
}

/** The moment at which the reference gives a command for the first time, without that command. */
export function before(isMeant: (command: Command) => boolean): Session {
  const session = createSession({ level: levelOne(), seed: SEED });
  for (const { at, command, actor } of reference().log()) {
    session.advanceTo(at);
    if (isMeant(command)) return session;
    session.submit(command, actor);
  }
  throw new Error('The reference gives no such command');
}

/** Level 08 up to the step in which its second server joins the domain (L-46). */
export function withStranger(): Session {
  const level = levelCalled('08-before-the-cluster');
  const { reference: script } = level;
  const joins = script.findIndex(({ command }) => command.type === 'joinDomain');
  const session = createSession({ level, seed: SEED });
  runScript(session, script.slice(0, joins), hours(1));
  return session;
}

/** Level 19 as the trainee finds it, with the server away for a moment: who comes by which way, and what still waits. */
export function waysShut(): Session {
  const level = levelCalled('19-four-ways-in');
  const session = createSession({ level, seed: SEED });
  session.advanceTo(ms(minutes(2)));
  session.submit({ type: 'offlineResource', resource: 'EVS1 System Attendant' });
  session.advanceTo(ms(minutes(3)));
  return session;
}

/** Level 20 with the addresses of both front-end servers set and nothing that joins them. */
export function frontEnds(): Session {
  const level = levelCalled('20-glass-doors');
  const session = createSession({ level, seed: SEED });
  runScript(session, level.reference.slice(0, 1), minutes(2));
  return session;
}

/** Level 11 with its empty virtual server offline, ready to be removed (E-69). */
export function lastOneOut(): Session {
  const level = levelCalled('11-the-last-one-out');
  const { reference: script } = level;
  const removes = script.findIndex(({ command }) => command.type === 'removeVirtualServer');
  const session = createSession({ level, seed: SEED });
  runScript(session, script.slice(0, removes), minutes(5));
  return session;
}

/** Level 24 as it begins: nodes and virtual server of Exchange 2000 (E-77). */
export function oldServer(): Session {
  const session = createSession({ level: levelCalled('24-one-node-at-a-time'), seed: SEED });
  session.advanceTo(ms(minutes(1)));
  return session;
}

/** Level 12 as it begins: two virtual servers, one of them full. */
export function fullServer(): Session {
  const level = levelCalled('12-room-for-everyone');
  const session = createSession({ level, seed: SEED });
  session.advanceTo(ms(minutes(1)));
  return session;
}

/** Level 09 with its first server on and the array for the LAN beside it, one network card more to reach it by (T-18). */
export function arrayOnTheLan(): Session {
  const session = createSession({ level: levelCalled('09-from-the-catalogue'), seed: SEED });
  const plug = (cableKind: 'power' | 'lan', from: PortId, to: PortId): Command => ({
    ...{ type: 'connectCable', cableKind },
    ...{ from, to },
  });
  for (const command of [
    { type: 'fitCard', device: 'NODE1', slot: 1, card: 'network' },
    { type: 'placeDevice', model: 'storage-array-iscsi', name: 'ARRAY1', rack: 'A', unit: 5 },
    ...[plug('power', 'PDU-A/out1', 'NODE1/psu1'), plug('power', 'PDU-A/out2', 'ARRAY1/psu1')],
    ...[plug('lan', 'NODE1/nic2', 'LAN-SW1/4'), plug('lan', 'ARRAY1/a0', 'LAN-SW1/5')],
    { type: 'pressPowerButton', device: 'ARRAY1' },
    { type: 'pressPowerButton', device: 'NODE1' },
  ] as const satisfies readonly Command[])
    session.submit(command);
  session.advanceTo(ms(minutes(5)));
  const plain = { gateway: '', dns: [], registerInDns: false, netbios: false };
  const own = { name: 'iSCSI', address: '192.168.130.1', mask: '255.255.255.0', ...plain };
  session.submit({ type: 'configureConnection', node: 'NODE1', adapter: 'nic2', ...own });
  return session;
}

/** Level 10 with its servers switched on: Windows Setup waits on both, or has worked on NODE1 for so long (L-1 to L-4). */
export function bareServers(installingForMs?: number): Session {
  const level = levelCalled('10-first-installation');
  const session = createSession({ level, seed: SEED });
  const { reference: script } = level;
  runScript(session, script.slice(0, installingForMs === undefined ? 2 : 3), minutes(1));
  if (installingForMs !== undefined) session.advanceTo(ms(session.frame().world.now + installingForMs));
  return session;
}

/** Some time after the first event of a kind; negative for before it. */
export function around(type: DomainEvent['type'], afterMs: number): Session {
  const session = reference();
  const event = session.frame().world.events.find((one) => one.type === type);
  if (event === undefined) throw new Error(`The reference has no ${type}`);
  return session.fork(ms(event.at + afterMs));
}

/** The built cluster with a service of its own whose settings in the registry go along with it. */
export function withGenericService(): Session {
  const session = around('fault.struck', -1000);
  const key = 'Software\\Vendor\\Archive';
  const resource = 'Mail Archive';
  const rest = { separateMonitor: false, possibleOwners: [], dependsOn: [] };
  const parameters = { serviceName: 'MailArchive' };
  for (const command of [
    { type: 'setRegistryValue', node: 'NODE1', key, name: 'Port', valueType: 'REG_SZ', data: '8080' },
    {
      type: 'createResource',
      resource,
      description: '',
      resourceType: 'Generic Service',
      group: 'EVS1',
      ...rest,
      parameters,
    },
    { type: 'addRegistryCheckpoint', resource, key },
  ] as const) {
    const verdict = session.submit(command);
    if (!verdict.ok) throw new Error(`${command.type}: ${verdict.reason}`);
  }
  return session;
}

/** The power is lost while the other node is switched off: nobody has mail, and people ring. */
export function outage(): Session {
  const session = around('fault.struck', -1000);
  session.submit({ type: 'holdPowerButton', device: 'NODE2' });
  session.advanceTo(ms(session.frame().world.now + minutes(12)));
  return session;
}

/** The reference to its end: won, with a medal. */
export function won(): Session {
  return reference();
}

/** Nothing done until the time was up. */
export function lost(): Session {
  const session = createSession({ level: levelOne(), seed: SEED });
  session.advanceTo(ms(hours(8)));
  return session;
}

/** What the file of a run holds, as `Save as file` writes it. */
export function fileOf(session: Session): SaveFile {
  return session.save();
}

/** Level 18 just before its solution gives a command of this kind to NODE1 for the first time. */
export function recoveryBefore(type: Command['type']): Session {
  const level = levelCalled('18-back-from-the-floppy');
  const whole = createSession({ level, seed: SEED });
  runScript(whole, level.reference, level.horizonMs);
  const session = createSession({ level, seed: SEED });
  for (const { at, command, actor } of whole.log()) {
    session.advanceTo(at);
    if (command.type === type) return session;
    session.submit(command, actor);
  }
  throw new Error(`The reference gives no ${type}`);
}

/** The cluster of four nodes after these commands, three minutes each. */
function fourNodesAfter(commands: readonly Command[]): Session {
  const session = createSession({ level: levelCalled('07-three-and-one'), seed: SEED });
  for (const command of commands) {
    const verdict = session.submit(command);
    if (!verdict.ok) throw new Error(`${command.type}: ${verdict.reason}`);
    session.advanceTo(ms(session.frame().world.now + minutes(3)));
  }
  return session;
}

const evicted = (node: string): readonly Command[] => [
  { type: 'stopClusterService', node },
  { type: 'evictNode', node },
];

/** Three nodes were evicted. */
export const lastNodeStanding = () => fourNodesAfter(['NODE4', 'NODE3', 'NODE2'].flatMap(evicted));

/** NODE1 alone is well: NODE2 was evicted and has no way to the storage, the service of NODE3 is stopped, NODE4 is off. */
export const brokenCluster = () =>
  fourNodesAfter([
    ...evicted('NODE2'),
    { type: 'disconnectCable', port: 'NODE2/hba1' },
    { type: 'disconnectCable', port: 'NODE2/hba2' },
    { type: 'stopClusterService', node: 'NODE3' },
    { type: 'shutDownComputer', node: 'NODE4' },
  ]);
