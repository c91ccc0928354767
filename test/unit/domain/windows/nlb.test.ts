import { describe, expect, test } from 'vitest';
import {
  type Command,
  defaultPortRule,
  hostsForPort,
  lostWebShare,
  type NlbHost,
  type NlbPortAction,
  nlbStatus,
  sharesForPort,
} from '#domain';
import { minutes, ms, seconds } from '#kernel';
import { createSession, type Session } from '#session';
import { levelCalled } from '../../../levels/support.ts';

const host = (node: string, priority: number, initialState: NlbHost['initialState'] = 'started') => ({
  node,
  adapter: 'nic1',
  priority,
  initialState,
});
const cluster = {
  type: 'createNlbCluster' as const,
  name: 'mail.corp.example',
  address: '10.1.0.50',
  mask: '255.255.0.0',
  mode: 'unicast' as const,
  rules: [defaultPortRule],
  ...host('WEB1', 1),
};

/** Level 20 with the address of the second server set. */
function room(): Session {
  const level = levelCalled('20-glass-doors');
  const session = createSession({ level, seed: 3 });
  session.advanceTo(ms(minutes(1)));
  const first = level.reference[0]?.command;
  if (first === undefined || !session.submit(first).ok) throw new Error('no address for WEB2');
  return session;
}

const does = (session: Session, command: Command) =>
  expect(session.submit(command)).toMatchObject({ ok: true });
const refuses = (session: Session, command: Command, reason: string) =>
  expect(session.query(command)).toMatchObject({ ok: false, reason });
const pass = (session: Session, time: number) => session.advanceTo(ms(session.frame().world.now + time));
const states = (session: Session) => {
  const { world } = session.frame();
  const { nlb } = world;
  return nlb?.hosts.map((one) => nlbStatus(world, nlb, one)) ?? [];
};
const share = (session: Session) => lostWebShare(session.frame().world);

/** Both servers in the cluster, converged. */
function balanced(): Session {
  const session = room();
  does(session, cluster);
  does(session, { type: 'addNlbHost', ...host('WEB2', 2) });
  pass(session, seconds(6));
  expect(states(session)).toEqual(['converged', 'converged']);
  return session;
}

