import { describe, expect, it } from 'vitest';
import type { Translate } from '#content';
import type { DomainEvent } from '#domain';
import { minutes } from '#kernel';
import { pagerMessages } from '../../../src/app/play/pager-cards.ts';
import { english } from '../../../src/cli/english.ts';
import { builtRun } from '../../support/building.ts';
import type { Run } from '../../support/run.ts';

const keys: Translate = (key, { network }) => `${key} ${network}`;

/** What the pager says since an instant about the private network, by the keys of its titles. */
const titles = (run: Run, since: number) =>
  pagerMessages(run.world, keys)
    .filter(({ at, title }) => at >= since && title.endsWith(' Private'))
    .map(({ title }) => title.split(/[:. ]/).slice(2, -2).join('.'));

describe('the pager tells of a network', () => {
  it('once that it is silent, and once that it is heard again', () => {
    const run = builtRun();
    const since = run.world.now;
    run.do({ type: 'disconnectCable', port: 'NODE1/nic2' });
    run.wait(minutes(1));
    expect(titles(run, since)).toEqual(['network.down']);
    run.do({ type: 'connectCable', cableKind: 'crossover', from: 'NODE1/nic2', to: 'NODE2/nic2' });
    run.wait(minutes(1));
    expect(titles(run, since)).toEqual(['network.down', 'networkHeard']);
  });

  it('only when two nodes are on it again, not when one alone has a link', () => {
    const run = builtRun();
    const since = run.world.now;
    run.do({ type: 'holdPowerButton', device: 'NODE2' });
    run.wait(minutes(1));
    run.do({ type: 'pressPowerButton', device: 'NODE2' });
    run.wait(minutes(1));
    expect(titles(run, since)).toEqual(['network.down']);
    run.wait(minutes(3));
    expect(titles(run, since)).toEqual(['network.down', 'networkHeard']);
  });
});

describe('the pager tells of work', () => {
  it('and names the disk, since two can be formatted at once', () => {
    const done = pagerMessages(builtRun().world, english).map(({ title }) => title);
    expect(done).toContain('Formatting disk 1 (Q:) on NODE1 is done');
    expect(done).toContain('Formatting disk 2 (S:) on NODE1 is done');
  });

  it('by its kind alone where the work itself is not known', () => {
    const event = {
      id: 1,
      at: 0,
      type: 'job.finished',
      data: { job: 'job:1', jobKind: 'formatVolume', node: 'N' },
    };
    const world = {
      events: [event as unknown as DomainEvent],
      now: builtRun().world.now,
      entities: { job: {} },
    };
    expect(pagerMessages(world, english)[0]?.title).toBe('Formatting on N is done');
  });
});
