import { describe, expect, it } from 'vitest';
import { type Command, computerState, deviceStatus, nodeNamed, nodeState, rows } from '#domain';
import { minutes } from '#kernel';
import { viewModelOf } from '#rack/model';
import { afterSetup } from '../../../support/after-setup.ts';
import type { Run } from '../../../support/run.ts';

const backUp = (media = 'Tape', kind: 'asr' | 'systemState' = 'asr'): Command => ({
  type: 'backUpNode',
  node: 'NODE2',
  kind,
  media,
});
const floppy: Command = { type: 'writeRecoveryFloppy', node: 'NODE2' };
const diskDies: Command = {
  type: 'injectFault',
  fault: 'systemDisk',
  target: { kind: 'node', node: 'NODE2' },
};

const second = (run: Run) => {
  const node = nodeNamed(run.world, 'NODE2');
  if (node === undefined) throw new Error('There is no NODE2.');
  return node;
};

/** The lamp on the front of NODE2. */
const lampOf = (run: Run) => viewModelOf(run.world).devices.find(({ name }) => name === 'NODE2')?.lamp;

/** NODE2 backed up whole, if so wished; then its disk dies and a new one is in. */
function broken(backed: boolean): Run {
  const run = afterSetup();
  if (backed) {
    run.do(backUp());
    run.wait(minutes(26));
    run.do(floppy);
  }
  run.do(diskDies);
  run.wait(minutes(1));
  run.do({ type: 'holdPowerButton', device: 'NODE2' });
  run.do({ type: 'replaceSystemDisk', node: 'NODE2' });
  run.do({ type: 'pressPowerButton', device: 'NODE2' });
  return run;
}

describe('a backup', () => {
  it('is there when it has come to its end, with its date and what is in it (A-1, A-6)', () => {
    const run = afterSetup();
    const began = run.world.now;
    run.do(backUp());
    expect(run.try(backUp())).toMatchObject({ ok: false, reason: 'job.running' });
    run.wait(minutes(24));
    expect(second(run).backups).toBeUndefined();
    run.wait(minutes(2));
    const [set] = second(run).backups ?? [];
    expect(set).toMatchObject({ number: 1, backupKind: 'asr', media: 'Tape', floppy: false });
    expect(set?.madeAt).toBe(began + minutes(25));
    expect(set?.contents).toEqual(['systemState', 'clusterDatabase', 'services', 'systemFiles']);
    expect(set?.saved.node).not.toHaveProperty('backups');
  });

  it('needs a medium that can be written; a file of the same name is replaced, a tape is not', () => {
    const run = afterSetup();
    expect(run.try(backUp('Backup.bkf'))).toMatchObject({ ok: false, reason: 'backup.mediaInvalid' });
    expect(run.try(backUp('X:\\Backup.bkf'))).toMatchObject({ ok: false, reason: 'backup.mediaMissing' });
    for (const media of ['Tape', 'C:\\a.bkf', 'c:\\A.BKF', 'Tape']) {
      run.do(backUp(media, 'systemState'));
      run.wait(minutes(7));
    }
    expect(second(run).backups?.map((set) => [set.number, set.media])).toEqual([
      [1, 'Tape'],
      [3, 'c:\\A.BKF'],
      [4, 'Tape'],
    ]);
  });

  it('warns of the system disk and of a stopped Cluster service (A-10)', () => {
    const run = afterSetup();
    const reasons = () => {
      const verdict = run.try(backUp('C:\\Backup.bkf'));
      run.do({ type: 'cancelBackup', node: 'NODE2' });
      return verdict.ok ? verdict.warnings.map(({ reason }) => reason) : [];
    };
    expect(reasons()).toEqual(['backup.onSystemDisk']);
    run.do({ type: 'stopClusterService', node: 'NODE2' });
    run.wait(minutes(1));
    expect(reasons()).toEqual(['backup.onSystemDisk', 'backup.serviceStopped']);
  });

  it('that is cancelled, or whose computer stops, leaves nothing', () => {
    const run = afterSetup();
    expect(run.try({ type: 'cancelBackup', node: 'NODE2' })).toMatchObject({ reason: 'backup.noneRunning' });
    run.do(backUp());
    run.wait(minutes(5));
    run.do({ type: 'cancelBackup', node: 'NODE2' });
    run.do(backUp());
    run.do(diskDies);
    run.wait(minutes(60));
    expect(second(run).backups).toBeUndefined();
    const failed = run.world.events.filter(({ type }) => type === 'job.failed').slice(-2);
    expect(failed.map(({ data }) => (data as { reason?: string }).reason)).toEqual([
      'cancelled',
      'computerStopped',
    ]);
  });
});