describe('network load balancing', () => {
  test('a new host takes its share when the hosts have agreed (B-8)', () => {
    const session = room();
    does(session, cluster);
    expect([states(session), share(session)]).toEqual([['converging'], { lost: 1, of: 1 }]);
    pass(session, seconds(5));
    expect([states(session), share(session)]).toEqual([['converged'], { lost: 0, of: 1 }]);
  });

  test('a silent host is given up after five heartbeats, and ten seconds later the others have its share (B-3, B-4, B-10)', () => {
    const session = balanced();
    does(session, { type: 'holdPowerButton', device: 'WEB1' });
    expect([states(session)[0], share(session)]).toEqual(['unreachable', { lost: 1, of: 2 }]);
    pass(session, 4_900);
    expect(session.frame().world.nlb?.phase).toBe('missing');
    pass(session, 200);
    expect([session.frame().world.nlb?.phase, share(session)]).toEqual(['converging', { lost: 1, of: 2 }]);
    pass(session, seconds(5));
    expect(share(session)).toEqual({ lost: 0, of: 1 });
  });

  test('a cable that is back before five heartbeats are missed changes nothing', () => {
    const session = balanced();
    does(session, { type: 'disconnectCable', port: 'WEB2/nic1' });
    pass(session, seconds(2));
    does(session, { type: 'connectCable', cableKind: 'lan', from: 'WEB2/nic1', to: 'LAN-SW1/5' });
    pass(session, seconds(4));
    expect([session.frame().world.nlb?.phase, share(session)]).toEqual(['converged', { lost: 0, of: 2 }]);
  });

  test('stop drops connections at once, drainstop lets them finish (B-23, B-24)', () => {
    const stopped = balanced();
    does(stopped, { type: 'controlNlbHost', node: 'WEB1', action: 'stop' });
    expect(share(stopped)).toEqual({ lost: 1, of: 2 });
    const drained = balanced();
    does(drained, { type: 'controlNlbHost', node: 'WEB1', action: 'drainstop' });
    expect([states(drained)[0], share(drained)]).toEqual(['draining', { lost: 0, of: 2 }]);
    pass(drained, minutes(2));
    expect([states(drained)[0], share(drained)]).toEqual(['stopped', { lost: 0, of: 1 }]);
  });

  test('who is suspended hears nothing but Resume, and is then stopped (B-25)', () => {
    const session = balanced();
    does(session, { type: 'controlNlbHost', node: 'WEB2', action: 'suspend' });
    refuses(session, { type: 'controlNlbHost', node: 'WEB2', action: 'start' }, 'nlb.suspended');
    does(session, { type: 'controlNlbHost', node: 'WEB2', action: 'resume' });
    expect(states(session)[1]).toBe('stopped');
    refuses(session, { type: 'controlNlbHost', node: 'WEB2', action: 'resume' }, 'nlb.notSuspended');
    does(session, { type: 'controlNlbHost', node: 'WEB2', action: 'start' });
  });

  test('what a host does when Windows starts is its initial state (B-19)', () => {
    const session = room();
    does(session, cluster);
    does(session, { type: 'addNlbHost', ...host('WEB2', 2, 'stopped') });
    expect(states(session)[1]).toBe('stopped');
    does(session, { type: 'controlNlbHost', node: 'WEB2', action: 'start' });
    pass(session, seconds(6));
    expect(states(session)[1]).toBe('converged');
    does(session, { type: 'restartComputer', node: 'WEB2' });
    pass(session, minutes(20));
    expect(states(session)[1]).toBe('stopped');
  });

  test('rules decide who answers a port (B-12, B-14)', () => {
    const session = balanced();
    const ask = () => {
      const { nlb } = session.frame().world;
      return nlb === undefined ? [] : hostsForPort(nlb, 443).map((node) => node.replace(/^node:/, ''));
    };
    expect(ask()).toEqual(['WEB1', 'WEB2']);
    const web = { ...defaultPortRule, from: 443, to: 443, protocol: 'tcp' as const };
    const rules = (filtering: 'multiple' | 'single' | 'disabled') => ({
      type: 'setNlbPortRules' as const,
      rules: [{ ...web, filtering }],
    });
    does(session, rules('single'));
    expect(ask()).toEqual(['WEB1']);
    does(session, rules('disabled'));
    expect(ask()).toEqual([]);
    does(session, { type: 'setNlbPortRules', rules: [{ ...web, from: 25, to: 25 }] });
    expect(ask()).toEqual(['WEB1']);
  });

  test('what cannot be is refused with its reason (L-58, L-59, B-11, B-16)', () => {
    const session = room();
    refuses(session, { ...cluster, name: 'mail' }, 'nlb.nameNotFull');
    refuses(session, { ...cluster, address: '10.1.0.51' }, 'address.taken');
    refuses(session, { ...cluster, address: '172.16.0.50' }, 'nlb.otherSubnet');
    refuses(session, { ...cluster, adapter: 'nic2' }, 'nlb.noStaticAddress');
    refuses(session, { ...cluster, priority: 33 }, 'nlb.priorityRange');
    refuses(session, { ...cluster, node: 'NODE1' }, 'nlb.clusterMember');
    refuses(session, { ...cluster, rules: [defaultPortRule, defaultPortRule] }, 'nlb.rulesOverlap');
    refuses(session, { ...cluster, rules: [{ ...defaultPortRule, to: 70_000 }] }, 'nlb.portRange');
    refuses(session, { ...cluster, rules: [{ ...defaultPortRule, affinity: 'none' }] }, 'nlb.affinityForUdp');
    does(session, cluster);
    refuses(session, cluster, 'nlb.exists');
    refuses(session, { type: 'addNlbHost', ...host('WEB2', 1) }, 'nlb.priorityTaken');
    refuses(session, { type: 'addNlbHost', ...host('WEB1', 2) }, 'nlb.alreadyHost');
    refuses(session, { type: 'addNode', node: 'WEB1', password: 'Heart-8eat' }, 'nlb.onThisComputer');
  });

  test('load weights split what all answer, handling priorities choose the one (B-13, B-14)', () => {
    const session = balanced();
    const rule = { ...defaultPortRule, from: 443, to: 443, protocol: 'tcp' as const };
    const parts = () => {
      const { nlb } = session.frame().world;
      return nlb === undefined ? [] : sharesForPort(nlb, 443).map(({ weight }) => weight);
    };
    does(session, { type: 'setNlbPortRules', rules: [rule] });
    does(session, { type: 'setNlbHostPort', node: 'WEB1', port: 443, load: 25 });
    expect(parts()).toEqual([25, 50]);
    expect(share(session)).toEqual({ lost: 0, of: 75 });
    does(session, { type: 'setNlbHostPort', node: 'WEB1', port: 443, load: 0 });
    expect(parts()).toEqual([1]);
    does(session, { type: 'setNlbHostPort', node: 'WEB1', port: 443, load: null });
    expect(parts()).toEqual([1, 1]);
    refuses(session, { type: 'setNlbHostPort', node: 'WEB1', port: 443, load: 101 }, 'nlb.loadRange');
    refuses(session, { type: 'setNlbHostPort', node: 'WEB1', port: 80, load: 1 }, 'nlb.noRule');
    does(session, { type: 'setNlbPortRules', rules: [{ ...rule, filtering: 'single' }] });
    does(session, { type: 'setNlbHostPort', node: 'WEB1', port: 443, handlingPriority: 9 });
    expect(session.frame().world.nlb?.map).toHaveLength(2);
    const { nlb } = session.frame().world;
    expect(nlb === undefined ? [] : hostsForPort(nlb, 443)).toEqual(['node:WEB2']);
    refuses(
      session,
      { type: 'setNlbHostPort', node: 'WEB2', port: 443, handlingPriority: 9 },
      'nlb.priorityTaken',
    );
  });

  test('a host with rules of its own keeps all from agreeing, and the map as it was (B-9)', () => {
    const session = balanced();
    does(session, { type: 'setNlbPortRules', node: 'WEB2', rules: [] });
    pass(session, minutes(5));
    expect([states(session), share(session)]).toEqual([['converging', 'misconfigured'], { lost: 0, of: 2 }]);
    does(session, { type: 'setNlbPortRules', node: 'WEB2', rules: [defaultPortRule] });
    pass(session, seconds(6));
    expect(states(session)).toEqual(['converged', 'converged']);
  });

  test('ports of a host are closed and opened rule by rule (B-26)', () => {
    const session = balanced();
    const port = (action: NlbPortAction, at: number | 'all') =>
      ({ type: 'controlNlbPort', node: 'WEB1', action, port: at }) as const;
    refuses(session, port('enable', 443), 'nlb.alreadySo');
    does(session, port('drain', 443));
    expect(share(session)).toEqual({ lost: 0, of: 1 });
    does(session, port('enable', 'all'));
    expect(share(session)).toEqual({ lost: 0, of: 2 });
  });

  test('a web service that hangs keeps its share until Windows starts anew (B-21)', () => {
    const session = balanced();
    does(session, { type: 'injectFault', fault: 'webHang', target: { kind: 'node', node: 'WEB1' } });
    pass(session, minutes(5));
    expect([states(session)[0], share(session)]).toEqual(['converged', { lost: 1, of: 2 }]);
    does(session, { type: 'restartComputer', node: 'WEB1' });
    pass(session, minutes(20));
    expect([states(session)[0], share(session)]).toEqual(['converged', { lost: 0, of: 2 }]);
  });

  test('with its last host the cluster is gone', () => {
    const session = balanced();
    does(session, { type: 'deleteNlbHost', node: 'WEB1' });
    pass(session, seconds(6));
    expect(states(session)).toEqual(['converged']);
    does(session, { type: 'deleteNlbHost', node: 'WEB2' });
    expect(session.frame().world.nlb).toBeUndefined();
    refuses(session, { type: 'deleteNlbHost', node: 'WEB2' }, 'nlb.none');
  });
});
