import { describe, expect, it } from 'vitest';
import { describeReason } from '#content';
import { nodeNamed, queryCommand, refused, type windowsComponents } from '#domain';
import { minutes, seconds } from '#kernel';
import { english } from '../../../../src/cli/english.ts';
import { switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

function runningRoom(installed: typeof windowsComponents | readonly ['www'] | readonly []): Run {
  const setup = twoNodeRoom();
  const computers = setup.computers.map((computer) => ({ ...computer, windowsComponents: installed }));
  const run = new Run({ ...setup, computers }, 1);
  for (const command of wiring) run.do(command);
  switchOn(run);
  return run;
}

const add = (...components: (typeof windowsComponents)[number][]) =>
  ({ type: 'installWindowsComponents', node: 'NODE1', components }) as const;
const installedOn = (run: Run) => nodeNamed(run.world, 'NODE1')?.windowsComponents;

describe('Windows components (E-33)', () => {
  it('are there when the wizard has finished, with what they cannot do without', () => {
    const run = runningRoom([]);
    run.do(add('aspNet'));
    run.wait(run.world.timing.windowsComponentsMs - seconds(1));
    expect(installedOn(run)).toEqual([]);
    run.wait(seconds(2));
    expect(installedOn(run)).toEqual(['dotNet', 'aspNet', 'www']);
    run.do(add('nntp'));
    run.wait(minutes(5));
    expect(installedOn(run)).toEqual(['dotNet', 'aspNet', 'www', 'nntp']);
  });

  it('are not installed twice, nor on a computer that is off', () => {
    const run = runningRoom(['www']);
    expect(queryCommand(run.world, add('www'))).toEqual(refused('components.nothingNew', { node: 'NODE1' }));
    expect(queryCommand(run.world, add())).toMatchObject({ reason: 'components.nothingNew' });
    run.do({ type: 'holdPowerButton', device: 'NODE1' });
    expect(queryCommand(run.world, add('smtp'))).toMatchObject({ reason: 'node.notRunning' });
  });

  it('leave nothing behind when the computer stops meanwhile', () => {
    const run = runningRoom([]);
    run.do(add('smtp'));
    run.wait(minutes(1));
    run.do({ type: 'holdPowerButton', device: 'NODE1' });
    run.wait(minutes(5));
    expect(installedOn(run)).toEqual([]);
  });

  it('are named by Exchange Setup one by one, in the words of the wizard', () => {
    const run = runningRoom(['www']);
    const verdict = queryCommand(run.world, {
      type: 'installExchange',
      node: 'NODE1',
      components: ['messaging', 'systemManagement'],
      path: 'C:\\Exchsrvr',
    });
    expect(verdict).toEqual(
      refused('exchange.noPrerequisites', { node: 'NODE1', components: 'dotNet,aspNet,smtp,nntp' }),
    );
    if (verdict.ok) return;
    expect(describeReason(verdict, english)).toBe(
      'Windows components are missing on NODE1: Microsoft .NET Framework, ASP.NET, SMTP Service, NNTP Service.',
    );
  });
});
