import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '#kernel';
import { startFolders } from '../../../../src/consoles/desktop/desktop-menu.ts';
import { screenState } from '../../../../src/consoles/desktop/screen-state.ts';
import { looksDifferent } from '../../../../src/consoles/shared/use-world.ts';
import { wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';
import { readyRun } from './built.ts';

describe('the screen of a server', () => {
  it('follows power, boot and shutdown', () => {
    const run = new Run(twoNodeRoom());
    const state = () => screenState(run.world, 'NODE1');
    expect(state()).toBe('noPower');
    for (const command of wiring) run.try(command);
    expect(state()).toBe('off');
    run.do({ type: 'pressPowerButton', device: 'NODE1' });
    run.wait(seconds(1));
    expect(state()).toBe('starting');
    run.wait(minutes(5));
    expect(state()).toBe('running');
    run.do({ type: 'shutDownComputer', node: 'NODE1' });
    expect(state()).toBe('shuttingDown');
    expect(screenState(run.world, 'NODE9')).toBe('noSuchComputer');
  });
});

describe('the Start menu', () => {
  const outline = (tools: readonly string[]) =>
    startFolders(tools).map(({ folder, consoles }) => [folder, consoles.map((entry) => entry.id)]);

  it('holds what the level allows, in folders', () => {
    expect(
      outline([
        ...[
          'exchange-setup',
          'command-prompt',
          'event-viewer',
          'cluster-administrator',
          'network-connections',
          'system-properties',
        ],
      ]),
    ).toEqual([
      ['administrativeTools', ['cluster-administrator', 'event-viewer']],
      ['accessories', ['command-prompt']],
      ['controlPanel', ['network-connections', 'system-properties']],
      ['exchangeCd', ['exchange-setup']],
    ]);
  });

  it('has no empty folder and nothing that it does not know', () => {
    expect(outline(['event-viewer', 'regedit'])).toEqual([['administrativeTools', ['event-viewer']]]);
  });
});

describe('drawing a console again', () => {
  it('is not worth it when only time has passed', () => {
    const run = readyRun();
    run.wait(minutes(1));
    const before = run.world;
    run.wait(seconds(30));
    expect(run.world.now).toBeGreaterThan(before.now);
    expect(looksDifferent(before, run.world)).toBe(false);
    run.do({ type: 'disconnectCable', port: 'NODE1/nic1' });
    expect(looksDifferent(before, run.world)).toBe(true);
  });

  it('is worth it while a job makes progress', () => {
    const run = readyRun();
    run.do({ type: 'formatVolume', node: 'NODE1', disk: 2, fileSystem: 'NTFS', label: 'New', letter: 'S' });
    const before = run.world;
    run.wait(seconds(1));
    expect(looksDifferent(before, { ...before, now: run.world.now })).toBe(true);
  });
});
