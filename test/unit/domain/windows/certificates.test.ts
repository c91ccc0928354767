import { describe, expect, it } from 'vitest';
import {
  type Command,
  clientService,
  evsNamed,
  groupNamed,
  nodeNamed,
  queryCommand,
  type World,
} from '#domain';
import { minutes, ms } from '#kernel';
import { createSession, runScript, type Session } from '#session';
import { levelCalled } from '../../../levels/support.ts';

const secure = (requireSsl: boolean): Command => ({
  type: 'setProtocolProperties',
  node: 'NODE1',
  server: 'EVS1',
  protocol: 'http',
  requireSsl,
});

/** Level 19 with every way open; `without`: steps of its solution that are left out. */
function open(without: readonly Command['type'][] = []): Session {
  const level = levelCalled('19-four-ways-in');
  const session = createSession({ level, seed: 3 });
  const script = level.reference.filter(({ command }) => !without.includes(command.type));
  runScript(session, script, minutes(5));
  return session;
}

/** Of 60 people with a browser, how many get no answer. */
function browsersWithout(world: World): number | undefined {
  const evs = evsNamed(world, 'EVS1');
  const found = evs === undefined ? [] : clientService(world, evs.id);
  return found.find(({ client }) => client === 'owa')?.without;
}

function moveAway(session: Session): void {
  session.submit({ type: 'moveGroup', group: 'EVS1', to: 'NODE2' });
  session.advanceTo(ms(session.frame().world.now + minutes(4)));
}

describe('certificates of web sites (E-75)', () => {
  it('let browsers in on the node that has one', () => {
    const session = open(['installCertificate']);
    expect(browsersWithout(session.frame().world)).toBe(0);
    moveAway(session);
    expect(groupNamed(session.frame().world, 'EVS1')?.owner).toBe(
      nodeNamed(session.frame().world, 'NODE2')?.id,
    );
    expect(browsersWithout(session.frame().world)).toBe(60);
    session.submit({ type: 'installCertificate', node: 'NODE2' });
    expect(browsersWithout(session.frame().world)).toBe(0);
  });

  it('are asked for by SSL alone', () => {
    const session = open(['installCertificate']);
    expect(session.submit(secure(false)).ok).toBe(true);
    moveAway(session);
    expect(browsersWithout(session.frame().world)).toBe(0);
  });

  it('are missed before somebody is shut out, and are installed once', () => {
    const { world } = open(['installCertificate']).frame();
    expect(queryCommand(world, secure(true))).toMatchObject({
      warnings: [{ reason: 'protocol.certificateMissing', params: { nodes: 'NODE2' } }],
    });
    expect(queryCommand(world, { type: 'installCertificate', node: 'NODE1' })).toMatchObject({
      reason: 'certificate.there',
    });
    const node = nodeNamed(world, 'NODE2');
    if (node === undefined) throw new Error('There is no NODE2.');
    const bare = { ...world.entities.node, [node.id]: { ...node, windowsComponents: [] } };
    const without = { ...world, entities: { ...world.entities, node: bare } };
    expect(queryCommand(without, { type: 'installCertificate', node: 'NODE2' })).toMatchObject({
      reason: 'certificate.noWebSite',
    });
  });

  it('do not help where front-end servers ask without SSL', () => {
    const session = open();
    const { world } = session.frame();
    const behind = { ...world, frontEnds: ['NODE2'] } as World;
    expect(queryCommand(behind, secure(true))).toMatchObject({
      warnings: [{ reason: 'protocol.frontEndsSpeakPlain' }],
    });
    expect(browsersWithout(behind)).toBe(60);
  });
});
