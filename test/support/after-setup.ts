import type { World } from '#domain';
import { buildCluster, installExchange, prepareWindows, switchOn, wiring } from './building.ts';
import { Run } from './run.ts';
import { twoNodeRoom } from './worlds.ts';

let built: World | null = null;

/** The two-node room with the cluster built and Exchange on both nodes, but no virtual server yet. Built once a file. */
export function afterSetup(): Run {
  const run = new Run(twoNodeRoom());
  if (built === null) {
    for (const command of wiring) run.try(command);
    switchOn(run);
    prepareWindows(run);
    buildCluster(run);
    installExchange(run);
    built = run.world;
  }
  run.world = built;
  return run;
}
