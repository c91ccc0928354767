import { describe, expect, it, test } from 'vitest';
import type { Command } from '#domain';
import { commandRegistry, parseCommand } from '#domain';
import { cluster, commandsOf } from './support.ts';

const ip = 'IP (EVS1)';

/** Lines and the commands that the menus send for the same thing. */
const lines: readonly (readonly [
  line: string,
  command: { readonly type: string } & Record<string, unknown>,
])[] = [
  // nodes (C-2)
  ['cluster node NODE2 /pause', { type: 'pauseNode', node: 'NODE2' }],
  ['CLUSTER.EXE NODE node2 /PAUSE', { type: 'pauseNode', node: 'NODE2' }],
  ['cluster . node "NODE2" -pause', { type: 'pauseNode', node: 'NODE2' }],
  ['cluster /cluster:MAILCLUS node node2 /resume', { type: 'resumeNode', node: 'NODE2' }],
  ['cluster mailclus node NODE2 /evict', { type: 'evictNode', node: 'NODE2' }],
  ['cluster node NODE2 /evict /wait', { type: 'evictNode', node: 'NODE2' }],
  ['cluster node NODE2 /start', { type: 'startClusterService', node: 'NODE2' }],
  ['cluster node NODE2 /stop /wait:30', { type: 'stopClusterService', node: 'NODE2' }],
  ['cluster node /stop', { type: 'stopClusterService', node: 'NODE1' }],
  // groups (C-3)
  [
    'cluster group "New one" /create',
    { type: 'createGroup', group: 'New one', description: '', preferredOwners: [] },
  ],
  ['cluster group EVS1 /delete', { type: 'deleteGroup', group: 'EVS1' }],
  ['cluster group evs1 /del', { type: 'deleteGroup', group: 'EVS1' }],
  ['cluster group EVS1 /rename:MAIL', { type: 'renameGroup', group: 'EVS1', name: 'MAIL' }],
  ['cluster group EVS1 /ren="MAIL 1"', { type: 'renameGroup', group: 'EVS1', name: 'MAIL 1' }],
  ['cluster group evs1 /moveto:node2', { type: 'moveGroup', group: 'EVS1', to: 'NODE2' }],
  ['cluster group "EVS1" /move /wait:60', { type: 'moveGroup', group: 'EVS1', to: '' }],
  ['cluster group EVS1 /online', { type: 'onlineGroup', group: 'EVS1' }],
  ['cluster group EVS1 /online:NODE1', { type: 'onlineGroup', group: 'EVS1' }],
  ['cluster group EVS1 /online:NODE2', { type: 'moveGroup', group: 'EVS1', to: 'NODE2' }],
  ['cluster group EVS1 /offline', { type: 'offlineGroup', group: 'EVS1' }],
  [
    'cluster group EVS1 /setowners:node2,node1',
    { type: 'setGroupProperties', group: 'EVS1', preferredOwners: ['NODE2', 'NODE1'] },
  ],
  [
    'cluster group EVS1 /prop Description="Mail of all"',
    { type: 'setGroupProperties', group: 'EVS1', description: 'Mail of all' },
  ],
  [
    'cluster group EVS1 /prop FailoverThreshold=2 failoverperiod=0x3',
    { type: 'setGroupProperties', group: 'EVS1', failoverThreshold: 2, failoverPeriodHours: 3 },
  ],
  [
    'cluster group EVS1 /prop FailoverPeriod=usedefault',
    { type: 'setGroupProperties', group: 'EVS1', failoverPeriodHours: 6 },
  ],
  [
    'cluster group EVS1 /prop AutoFailbackType=1',
    { type: 'setGroupProperties', group: 'EVS1', failback: { kind: 'immediate' } },
  ],
  [
    'cluster group EVS1 /prop AutoFailbackType=1:DWORD FailbackWindowStart=22 FailbackWindowEnd=4',
    { type: 'setGroupProperties', group: 'EVS1', failback: { kind: 'window', from: 22, to: 4 } },
  ],
  [
    'cluster group EVS1 /prop AutoFailbackType=0',
    { type: 'setGroupProperties', group: 'EVS1', failback: { kind: 'prevent' } },
  ],
  // resources (C-4)
  [
    'cluster res NN /create /group:evs1 /type:"network name" /adddep:"Disk S:"',
    {
      type: 'createResource',
      resource: 'NN',
      resourceType: 'Network Name',
      group: 'EVS1',
      description: '',
      separateMonitor: false,
      possibleOwners: [],
      dependsOn: ['Disk S:'],
      parameters: {},
      incomplete: true,
    },
  ],
  [`cluster res "${ip}" /delete`, { type: 'deleteResource', resource: ip }],
  [`cluster resource "${ip}" /rename:"Address"`, { type: 'renameResource', resource: ip, name: 'Address' }],
  [
    'cluster res "Disk S:" /moveto:"Cluster Group"',
    { type: 'changeResourceGroup', resource: 'Disk S:', group: 'Cluster Group' },
  ],
  [`cluster res "${ip}" /fail`, { type: 'failResource', resource: ip }],
  [`cluster res "${ip.toLowerCase()}" /on`, { type: 'onlineResource', resource: ip }],
  [`cluster res "${ip}" /offline /wait`, { type: 'offlineResource', resource: ip }],
  [
    `cluster res "${ip}" /removeowner:NODE2`,
    { type: 'setResourceProperties', resource: ip, possibleOwners: ['NODE1'] },
  ],
  [
    `cluster res "${ip}" /adddep:"Disk S:"`,
    { type: 'setResourceProperties', resource: ip, dependsOn: ['Disk S:'] },
  ],
  [
    `cluster res "Name (EVS1)" /adddep:"Disk S:" /removedep:"${ip}"`,
    { type: 'setResourceProperties', resource: 'Name (EVS1)', dependsOn: ['Disk S:'] },
  ],
  [
    `cluster res "${ip}" /prop RestartAction=1 RestartThreshold=0 RestartPeriod=600000:DWORD PendingTimeout=60000 SeparateMonitor=1`,
    {
      type: 'setResourceProperties',
      resource: ip,
      restartAction: 'restart',
      restartThreshold: 0,
      restartPeriodMs: 600_000,
      pendingTimeoutMs: 60_000,
      separateMonitor: true,
    },
  ],
  [
    `cluster res "${ip}" /prop LooksAlivePollInterval=7000 IsAlivePollInterval=-1 Description="x y":STR`,
    { type: 'setResourceProperties', resource: ip, looksAliveMs: 7_000, isAliveMs: 0, description: 'x y' },
  ],
  [
    `cluster res "${ip}" /priv Address=10.1.0.99 EnableNetBIOS=0`,
    {
      type: 'setResourceProperties',
      resource: ip,
      parameters: { address: '10.1.0.99', enableNetbios: false },
    },
  ],
  [
    `cluster res "${ip}" /priv SubnetMask=255.255.0.0 Network="Public"`,
    { type: 'setResourceProperties', resource: ip, parameters: { mask: '255.255.0.0', network: 'Public' } },
  ],
  [
    'cluster res "Name (EVS1)" /priv Name=EVS9 RequireDNS=1 RequireKerberos=1',
    {
      type: 'setResourceProperties',
      resource: 'Name (EVS1)',
      parameters: { networkName: 'EVS9', requireDns: true, requireKerberos: true },
    },
  ],
  [
    'cluster res "Disk S:" /priv Drive="S:"',
    { type: 'setResourceProperties', resource: 'Disk S:', parameters: { disk: 'S' } },
  ],
  [
    'cluster res "IP 2" /create /group:evs1 /type:"ip address" /priv Address=10.1.0.40 SubnetMask=255.255.0.0 Network=Public EnableNetBIOS=1',
    {
      type: 'createResource',
      resource: 'IP 2',
      description: '',
      resourceType: 'IP Address',
      group: 'EVS1',
      separateMonitor: false,
      possibleOwners: [],
      dependsOn: [],
      parameters: { address: '10.1.0.40', mask: '255.255.0.0', network: 'Public', enableNetbios: true },
    },
  ],
  [
    'cluster res App /create /group:EVS1 /type:"Generic Application" /separate /addowner:NODE1 /adddep:"disk s:" /prop Description=Tool',
    {
      type: 'createResource',
      resource: 'App',
      description: 'Tool',
      resourceType: 'Generic Application',
      group: 'EVS1',
      separateMonitor: true,
      possibleOwners: ['NODE1'],
      dependsOn: ['Disk S:'],
      parameters: {},
      incomplete: true,
    },
  ],
  [
    'cluster res App /create /group:EVS1 /type:"Generic Application" /addcheck:Software\\A,Software\\B /addcheck:C',
    {
      type: 'createResource',
      resource: 'App',
      description: '',
      resourceType: 'Generic Application',
      group: 'EVS1',
      separateMonitor: false,
      possibleOwners: [],
      dependsOn: [],
      parameters: {},
      incomplete: true,
      checkpoints: ['Software\\A', 'Software\\B', 'C'],
    },
  ],
  ...(
    [
      [
        'File Share',
        'ShareName=Public Path="S:\\Public" Remark="For all" MaxUsers=20',
        { shareName: 'Public', sharePath: 'S:\\Public', remark: 'For all', maxUsers: 20 },
      ],
      [
        'Generic Service',
        'ServiceName=Archive StartupParameters=-v UseNetworkName=0',
        { serviceName: 'Archive', startupParameters: '-v', useNetworkName: false },
      ],
    ] as const
  ).map(
    ([resourceType, priv, parameters]) =>
      [
        `cluster res App /create /group:EVS1 /type:"${resourceType}" /priv ${priv}`,
        {
          type: 'createResource',
          resource: 'App',
          description: '',
          resourceType,
          group: 'EVS1',
          separateMonitor: false,
          possibleOwners: [],
          dependsOn: [],
          parameters,
        },
      ] as const,
  ),
  [
    `cluster res "${ip}" /addcheckpoints:"Software\\Microsoft"`,
    { type: 'addRegistryCheckpoint', resource: ip, key: 'Software\\Microsoft' },
  ],
  // networks (C-6)
  [
    'cluster network private /prop Description="Heart beats" Role=1',
    { type: 'setNetworkProperties', network: 'Private', description: 'Heart beats', role: 'internal' },
  ],
  ['cluster network Private /prop Role=3', { type: 'setNetworkProperties', network: 'Private', role: 'all' }],
  ['cluster net public /prop Role=2', { type: 'setNetworkProperties', network: 'Public', role: 'client' }],
  [
    'cluster network Private /rename:Heartbeat',
    { type: 'setNetworkProperties', network: 'Private', name: 'Heartbeat' },
  ],
  // the cluster (C-1)
  [
    'cluster /cluster:NEW /create /ipaddr:10.1.0.50,255.255.0.0,Public /user:CORP\\clussvc /pass:Str0ng!pass /unattend',
    {
      type: 'createCluster',
      node: 'NODE1',
      cluster: 'NEW',
      domain: 'corp.example',
      address: '10.1.0.50',
      account: 'clussvc',
      password: 'Str0ng!pass',
      quorumDisk: '',
    },
  ],
  ['cluster /add:NODE2 /pass:x', { type: 'addNode', node: 'NODE2', password: 'x', from: 'NODE1' }],
  // Windows
  ['net start clussvc', { type: 'startClusterService', node: 'NODE1' }],
  ['net stop "Cluster Service"', { type: 'stopClusterService', node: 'NODE1' }],
  ['shutdown -s -m \\\\node2 -t 0', { type: 'shutDownComputer', node: 'NODE2' }],
  ['shutdown /r /f /c "new driver"', { type: 'restartComputer', node: 'NODE1' }],
];

