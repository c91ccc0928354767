import { createWorld, type World } from '#domain';
import { createSession, runScript } from '#session';
import { levelOne } from '../levels/support.ts';
import { builtRoom } from '../support/building.ts';
import { twoNodeRoom } from '../support/worlds.ts';

/** Worlds along the reference solution of level 01, one for each of its commands, the planned fault and the repair included. */
function alongTheSolution(seed: number): readonly World[] {
  const session = createSession({ level: levelOne(), seed });
  const worlds: World[] = [];
  let given = 0;
  session.subscribe(({ world }) => {
    const log = session.log().length;
    if (log > given) worlds.push(world);
    given = log;
  });
  runScript(session, levelOne().reference, levelOne().setup.deadlineMs);
  return worlds.filter((world) => world.goal.outcome === 'running');
}

/**
 * Where random runs begin: most from a room whose cluster is built and whose users are connected, so that there is
 * something to break; the rest from every stage of building it.
 */
export function startingPoints(seed: number): {
  readonly built: readonly World[];
  readonly stages: readonly World[];
} {
  return {
    built: [
      builtRoom(twoNodeRoom(), seed).world,
      builtRoom({ ...twoNodeRoom(), clients: { outlook: 3, outlookCached: 3, owa: 2 } }, seed + 1).world,
    ],
    stages: [createWorld(twoNodeRoom(), seed), ...alongTheSolution(seed)],
  };
}
