import { type Command, queryCommand, type World } from '#domain';
import { buildCluster, prepareWindows, switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

/** Worlds are immutable, so each state is built once and every test starts from it. */
const built = new Map<string, World>();

function runFrom(name: string, build: () => Run): Run {
  const known = built.get(name);
  if (known === undefined) {
    const run = build();
    built.set(name, run.world);
    return run;
  }
  const run = new Run(twoNodeRoom());
  run.world = known;
  return run;
}

/** Two servers with Windows, addresses, disks and the account: all that the wizard asks for. */
export function readyRun(): Run {
  return runFrom('ready', () => {
    const run = new Run(twoNodeRoom());
    for (const command of wiring) run.try(command);
    switchOn(run);
    prepareWindows(run);
    return run;
  });
}

/** The cluster of both nodes, without groups of its own. */
export function clusterRun(): Run {
  return runFrom('cluster', () => {
    const run = readyRun();
    buildCluster(run);
    return run;
  });
}

/** The engine's answer for one world. */
export function queryOf(world: World) {
  return (command: Command) => queryCommand(world, command);
}

/** The computer with this name. */
export function nodeIn(world: World, name: string) {
  const found = Object.values(world.entities.node).find((node) => node.name === name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
}

/** The group with this name. */
export function groupIn(world: World, name: string) {
  const found = Object.values(world.entities.group).find((group) => group.name === name);
  if (found === undefined) throw new Error(`There is no group ${name}.`);
  return found;
}

/** The resource with this name. */
export function resourceIn(world: World, name: string) {
  const found = Object.values(world.entities.resource).find((resource) => resource.name === name);
  if (found === undefined) throw new Error(`There is no resource ${name}.`);
  return found;
}
