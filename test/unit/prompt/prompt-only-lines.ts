/** The address of the virtual server in the cluster of these tests. */
export const ip = 'IP (EVS1)';

/** Lines, and what each of them has to become. */
export type Lines = readonly (readonly [
  line: string,
  command: { readonly type: string } & Record<string, unknown>,
])[];

/** What has no menu, only the prompt, or belongs to a quorum in trouble. */
export const promptOnly: Lines = [
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
