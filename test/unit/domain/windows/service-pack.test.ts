import { describe, expect, it } from 'vitest';
import { analyseConfiguration, type Command, nodeNamed, queryCommand } from '#domain';
import { minutes } from '#kernel';
import { builtRun, switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';
import { type } from '../../prompt/support.ts';

const install = (node: string, pack: 1 | 2): Command => ({ type: 'installServicePack', node, pack });
const packOf = ({ world }: Run, node: string) => nodeNamed(world, node)?.servicePack;

/** Two servers, and both CDs on the table. */
function started(): Run {
  const run = new Run({ ...twoNodeRoom(), servicePacks: [1, 2] });
  for (const command of wiring) run.do(command);
  switchOn(run);
  return run;
}

/** The built cluster, with both CDs in the room. */
function cluster(): Run {
  const run = builtRun();
  run.world = { ...run.world, servicePacks: [1, 2] };
  return run;
}

const reasonOf = (run: Run, command: Command) => {
  const verdict = queryCommand(run.world, command);
  return verdict.ok ? null : verdict.reason;
};

function patched(run: Run, node: string, pack: 1 | 2): void {
  run.do(install(node, pack));
  run.wait(minutes(20));
  run.do({ type: 'restartComputer', node });
  run.wait(minutes(10));
}

describe('a service pack', () => {
  it('counts from the next start on', () => {
    const run = started();
    run.do(install('NODE1', 1));
    expect(reasonOf(run, install('NODE1', 2))).toBe('job.running');
    run.wait(minutes(20));
    expect(packOf(run, 'NODE1')).toBeUndefined();
    expect(reasonOf(run, install('NODE1', 1))).toBe('servicePack.alreadyThere');
    expect(type(run, 'systeminfo').text).toContain('5.2.3790 Build 3790');
    run.do({ type: 'restartComputer', node: 'NODE1' });
    run.wait(minutes(10));
    expect(packOf(run, 'NODE1')).toBe(1);
    expect(nodeNamed(run.world, 'NODE1')).not.toHaveProperty('servicePackAfterRestart');
    expect(type(run, 'systeminfo').text).toContain('5.2.3790 Service Pack 1 Build 3790');
  });

  it('goes over an older one, and not back', () => {
    const run = started();
    patched(run, 'NODE1', 2);
    expect(packOf(run, 'NODE1')).toBe(2);
    expect(reasonOf(run, install('NODE1', 1))).toBe('servicePack.alreadyThere');
  });

  it('needs its CD, and power until it is done', () => {
    const none = new Run(twoNodeRoom());
    for (const command of wiring) none.do(command);
    switchOn(none);
    expect(reasonOf(none, install('NODE1', 1))).toBe('servicePack.noCd');
    const run = started();
    run.do(install('NODE1', 1));
    run.wait(minutes(1));
    run.do({ type: 'holdPowerButton', device: 'NODE1' });
    run.wait(minutes(20));
    run.do({ type: 'pressPowerButton', device: 'NODE1' });
    run.wait(minutes(10));
    expect(packOf(run, 'NODE1')).toBeUndefined();
  });
});

describe('service packs in a cluster', () => {
  it('warns of a node that still owns groups (E-76)', () => {
    const run = cluster();
    const warned = queryCommand(run.world, install('NODE1', 1));
    expect(warned).toMatchObject({ warnings: [{ reason: 'servicePack.ownsGroups' }] });
    expect(queryCommand(run.world, install('NODE2', 1))).toMatchObject({ ok: true, warnings: [] });
  });

  it('are to be the same on all nodes (F-30)', () => {
    const run = cluster();
    const findings = () => {
      const codes: string[] = [];
      const tasks = [
        ...analyseConfiguration(run.world, {
          kind: 'add',
          cluster: run.world.cluster?.name ?? '',
          domain: run.world.directory.domain,
          nodes: ['NODE2'],
          quorumDisk: '',
        }),
      ];
      for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
        if (task.code.startsWith('servicePack')) codes.push(`${task.code} ${task.status}`);
        tasks.push(...task.children);
      }
      return codes;
    };
    expect(findings()).toEqual([]);
    patched(run, 'NODE2', 1);
    expect(findings()).toEqual(['servicePack.differs warning']);
    patched(run, 'NODE1', 1);
    expect(findings()).toEqual(['servicePack.same ok']);
  });
});
