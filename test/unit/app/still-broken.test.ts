import { expect, it } from 'vitest';
import { createSession, runScript } from '#session';
import { stillBroken } from '../../../src/app/debrief/still-broken.ts';
import { levelCalled } from '../../levels/support.ts';

function ended(id: string) {
  const level = levelCalled(id);
  const session = createSession({ level, seed: 7 });
  runScript(session, level.reference, level.horizonMs);
  return session.frame().world;
}

it('names a server that still hangs when the level is won, and nothing where all was repaired', () => {
  const doors = ended('20-glass-doors');
  expect(doors.goal.outcome).toBe('won');
  expect(stillBroken(doors).map(({ data }) => data)).toEqual([
    { fault: 'fault:door-jams', faultKind: 'hang', hit: 'WEB1' },
  ]);
  const first = ended('01-first-cluster');
  expect(first.goal.outcome).toBe('won');
  expect(stillBroken(first)).toEqual([]);
});

it('says nothing while a run goes on', () => {
  const level = levelCalled('20-glass-doors');
  expect(stillBroken(createSession({ level, seed: 7 }).frame().world)).toEqual([]);
});
