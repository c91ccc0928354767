import { describe, expect, it, test } from 'vitest';
import { hashOf } from '#kernel';
import { homeOf, promptKeys, runLine, windowsErrors } from '#prompt';
import prompt from '../../../src/i18n/locales/en/consoles-prompt.json' with { type: 'json' };
import { clusterObjects } from '../../../src/prompt/cluster/cluster-program.ts';
import { cluster, english, type } from './support.ts';

describe('queries', () => {
  test('list the nodes in the columns of the product (section 11.1)', () => {
    expect(type(cluster(), 'cluster node').text).toBe(
      [
        'Listing status for all available nodes:',
        '',
        'Node           Node ID Status',
        '-------------- ------- ---------------------',
        'NODE1                1 Up',
        'NODE2                2 Up',
      ].join('\n'),
    );
  });

  test('show the quorum with its folder and a log of 4,096 KB (Q-8)', () => {
    const shown = type(cluster(), 'cluster /quorum').text;
    expect(shown).toContain('Q:\\MSCS\\');
    expect(shown).toContain(String(4_096 * 1_024));
  });

  test('list groups, one group and the groups of a node', () => {
    expect(type(cluster(), 'cluster group').text).toContain('EVS1                 NODE1           Online');
    expect(type(cluster(), 'cluster group evs1').text).toContain("group 'EVS1'");
    const empty = type(cluster(), 'cluster group /node:NODE2').text;
    expect(empty).toContain('Group');
    expect(empty).not.toContain('EVS1');
  });

  it.each([
    ['cluster res "IP (EVS1)"', 'IP (EVS1)            EVS1                 NODE1           Online'],
    ['cluster res "Name (EVS1)" /listdep', 'IP (EVS1)'],
    ['cluster res "Name (EVS1)" /listowners', 'NODE2'],
    ['cluster res "Name (EVS1)" /check', 'Checkpoint'],
    ['cluster group EVS1 /listowners', 'preferred owners'],
    ['cluster network', 'Public               Up'],
    ['cluster net Private /listint', 'NODE2'],
    ['cluster netint', 'NODE1          Private              Up'],
    ['cluster netint /node:NODE1 /net:Private', 'NODE1          Private              Up'],
    ['cluster netint "Private - NODE1" /prop', '10.10.10.11'],
    ['cluster node NODE1 /listint', 'Private'],
    ['cluster restype', 'Microsoft Exchange System Attendant'],
    ['cluster restype "IP Address" /prop', '60000 (0xea60)'],
    ['cluster restype "IP Address" /listowners', 'NODE1'],
    ['cluster node NODE1 /prop', 'BuildNumber'],
    ['cluster group EVS1 /prop', 'FailoverThreshold              10 (0xa)'],
    ['cluster group EVS1 /prop:FailoverPeriod', 'FailoverPeriod                 6 (0x6)'],
    ['cluster res "IP (EVS1)" /prop', 'RetryPeriodOnFailure           4294967295 (0xffffffff)'],
    ['cluster res "IP (EVS1)" /priv', 'Address                        10.1.0.21'],
    ['cluster res "SA (EVS1)" /priv', 'IsAliveTimeout                 180000 (0x2bf20)'],
    ['cluster network Public /prop', 'Role                           3 (0x3)'],
    ['cluster /prop', 'QuorumArbitrationTimeMax'],
    ['cluster /priv', 'HangRecoveryAction'],
    ['cluster /list', 'MAILCLUS'],
    ['cluster /version', 'Cluster Name: MAILCLUS'],
    ['cluster /quorum', 'Q:\\MSCS\\'],
    ['cluster /listnetpri', 'P'],
    ['cluster /changepass:a,b /test', 'Nothing was changed'],
    ['net start', 'Cluster Service'],
    ['net use', 'no entries'],
    ['net use \\\\NODE2\\c$', 'completed successfully'],
    ['net helpmsg 5013', 'group could not be found'],
    ['ping NODE2', 'Reply from 10.1.0.12'],
    ['ping 10.10.10.12', 'Received = 4'],
    ['ping -n 1 EVS1', 'Reply from 10.1.0.21'],
    ['ping 127.0.0.1', 'Reply from 127.0.0.1'],
    ['ipconfig', '10.1.0.21'],
    ['ipconfig /all', 'node1'],
    ['nbtstat -n', 'EVS1           <20>'],
    ['nbtstat -a NODE2', 'NODE2          <00>'],
    ['chkdsk S:', 'no problems'],
    ['ver', '5.2.3790'],
    ['hostname', 'node1'],
    ['help', 'CLUSTER'],
    ['echo Hello  World', 'Hello  World'],
    ['echo %COMPUTERNAME% %errorlevel%', 'NODE1 0'],
    ['cd', 'C:\\'],
    ['time', ':'],
  ])('%s', (line, part) => {
    const run = cluster();
    const before = hashOf(run.world);
    const typed = type(run, line);
    expect(typed.text).toContain(part);
    expect(typed.exitCode).toBe(0);
    expect(typed.commands).toEqual([]);
    expect(hashOf(run.world)).toBe(before);
  });
});

