import { describe, expect, it } from 'vitest';
import { hashOf, ms } from '#kernel';
import { createSession, openSave, runScript } from '#session';
import { levelOne } from '../../levels/support.ts';
import { recordSolution } from '../../support/determinism/record.ts';
import { relive, wayNames } from '../../support/determinism/ways.ts';
import { numbersFrom } from '../../support/numbers-from.ts';

const SEED = 11;
const level = levelOne();
const run = recordSolution(level, SEED);

/** `test/e2e/determinism.test.ts` does the same in Chromium. */
describe('the same log gives the same hash', { timeout: 300_000 }, () => {
  it.each(wayNames)('%s', (way) => {
    expect(relive(level, run, way)).toBe(run.hash);
  });
});

describe('a session', { timeout: 300_000 }, () => {
  it('opens its own save and goes back to any instant', () => {
    const session = createSession({ level, seed: SEED });
    const seen = new Map<number, string>();
    session.subscribe(({ world }) => seen.set(world.now, hashOf(world)));
    runScript(session, level.reference, level.setup.deadlineMs);
    const opened = openSave(JSON.stringify(session.save()), () => level);
    expect(opened.ok && opened.value.hash()).toBe(run.hash);
    const pick = numbersFrom(9);
    const instants = [...seen.keys()];
    for (let count = 0; count < 12; count++) {
      const at = instants[pick(instants.length)] ?? 0;
      expect(hashOf(session.worldAt(ms(at))), `at ${at}`).toBe(seen.get(at));
    }
  });

  it('forks into a run of its own', () => {
    const session = createSession({ level, seed: SEED });
    runScript(session, level.reference.slice(0, 15), ms(60_000));
    const before = session.hash();
    const fork = session.fork(ms(30_000));
    fork.submit({ type: 'holdPowerButton', device: 'NODE1' });
    fork.advanceTo(ms(60_000));
    expect(session.hash()).toBe(before);
    expect(fork.hash()).not.toBe(before);
    const opened = openSave(fork.save(), () => level);
    expect(opened.ok && opened.value.hash()).toBe(fork.hash());
  });
});
