import type { Command, DomainEvent } from '#domain';
import { hours, minutes, ms } from '#kernel';
import { createSession, runScript, type SaveFile, type Session } from '#session';
import { levelOne } from '../../levels/support.ts';

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

/** The level with its second computer in no domain yet (L-46); the page has to be given {@link strangerChunk} for it. */
export function withStranger(): Session {
  const level = levelOne();
  const [first, second] = level.setup.computers;
  if (first === undefined || second === undefined) throw new Error('The level has fewer than two computers');
  const computers = [first, { ...second, outsideDomain: true }];
  const session = createSession({ level: { ...level, setup: { ...level.setup, computers } }, seed: SEED });
  for (const { at, command, actor } of reference().log()) {
    session.advanceTo(at);
    if (command.type === 'createUser') return session;
    session.submit(command, actor);
  }
  throw new Error('The reference makes no account');
}

/** The built level as the page gets it, changed in the same way. */
export function strangerChunk(built: string): string {
  const asked = '"exchangePrerequisites":true}]';
  if (!built.includes(asked)) throw new Error('The built level has no such computer');
  return built.replace(asked, `${asked.slice(0, -2)},"outsideDomain":true}]`);
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
  const rest = { separateMonitor: false, possibleOwners: [], dependsOn: [], parameters: {} };
  for (const command of [
    { type: 'setRegistryValue', node: 'NODE1', key, name: 'Port', valueType: 'REG_SZ', data: '8080' },
    {
      type: 'createResource',
      resource,
      description: '',
      resourceType: 'Generic Service',
      group: 'EVS1',
      ...rest,
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