describe('refusals have the codes of Windows (C-11 to C-13)', () => {
  it.each([
    ['cluster group Nobody', 5013],
    ['cluster group Nobody /moveto:NODE2', 5013],
    ['cluster group EVS1 /moveto:NODE9', 5042],
    ['cluster group EVS1 /create', 5010],
    ['cluster group EVS1 /delete', 145],
    ['cluster group "Cluster Group" /offline', 5026],
    ['cluster node NODE9 /pause', 5042],
    ['cluster node NODE9', 5042],
    ['cluster node NODE2 /resume', 5058],
    ['cluster node NODE1 /evict', 5023],
    ['cluster node NODE1 /start', 1056],
    ['cluster res Nobody /online', 5007],
    ['cluster res Nobody /prop RestartAction=1', 5007],
    ['cluster res "IP (EVS1)" /online', 5019],
    ['cluster res "IP (EVS1)" /delete', 5019],
    ['cluster res "Name (EVS1)" /adddep:"IP (EVS1)"', 5003],
    ['cluster res "IP (EVS1)" /removedep:"Disk S:"', 5002],
    ['cluster res "IP (EVS1)" /addowner:NODE1', 5010],
    ['cluster res "IP (EVS1)" /prop RestartAction=3', 87],
    ['cluster res "IP (EVS1)" /prop RestartAction=x', 87],
    ['cluster res "IP (EVS1)" /prop RestartThreshold=4294967296', 87],
    ['cluster res "IP (EVS1)" /prop RestartAction=1:STR', 5895],
    ['cluster res "IP (EVS1)" /prop Name=x', 5089],
    ['cluster res "IP (EVS1)" /prop PersistentState=2', 87],
    ['cluster res "IP (EVS1)" /prop PersistentState=1:STR', 5895],
    ['cluster res Nobody /prop PersistentState=1', 5007],
    ['cluster group EVS1 /prop PersistentState=2', 87],
    ['cluster group Nobody /prop PersistentState=0', 5013],
    ['cluster res "IP (EVS1)" /prop Wrong=1', 87],
    ['cluster res "IP (EVS1)" /prop LooksAlivePollInterval=0', 87],
    ['cluster res X /create /group:EVS1 /type:Wrong', 5078],
    ['cluster res X /create /group:Nobody /type:"Generic Application"', 5013],
    ['cluster res X /create /group:EVS1 /type:"IP Address" /priv Address=1.2', 87],
    ['cluster res X /create /group:EVS1 /type:"Microsoft Exchange System Attendant"', 5002],
    ['cluster res "IP (EVS1)" /maint:on', 50],
    ['cluster restype "File Share" /create /dll:x.dll', 5010],
    ['cluster restype "File Share" /delete', 50],
    ['cluster restype Wrong /delete', 5078],
    ['cluster restype Wrong /prop', 5078],
    ['cluster restype Wrong /prop IsAlivePollInterval=1000', 5078],
    ['cluster restype "IP Address" /prop IsAlivePollInterval=0', 87],
    ['cluster restype "IP Address" /prop LooksAlivePollInterval=0', 87],
    ['cluster restype "IP Address" /prop DllName=x.dll', 5089],
    ['cluster network Wrong', 5045],
    ['cluster network Public /prop Role=1', 5067],
    ['cluster network Public /prop Role=9', 87],
    ['cluster netint /node:NODE9', 5047],
    ['cluster group EVS1 /prop FailbackWindowStart=22', 87],
    ['cluster group EVS1 /prop AutoFailbackType=1 FailbackWindowStart=22', 87],
    ['cluster group EVS1 /prop FailoverPeriod=1194', 87],
    ['cluster /cluster:NOBODY node', 1722],
    ['cluster /cluster:NEW /create /ipaddr:10.1.0.50 /user:a /pass:b', 5900],
    ['net start clussvc', 2182],
    ['net start spooler', 2185],
    ['net stop rpcss', 1051],
    ['net start clussvc /wrong', 3506],
    ['net use \\\\NODE9\\c$', 53],
    ['net helpmsg 99999', 2351],
    ['shutdown -s -m \\\\NODE9', 53],
    ['shutdown -a', 1116],
  ])('%s → %i', (line, code) => {
    const typed = type(cluster(), line);
    expect(typed.exitCode).toBe(code);
    expect(typed.text).not.toBe('');
    if (line.startsWith('cluster'))
      expect(typed.text).toContain(
        `System error ${code} has occurred (0x${code.toString(16).padStart(8, '0')}).`,
      );
  });

  it.each([
    ['cluster wrong thing', "'thing' is no object"],
    ['cluster node NODE1 /wrong', "'/wrong' is unknown"],
    ['cluster node NODE1 /pau', "'/pau' is unknown"],
    ['cluster node /pause', 'A name is missing'],
    ['cluster node "" /pause', 'cannot be empty'],
    ['cluster node NODE1 NODE2 /pause', 'one parameter too many'],
    ['cluster node NODE1 /pause NODE2', 'one parameter too many'],
    ['cluster node NODE1 /pause:x', 'takes no value'],
    ['cluster node NODE1 /pause /pause', 'once only'],
    ['cluster node NODE1 /pause /resume', 'do not go together'],
    ['cluster node NODE1 /status /wait', 'means nothing'],
    ['cluster group EVS1 /moveto:', 'needs a value'],
    ['cluster group EVS1 /moveto:NODE2 /wait:soon', 'number of seconds'],
    ['cluster res X /create /type:"IP Address"', "'/group' is missing"],
    ['cluster restype New /create', "'/dll' is missing"],
    ['cluster /create /ipaddr:10.1.0.50', 'needs a name'],
    ['cluster /addnodes:NODE2', "'/pass' is missing"],
    ['cluster /changepass:one', 'new and the old'],
    ['cluster /cluster: node', 'needs a value'],
  ])('%s: usage', (line, part) => {
    const typed = type(cluster(), line);
    expect(typed).toMatchObject({ exitCode: 87, commands: [] });
    expect(typed.text).toContain(part);
    expect(typed.text).toMatch(/See "CLUSTER.* \/\?"/);
  });

  test('a program that is not there', () => {
    const typed = type(cluster(), 'klist tickets');
    expect(typed.exitCode).toBe(9009);
    expect(typed.text).toMatch(/'klist' is not recognized as an internal or external command/);
  });

  test('a cluster whose local service is stopped is reached by its name only (C-12)', () => {
    const run = cluster();
    expect(type(run, 'cluster node NODE1 /stop /wait').exitCode).toBe(0);
    run.wait(120_000);
    expect(type(run, 'cluster node').exitCode).toBe(1722);
    expect(type(run, 'cluster /cluster:MAILCLUS node').text).toMatch(/NODE1 +1 Down/);
    expect(type(run, 'cluster . node', homeOf('NODE2')).exitCode).toBe(0);
    expect(type(run, 'net start clussvc').text).toContain('started successfully');
    expect(type(run, 'cluster node').exitCode).toBe(0);
  });
});

