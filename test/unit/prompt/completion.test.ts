import { describe, expect, it, test } from 'vitest';
import { completeLine } from '#prompt';
import { cluster, type } from './support.ts';

describe('Tab', () => {
  it.each([
    ['clus', ['cluster']],
    ['cluster no', ['node']],
    ['cluster node n', ['NODE1', 'NODE2']],
    ['cluster group "clu', ['"Cluster Group"']],
    ['cluster group EVS1 /mo', ['/moveto']],
    ['cluster group EVS1 /moveto:node2', ['/moveto:NODE2']],
    ['cluster group EVS1 /setowners:NODE1,n', ['/setowners:NODE1,NODE1', '/setowners:NODE1,NODE2']],
    ['cluster res "Name (EVS1)" /adddep:"disk s', ['/adddep:"Disk S:"']],
    ['cluster res x /create /type:"ip', ['/type:"IP Address"']],
    ['cluster network p', ['Private', 'Public']],
    ['cluster /setnetpri:pr', ['/setnetpri:Private']],
    ['cluster restype "Phys', ['"Physical Disk"']],
    ['cluster /quor', ['/quorumresource']],
    ['ping NODE2', ['NODE2']],
    ['nothing like it ever', []],
  ])('%s', (line, choices) => {
    expect(completeLine(cluster().world, line).choices.toSorted()).toEqual(choices.toSorted());
  });

  test('keeps what stands before the word, and offers every option after a space', () => {
    const { before, choices } = completeLine(cluster().world, 'cluster node NODE2 ');
    expect(before).toBe('cluster node NODE2 ');
    expect(choices).toContain('/pause');
  });

  test('knows keys of the registry in which somebody has set a value, and those of checkpoints (R-59)', () => {
    const run = cluster();
    type(run, 'reg add "HKLM\\Software\\My app" /v Port /d 1');
    type(run, 'cluster res "IP (EVS1)" /addcheck:Software');
    expect(completeLine(run.world, 'reg q').choices).toEqual(['query']);
    expect(completeLine(run.world, 'reg query HKLM\\So').choices).toEqual(['"HKLM\\Software\\My app"']);
    expect(completeLine(run.world, 'cluster res x /addcheck:so').choices).toEqual([
      '/addcheck:"Software\\My app"',
    ]);
    expect(completeLine(run.world, 'cluster res x /removecheck:so').choices).toEqual([
      '/removecheck:SOFTWARE',
    ]);
  });
});