describe('a system disk that dies', () => {
  it('stops the computer where it stands, and there is no next start', () => {
    const run = afterSetup();
    run.do(diskDies);
    expect(computerState(run.world, second(run).id)).toBe('hung');
    expect(run.try({ type: 'replaceSystemDisk', node: 'NODE2' })).toMatchObject({
      reason: 'restore.deviceOn',
    });
    run.do({ type: 'holdPowerButton', device: 'NODE2' });
    run.do({ type: 'pressPowerButton', device: 'NODE2' });
    expect(deviceStatus(run.world, second(run).device)).toBe('noSystem');
    expect(lampOf(run)).toBe('fault');
    expect(run.try({ type: 'reinstallWindows', node: 'NODE2' })).toMatchObject({
      reason: 'restore.diskDead',
    });
    run.do({ type: 'holdPowerButton', device: 'NODE2' });
    run.do({ type: 'replaceSystemDisk', node: 'NODE2' });
    expect(run.try({ type: 'replaceSystemDisk', node: 'NODE2' })).toMatchObject({
      reason: 'restore.diskNotDead',
    });
  });
});

describe('Automated System Recovery', () => {
  it('takes its time, brings the node back as it was, and lets it join (A-7)', () => {
    const before = afterSetup();
    const was = second(before);
    const run = broken(true);
    run.do({ type: 'restoreNode', node: 'NODE2', floppy: 1, media: 1 });
    run.wait(minutes(44));
    expect(deviceStatus(run.world, second(run).device)).toBe('setup');
    expect(lampOf(run)).toBe('activity');
    const took = run.waitUntil((world) => nodeState(world, second(run).id) === 'Up', minutes(5));
    expect(took).toBeGreaterThan(minutes(1));
    const { backups: _backups, ...now } = second(run);
    expect(now).toEqual(was);
  });

  it('begins anew after a loss of power: the disk is empty', () => {
    const run = broken(true);
    run.do({ type: 'restoreNode', node: 'NODE2', floppy: 1, media: 1 });
    run.wait(minutes(10));
    run.do({ type: 'holdPowerButton', device: 'NODE2' });
    run.wait(minutes(60));
    run.do({ type: 'pressPowerButton', device: 'NODE2' });
    expect(computerState(run.world, second(run).id)).toBe('noSystem');
    run.do({ type: 'restoreNode', node: 'NODE2', floppy: 1, media: 1 });
  });

  it('brings an old password of the Cluster service back with it (F-25)', () => {
    const run = broken(true);
    const [account] = rows(run.world, 'account');
    run.do({
      type: 'resetPassword',
      name: account?.name ?? '',
      password: 'An0ther-password',
      mustChangePassword: false,
    });
    run.do({ type: 'restoreNode', node: 'NODE2', floppy: 1, media: 1 });
    run.wait(minutes(50));
    expect(second(run).servicePasswordStale).toBe(true);
    expect(nodeState(run.world, second(run).id)).toBe('Down');
  });
});

describe('a node without a set (A-15)', () => {
  it('gets Windows alone, is evicted, joins the domain and is added again', () => {
    const run = broken(false);
    expect(run.try({ type: 'restoreNode', node: 'NODE2', floppy: 1, media: 1 })).toMatchObject({
      reason: 'restore.noFloppy',
    });
    const nics = rows(run.world, 'nic').filter(({ node }) => node === second(run).id);
    run.do({ type: 'reinstallWindows', node: 'NODE2' });
    run.wait(minutes(45));
    expect(second(run)).toMatchObject({ domain: null, exchange: null, windowsComponents: [] });
    expect(run.try({ type: 'startClusterService', node: 'NODE2' })).toMatchObject({
      reason: 'node.lacksConfiguration',
    });
    run.do({ type: 'evictNode', node: 'NODE2' });
    for (const nic of nics) {
      const { name, address, mask, gateway, registerInDns, netbios } = nic;
      const adapter = nic.port.slice(nic.port.indexOf('/') + 1);
      const rest = { address, mask, gateway, dns: [...nic.dns], registerInDns, netbios };
      run.do({ type: 'configureConnection', node: 'NODE2', adapter, name, ...rest });
    }
    run.do({ type: 'joinDomain', node: 'NODE2', domain: 'corp.example' });
    run.do({ type: 'restartComputer', node: 'NODE2' });
    run.wait(minutes(5));
    const password = rows(run.world, 'account')[0]?.password ?? '';
    run.do({ type: 'addNode', node: 'NODE2', password });
    run.wait(minutes(5));
    expect(nodeState(run.world, second(run).id)).toBe('Up');
    expect(second(run).nodeNumber).toBe(3);
  });
});
