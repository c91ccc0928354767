import { describe, expect, it } from 'vitest';
import {
  type ComputerNode,
  computerLoad,
  connectedHere,
  connectionLoads,
  type Process,
  type Resource,
  resourceNamed,
  runningProcesses,
  type World,
} from '#domain';
import { hours, minutes, seconds } from '#kernel';
import { loadModel } from '../../../../src/domain/rules/load-model.ts';
import { builtRun, createMsdtc, switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';
import { clusterRun, nodeIn, readyRun } from '../../consoles/cluster-administrator/built.ts';

const exchange = ['store.exe', 'mad.exe', 'emsmta.exe', 'mssearch.exe'];

const imagesOn = (world: World, node: string) =>
  runningProcesses(world, nodeIn(world, node)).map(({ image }) => image);
const one = (world: World, node: string, image: string): Process => {
  const found = runningProcesses(world, nodeIn(world, node)).find((process) => process.image === image);
  if (found === undefined) throw new Error(`${node} runs no ${image}.`);
  return found;
};
const cpuOf = (world: World, node: string) => computerLoad(world, nodeIn(world, node)).cpuPercent;
const usersOn = (world: World, node: string) =>
  connectedHere(world, nodeIn(world, node).id).map(({ name, connected, users }) => [name, connected, users]);

/** The world with rows changed behind the engine's back, for pure selectors. */
function changeResource(world: World, name: string, fields: Partial<Resource>): World {
  const row = resourceNamed(world, name);
  if (row === undefined) throw new Error(`There is no ${name}.`);
  const resource = { ...world.entities.resource, [row.id]: { ...row, ...fields } };
  return { ...world, entities: { ...world.entities, resource } };
}

function changeNode(world: World, name: string, fields: Partial<ComputerNode>): World {
  const row = nodeIn(world, name);
  return {
    ...world,
    entities: { ...world.entities, node: { ...world.entities.node, [row.id]: { ...row, ...fields } } },
  };
}

function withUsers(world: World, users: number): World {
  const evs = Object.fromEntries(
    Object.entries(world.entities.evs).map(([id, row]) => [id, { ...row, users }]),
  );
  return { ...world, entities: { ...world.entities, evs } };
}

const STORE = 'Exchange Information Store Instance - (EVS1)';

describe('the processes of a server', () => {
  it('are none while Windows does not run', () => {
    const { world } = new Run(twoNodeRoom());
    const load = computerLoad(world, nodeIn(world, 'NODE1'));
    expect(load).toMatchObject({ processes: [], cpuPercent: 0, memory: { commitTotal: 0 } });
  });

  it('are those of Windows before there is a cluster', () => {
    const { world } = readyRun();
    const images = imagesOn(world, 'NODE1');
    expect(images).toEqual(
      expect.arrayContaining(['System Idle Process', 'System', 'lsass.exe', 'explorer.exe', 'taskmgr.exe']),
    );
    for (const image of ['clussvc.exe', 'resrcmon.exe', ...exchange, 'exmgmt.exe', 'setup.exe'])
      expect(images).not.toContain(image);
  });

  it('run the web server only where its components are installed', () => {
    const { world } = readyRun();
    expect(imagesOn(world, 'NODE1')).toContain('inetinfo.exe');
    expect(imagesOn(changeNode(world, 'NODE1', { windowsComponents: [] }), 'NODE1')).not.toContain(
      'inetinfo.exe',
    );
  });

  it('run DTC outside a cluster, and in one where its resource is online', () => {
    expect(imagesOn(readyRun().world, 'NODE1')).toContain('msdtc.exe');
    expect(imagesOn(clusterRun().world, 'NODE1')).not.toContain('msdtc.exe');
    const { world } = builtRun();
    expect(imagesOn(world, 'NODE1')).toContain('msdtc.exe');
    expect(imagesOn(world, 'NODE2')).not.toContain('msdtc.exe');
  });

  it('run Exchange on the node that has the virtual server, and not on the other', () => {
    const { world } = builtRun();
    expect(imagesOn(world, 'NODE1')).toEqual(expect.arrayContaining(exchange));
    for (const image of exchange) expect(imagesOn(world, 'NODE2')).not.toContain(image);
  });

  it('have numbers that are all different and stay the same', () => {
    const { world } = builtRun();
    for (const node of ['NODE1', 'NODE2']) {
      const processes = runningProcesses(world, nodeIn(world, node));
      const pids = processes.map(({ pid }) => pid);
      expect(new Set(pids).size).toBe(pids.length);
      expect(pids.every((pid) => pid % 4 === 0)).toBe(true);
      expect(new Set(processes.map(({ id }) => id)).size).toBe(pids.length);
    }
    expect(one(world, 'NODE1', 'clussvc.exe').pid).not.toBe(one(world, 'NODE2', 'clussvc.exe').pid);
    expect(one(world, 'NODE1', 'lsass.exe').pid).toBe(one(readyRun().world, 'NODE1', 'lsass.exe').pid);
  });

  it('add up to all processors', () => {
    const { world } = builtRun();
    for (const node of ['NODE1', 'NODE2']) {
      const processes = runningProcesses(world, nodeIn(world, node));
      expect(processes.reduce((sum, { cpuPercent }) => sum + cpuPercent, 0)).toBe(100);
    }
  });
});

describe('the Cluster service and its Resource Monitors', () => {
  it('run under the account of the cluster, one monitor for all', () => {
    const { world } = clusterRun();
    expect(one(world, 'NODE1', 'clussvc.exe')).toMatchObject({ user: 'cluster', owner: 'cluster' });
    expect(imagesOn(world, 'NODE1').filter((image) => image === 'resrcmon.exe')).toHaveLength(1);
  });

  it('have one monitor more for each resource that was started in its own', () => {
    const { world } = builtRun();
    const apart = changeResource(world, STORE, { ownMonitor: true });
    const asked = changeResource(world, STORE, { separateMonitor: true });
    const monitors = (of: World, node: string) =>
      imagesOn(of, node).filter((image) => image === 'resrcmon.exe').length;
    expect([monitors(apart, 'NODE1'), monitors(apart, 'NODE2')]).toEqual([2, 1]);
    expect(monitors(asked, 'NODE1')).toBe(1);
  });

  it('are gone when the service has stopped, and work hard while it starts', () => {
    const run = clusterRun();
    run.do({ type: 'stopClusterService', node: 'NODE2' });
    run.wait(minutes(1));
    for (const image of ['clussvc.exe', 'resrcmon.exe'])
      expect(imagesOn(run.world, 'NODE2')).not.toContain(image);
    run.do({ type: 'startClusterService', node: 'NODE2' });
    run.wait(seconds(1));
    expect(one(run.world, 'NODE2', 'clussvc.exe').cpuPercent).toBe(loadModel.cpuClusterStart);
    expect(imagesOn(run.world, 'NODE2')).not.toContain('resrcmon.exe');
  });

  it('are still there while the service hangs, and do nothing', () => {
    const run = clusterRun();
    run.do({ type: 'injectFault', fault: 'serviceHang', target: { kind: 'node', node: 'NODE2' } });
    run.wait(seconds(1));
    expect(one(run.world, 'NODE2', 'clussvc.exe').cpuPercent).toBe(0);
    expect(imagesOn(run.world, 'NODE2')).toContain('resrcmon.exe');
  });
});

describe('the load of a server', () => {
  it('is 40 % with as many users as an Active/Active node may have (L-10, L-11)', () => {
    const { world } = builtRun();
    expect(cpuOf(withUsers(world, loadModel.connectionLimit), 'NODE1')).toBe(40);
    expect(cpuOf(withUsers(world, 0), 'NODE1')).toBe(2);
  });

  it('never exceeds all processors', () => {
    const { world } = builtRun();
    const busy = runningProcesses(withUsers(world, 50_000), nodeIn(world, 'NODE1'));
    expect(cpuOf(withUsers(world, 50_000), 'NODE1')).toBe(100);
    expect(busy.every(({ cpuPercent }) => cpuPercent >= 0 && cpuPercent <= 100)).toBe(true);
  });

  it('passes to the survivor with the users, after the peak of the start', () => {
    const run = builtRun();
    const before = { cpu: cpuOf(run.world, 'NODE2'), memory: commitOf(run.world, 'NODE2') };
    expect(usersOn(run.world, 'NODE1')).toEqual([['EVS1', 500, 500]]);
    expect(usersOn(run.world, 'NODE2')).toEqual([]);
    run.do({ type: 'holdPowerButton', device: 'NODE1' });
    let peak = 0;
    for (let second = 0; second < 300; second += 1) {
      run.wait(seconds(1));
      peak = Math.max(peak, cpuOf(run.world, 'NODE2'));
    }
    const after = { cpu: cpuOf(run.world, 'NODE2'), memory: commitOf(run.world, 'NODE2') };
    expect(usersOn(run.world, 'NODE2')).toEqual([['EVS1', 500, 500]]);
    expect(after.cpu).toBeGreaterThan(before.cpu);
    expect(after.memory - before.memory).toBeGreaterThan(500 * loadModel.storeKbPerUser);
    expect(peak).toBeGreaterThan(loadModel.cpuRecovery);
    expect(computerLoad(run.world, nodeIn(run.world, 'NODE1')).processes).toEqual([]);
  });

  it('counts only users who have their mailboxes open', () => {
    const run = builtRun();
    run.do({ type: 'offlineResource', resource: STORE });
    run.wait(minutes(5));
    expect(usersOn(run.world, 'NODE1')).toEqual([['EVS1', 0, 500]]);
    expect(imagesOn(run.world, 'NODE1')).not.toContain('store.exe');
    expect(imagesOn(run.world, 'NODE1')).toContain('mad.exe');
  });

  it('shows a store that hangs by doing nothing, and one that crashed by its absence', () => {
    const { world } = builtRun();
    const hung = changeResource(world, STORE, { ailment: { kind: 'hung', since: world.now } });
    expect(one(hung, 'NODE1', 'store.exe').cpuPercent).toBe(0);
    const crashed = changeResource(world, STORE, { ailment: { kind: 'crashed' } });
    expect(imagesOn(crashed, 'NODE1')).not.toContain('store.exe');
  });

  it('rises while Setup copies files and falls when it is done', () => {
    const run = clusterRun();
    const before = cpuOf(run.world, 'NODE1');
    createMsdtc(run);
    run.do({ type: 'onlineResource', resource: 'MSDTC' });
    run.wait(minutes(1));
    const path = 'C:\\Program Files\\Exchsrvr';
    run.do({ type: 'installExchange', node: 'NODE1', components: ['messaging', 'systemManagement'], path });
    expect(cpuOf(run.world, 'NODE1') - before).toBe(loadModel.cpuJob.installExchange);
    expect(imagesOn(run.world, 'NODE1')).toContain('setup.exe');
    run.wait(minutes(20));
    expect(cpuOf(run.world, 'NODE1')).toBe(before);
    expect(imagesOn(run.world, 'NODE1')).toContain('exmgmt.exe');
  });

  it('leaves the world as it is', () => {
    const { world } = builtRun();
    const copy = structuredClone(world);
    computerLoad(world, nodeIn(world, 'NODE1'));
    connectionLoads(world, nodeIn(world, 'NODE1'));
    expect(world).toEqual(copy);
  });
});

const commitOf = (world: World, node: string) => computerLoad(world, nodeIn(world, node)).memory.commitTotal;

describe('the connections of a server', () => {
  const loads = (world: World, node: string) =>
    connectionLoads(world, nodeIn(world, node)).map(({ name, state, speedMbps, utilisationPercent }) => [
      name,
      state,
      speedMbps,
      utilisationPercent,
    ]);

  it('carry mail on the public one and heartbeats on both', () => {
    const { world } = builtRun();
    expect(loads(world, 'NODE1')).toEqual([
      ['Public', 'operational', 100, 10.01],
      ['Private', 'operational', 100, 0.01],
    ]);
    expect(loads(world, 'NODE2')).toEqual([
      ['Public', 'operational', 100, 0.01],
      ['Private', 'operational', 100, 0.01],
    ]);
  });

  it('carry nothing without a link', () => {
    const run = builtRun();
    run.do({ type: 'disconnectCable', port: 'NODE1/nic2' });
    expect(loads(run.world, 'NODE1')[1]).toEqual(['Private', 'unplugged', null, 0]);
    run.do({ type: 'disconnectCable', port: 'NODE1/nic1' });
    expect(loads(run.world, 'NODE1')[0]).toEqual(['Public', 'unplugged', null, 0]);
  });

  it('carry nothing outside a cluster', () => {
    const { world } = readyRun();
    expect(loads(world, 'NODE1').map(([, , , utilisation]) => utilisation)).toEqual([0, 0]);
    const bare = new Run({ ...twoNodeRoom(), deadlineMs: hours(1_000) });
    for (const command of wiring.slice(0, 6)) bare.try(command);
    switchOn(bare);
    expect(loads(bare.world, 'NODE1').map(([, state]) => state)).toEqual(['unplugged', 'unplugged']);
  });
});
