import { type Command, drainUntil, executeCommand, nextEventAt, type World } from '#domain';
import { ms } from '#kernel';
import { buildGiven } from '../../src/scenarios/build-given.ts';
import type { Given } from '../../src/scenarios/scenario-schema.ts';

/** Real time and the work that was done in it. */
export interface Load {
  readonly realMs: number;
  readonly events: number;
}

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;

/** The names of the first nodes of a bench cluster. */
export const nodeNames = (count: number): readonly string[] => NAMES.slice(0, count);

/** A cluster as given, built by commands, with everything online. */
export function builtCluster(given: Given): World {
  const lab = buildGiven({ given, steps: [] });
  if (!lab.ok) throw new Error(`The cluster of the bench cannot be built: ${lab.error}`);
  return { ...lab.value.stage.world(), events: [] };
}

/** The largest cluster of the course: eight nodes, one of them spare, with an Exchange virtual server on each other one. */
export function exchangeCluster(): World {
  const evs = nodeNames(7).map((owner, index) => ({ name: `EVS${index + 1}`, owner, users: 500 }));
  return builtCluster({ nodes: [...nodeNames(8)], evs } as Given);
}

/** So many groups with resources in the shape of an Exchange virtual server: disk, address, name, and six programs above them. */
export function groupsCluster(nodes: number, groups: number): World {
  const program = (name: string, ...dependsOn: string[]) => ({ name: `${name} {n}`, dependsOn });
  const resources = [
    program('Store disk'),
    program('Address'),
    program('Name', 'Address {n}'),
    program('Attendant', 'Store disk {n}', 'Name {n}'),
    ...['Store', 'Routing', 'Mail', 'Web', 'Search'].map((name) => program(name, 'Attendant {n}')),
  ];
  return builtCluster({
    nodes: [...nodeNames(nodes)],
    groups: [{ name: 'Group {n}', count: groups, resources }],
  } as Given);
}

/** Lets time pass instant by instant, as a session does. */
export function passTime(world: World, waitMs: number): World {
  const until = ms(world.now + waitMs);
  let next = world;
  for (let at = nextEventAt(next); at !== null && at <= until; at = nextEventAt(next))
    next = drainUntil(next, at);
  return drainUntil(next, until);
}

/** The world after a command; refused ones change nothing. */
export function given(world: World, command: Command): World {
  return executeCommand(world, { seq: 1, at: world.now, actor: 'script', command }).world;
}

/** What a stretch of simulated time cost: events are those that entered the queue. */
export function measured(world: World, run: (world: World) => World): Load & { readonly after: World } {
  const before = performance.now();
  const after = run(world);
  return { after, realMs: performance.now() - before, events: after.seq - world.seq };
}
