import { describe, expect, it } from 'vitest';
import { allowed, type Job, nodeNamed, refused, type World } from '#domain';
import { ms } from '#kernel';
import {
  prerequisiteOf,
  prerequisiteResults,
  prerequisites,
  prerequisitesOf,
} from '../../../../src/consoles/exchange-setup/prerequisites.ts';
import {
  actionLabel,
  afterSetup,
  chosenLabel,
  emptySetupForm,
  isInstalling,
  type SetupAction,
  setAction,
  setComponent,
  setupActions,
  setupCommand,
} from '../../../../src/consoles/exchange-setup/setup-form.ts';
import {
  newSetup,
  type SetupPage,
  setupWizard,
  shownPage,
} from '../../../../src/consoles/exchange-setup/setup-wizard-model.ts';
import { newestRun, runProgress } from '../../../../src/consoles/shared/run-progress.ts';
import { pageRefusal } from '../../../../src/consoles/shared/wizard-machine.ts';
import { builtRun } from '../../../support/building.ts';
import { Room } from '../windows/room.ts';

describe('the components', () => {
  it('installs both with Typical and what is chosen with Custom', () => {
    const custom = setAction(emptySetupForm, 'custom');
    const less = setComponent(custom, 'messaging', false);
    expect(less.chosen).toEqual(['systemManagement']);
    expect(setAction(less, 'typical').chosen).toEqual(['messaging', 'systemManagement']);
    expect(setComponent(less, 'messaging', true).chosen).toEqual(['messaging', 'systemManagement']);
    expect(setupCommand({ ...less, path: ' C:\\Exchsrvr ' }, 'NODE1')).toEqual({
      type: 'installExchange',
      node: 'NODE1',
      components: ['systemManagement'],
      path: 'C:\\Exchsrvr',
    });
  });
});

describe('the actions', () => {
  it('lead to the command of each', () => {
    expect(setupCommand(setAction(emptySetupForm, 'forestPrep'), 'NODE1')).toEqual({
      type: 'prepareForest',
      node: 'NODE1',
    });
    expect(setupCommand(setAction(emptySetupForm, 'domainPrep'), 'NODE1')).toEqual({
      type: 'prepareDomain',
      node: 'NODE1',
    });
    expect(setupCommand(setAction(emptySetupForm, 'remove'), 'NODE1')).toEqual({
      type: 'removeExchange',
      node: 'NODE1',
    });
    const offered = setupActions(undefined);
    expect(offered.filter((action) => isInstalling(setAction(emptySetupForm, action)))).toEqual([
      'typical',
      'custom',
    ]);
  });

  it('has Remove where Exchange is, and Upgrade over Exchange 2000 (E-71, E-77)', () => {
    const computer = nodeNamed(builtRun().world, 'NODE1');
    if (computer === undefined) throw new Error('no NODE1');
    expect(setupActions({ ...computer, exchange: null })).not.toContain('remove');
    expect(setupActions(computer)).toContain('remove');
    expect(actionLabel('typical', computer)).toBe('typical');
    const old = { path: 'C:\\Exchsrvr', components: [], version: '2000' } as const;
    expect(actionLabel('typical', { ...computer, exchange: old })).toBe('upgrade');
    expect(chosenLabel({ ...computer, exchange: old })).toBe('upgrade');
    expect(chosenLabel({ ...computer, exchange: null })).toBe('install');
    const onNode = refused('exchange.evsOnNode', { evs: 'EVS1', node: 'NODE1' });
    expect(prerequisiteResults(onNode, prerequisitesOf('remove'))).toContainEqual(
      expect.objectContaining({ id: 'virtualServers', status: 'error' }),
    );
  });

  it('leave the virtual servers to Cluster Administrator: to be made, to be upgraded, or as they are (E-77)', () => {
    const { world } = builtRun();
    const [evs] = Object.values(world.entities.evs);
    if (evs === undefined) throw new Error('no virtual server');
    const having = (servers: World['entities']['evs']): World => ({
      ...world,
      entities: { ...world.entities, evs: servers },
    });
    expect(afterSetup(having({}))).toBe('completionNext');
    expect(afterSetup(having({ [evs.id]: { ...evs, version: '2000' } }))).toBe('completionUpgrade');
    expect(afterSetup(world)).toBe('completionCarries');
  });

  it('look at what they need: the directory alone for ForestPrep and DomainPrep', () => {
    const shown = (action: SetupAction) =>
      prerequisiteResults(allowed, prerequisitesOf(action)).map(({ id }) => id);
    expect(shown('forestPrep')).toEqual(['computer', 'directory', 'permissions', 'oneAtATime']);
    expect(shown('domainPrep')).toEqual([
      'computer',
      'directory',
      'permissions',
      'preparation',
      'oneAtATime',
    ]);
    const again = { ok: true, warnings: [{ reason: 'exchange.alreadyPrepared', params: {} }] } as const;
    expect(prerequisiteResults(again, prerequisitesOf('forestPrep'))).toContainEqual({
      id: 'preparation',
      status: 'warning',
      reason: 'exchange.alreadyPrepared',
      params: {},
    });
  });
});

