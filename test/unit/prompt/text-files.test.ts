import { describe, expect, it, test } from 'vitest';
import { clusterLog } from '#domain';
import { homeOf } from '#prompt';
import { cluster, type } from './support.ts';

const file = '%SystemRoot%\\cluster\\cluster.log';
const run = cluster();
const lines = clusterLog(run.world, 'NODE1').lines.map(
  ({ id, level, type: kind }) => `${id} ${level} ${kind}`,
);
const typed = (line: string) => type(run, line);
const online = lines.filter((line) => line.includes('group.online'));

describe('type', () => {
  test('prints cluster.log, the lines of the window (Q-12)', () => {
    expect(lines.length).toBeGreaterThan(20);
    for (const name of [
      file,
      '%windir%\\Cluster\\CLUSTER.LOG',
      '"C:\\WINDOWS\\cluster\\cluster.log"',
      'windows\\system32\\..\\.\\cluster\\cluster.log',
      '\\windows\\cluster\\cluster.log',
    ])
      expect(typed(`type ${name}`), name).toMatchObject({ text: lines.join('\n'), exitCode: 0 });
    const here = { ...homeOf('NODE1'), cwd: 'C:\\WINDOWS\\CLUSTER' };
    expect(type(run, 'type cluster.log', here).text).toBe(lines.join('\n'));
  });

  it.each([
    ['type nothing.log', 'cannot find this file'],
    ['type C:\\nowhere\\x.log', 'cannot find the path'],
    ['type S:\\x.log', 'cannot find the path'],
    ['type C:\\WINDOWS', 'Access is denied'],
    ['type', 'not a whole command'],
  ])('%s', (line, part) => {
    expect(typed(line)).toMatchObject({ exitCode: 1 });
    expect(typed(line).text).toContain(part);
  });

  test('of two files one may be missing', () => {
    const both = typed(`type ${file} nothing.log`);
    expect(both.exitCode).toBe(1);
    expect(both.text).toContain(lines[0]);
    expect(both.text).toContain('cannot find this file');
  });
});

describe('find', () => {
  test('prints the lines with the text below the name of the file', () => {
    expect(typed(`find "group.online" ${file}`).text.split('\n')).toEqual([
      '',
      '---------- C:\\WINDOWS\\CLUSTER\\CLUSTER.LOG',
      ...online,
    ]);
    expect(typed(`find "group.online" ${file}`).exitCode).toBe(0);
  });

  test('minds case but with /i', () => {
    expect(typed(`find "GROUP.online" ${file}`).exitCode).toBe(1);
    expect(typed(`find /i "GROUP.online" ${file}`).text).toContain(online[0]);
  });

  test('/n, /c and /v', () => {
    const first = lines.indexOf(online[0] ?? '');
    expect(typed(`find /n "group.online" ${file}`).text).toContain(`[${first + 1}]${online[0]}`);
    expect(typed(`find /c "group.online" ${file}`).text).toMatch(
      new RegExp(`CLUSTER.LOG: ${online.length}$`),
    );
    const others = lines.length - online.length;
    expect(typed(`find /v /c "group.online" ${file}`).text).toMatch(new RegExp(`: ${others}$`));
    expect(typed(`find /v "INFO" ${file}`).text).not.toContain('INFO');
  });

  it.each([
    ['find group.online x.log', 'quotation marks'],
    ['find /x "a" x.log', 'quotation marks'],
    ['find "a"', 'no file is named'],
    ['find "a" nothing.log', 'No such file: NOTHING.LOG'],
    ['find "a" C:\\WINDOWS', 'Access is denied'],
  ])('%s', (line, part) => {
    expect(typed(line).exitCode).toBe(2);
    expect(typed(line).text).toContain(part);
  });
});

describe('pipes', () => {
  test('hand on what is printed', () => {
    expect(typed(`type ${file} | find "group.online"`)).toMatchObject({
      text: online.join('\n'),
      exitCode: 0,
    });
    expect(typed(`type ${file}|find /c "group.online"`).text).toBe(String(online.length));
    expect(typed(`type ${file} | find "group" | find /v "online" | find "group.online"`)).toMatchObject({
      text: '',
      exitCode: 1,
    });
    expect(typed('cluster node | more').text).toBe(typed('cluster node').text);
    expect(typed('cluster group | find "EVS1"').text).toMatch(/^EVS1 +NODE1 +Online$/);
    expect(typed('echo a"|"b | find "|"').text.trim()).toBe('a"|"b');
  });

  test('carry out what stands before them, and show what became of it', () => {
    const own = cluster();
    const moved = type(own, 'cluster group EVS1 /moveto:NODE2 /wait | find "EVS1"');
    expect(moved.commands).toEqual([{ type: 'moveGroup', group: 'EVS1', to: 'NODE2' }]);
    expect(moved.text).toMatch(/EVS1 +NODE2 +Online/);
    expect(moved.exitCode).toBe(0);
  });

  it.each([
    ['cluster node |', 'not a whole command'],
    ['| find "a"', 'not a whole command'],
    ['cluster node | cluster group EVS1 /offline', 'only FIND and MORE'],
    ['cluster group EVS1 /offline | nothing', 'only FIND and MORE'],
    ['cluster node > x.txt', 'only FIND and MORE'],
  ])('%s', (line, part) => {
    const answer = typed(line);
    expect(answer).toMatchObject({ exitCode: 1, commands: [] });
    expect(answer.text).toContain(part);
  });
});

test('a server on which the Cluster service has never run has no log', () => {
  const never = { ...homeOf('NODE1'), node: 'EXCDC1' };
  expect(type(run, `type ${file}`, never).text).toContain('cannot find this file');
});

test('variables of the system', () => {
  expect(typed('echo %SystemRoot% %windir% %SystemDrive%').text.trim()).toBe('C:\\WINDOWS C:\\WINDOWS C:');
});
