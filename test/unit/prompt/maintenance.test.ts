import { describe, expect, test } from 'vitest';
import { resourceNamed, type World } from '#domain';
import { minutes } from '#kernel';
import { cluster, type } from './support.ts';

const disk = 'Disk S:';
const mode = (world: World) => resourceNamed(world, disk)?.maintenance;

describe('the maintenance mode of a disk at the prompt (C-4)', () => {
  test('is switched on and off, and shown', () => {
    const run = cluster();
    const shown = () => type(run, `cluster res "${disk}" /maint`).text;
    expect([mode(run.world), shown()]).toEqual([undefined, `Maintenance mode of resource '${disk}' is off.`]);
    const on = type(run, 'cluster res "disk s:" /maintenancemode:ON');
    expect(on.commands).toEqual([{ type: 'setResourceProperties', resource: disk, maintenance: true }]);
    expect([on.exitCode, mode(run.world)]).toEqual([0, true]);
    expect(shown()).toBe(`Maintenance mode of resource '${disk}' is on.`);
    expect(type(run, `cluster res "${disk}" /maint:off`).exitCode).toBe(0);
    expect(mode(run.world)).toBe(false);
  });

  test('ends when the disk goes offline', () => {
    const run = cluster();
    type(run, `cluster res "${disk}" /maint:on`);
    type(run, 'cluster group EVS1 /offline');
    run.wait(minutes(5));
    expect(mode(run.world)).toBe(false);
    expect(type(run, `cluster res "${disk}" /maint:on`).exitCode).toBe(50);
    type(run, 'cluster group EVS1 /online');
    run.wait(minutes(5));
    expect(mode(run.world)).toBe(false);
  });

  test.each([
    [`cluster res "${disk}" /maint:maybe`, 87],
    ['cluster res "IP (EVS1)" /maint', 50],
    ['cluster res "IP (EVS1)" /maint:off', 50],
    ['cluster res Nobody /maint:on', 5007],
  ])('%s → %i', (line, code) => {
    expect(type(cluster(), line).exitCode).toBe(code);
  });
});