describe('the prerequisites', () => {
  it('are all met when the command is allowed', () => {
    const results = prerequisiteResults({ ok: true, warnings: [] });
    expect(results.map((result) => result.id)).toEqual(prerequisites.map(({ id }) => id));
    expect(results.every((result) => result.status === 'ok')).toBe(true);
  });

  it('mark the point that a warning belongs to', () => {
    const warnings = [{ reason: 'exchange.otherNodeInstalling', params: {} }] as const;
    const results = prerequisiteResults({ ok: true, warnings });
    expect(results.find((result) => result.id === 'oneAtATime')?.status).toBe('warning');
    expect(results).toHaveLength(prerequisites.length);
  });

  it('mark the point that a refusal belongs to and judge no other', () => {
    const results = prerequisiteResults(refused('exchange.noMsdtc'));
    expect(results.find((result) => result.id === 'msdtc')).toMatchObject({
      status: 'error',
      reason: 'exchange.noMsdtc',
    });
    expect(results.filter((result) => result.status === 'notChecked')).toHaveLength(prerequisites.length - 1);
  });

  it('keep an unknown refusal in sight', () => {
    const results = prerequisiteResults(refused('run.ended'));
    expect(results[0]).toMatchObject({ id: 'other', status: 'error', reason: 'run.ended' });
  });

  it('have a point for every refusal of Setup that the engine gives on the way', () => {
    const room = new Room().boot();
    const reasonOf = (node: string) => {
      const verdict = room.query(setupCommand(emptySetupForm, node));
      return verdict.ok ? null : verdict.reason;
    };
    expect(reasonOf('NODE2')).toBe('exchange.noPrerequisites');
    expect(reasonOf('NODE1')).toBe('directory.unreachable');
    room.address('NODE1', '10.1.0.21');
    const outside = reasonOf('NODE1');
    expect(outside === null ? 'none' : prerequisiteOf(outside)).toBe('clusterService');
  });
});

describe('the pages', () => {
  it('stop where the trouble can be put right', () => {
    const spec = setupWizard('NODE1');
    const refusalOn = (page: SetupPage, reason: Parameters<typeof refused>[0]) =>
      pageRefusal(spec, { page, fields: newSetup.fields }, 'checks', () => refused(reason))?.reason ?? null;
    expect(refusalOn('welcome', 'exchange.alreadyInstalled')).toBeNull();
    expect(refusalOn('components', 'exchange.alreadyInstalled')).toBe('exchange.alreadyInstalled');
    expect(refusalOn('components', 'exchange.domainNotPrepared')).toBeNull();
    expect(refusalOn('welcome', 'exchange.noMsdtc')).toBeNull();
    expect(refusalOn('components', 'exchange.pathNotLocal')).toBe('exchange.pathNotLocal');
    expect(refusalOn('components', 'exchange.noMsdtc')).toBeNull();
    expect(refusalOn('checks', 'exchange.noMsdtc')).toBe('exchange.noMsdtc');
    expect(refusalOn('summary', 'exchange.otherNodeInstalling')).toBe('exchange.otherNodeInstalling');
  });

  it('follow the run: progress while it goes on, the last page when it is over', () => {
    expect(shownPage('welcome', true)).toBe('progress');
    expect(shownPage('progress', true)).toBe('progress');
    expect(shownPage('progress', false)).toBe('completion');
    expect(shownPage('components', false)).toBe('components');
  });
});

describe('the progress', () => {
  const job: Job = {
    id: 'job:1',
    jobKind: 'installExchange',
    node: 'node:NODE1',
    startedAt: ms(1000),
    endsAt: ms(5000),
    steps: [
      { code: 'exchange.checkPrerequisites', at: ms(1000) },
      { code: 'exchange.copyFiles', at: ms(2000) },
      { code: 'exchange.finish', at: ms(4000) },
    ],
    state: 'running',
    payload: {},
  };

  it('tells step, share and rest from the row of the run', () => {
    const progress = runProgress(job, 2500);
    expect(progress.steps.map((step) => step.status)).toEqual(['done', 'running', 'waiting']);
    expect(progress.fraction).toBeCloseTo(0.375);
    expect(progress.remainingMs).toBe(2500);
  });

  it('is whole at the end, whatever the clock says', () => {
    const progress = runProgress({ ...job, state: 'done' }, 9_000);
    expect(progress.steps.every((step) => step.status === 'done')).toBe(true);
    expect(progress.fraction).toBe(1);
  });

  it('finds the newest run of this computer only', () => {
    const room = new Room();
    expect(newestRun(room.world, room.node('NODE1'), ['installExchange'])).toBeNull();
    const other: Job = { ...job, id: 'job:2', node: 'node:NODE2' };
    const newer: Job = { ...job, id: 'job:3' };
    const jobs = { 'job:1': job, 'job:2': other, 'job:3': newer };
    const world = { ...room.world, entities: { ...room.world.entities, job: jobs } };
    expect(newestRun(world, room.node('NODE1'), ['installExchange'])?.id).toBe('job:3');
  });
});
