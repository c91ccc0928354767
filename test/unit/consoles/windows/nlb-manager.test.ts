import { describe, expect, test } from 'vitest';
import { type Command, defaultPortRule, type NlbCluster, type NlbHost, nlbHostNamed } from '#domain';
import { minutes, ms } from '#kernel';
import { createSession, type Session } from '#session';
import {
  hostRules,
  portsCommand,
  shareBarred,
  shareCommand,
} from '../../../../src/consoles/nlb-manager/host-share.ts';
import { hostCommand, newNlb } from '../../../../src/consoles/nlb-manager/nlb-form.ts';
import { levelCalled } from '../../../levels/support.ts';

const web = { ...defaultPortRule, from: 80, to: 80, protocol: 'tcp' } as const;
const secure = { ...web, from: 443, to: 443, filtering: 'single' } as const;
const names = { ...web, from: 53, to: 53, protocol: 'udp' } as const;
const closed = { ...web, from: 25, to: 25, filtering: 'disabled' } as const;
const host = (node: string, priority: number) => ({
  node,
  adapter: 'nic1',
  priority,
  initialState: 'started' as const,
});

/** Level 20 with both servers in a cluster of four rules. */
function balanced(): Session {
  const level = levelCalled('20-glass-doors');
  const session = createSession({ level, seed: 3 });
  session.advanceTo(ms(minutes(1)));
  const address = level.reference[0]?.command;
  if (address !== undefined) give(session, address);
  give(session, {
    type: 'createNlbCluster',
    name: 'mail.corp.example',
    address: '10.1.0.50',
    mask: '255.255.0.0',
    mode: 'unicast',
    rules: [web, secure, names, closed],
    ...host('WEB1', 1),
  });
  give(session, { type: 'addNlbHost', ...host('WEB2', 2) });
  return session;
}

const give = (session: Session, command: Command) =>
  expect(session.submit(command)).toMatchObject({ ok: true });

function webTwo(session: Session): { readonly nlb: NlbCluster; readonly host: NlbHost } {
  const { world } = session.frame();
  const found = nlbHostNamed(world, 'WEB2');
  if (world.nlb === undefined || found === undefined) throw new Error('WEB2 is no host');
  return { nlb: world.nlb, host: found };
}

function rulesOf(session: Session) {
  const { nlb, host: own } = webTwo(session);
  const [first, second, ...others] = hostRules(nlb, own);
  if (first === undefined || second === undefined) throw new Error('no rules');
  return { first, second, others, own };
}

describe('the port rules of a host in Network Load Balancing Manager', () => {
  test('show Equal and the priority of the host until it has something of its own (B-14)', () => {
    const { first, second } = rulesOf(balanced());
    expect(first.share).toEqual({ load: null, handlingPriority: 2 });
    expect(second.share).toEqual({ load: null, handlingPriority: 2 });
    expect(shareCommand('WEB2', first, first.share)).toBeNull();
  });

  test('make commands of what was changed alone, and show it afterwards', () => {
    const session = balanced();
    const { first, second } = rulesOf(session);
    const load = shareCommand('WEB2', first, { ...first.share, load: 20 });
    const priority = shareCommand('WEB2', second, { ...second.share, handlingPriority: 1 });
    expect([load, priority]).toEqual([
      { type: 'setNlbHostPort', node: 'WEB2', port: 80, load: 20 },
      { type: 'setNlbHostPort', node: 'WEB2', port: 443, handlingPriority: 1 },
    ]);
    for (const command of [load, priority]) if (command !== null) give(session, command);
    const after = rulesOf(session);
    expect([after.first.share.load, after.second.share.handlingPriority]).toEqual([20, 1]);
    const back = shareCommand('WEB2', after.first, { ...after.first.share, load: null });
    expect(back).toEqual({ type: 'setNlbHostPort', node: 'WEB2', port: 80, load: null });
    if (back !== null) give(session, back);
    expect(rulesOf(session).first.share.load).toBeNull();
  });

  test('are barred where nothing is the own of a host, each for its reason (B-9)', () => {
    const session = balanced();
    const { first, second, others, own } = rulesOf(session);
    expect([first, second, ...others].map((row) => shareBarred(own, row))).toEqual([
      null,
      null,
      'udpRule',
      'ruleDisabled',
    ]);
    give(session, { type: 'setNlbPortRules', node: 'WEB2', rules: [secure, web] });
    const after = rulesOf(session);
    expect(after.first.rule).toEqual(secure);
    expect(shareBarred(after.own, after.first)).toBe('ownRules');
  });

  test('are closed one by one or all at once, and opened again (B-26)', () => {
    const session = balanced();
    const ports = () => {
      const { first, second } = rulesOf(session);
      return [first.ports, second.ports];
    };
    give(session, portsCommand('WEB2', 'drain', rulesOf(session).first));
    expect(ports()).toEqual(['draining', 'enabled']);
    give(session, portsCommand('WEB2', 'disable', null));
    expect(ports()).toEqual(['disabled', 'disabled']);
    give(session, portsCommand('WEB2', 'enable', null));
    expect(ports()).toEqual(['enabled', 'enabled']);
  });
});

test('Host Parameters retain the suspended state where it is ticked (B-19)', () => {
  const { fields } = newNlb(balanced().frame().world, 'connect');
  expect(hostCommand(fields)).not.toHaveProperty('retainSuspended');
  expect(hostCommand({ ...fields, retainSuspended: true })).toMatchObject({ retainSuspended: true });
});
