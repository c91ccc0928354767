import { describe, expect, test } from 'vitest';
import { groupNamed, resourceNamed, type World } from '#domain';
import { minutes } from '#kernel';
import { cluster, type } from './support.ts';

const smtp = 'SMTP Virtual Server Instance - (EVS1)';
const ofResource = (world: World) => resourceNamed(world, smtp)?.wantOnline;
const listed = /PersistentState +(\d)/;

describe('PersistentState at the prompt (G-11, R-45)', () => {
  test('a resource has it true, false or unset', () => {
    const run = cluster();
    const shown = () => listed.exec(type(run, `cluster res "${smtp}" /prop PersistentState`).text)?.[1];
    expect([ofResource(run.world), shown()]).toEqual([true, '1']);
    expect(type(run, `cluster res "${smtp}" /prop PersistentState=0`).exitCode).toBe(0);
    expect([ofResource(run.world), shown()]).toEqual([false, '0']);
    expect(type(run, `cluster res "${smtp}" /prop PersistentState=usedefault`).exitCode).toBe(0);
    expect([ofResource(run.world), shown()]).toEqual([null, '0']);
    expect(type(run, 'cluster group EVS1 /prop PersistentState=1').exitCode).toBe(0);
    expect([ofResource(run.world), shown()]).toEqual([null, '1']);
  });

  test('a group without a value shows what its resources have', () => {
    const run = cluster();
    const shown = () => listed.exec(type(run, 'cluster group EVS1 /prop').text)?.[1];
    expect(groupNamed(run.world, 'EVS1')?.persistentState).toBeUndefined();
    expect(shown()).toBe('1');
    type(run, 'cluster group EVS1 /prop PersistentState=0');
    expect(shown()).toBe('0');
    type(run, 'cluster group EVS1 /prop PersistentState=-1');
    expect(shown()).toBe('1');
    type(run, 'cluster group EVS1 /offline');
    expect(groupNamed(run.world, 'EVS1')?.persistentState).toBeNull();
    expect(shown()).toBe('0');
  });

  test('an order overwrites a value that was written', () => {
    const run = cluster();
    type(run, 'cluster group EVS1 /prop PersistentState=1');
    type(run, 'cluster group EVS1 /offline');
    run.wait(minutes(3));
    expect(groupNamed(run.world, 'EVS1')?.persistentState).toBe(false);
    type(run, 'cluster group EVS1 /online');
    expect(groupNamed(run.world, 'EVS1')?.persistentState).toBe(true);
  });

  test('it stands in one line with other properties, and not in a line that creates', () => {
    const run = cluster();
    expect(type(run, 'cluster group EVS1 /prop PersistentState=0 FailoverThreshold=4').commands).toEqual([
      { type: 'setGroupProperties', group: 'EVS1', persistentState: false, failoverThreshold: 4 },
    ]);
    expect(
      type(run, 'cluster res X /create /group:EVS1 /type:"File Share" /prop PersistentState=1').exitCode,
    ).toBe(87);
  });
});
