import { describe, expect, it, test } from 'vitest';
import { objectWords } from '../../../src/prompt/cluster/cluster-line.ts';
import { clusterObjects } from '../../../src/prompt/cluster/cluster-program.ts';
import type { OptionSpec } from '../../../src/prompt/cluster/options.ts';
import { cluster, commandsOf, type } from './support.ts';

type ObjectName = keyof typeof clusterObjects;

const sampleOf = ({ value }: OptionSpec): string =>
  value === 'required' ? ':X' : value === 'seconds' ? ':5' : '';

/** Every option with its object, its full spelling and the shortest. */
const spelled = (Object.keys(clusterObjects) as ObjectName[]).flatMap((object) =>
  Object.values(clusterObjects[object].options).map((spec) => {
    const full = spec.spelling.replace(/[[\]]/g, '');
    const [least = ''] = spec.spelling.split('[');
    return [object, full, least, spec] as const;
  }),
);

describe('every option of every object', () => {
  it.each(spelled)('%s /%s is known, and as /%s', (object, full, least, spec) => {
    for (const word of [full, least, full.toUpperCase(), least.toUpperCase()]) {
      const { text } = type(cluster(), `${objectWords[object]} /${word}${sampleOf(spec)}`);
      expect(text).not.toContain('is unknown');
      expect(text).not.toContain('needs a value');
    }
  });

  it.each(spelled.filter(([, , , { value }]) => value === 'required'))(
    '%s /%s wants a value',
    (object, full) => {
      const typed = type(cluster(), `${objectWords[object]} /${full}`);
      expect(typed).toMatchObject({ exitCode: 87, commands: [] });
      expect(typed.text).toContain('needs a value');
    },
  );

  it.each(spelled.filter(([, , , { value }]) => value === 'none'))('%s /%s wants none', (object, full) => {
    const typed = type(cluster(), `${objectWords[object]} /${full}:X`);
    expect(typed).toMatchObject({ exitCode: 87, commands: [] });
    expect(typed.text).toContain('takes no value');
  });
});

describe('what nothing else tries', () => {
  it.each([
    ['cluster node NODE1 /priv', 0],
    ['cluster node NODE1 /prop Description=x', 5089],
    ['cluster group EVS1 /status', 0],
    ['cluster group EVS1 /priv', 0],
    ['cluster group EVS1 /priv X=1', 87],
    ['cluster res "IP (EVS1)" /status', 0],
    ['cluster res "IP (EVS1)" /addcheck:"Software\\X"', 2],
    ['cluster res "IP (EVS1)" /removecheck:"Software\\X"', 2],
    ['cluster restype "IP Address" /list', 0],
    ['cluster restype "IP Address" /delete', 50],
    ['cluster restype "IP Address" /priv', 0],
    ['cluster network Public /status', 0],
    ['cluster network Public /priv', 0],
    ['cluster netint /status', 0],
    ['cluster netint /priv', 0],
    ['cluster /regadminext:x.dll', 50],
    ['cluster /unregadminext:x.dll', 50],
    ['cluster /list:corp.example', 0],
    ['cluster /quorum:"Disk Q:" /path:nowhere', 87],
    ['cluster /quorum:"Name (EVS1)"', 5021],
    ['cluster /setnetpri:Public', 87],
    ['cluster /changepass:N3w-pass!,wrong /force', 86],
  ])('%s → %i', (line, code) => {
    expect(type(cluster(), line).exitCode).toBe(code);
  });

  test('/node and /min of /create, and options that only say how much is told', () => {
    const line =
      'cluster /cluster:NEW /create /ipaddr:10.1.0.50 /user:a@corp.example /pass:b /node:node2 /verb /min';
    expect(commandsOf(cluster().world, line)).toMatchObject([
      { node: 'NODE2', account: 'a', domain: 'corp.example', minimum: true },
    ]);
    expect(commandsOf(cluster().world, 'cluster /quorum /path:Q:\\MSCS')).toMatchObject([
      { type: 'setQuorum', resource: 'Disk Q:' },
    ]);
  });

  test('the changes of the prompt alone are carried out', () => {
    const run = cluster();
    expect(type(run, 'cluster /setnetpri:Public,Private').text).toMatch(/Public\nPrivate/);
    expect(type(run, 'cluster /quorum /maxlogsize:8192').text).toContain(String(8_192 * 1024));
    expect(type(run, 'cluster /changepass:N3w-pass!,Str0ng!pass').exitCode).toBe(0);
    expect(type(run, 'cluster group EVS1 /prop AntiAffinityClassNames="a;b"').exitCode).toBe(0);
    expect(type(run, 'cluster group EVS1 /prop:AntiAffinityClassNames').text).toContain('a; b');
    expect(type(run, 'cluster group EVS1 /prop AntiAffinityClassNames=usedefault').exitCode).toBe(0);
    expect(type(run, 'cluster group EVS1 /prop:AntiAffinityClassNames').text).not.toContain('a; b');
    expect(type(run, 'cluster res "IP (EVS1)" /prop RetryPeriodOnFailure=3600000:DWORD').exitCode).toBe(0);
    expect(type(run, 'cluster res "IP (EVS1)" /prop:RetryPeriodOnFailure').text).toContain('3600000');
    expect(type(run, 'cluster res "SA (EVS1)" /priv IsAliveTimeout=600000:DWORD').exitCode).toBe(0);
    expect(type(run, 'cluster res "SA (EVS1)" /priv').text).toContain('600000');
  });
});
