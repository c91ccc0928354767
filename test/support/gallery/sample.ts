import type { MenuEntry, Task, TreeNode } from '#ui';

/** A cluster as the classic console shows it; sample names are data and not translated. */
export const clusterTree: readonly TreeNode[] = [
  {
    id: 'cluster',
    label: 'MAILCLUS',
    icon: 'cluster',
    children: [
      {
        id: 'groups',
        label: 'Groups',
        icon: 'folder',
        children: [
          { id: 'grp-cluster', label: 'Cluster Group', icon: 'group' },
          { id: 'grp-evs1', label: 'EVS1', icon: 'group', state: 'pending', stateText: 'Online Pending' },
        ],
      },
      { id: 'resources', label: 'Resources', icon: 'folder' },
      {
        id: 'config',
        label: 'Cluster Configuration',
        icon: 'folder',
        children: [
          { id: 'types', label: 'Resource Types', icon: 'settings' },
          {
            id: 'networks',
            label: 'Networks',
            icon: 'network',
            children: [{ id: 'public', label: 'Public', icon: 'network' }],
          },
          { id: 'nics', label: 'Network Interfaces', icon: 'interface' },
        ],
      },
      { id: 'node1', label: 'NODE1', icon: 'node', state: 'error', stateText: 'Down' },
      {
        id: 'node2',
        label: 'NODE2',
        icon: 'node',
        children: [
          { id: 'n2-groups', label: 'Active Groups', icon: 'folder' },
          { id: 'n2-resources', label: 'Active Resources', icon: 'folder' },
        ],
      },
    ],
  },
];

export interface ResourceRow {
  readonly id: string;
  readonly name: string;
  readonly state: 'Online' | 'Online Pending' | 'Offline' | 'Failed';
  readonly owner: string;
  readonly type: string;
}

const names: readonly [string, ResourceRow['state'], string][] = [
  ['Disk S:', 'Online', 'Physical Disk'],
  ['EVS1 IP Address', 'Online', 'IP Address'],
  ['EVS1 Network Name', 'Online', 'Network Name'],
  ['Exchange System Attendant - (EVS1)', 'Online', 'Microsoft Exchange System Attendant'],
  ['Exchange Information Store - (EVS1)', 'Online Pending', 'Microsoft Exchange Information Store'],
  ['Exchange Routing Service - (EVS1)', 'Offline', 'Microsoft Exchange Routing Service'],
  ['SMTP Virtual Server - (EVS1)', 'Failed', 'SMTP Server Instance'],
];

export const resourceRows: readonly ResourceRow[] = names.map(([name, state, type], index) => ({
  id: `r${index}`,
  name,
  state,
  owner: 'NODE2',
  type,
}));

export const analysis: readonly Task[] = [
  { id: 'a', label: 'Checking for existing cluster', status: 'ok' },
  {
    id: 'b',
    label: 'Establishing node connection(s)',
    status: 'warning',
    detail: 'NODE2 answered after 4 s.',
    children: [
      { id: 'b1', label: 'NODE1', status: 'ok' },
      { id: 'b2', label: 'NODE2', status: 'warning', detail: 'Only one network is usable by the cluster.' },
    ],
  },
  {
    id: 'c',
    label: 'Checking node feasibility',
    status: 'error',
    detail: 'No shared disk was found on SCSI bus 1.',
  },
  { id: 'd', label: 'Finding common resources on nodes', status: 'running' },
  { id: 'e', label: 'Checking cluster feasibility', status: 'waiting' },
];

/** A menu with each kind of entry. */
export function sampleMenu(onAction: (id: string) => void): readonly MenuEntry[] {
  const act = (id: string) => () => onAction(id);
  return [
    {
      id: 'online',
      label: 'Bring Online',
      accessKey: 'B',
      isDisabled: true,
      reason: 'Disk S: is already online.',
      onAction: act('online'),
    },
    { id: 'offline', label: 'Take Offline', accessKey: 'T', onAction: act('offline') },
    { id: 'line1', kind: 'separator' },
    {
      id: 'move',
      label: 'Move Group',
      accessKey: 'M',
      children: [
        { id: 'best', label: 'Best Possible', onAction: act('best') },
        { id: 'to2', label: 'NODE2', icon: null, onAction: act('to2') },
      ],
    },
    { id: 'toolbar', label: 'Toolbar', isChecked: true, onAction: act('toolbar') },
    { id: 'line2', kind: 'separator' },
    { id: 'refresh', label: 'Refresh', shortcut: 'F5', onAction: act('refresh') },
    { id: 'props', label: 'Properties', accessKey: 'r', isDefault: true, onAction: act('props') },
  ];
}
