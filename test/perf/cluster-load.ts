import { drainUntil, executeCommand, nextEventAt, rows, type World } from '#domain';
import { ms } from '#kernel';
import { buildGiven } from '../../src/scenarios/build-given.ts';
import type { Given } from '../../src/scenarios/scenario-schema.ts';

/** What a stretch of simulated time cost. */
export interface Load {
  readonly simulatedMs: number;
  readonly realMs: number;
  readonly deliveries: number;
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

/** Lets time pass instant by instant, as a session does, and counts what was delivered. */
export function passTime(world: World, waitMs: number): { readonly world: World; readonly load: Load } {
  const until = ms(world.now + waitMs);
  const before = performance.now();
  let next = world;
  let deliveries = 0;
  for (let item = next.queue[0]; item !== undefined && item.at <= until; item = next.queue[0]) {
    if (nextEventAt(next) === null) break;
    const at = item.at;
    while (next.queue[0]?.at === at) {
      deliveries += 1;
      next = drainUntil(next, at);
    }
  }
  next = drainUntil(next, until);
  return { world: next, load: { simulatedMs: waitMs, realMs: performance.now() - before, deliveries } };
}
