import { beforeEach, describe, expect, it } from 'vitest';
import type { World } from '#domain';
import { minutes } from '#kernel';
import { builtRun } from '../../../support/building.ts';
import type { Run } from '../../../support/run.ts';

let run: Run;

beforeEach(() => {
  run = builtRun();
});

const account = (world: World) => world.entities.account['acct:clussvc'];
const stale = (world: World) => Object.values(world.entities.node).map((node) => node.servicePasswordStale);
const joined = (world: World) => world.charts['clussvc:node:NODE2']?.value;
const restart = () => {
  run.do({ type: 'stopClusterService', node: 'NODE2' });
  run.wait(minutes(1));
  run.do({ type: 'startClusterService', node: 'NODE2' });
  run.wait(minutes(5));
};

describe('the account of the Cluster service in the directory', () => {
  it('can be mended after it was made with a password to change (L-47)', () => {
    run.do({ type: 'setUserProperties', name: 'CLUSSVC', mustChangePassword: true });
    expect(account(run.world)).toMatchObject({ mustChangePassword: true, name: 'clussvc' });
    restart();
    expect(joined(run.world)).not.toBe('up');
    expect(run.world.events.filter(({ type }) => type === 'service.logonFailed')).not.toEqual([]);
    run.do({ type: 'setUserProperties', name: 'clussvc', mustChangePassword: false });
    run.do({ type: 'startClusterService', node: 'NODE2' });
    run.wait(minutes(5));
    expect(joined(run.world)).toBe('up');
  });

  it('with another password lets run what runs, and nothing start until the nodes know it (F-25)', () => {
    const oldPassword = account(run.world)?.password ?? '';
    run.do({ type: 'resetPassword', name: 'clussvc', password: oldPassword, mustChangePassword: false });
    expect(stale(run.world)).toEqual([false, false]);
    const password = 'An0ther!pass';
    run.do({ type: 'resetPassword', name: 'clussvc', password, mustChangePassword: false });
    expect(stale(run.world)).toEqual([true, true]);
    run.wait(minutes(5));
    expect(joined(run.world)).toBe('up');
    restart();
    expect(joined(run.world)).not.toBe('up');
    run.do({ type: 'changeServicePassword', password: 'Th1rd!pass', oldPassword: password });
    run.do({ type: 'startClusterService', node: 'NODE2' });
    run.wait(minutes(5));
    expect(joined(run.world)).toBe('up');
  });

  it('is lost to the nodes when it is deleted, and its name is free again', () => {
    run.do({ type: 'deleteUser', name: 'clussvc' });
    expect(account(run.world)).toBeUndefined();
    expect(stale(run.world)).toEqual([true, true]);
    expect(run.try({ type: 'deleteUser', name: 'clussvc' })).toMatchObject({ reason: 'account.unknown' });
  });

  it('changes no node when another account is meant', () => {
    run.do({
      type: 'createUser',
      name: 'ada',
      displayName: 'Ada King',
      password: 'Heart-8eat',
      passwordNeverExpires: false,
      mustChangePassword: true,
    });
    run.do({ type: 'resetPassword', name: 'ada', password: 'Heart-9eat', mustChangePassword: false });
    run.do({ type: 'deleteUser', name: 'ada' });
    expect(stale(run.world)).toEqual([false, false]);
  });

  it('refuses what cannot be', () => {
    const reset = (name: string, password: string) =>
      run.try({ type: 'resetPassword', name, password, mustChangePassword: false });
    expect(reset('clussvc', 'short')).toMatchObject({ reason: 'password.tooShort' });
    expect(reset('nobody', 'long-enough')).toMatchObject({ reason: 'account.unknown' });
    expect(run.try({ type: 'setUserProperties', name: 'nobody' })).toMatchObject({
      reason: 'account.unknown',
    });
    expect(run.try({ type: 'addNode', node: 'NODE9', password: '' })).toMatchObject({
      reason: 'node.unknown',
    });
  });
});
