import { describe, expect, it } from 'vitest';
import {
  analyseConfiguration,
  type Command,
  type CommandOf,
  computerState,
  type WindowsEdition,
  type WorldSetup,
} from '#domain';
import { minutes, seconds } from '#kernel';
import { buildCluster, prepareWindows, switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';

const all: readonly WindowsEdition[] = ['standard', 'enterprise', 'datacenter', 'web'];

/** The room with nothing on NODE2, and these CDs. */
function bareRoom(windowsCds: readonly WindowsEdition[] = all): WorldSetup {
  const setup = twoNodeRoom();
  return {
    ...setup,
    windowsCds,
    computers: setup.computers.map((computer) =>
      computer.name === 'NODE2' ? { ...computer, edition: 'none', windowsComponents: [] } : computer,
    ),
  };
}

const install = (change: Partial<CommandOf<'installWindows'>> = {}): Command => ({
  type: 'installWindows',
  node: 'NODE2',
  edition: 'enterprise',
  name: 'NODE2',
  workgroup: 'WORKGROUP',
  password: 'Adm1n-pass',
  ...change,
});

function started(setup = bareRoom()): Run {
  const run = new Run(setup);
  for (const command of wiring) run.do(command);
  switchOn(run);
  return run;
}

const second = (run: Run) => run.world.entities.node['node:NODE2'];
const state = (run: Run) => computerState(run.world, 'node:NODE2');
const editionFindings = (run: Run) =>
  analyseConfiguration(run.world, {
    kind: 'create',
    nodes: ['NODE2'],
    cluster: 'MAILCLUS',
    domain: 'corp.example',
    quorumDisk: '',
  })
    .flatMap((task) => [task, ...task.children, ...task.children.flatMap(({ children }) => children)])
    .map(({ code }) => code)
    .filter((code) => code.startsWith('edition.'));

describe('Windows Setup on a bare server', () => {
  it('waits on its screen once the server is on, and knows nothing of Windows', () => {
    const run = started();
    expect(state(run)).toBe('setup');
    expect(run.try({ type: 'shutDownComputer', node: 'NODE2' })).toMatchObject({ reason: 'node.notRunning' });
    expect(run.try({ type: 'joinDomain', node: 'NODE2', domain: 'CORP' })).toMatchObject({
      reason: 'node.notRunning',
    });
  });

  it('installs the edition of the CD and starts Windows outside of the domain, with DHCP (W-29)', () => {
    const run = started();
    run.do(install({ name: 'MAIL2', workgroup: 'LAB' }));
    run.wait(minutes(25) - 1);
    expect(second(run)?.edition).toBe('none');
    run.wait(1);
    expect(state(run)).toBe('starting');
    run.wait(seconds(90));
    expect(state(run)).toBe('running');
    expect(second(run)).toMatchObject({
      name: 'MAIL2',
      edition: 'enterprise',
      domain: null,
      workgroup: 'LAB',
    });
    expect(run.world.entities.nic['nic:NODE2/nic1']).toMatchObject({
      name: 'Local Area Connection',
      address: '',
    });
  });

  it('has only the CDs of the room, and none where the level gives none', () => {
    expect(started(bareRoom(['standard'])).try(install())).toMatchObject({ reason: 'windows.noCd' });
    expect(started(twoNodeRoom()).try(install())).toMatchObject({ reason: 'windows.noCd' });
  });

  it('minds the names (L-54)', () => {
    const run = started();
    expect(run.try(install({ name: 'NODE1' }))).toMatchObject({ reason: 'name.taken' });
    expect(run.try(install({ name: 'dc1' }))).toMatchObject({ reason: 'name.taken' });
    expect(run.try(install({ name: '' }))).toMatchObject({ reason: 'name.empty' });
    expect(run.try(install({ workgroup: 'my group' }))).toMatchObject({
      reason: 'name.invalidCharacters',
      params: { field: 'workgroup' },
    });
    expect(run.try(install({ password: '' }))).toMatchObject({
      ok: true,
      warnings: [{ reason: 'windows.noPassword' }],
    });
  });

  it('begins again after a loss of power', () => {
    const run = started();
    run.do(install());
    run.wait(minutes(10));
    run.do({ type: 'holdPowerButton', device: 'NODE2' });
    run.wait(minutes(30));
    expect(second(run)?.edition).toBe('none');
    expect(Object.values(run.world.entities.job).map((job) => job.state)).toEqual(['failed']);
    run.do({ type: 'pressPowerButton', device: 'NODE2' });
    expect(state(run)).toBe('setup');
    run.do(install());
    run.wait(minutes(30));
    expect(state(run)).toBe('running');
  });
});

describe('editions', () => {
  it.each([
    ['standard', ['edition.cannotCluster']],
    ['web', ['edition.cannotCluster']],
    ['enterprise', ['edition.fits']],
    ['datacenter', ['edition.fits']],
  ] as const)('%s (L-1 to L-4)', (edition, findings) => {
    const run = started();
    run.do(install({ edition }));
    run.wait(minutes(30));
    expect(editionFindings(run)).toEqual(findings);
  });

  it('keeps a node of another edition out of the cluster (L-45)', () => {
    const run = started();
    run.do(install({ edition: 'datacenter' }));
    run.wait(minutes(30));
    prepareWindows(run);
    run.do({ type: 'joinDomain', node: 'NODE2', domain: 'CORP' });
    run.do({ type: 'restartComputer', node: 'NODE2' });
    run.wait(minutes(5));
    expect(() => buildCluster(run)).toThrow('analysis.failed');
    expect(editionFindings(run)).toEqual(['edition.differs']);
  });
});

describe('installing over a Windows that is there', () => {
  it('leaves nothing of it, and takes its time again', () => {
    const run = started({ ...twoNodeRoom(), windowsCds: all });
    prepareWindows(run);
    expect(run.try(install())).toMatchObject({ ok: true, warnings: [{ reason: 'windows.replaced' }] });
    run.wait(0);
    expect(state(run)).toBe('setup');
    expect(second(run)).toMatchObject({ edition: 'none', domain: null, windowsComponents: [] });
    run.wait(minutes(27));
    expect(state(run)).toBe('running');
    expect(run.world.entities.nic['nic:NODE2/nic1']?.address).toBe('');
  });

  it('is refused on a node of a cluster', () => {
    const run = started({ ...twoNodeRoom(), windowsCds: all });
    prepareWindows(run);
    buildCluster(run);
    expect(run.try(install())).toMatchObject({ reason: 'windows.stillMember' });
  });
});