describe('help', () => {
  it.each(['', 'node', 'group', 'res', 'restype', 'network', 'netint'])('cluster %s /?', (object) => {
    const typed = type(cluster(), `cluster ${object} /?`);
    expect(typed.exitCode).toBe(0);
    expect(typed.text).toContain(`CLUSTER [[/CLUSTER:]cluster-name]`);
  });

  it.each(Object.entries(clusterObjects))('of %s names every option', (object, spec) => {
    const text = prompt.line.help[object as keyof typeof prompt.line.help];
    const missing = Object.values(spec.options)
      .map(({ spelling }) => `/${spelling.replace(/\[.*/, '').toUpperCase()}`)
      .filter((option) => !text.includes(option) && !/ADMINEXT|GROUP/.test(option));
    expect(missing).toEqual([]);
  });

  it.each([
    'net',
    'net help',
    'ping',
    'ipconfig /?',
    'nbtstat',
    'chkdsk /?',
    'shutdown',
    'type /?',
    'find /?',
  ])('%s', (line) => {
    expect(type(cluster(), line).text).toContain('The syntax of this command is:');
  });
});

describe('texts', () => {
  test('each key has a text, each code a meaning', () => {
    for (const key of promptKeys) {
      const params = new Proxy({}, { get: () => 'x' });
      expect(english([{ kind: 'text', key, params }])).not.toBe('');
    }
    expect(windowsErrors.every((code) => (promptKeys as readonly string[]).includes(`error.e${code}`))).toBe(
      true,
    );
  });
});

