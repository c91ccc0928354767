import { chartPath, groupState, resourceState, resourcesOf, rows, type World } from '#domain';

/** States in which a chart may stay for ever. Everything else has to pass by itself, whatever was done before. */
const restful: Readonly<Record<string, readonly string[]>> = {
  clusterService: ['stopped', 'up', 'paused', 'waitingForRestart', 'starting', 'arbitrating'],
  computer: ['off', 'running', 'hung', 'noSystem'],
  group: ['idle'],
  interface: ['unavailable', 'up', 'failed', 'unreachable'],
  link: ['up', 'down'],
  membership: ['stable'],
  power: ['on', 'off'],
  quorum: ['held', 'free', 'contested', 'mounting'],
  resource: ['offline', 'online', 'failed.given'],
};

/** Resources that shall be online, could be, and are not, in groups that have not been given up (P-7). */
function forgotten(world: World): readonly string[] {
  if (world.cluster?.startMode === 'fixQuorum') return []; // nothing comes up by itself
  return rows(world, 'group')
    .filter(({ owner }) => chartPath(world, `clussvc:${owner}`) === 'up')
    .filter(({ keptOffline }) => keptOffline !== true) // G-11
    .filter((group) => groupState(world, group) !== 'Failed')
    .filter(({ failovers, failoverThreshold }) => failovers.length < failoverThreshold)
    .flatMap(
      (group) =>
        resourcesOf(world, group).filter(({ possibleOwners }) => possibleOwners.includes(group.owner)),
    )
    .filter(({ id, wantOnline }) => wantOnline && resourceState(world, id) === 'Offline')
    .filter(({ dependsOn }) => dependsOn.every((id) => resourceState(world, id) === 'Online'))
    .map(({ name }) => `${name} shall be online and stays offline`);
}

/**
 * What is still under way in a world that nobody has touched for a while. A service that cannot start tries for ever.
 * `regrouped`: somebody put resources into other groups, where they stay as they were.
 */
export function restlessness(world: World, regrouped: boolean): readonly string[] {
  if (world.goal.outcome !== 'running') return [];
  const charts = Object.entries(world.charts)
    .filter(([id, { machine }]) => !(restful[machine] ?? []).includes(chartPath(world, id)))
    .map(([id]) => `${id} is ${chartPath(world, id)}`);
  const jobs = rows(world, 'job').filter(({ state }) => state === 'running');
  return [...charts, ...jobs.map(({ id }) => `${id} is running`), ...(regrouped ? [] : forgotten(world))];
}
