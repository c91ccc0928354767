import { describe, expect, it, test } from 'vitest';
import { completeLine } from '#prompt';
import { cluster } from './support.ts';

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
});