/** What has no menu, only the prompt, or belongs to a quorum in trouble. */
const promptOnly: typeof lines = [
  ['cluster node NODE2 /force', { type: 'cleanUpNode', node: 'NODE2' }],
  ['cluster /rename:MAIL2', { type: 'renameCluster', name: 'MAIL2' }],
  [
    'cluster /changepass:N3w-pass!,Str0ng!pass /skipdc',
    { type: 'changeServicePassword', password: 'N3w-pass!', oldPassword: 'Str0ng!pass' },
  ],
  [
    'cluster /quorum:"disk s:" /maxlogsize:8192',
    { type: 'setQuorum', resource: 'Disk S:', maxLogSizeKb: 8_192 },
  ],
  [
    'cluster /quorumresource /maxlogsize:8192',
    { type: 'setQuorum', resource: 'Disk Q:', maxLogSizeKb: 8_192 },
  ],
  [
    'cluster restype "Tape" /create /dll:tape.dll',
    { type: 'createResourceType', resourceType: 'Tape', dll: 'tape.dll' },
  ],
  ['cluster restype "file share" /del', { type: 'deleteResourceType', resourceType: 'File Share' }],
  [
    'cluster restype "ip address" /prop IsAlivePollInterval=30000 LooksAlivePollInterval=1',
    {
      type: 'setResourceTypeProperties',
      resourceType: 'IP Address',
      isAliveMs: 30_000,
      looksAliveMs: 1,
    },
  ],
  [
    'cluster resourcetype "IP Address" /prop IsAlivePollInterval=usedefault Description="Addresses"',
    {
      type: 'setResourceTypeProperties',
      resourceType: 'IP Address',
      isAliveMs: 60_000,
      description: 'Addresses',
    },
  ],
  ['cluster /setnetpri:public,Private', { type: 'setNetworkPriority', networks: ['Public', 'Private'] }],
  [
    'cluster group EVS1 /prop AntiAffinityClassNames="a;b"',
    { type: 'setGroupProperties', group: 'EVS1', antiAffinityClasses: ['a', 'b'] },
  ],
  [
    `cluster res "${ip}" /prop RetryPeriodOnFailure=3600000:DWORD`,
    { type: 'setResourceProperties', resource: ip, retryPeriodMs: 3_600_000 },
  ],
  [
    `cluster res "${ip}" /prop RetryPeriodOnFailure=usedefault`,
    { type: 'setResourceProperties', resource: ip, retryPeriodMs: null },
  ],
  [
    `cluster res "${ip}" /removecheck:"Software\\My app"`,
    { type: 'removeRegistryCheckpoint', resource: ip, key: 'Software\\My app' },
  ],
  [
    'reg add "HKLM\\Software\\My app" /v Port /t reg_dword /d 8080',
    {
      type: 'setRegistryValue',
      node: 'NODE1',
      key: 'Software\\My app',
      name: 'Port',
      valueType: 'REG_DWORD',
      data: '8080',
    },
  ],
  [
    'REG.EXE ADD hkey_local_machine\\Software\\App /VE /D "some text" /F',
    {
      type: 'setRegistryValue',
      node: 'NODE1',
      key: 'Software\\App',
      name: '',
      valueType: 'REG_SZ',
      data: 'some text',
    },
  ],
  ['net start clussvc /fixquorum', { type: 'startClusterService', node: 'NODE1', switches: '/fixquorum' }],
  ['net start clussvc /FQ', { type: 'startClusterService', node: 'NODE1', switches: '/fq' }],
  [
    'net start clussvc /noquorumlogging',
    { type: 'startClusterService', node: 'NODE1', switches: '/noquorumlogging' },
  ],
  ['net start clussvc RQ', { type: 'startClusterService', node: 'NODE1', switches: '/rq' }],
  [
    'net start clussvc /forcequorum NODE1,NODE2',
    { type: 'startClusterService', node: 'NODE1', switches: '/forcequorum NODE1,NODE2' },
  ],
  [
    'sc config pop3svc start= Demand',
    { type: 'setServiceStartType', node: 'NODE1', service: 'POP3Svc', startType: 'manual' },
  ],
  [
    'ntbackup backup systemstate /F "C:\\Nightly backup.bkf" /J "Nightly"',
    { type: 'backUpNode', node: 'NODE1', kind: 'systemState', media: 'C:\\Nightly backup.bkf' },
  ],
  [
    'iscsicli QAddTargetPortal 192.168.130.101',
    { type: 'addTargetPortal', node: 'NODE1', address: '192.168.130.101' },
  ],
  [
    'iscsicli removetargetportal 192.168.130.101 3260',
    { type: 'removeTargetPortal', node: 'NODE1', address: '192.168.130.101' },
  ],
  [
    'iscsicli QLoginTarget iqn.2003-01.com.example:store',
    { type: 'logOnTarget', node: 'NODE1', target: 'store', persistent: false },
  ],
  ['setup /ForestPrep', { type: 'prepareForest', node: 'NODE1' }],
  ['D:\\setup\\i386\\SETUP.EXE /domainprep', { type: 'prepareDomain', node: 'NODE1' }],
  [
    'setup /CreateUnattend:answers.ini',
    {
      type: 'recordSetup',
      node: 'NODE1',
      file: 'C:\\answers.ini',
      components: ['messaging', 'systemManagement'],
      path: 'C:\\Program Files\\Exchsrvr',
    },
  ],
  [
    'net localgroup administrators CORP\\clussvc /DELETE',
    { type: 'removeFromGroup', group: 'Administrators', account: 'CORP\\clussvc', node: 'NODE1' },
  ],
  [
    'net localgroup "Administrators" clussvc /add',
    { type: 'addToGroup', group: 'Administrators', account: 'clussvc', node: 'NODE1' },
  ],
  ['net start clussvc /fo:NODE1', { type: 'startClusterService', node: 'NODE1', switches: '/fo NODE1' }],
];

/** Commands of the real product that no prompt has, or that are no menu's. */
const withoutPrompt: readonly string[] = [
  ...['connectCable', 'disconnectCable', 'pressPowerButton', 'holdPowerButton', 'configureConnection'],
  ...['initialiseDisk', 'formatVolume', 'changeDriveLetter', 'createUser', 'installExchange'],
];

describe('a line is the command of the menu', () => {
  it.each([...lines, ...promptOnly])('%s', (line, command) => {
    const { world } = cluster();
    const parsed = parseCommand(command);
    expect(parsed.ok).toBe(true);
    expect(commandsOf(world, line)).toEqual([command as unknown as Command]);
  });

  test('every command with a spelling at the prompt is reached by a line', () => {
    const reached = new Set([...lines, ...promptOnly].map(([, { type }]) => type));
    const spelled = Object.values(commandRegistry).filter(
      ({ type, prompt }) =>
        prompt !== undefined &&
        /^(cluster|net|shutdown|reg|setup|sc) /.test(prompt) &&
        !withoutPrompt.includes(type),
    );
    expect(spelled.length).toBeGreaterThan(20);
    expect(spelled.map(({ type }) => type).filter((type) => !reached.has(type))).toEqual([]);
  });
});
