import { describe, expect, test } from 'vitest';
import {
  type Command,
  clientService,
  lostUserMs,
  mailWaitsOutside,
  servingEvss,
  usersByClient,
  usersCounted,
  usersWithoutMail,
} from '#domain';
import { hours, minutes, ms } from '#kernel';
import { createSession, runScript, type Session } from '#session';
import { levelCalled } from '../../../levels/support.ts';

const attendant = 'EVS1 System Attendant';
const instance = (name: string) => `${name} - (EVS1)`;

/** The level of the four ways in, all of them open: 120 Outlook, 90 cached, 60 OWA, 30 POP3. */
function open(): Session {
  const level = levelCalled('19-four-ways-in');
  const session = createSession({ level, seed: 3 });
  runScript(session, level.reference, minutes(5));
  return session;
}

function now(session: Session) {
  const { world } = session.frame();
  const [evs] = servingEvss(world);
  if (evs === undefined) throw new Error('nobody is served');
  return {
    without: Object.fromEntries(clientService(world, evs.id).map(({ client, without }) => [client, without])),
    counted: usersCounted(world, evs.id),
    people: usersWithoutMail(world),
    waits: mailWaitsOutside(world, evs.id),
  };
}

/** Does something and lets it come to rest. */
function step(session: Session, command: Command) {
  expect(session.submit(command)).toMatchObject({ ok: true });
  session.advanceTo(ms(session.frame().world.now + minutes(1)));
  return now(session);
}

const nobody = { outlook: 0, outlookCached: 0, owa: 0, pop3: 0 };

describe('users by their way to the mail', () => {
  test('all are served when every instance is online', () => {
    expect(now(open())).toEqual({ without: nobody, counted: 0, people: 0, waits: false });
  });

  test('a protocol that is away concerns those who use it, and no one else (E-16 to E-19, E-44)', () => {
    const session = open();
    const http = instance('Exchange HTTP Virtual Server Instance');
    expect(step(session, { type: 'offlineResource', resource: http })).toEqual({
      without: { ...nobody, owa: 60 },
      counted: 60,
      people: 60,
      waits: false,
    });
    expect(step(session, { type: 'offlineResource', resource: 'POP3 (EVS1)' })).toMatchObject({
      without: { ...nobody, owa: 60, pop3: 30 },
      counted: 90,
    });
  });

  test('without SMTP all work and mail from outside waits: a tenth of everybody', () => {
    const session = open();
    const smtp = instance('SMTP Virtual Server Instance');
    const known = session.frame().world.events.length;
    const news = () =>
      session
        .frame()
        .world.events.slice(known)
        .map(({ type }) => type);
    expect(step(session, { type: 'offlineResource', resource: smtp })).toEqual({
      without: nobody,
      counted: 30,
      people: 0,
      waits: true,
    });
    expect(news().filter((type) => /^(mail|users)/.test(type))).toEqual(['mail.waits']);
    expect(step(session, { type: 'onlineResource', resource: smtp })).toMatchObject({ counted: 0 });
    expect(news().filter((type) => /^(mail|users)/.test(type))).toEqual(['mail.waits', 'mail.flows']);
  });

  test('without the server all are cut off, and who works on a copy counts a quarter (F-52)', () => {
    const session = open();
    const from = session.frame().world.now;
    const lost = lostUserMs(session.frame().world);
    expect(step(session, { type: 'offlineResource', resource: attendant })).toEqual({
      without: { outlook: 120, outlookCached: 90, owa: 60, pop3: 30 },
      // 120 + a quarter of 90 + 60 + 30, whole users.
      counted: 233,
      people: 300,
      waits: true,
    });
    const { world } = session.frame();
    const open_ = Object.values(world.ledger.open)[0];
    expect(open_?.users).toBe(300);
    session.advanceTo(ms(world.now + hours(1)));
    expect(lostUserMs(session.frame().world) - lostUserMs(world)).toBe(233 * hours(1));
    expect(lost).toBeLessThan(lostUserMs(world));
    expect(world.now - from).toBe(minutes(1));
  });

  test('the report puts down exactly what counts', () => {
    const session = open();
    step(session, { type: 'offlineResource', resource: instance('SMTP Virtual Server Instance') });
    step(session, { type: 'offlineResource', resource: attendant });
    step(session, { type: 'onlineGroup', group: 'EVS1' });
    const { causes, lostUserMs: lost } = session.report();
    expect(causes.reduce((sum, { userMs }) => sum + userMs, 0)).toBe(lost);
  });
});

test('users are whole people, and the largest share takes the rest', () => {
  expect(usersByClient({ outlook: 1, owa: 2 }, 100)).toEqual([
    ['outlook', 33],
    ['owa', 67],
  ]);
  expect(usersByClient({ pop3: 1 }, 7)).toEqual([['pop3', 7]]);
  expect(usersByClient({ outlook: 1, outlookCached: 1 }, 0)).toEqual([
    ['outlook', 0],
    ['outlookCached', 0],
  ]);
});
