import { type Command, executeCommand, nextEventAt, queryCommand, type World } from '#domain';
import { type Envelope, ms } from '#kernel';
import type { ScriptedCommand } from '#levels';
import { runOn, type ScriptRun, type Stage } from './script-runner.ts';
import type { Session } from './session-types.ts';
import { advance } from './timeline.ts';

/** Plays a script on a session as the actor `script`, then lets time pass until the run ends or until `untilMs`. */
export function runScript(session: Session, script: readonly ScriptedCommand[], untilMs: number): ScriptRun {
  const stage: Stage = {
    world: () => session.frame().world,
    query: (command) => session.query(command),
    submit: (command) => session.submit(command, 'script'),
    advanceTo: (at) => session.advanceTo(at),
    nextEventAt: () => session.nextEventAt(),
  };
  return runOn(stage, script, untilMs);
}

/** Plays a script on a bare world: for the floor, where neither log nor checkpoints are wanted. */
export function playScript(
  start: World,
  script: readonly ScriptedCommand[],
  untilMs: number,
): ScriptRun & { readonly world: World } {
  const stage = bareStage(start);
  const run = runOn(stage, script, untilMs);
  return { ...run, world: stage.world() };
}

/** A stage on a bare world: commands are given by the actor `script` and time passes, nothing is kept. */
export function bareStage(start: World): Stage {
  let world = start;
  let seq = 0;
  return {
    world: () => world,
    query: (command) => queryCommand(world, command),
    submit: (command) => {
      seq += 1;
      const envelope: Envelope<Command> = { seq, at: world.now, actor: 'script', command };
      const executed = executeCommand(world, envelope);
      world = executed.world;
      return executed.verdict;
    },
    advanceTo: (at) => {
      world = advance(world, ms(at), () => {});
    },
    nextEventAt: () => nextEventAt(world),
  };
}
