import { describe, expect, it } from 'vitest';
import type { Command, World } from '#domain';
import { hours, ms } from '#kernel';
import { createDirector, createSession, floorOf, runScript } from '#session';
import { namesNobody, withNames } from '../../../src/session/script-names.ts';
import { levelOne } from '../../levels/support.ts';

const plug: Command = { type: 'connectCable', cableKind: 'power', from: '{hit}/psu1', to: 'PDU-A/out5' };

describe('scripts', { timeout: 180_000 }, () => {
  it('know who was hit only when it is hit', () => {
    const session = createSession({ level: levelOne(), seed: 2 });
    const { world } = session.frame();
    expect(namesNobody(withNames(world, plug))).toBe(true);
    const [id, fault] = Object.entries(world.entities.fault)[0] ?? [];
    const struck = { ...fault, strikesAt: ms(5), hit: 'NODE2' };
    const after = { ...world, entities: { ...world.entities, fault: { [String(id)]: struck } } } as World;
    expect(withNames(after, plug)).toMatchObject({ from: 'NODE2/psu1' });
  });

  it('report a refusal and go on', () => {
    const level = levelOne();
    const session = createSession({ level, seed: 2 });
    const step = { name: '', waitMs: 0, patienceMs: 0, untilObjective: null };
    const wrong: Command = { type: 'connectCable', cableKind: 'lan', from: 'NODE1/psu1', to: 'LAN-SW1/2' };
    const run = runScript(
      session,
      [
        { ...step, command: wrong },
        { ...step, command: { type: 'pressPowerButton', device: 'ARRAY1' } },
      ],
      1_000,
    );
    expect(run.given).toBe(2);
    expect(run.refused.map(({ verdict }) => verdict.reason)).toEqual(['plug.doesNotFit', 'device.noPower']);
    expect(session.log()).toHaveLength(2);
  });

  it('are lost when nobody does anything', () => {
    const session = createSession({ level: levelOne(), seed: 2 });
    runScript(session, [], hours(9));
    expect(session.report()).toMatchObject({ outcome: 'lost', medal: 'none', lostUserMs: 0 });
    expect(session.submit({ type: 'pressPowerButton', device: 'NODE1' })).toMatchObject({
      ok: false,
      reason: 'run.ended',
    });
  });

  it('give the floor once and for all', () => {
    const level = levelOne();
    const floor = floorOf(level, 4);
    expect(floor).toBeGreaterThan(0);
    expect(floorOf(level, 4)).toBe(floor);
  });
});

describe('the director', () => {
  it('opens objectives in order and hands out hints one by one', () => {
    const session = createSession({ level: levelOne(), seed: 2 });
    const director = createDirector(session);
    expect(director.current()).toMatchObject({ id: 'cluster', state: 'open', hints: 3, hintsShown: 0 });
    expect(director.objectives()[1]).toMatchObject({ id: 'msdtc', state: 'later' });
    expect([1, 2, 3, 4].map(() => director.revealHint('cluster'))).toEqual([true, true, true, false]);
    expect(director.current()?.hintsShown).toBe(3);
    expect(createDirector(session, director.shown()).current()?.hintsShown).toBe(3);
  });
});
