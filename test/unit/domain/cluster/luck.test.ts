import { expect, test } from 'vitest';
import { type DomainEvent, resourceNamed, resourcesOf, rows, type World } from '#domain';
import { minutes } from '#kernel';
import { builtRun } from '../../../support/building.ts';
import type { Run } from '../../../support/run.ts';

type Change = Extract<DomainEvent, { type: 'resource.stateChanged' }>;

/** How long each resource of EVS1 took to come online after the last thing that it needs, by type, when NODE1 dies now. */
function timesAfterDeath(run: Run): Readonly<Record<string, number>> {
  const before = run.world.events.length;
  run.do({ type: 'holdPowerButton', device: 'NODE1' });
  run.wait(minutes(6));
  const { world } = run;
  const cameUp = new Map<string, number>();
  for (const event of world.events.slice(before))
    if (event.type === 'resource.stateChanged' && (event as Change).data.to === 'online')
      cameUp.set(event.subject, event.at);
  const group = rows(world, 'group').find(({ id }) => id === world.entities.evs['evs:EVS1']?.group);
  const found = (group === undefined ? [] : resourcesOf(world, group)).map((resource) => {
    const needed = resource.dependsOn.map((id) => cameUp.get(id) ?? 0);
    const from = needed.length > 0 ? Math.max(...needed) : startOf(world, before);
    return [resource.resourceType, (cameUp.get(resource.id) ?? 0) - from] as const;
  });
  return Object.fromEntries(found);
}

const startOf = (world: World, before: number): number =>
  world.events.slice(before).find(({ type }) => type === 'group.failingOver')?.at ?? 0;

test('what is done to other resources, or what they are called, does not change how long a failover takes', () => {
  const quiet = timesAfterDeath(builtRun(3));
  const busy = builtRun(3);
  busy.do({ type: 'renameResource', resource: 'IP (EVS1)', name: 'Address of the mail' });
  busy.do({ type: 'offlineResource', resource: 'MSDTC' });
  busy.wait(minutes(1));
  busy.do({ type: 'onlineResource', resource: 'MSDTC' });
  busy.do({ type: 'offlineResource', resource: 'Cluster IP Address' });
  busy.wait(minutes(1));
  busy.do({ type: 'onlineGroup', group: 'Cluster Group' });
  busy.wait(minutes(1));
  expect(resourceNamed(busy.world, 'IP (EVS1)')).toBeUndefined();
  expect(timesAfterDeath(busy)).toEqual(quiet);
  expect(Object.values(quiet).filter((time) => time > 0)).toHaveLength(10);
});

test('another seed is another stroke of luck', () => {
  expect(timesAfterDeath(builtRun(4))).not.toEqual(timesAfterDeath(builtRun(3)));
});
