import { describe, expect, it } from 'vitest';
import { queryCommand, refused } from '#domain';
import { minutes, seconds } from '#kernel';
import { prepareWindows, switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

/** Two computers of a domain that has not heard of Exchange. */
function bareDomain(): Run {
  const setup = twoNodeRoom();
  const directory = { ...setup.directory, forestPrepared: false, domainPrepared: false };
  const run = new Run({ ...setup, directory }, 1);
  for (const command of wiring) run.do(command);
  switchOn(run);
  prepareWindows(run);
  return run;
}

const forest = (node = 'NODE1') => ({ type: 'prepareForest', node }) as const;
const domain = (node = 'NODE1') => ({ type: 'prepareDomain', node }) as const;
const setup = {
  type: 'installExchange',
  node: 'NODE1',
  components: ['messaging' as const, 'systemManagement' as const],
  path: 'C:\\Exchsrvr',
} as const;

describe('ForestPrep and DomainPrep (E-39b)', () => {
  it('come in this order, and Setup waits for both', () => {
    const run = bareDomain();
    expect(queryCommand(run.world, { ...setup, components: [...setup.components] })).toEqual(
      refused('exchange.forestNotPrepared'),
    );
    expect(queryCommand(run.world, domain())).toEqual(refused('exchange.forestNotPrepared'));
    run.do(forest());
    run.wait(run.world.timing.prepareForestMs - seconds(1));
    expect(run.world.directory.forestPrepared).toBe(false);
    run.wait(seconds(2));
    expect(run.world.directory).toMatchObject({ forestPrepared: true, domainPrepared: false });
    expect(queryCommand(run.world, { ...setup, components: [...setup.components] })).toEqual(
      refused('exchange.domainNotPrepared'),
    );
    run.do(domain('NODE2'));
    run.wait(minutes(3));
    expect(run.world.directory.domainPrepared).toBe(true);
    expect(queryCommand(run.world, { ...setup, components: [...setup.components] })).toMatchObject({
      reason: 'node.notMember',
    });
  });

  it('run at one place at a time, and a second time with a warning', () => {
    const run = bareDomain();
    run.do(forest());
    expect(queryCommand(run.world, forest('NODE2'))).toEqual(
      refused('exchange.otherNodePreparing', { node: 'NODE1' }),
    );
    expect(queryCommand(run.world, forest())).toMatchObject({ reason: 'job.running' });
    run.wait(minutes(11));
    expect(queryCommand(run.world, forest('NODE2'))).toMatchObject({
      ok: true,
      warnings: [{ reason: 'exchange.alreadyPrepared' }],
    });
  });

  it('fail when the domain controller goes away meanwhile', () => {
    const run = bareDomain();
    run.do(forest());
    run.wait(minutes(5));
    run.do({ type: 'disconnectCable', port: 'DC1/nic1' });
    run.wait(minutes(6));
    expect(run.world.directory.forestPrepared).toBe(false);
    expect(run.world.events.findLast(({ type }) => type === 'job.failed')?.data).toMatchObject({
      reason: 'directory.unreachable',
    });
    expect(queryCommand(run.world, forest())).toEqual(refused('directory.unreachable'));
  });
});
