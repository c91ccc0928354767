import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProvableLevel } from '#levels';
import { createSession, runScript, type Session } from '#session';
import { builtInLevels } from '../../src/cli/load-level.ts';
import { levelCalled } from '../levels/support.ts';
import {
  type Extra,
  type ExtraKind,
  extraCommand,
  inOtherOrder,
  type OtherWay,
  otherWays,
  withOtherNames,
} from './harmless-extras.ts';

const WAYS = 40;

/** Has somebody do extras between the commands of a session. */
function addExtras(session: Session, extras: readonly Extra[], done: Set<ExtraKind>): void {
  const submit = session.submit.bind(session);
  let given = 0;
  let pending = extras;
  session.submit = (command, actor) => {
    const verdict = submit(command, actor);
    given += 1;
    pending = pending.filter(({ kind, afterStep }) => {
      const extra = afterStep <= given ? extraCommand(session.frame().world, kind) : null;
      if (extra === null || !submit(extra).ok) return true;
      done.add(kind);
      return false;
    });
    return verdict;
  };
}

/** Plays the solution another way; null where that order cannot be played. */
function play(level: ProvableLevel, way: OtherWay, done: Set<ExtraKind>) {
  const named = way.otherNames ? withOtherNames(level.reference) : level.reference;
  const script = inOtherOrder(named, way.swaps);
  const session = createSession({ level, seed: way.seed });
  addExtras(session, way.extras, done);
  const { refused } = runScript(session, script, level.setup.deadlineMs + 1);
  if (refused.length > 0 && script.some((step, index) => step !== named[index])) return null;
  const { outcome, medal, objectives } = session.report();
  return {
    refused: refused.map(({ command, verdict }) => `${command.type}: ${verdict.reason}`),
    outcome,
    medal,
    open: objectives.filter(({ metAtMs }) => metAtMs === null).map(({ id }) => id),
  };
}

describe.each(builtInLevels())('level %s', (id) => {
  it('is won with gold by whoever does some harmless thing besides, calls things otherwise, or goes in another order', () => {
    const level = levelCalled(id);
    const done = new Set<ExtraKind>();
    let played = 0;
    fc.assert(
      fc.property(otherWays(level.reference.length), (way) => {
        const end = play(level, way, done);
        if (end === null) return;
        played += 1;
        expect(end).toEqual({ refused: [], outcome: 'won', medal: 'gold', open: [] });
      }),
      { numRuns: WAYS, seed: 11 },
    );
    expect(played).toBeGreaterThan(WAYS / 3);
    expect(done.size).toBeGreaterThanOrEqual(3);
  });
});
