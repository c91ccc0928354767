import { describe, expect, it, test } from 'vitest';
import type { Command } from '#domain';
import { commandRegistry, parseCommand } from '#domain';
import { ip, type Lines, promptOnly } from './prompt-only-lines.ts';
import { cluster, commandsOf } from './support.ts';

/** Lines and the commands that the menus send for the same thing. */
const lines: Lines = [
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
