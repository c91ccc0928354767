import { describe, expect, it } from 'vitest';
import { type Command, evsNamed, queryCommand, scoreReport, usersWithoutMail, type World } from '#domain';
import { hours, minutes } from '#kernel';
import { builtRun } from '../../../support/building.ts';
import type { Run } from '../../../support/run.ts';

const diskS: Command = {
  type: 'createResource',
  resource: 'Disk S:',
  description: '',
  resourceType: 'Physical Disk',
  group: 'EVS1',
  separateMonitor: false,
  possibleOwners: [],
  dependsOn: [],
  parameters: { disk: 'S' },
};
const attendant: Command = {
  ...diskS,
  resource: 'SA (EVS1)',
  resourceType: 'Microsoft Exchange System Attendant',
  dependsOn: ['Name (EVS1)', 'Disk S:'],
  parameters: {
    administrativeGroup: 'First Administrative Group',
    routingGroup: 'First Routing Group',
    dataDirectory: 'S:\\Exchsrvr',
  },
};
const mount: Command = {
  type: 'mountStore',
  node: 'NODE1',
  server: 'EVS1',
  storageGroup: 'First Storage Group',
  store: 'Mailbox Store (EVS1)',
};
const score = (world: World) => scoreReport(world, { horizonMs: hours(24), floorUserMs: 1e9 });
const firstStore = ({ world }: Run) => evsNamed(world, 'EVS1')?.storageGroups[0]?.stores[0];

/** The built room with the disk of the databases taken out of the cluster: Windows may do with it what it is told. */
function diskGivenUp(): Run {
  const run = builtRun();
  run.do({ type: 'offlineGroup', group: 'EVS1' });
  run.wait(minutes(5));
  run.do({ type: 'deleteResource', resource: 'SA (EVS1)' });
  run.do({ type: 'deleteResource', resource: 'Disk S:' });
  return run;
}

function built(run: Run): void {
  run.do(diskS);
  run.do({ type: 'onlineGroup', group: 'EVS1' });
  run.wait(minutes(2));
  run.do(attendant);
  run.do({ type: 'onlineGroup', group: 'EVS1' });
  run.wait(minutes(10));
}

const destroyers: readonly (readonly [string, Command])[] = [
  ['deleted', { type: 'deleteVolume', node: 'NODE1', disk: 2 }],
  [
    'formatted',
    { type: 'formatVolume', node: 'NODE1', disk: 2, fileSystem: 'NTFS', label: 'Data', letter: 'S' },
  ],
];

describe('the volume of the databases', () => {
  it.each(destroyers)('takes the mail along when it is %s, and that is told once', (_how, command) => {
    const run = diskGivenUp();
    expect(score(run.world).dataLoss).toBe(false);
    run.do(command);
    run.wait(minutes(5));
    expect(score(run.world).dataLoss).toBe(true);
    const told = run.world.events.filter(({ type }) => type === 'mail.destroyed');
    expect(told).toMatchObject([{ data: { evs: 'EVS1', mailboxes: evsNamed(run.world, 'EVS1')?.users } }]);
  });

  it('takes nothing along when it comes back as it was', () => {
    const run = diskGivenUp();
    built(run);
    expect(usersWithoutMail(run.world)).toBe(0);
    expect(score(run.world).dataLoss).toBe(false);
  });

  it('leaves a store that is not mounted, until somebody makes it empty files', () => {
    const run = diskGivenUp();
    run.do({ type: 'formatVolume', node: 'NODE1', disk: 2, fileSystem: 'NTFS', label: 'Data', letter: 'S' });
    run.wait(minutes(2));
    built(run);
    expect(firstStore(run)).toMatchObject({ dismounted: true, filesMissing: true });
    expect(usersWithoutMail(run.world)).toBe(evsNamed(run.world, 'EVS1')?.users);
    expect(queryCommand(run.world, mount)).toMatchObject({
      ok: true,
      warnings: [{ reason: 'store.filesMissing' }],
    });
    run.do(mount);
    expect(usersWithoutMail(run.world)).toBe(0);
    expect(firstStore(run)).not.toHaveProperty('filesMissing');
    expect(score(run.world).dataLoss).toBe(true);
  });

  it('costs the better medals', () => {
    const run = diskGivenUp();
    const won = (world: World): World => ({ ...world, goal: { ...world.goal, outcome: 'won' } });
    expect(score(won(run.world)).medal).toBe('gold');
    run.do({ type: 'deleteVolume', node: 'NODE1', disk: 2 });
    expect(score(won(run.world)).medal).toBe('bronze');
  });
});

it('has no availability to tell of before anybody has had mail', () => {
  const { world } = builtRun();
  expect(score(world).served).toBe(true);
  expect(score({ ...world, entities: { ...world.entities, evs: {} } }).served).toBe(false);
});
