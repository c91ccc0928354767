import { expect, it } from 'vitest';
import { type Command, queryCommand } from '#domain';
import { minutes } from '#kernel';
import { buildCluster, createMsdtc, prepareWindows, switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

it('installs the program files of Exchange on a local disk only (E-3)', () => {
  const run = new Run(twoNodeRoom(), 1);
  for (const command of wiring) run.do(command);
  switchOn(run);
  prepareWindows(run);
  buildCluster(run);
  createMsdtc(run);
  run.do({ type: 'onlineResource', resource: 'MSDTC' });
  run.wait(minutes(2));
  const setup = (path: string): Command => ({
    type: 'installExchange',
    node: 'NODE1',
    components: ['messaging', 'systemManagement'],
    path,
  });
  for (const path of ['S:\\Exchsrvr', 'Q:\\Exchsrvr', 'Exchsrvr'])
    expect(queryCommand(run.world, setup(path))).toMatchObject({
      ok: false,
      reason: 'exchange.pathNotLocal',
    });
  expect(queryCommand(run.world, setup('C:\\Program Files\\Exchsrvr'))).toMatchObject({ ok: true });
});