describe('the WINS servers of a connection', () => {
  test('stand in ipconfig /all in their order, and only there', () => {
    const run = cluster();
    const [nic] = Object.values(run.world.entities.nic).filter(({ name }) => name === 'Public');
    if (nic === undefined) throw new Error('There is no public connection.');
    const { name, address, mask, gateway, dns, registerInDns, netbios } = nic;
    const settings = { name, address, mask, gateway, dns: [...dns], registerInDns, netbios };
    const shown = (line = 'ipconfig /all') =>
      type(run, line)
        .text.split('\n')
        .flatMap((each) => /^\s*(\S+ WINS Server)[ .]*: (\S+)$/.exec(each)?.slice(1).join(' ') ?? []);
    expect(shown()).toEqual([]);
    const wins = ['10.1.0.14', '10.1.0.10'];
    run.do({ type: 'configureConnection', node: 'NODE1', adapter: 'nic1', ...settings, wins });
    expect(shown()).toEqual(['Primary WINS Server 10.1.0.14', 'Secondary WINS Server 10.1.0.10']);
    expect(shown('ipconfig')).toEqual([]);
    run.do({ type: 'configureConnection', node: 'NODE1', adapter: 'nic1', ...settings });
    expect(shown()).toEqual([]);
  });
});

describe('the binding order', () => {
  test('is that in which ipconfig names the connections, and says what address the own name has (W-37)', () => {
    const run = cluster();
    const ownAddress = () => /Reply from (\S+?):/.exec(type(run, 'ping NODE1').text)?.[1];
    const first = () => /adapter (\w+)/.exec(type(run, 'ipconfig').text)?.[1];
    expect([ownAddress(), first()]).toEqual(['10.1.0.11', 'Public']);
    run.do({ type: 'setBindingOrder', node: 'NODE1', adapters: ['nic2', 'nic1'] });
    expect([ownAddress(), first()]).toEqual(['10.10.10.11', 'Private']);
  });
});

describe('the shell', () => {
  test('clears, ends and changes drive and folder', () => {
    const { world } = cluster();
    const at = homeOf('NODE1');
    expect(runLine(world, at, 'CLS').effect).toBe('clear');
    expect(runLine(world, at, 'exit').effect).toBe('exit');
    expect(runLine(world, at, 's:').place.cwd).toBe('S:\\');
    expect(runLine(world, homeOf('NODE2'), 's:').place.cwd).toBe('C:\\');
    const cd = runLine(world, at, 'cd windows\\cluster').place;
    expect(cd.cwd).toBe('C:\\WINDOWS\\CLUSTER');
    expect(runLine(world, cd, 'cd ..').place.cwd).toBe('C:\\WINDOWS');
    expect(runLine(world, cd, 'cd\\').place.cwd).toBe('C:\\');
    expect(type(cluster(), 'z:').exitCode).toBe(1);
    expect(type(cluster(), 'cluster node > x').exitCode).toBe(1);
    expect(type(cluster(), '')).toMatchObject({ text: '', exitCode: 0 });
  });

  test('a line is carried out whole or not at all', () => {
    const run = cluster();
    const typed = type(run, 'cluster /addnodes:NODE1,NODE9 /pass:x');
    expect(typed.commands).toHaveLength(1);
    expect(typed.exitCode).not.toBe(0);
  });
});

describe('waits', () => {
  test('/moveto waits up to 20 s by itself (C-8), /wait:1 one second, /wait until it is done', () => {
    const { world } = cluster();
    const waitOf = (line: string) => runLine(world, homeOf('NODE1'), line).waitFor?.timeoutMs;
    expect(waitOf('cluster group EVS1 /moveto:NODE2')).toBe(20_000);
    expect(waitOf('cluster group EVS1 /moveto:NODE2 /wait:1')).toBe(1_000);
    expect(waitOf('cluster group EVS1 /moveto:NODE2 /wait')).toBeNull();
    expect(waitOf('cluster group EVS1 /offline')).toBeUndefined();
  });

  test('a wait that runs out says so with 997, one that is kept shows the end', () => {
    const short = type(cluster(), 'cluster group EVS1 /moveto:NODE2 /wait:1');
    expect(short.exitCode).toBe(997);
    const long = type(cluster(), 'cluster group EVS1 /moveto:NODE2 /wait');
    expect(long.exitCode).toBe(0);
    expect(long.text).toMatch(/EVS1 +NODE2 +Online/);
  });
});
