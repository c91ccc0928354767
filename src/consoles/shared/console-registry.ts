import type { ComponentType } from 'react';
import type { World } from '#domain';
import { hasSystemManager, nodeNamed } from '#domain/selectors';
import { type IconName, lazyView } from '#ui';
import type { ConsoleId, ConsoleProps } from './console-types.ts';

/** Folders of the Start menu in which a console can lie. */
export type StartMenuFolder =
  | 'administrativeTools'
  | 'microsoftExchange'
  | 'accessories'
  | 'systemTools'
  | 'controlPanel'
  | 'windowsCd'
  | 'exchangeCd';

/** What the desktop knows of a console without loading it. */
export interface ConsoleEntry {
  readonly id: ConsoleId;
  /** Key of the title in the namespace `consoles-cluadmin`, shared by menu, title bar and taskbar. */
  readonly titleKey: `desktop.console.${ConsoleId}`;
  readonly icon: IconName;
  readonly startMenuPath: StartMenuFolder;
  /** Whether an icon for it lies on the desktop as well. */
  readonly onDesktop: boolean;
  readonly width: number;
  readonly height: number;
  /** Whether it is there on this server; without it, on every one. */
  readonly isInstalled?: (world: World, node: string) => boolean;
  /** The console itself, in a chunk of its own. */
  readonly load: ComponentType<ConsoleProps>;
}

/**
 * Every console by id. A console is the named export of `<id>/<id>.tsx` with {@link ConsoleProps};
 * it fills the window that the desktop gives it and draws no title bar of its own.
 */
export const consoleRegistry: Readonly<Record<ConsoleId, ConsoleEntry>> = {
  'cluster-administrator': {
    id: 'cluster-administrator',
    titleKey: 'desktop.console.cluster-administrator',
    icon: 'cluster',
    startMenuPath: 'administrativeTools',
    onDesktop: true,
    width: 820,
    height: 540,
    load: lazyView(
      async () => (await import('../cluster-administrator/cluster-administrator.tsx')).ClusterAdministrator,
    ),
  },
  'event-viewer': {
    id: 'event-viewer',
    titleKey: 'desktop.console.event-viewer',
    icon: 'events',
    startMenuPath: 'administrativeTools',
    onDesktop: false,
    width: 880,
    height: 480,
    load: lazyView(async () => (await import('../event-viewer/event-viewer.tsx')).EventViewer),
  },
  'cluster-log': {
    id: 'cluster-log',
    titleKey: 'desktop.console.cluster-log',
    icon: 'document',
    startMenuPath: 'accessories',
    onDesktop: false,
    width: 860,
    height: 480,
    load: lazyView(async () => (await import('../cluster-log/cluster-log.tsx')).ClusterLog),
  },
  services: {
    id: 'services',
    titleKey: 'desktop.console.services',
    icon: 'services',
    startMenuPath: 'administrativeTools',
    onDesktop: false,
    width: 860,
    height: 480,
    load: lazyView(async () => (await import('../services/services.tsx')).Services),
  },
  'command-prompt': {
    id: 'command-prompt',
    titleKey: 'desktop.console.command-prompt',
    icon: 'prompt',
    startMenuPath: 'accessories',
    onDesktop: true,
    width: 800,
    height: 460,
    load: lazyView(async () => (await import('../command-prompt/command-prompt.tsx')).CommandPrompt),
  },
  'network-connections': {
    id: 'network-connections',
    titleKey: 'desktop.console.network-connections',
    icon: 'network',
    startMenuPath: 'controlPanel',
    onDesktop: false,
    width: 680,
    height: 440,
    load: lazyView(
      async () => (await import('../network-connections/network-connections.tsx')).NetworkConnections,
    ),
  },
  'disk-management': {
    id: 'disk-management',
    titleKey: 'desktop.console.disk-management',
    icon: 'storage',
    startMenuPath: 'administrativeTools',
    onDesktop: false,
    width: 760,
    height: 500,
    load: lazyView(async () => (await import('../disk-management/disk-management.tsx')).DiskManagement),
  },
  'users-and-computers': {
    id: 'users-and-computers',
    titleKey: 'desktop.console.users-and-computers',
    icon: 'users',
    startMenuPath: 'administrativeTools',
    onDesktop: false,
    width: 720,
    height: 460,
    load: lazyView(
      async () => (await import('../users-and-computers/users-and-computers.tsx')).UsersAndComputers,
    ),
  },
  'exchange-setup': {
    id: 'exchange-setup',
    titleKey: 'desktop.console.exchange-setup',
    icon: 'exchange',
    startMenuPath: 'exchangeCd',
    onDesktop: false,
    width: 620,
    height: 460,
    load: lazyView(async () => (await import('../exchange-setup/exchange-setup.tsx')).ExchangeSetup),
  },
  'exchange-system-manager': {
    id: 'exchange-system-manager',
    titleKey: 'desktop.console.exchange-system-manager',
    icon: 'exchange',
    startMenuPath: 'microsoftExchange',
    onDesktop: false,
    width: 820,
    height: 520,
    isInstalled: (world, node) => {
      const computer = nodeNamed(world, node);
      return computer !== undefined && hasSystemManager(computer);
    },
    load: lazyView(
      async () =>
        (await import('../exchange-system-manager/exchange-system-manager.tsx')).ExchangeSystemManager,
    ),
  },
  'task-manager': {
    id: 'task-manager',
    titleKey: 'desktop.console.task-manager',
    icon: 'load',
    startMenuPath: 'accessories',
    onDesktop: false,
    width: 520,
    height: 570,
    load: lazyView(async () => (await import('../task-manager/task-manager.tsx')).TaskManager),
  },
  'windows-components': {
    id: 'windows-components',
    titleKey: 'desktop.console.windows-components',
    icon: 'settings',
    startMenuPath: 'controlPanel',
    onDesktop: false,
    width: 580,
    height: 560,
    load: lazyView(
      async () => (await import('../windows-components/windows-components.tsx')).WindowsComponents,
    ),
  },
  'date-and-time': {
    id: 'date-and-time',
    titleKey: 'desktop.console.date-and-time',
    icon: 'settings',
    startMenuPath: 'controlPanel',
    onDesktop: false,
    width: 380,
    height: 320,
    load: lazyView(async () => (await import('../date-and-time/date-and-time.tsx')).DateAndTime),
  },
  'service-pack': {
    id: 'service-pack',
    titleKey: 'desktop.console.service-pack',
    icon: 'settings',
    startMenuPath: 'windowsCd',
    onDesktop: false,
    width: 580,
    height: 460,
    isInstalled: ({ servicePacks }) => servicePacks !== undefined,
    load: lazyView(async () => (await import('../service-pack/service-pack.tsx')).ServicePackSetup),
  },
  'system-properties': {
    id: 'system-properties',
    titleKey: 'desktop.console.system-properties',
    icon: 'computer',
    startMenuPath: 'controlPanel',
    onDesktop: false,
    width: 440,
    height: 440,
    load: lazyView(async () => (await import('../system-properties/system-properties.tsx')).SystemProperties),
  },
  'iscsi-initiator': {
    id: 'iscsi-initiator',
    titleKey: 'desktop.console.iscsi-initiator',
    icon: 'storage',
    startMenuPath: 'controlPanel',
    onDesktop: false,
    width: 520,
    height: 420,
    load: lazyView(async () => (await import('../iscsi-initiator/iscsi-initiator.tsx')).IscsiInitiator),
  },
  'nlb-manager': {
    id: 'nlb-manager',
    titleKey: 'desktop.console.nlb-manager',
    icon: 'network',
    startMenuPath: 'administrativeTools',
    onDesktop: false,
    width: 760,
    height: 460,
    load: lazyView(async () => (await import('../nlb-manager/nlb-manager.tsx')).NlbManager),
  },
  backup: {
    id: 'backup',
    titleKey: 'desktop.console.backup',
    icon: 'storage',
    startMenuPath: 'systemTools',
    onDesktop: false,
    width: 700,
    height: 520,
    load: lazyView(async () => (await import('../backup/backup.tsx')).Backup),
  },
  'computer-management': {
    id: 'computer-management',
    titleKey: 'desktop.console.computer-management',
    icon: 'computer',
    startMenuPath: 'administrativeTools',
    onDesktop: false,
    width: 700,
    height: 440,
    load: lazyView(
      async () => (await import('../computer-management/computer-management.tsx')).ComputerManagement,
    ),
  },
  'local-security-policy': {
    id: 'local-security-policy',
    titleKey: 'desktop.console.local-security-policy',
    icon: 'key',
    startMenuPath: 'administrativeTools',
    onDesktop: false,
    width: 760,
    height: 460,
    load: lazyView(
      async () => (await import('../local-security-policy/local-security-policy.tsx')).LocalSecurityPolicy,
    ),
  },
  'windows-setup': {
    id: 'windows-setup',
    titleKey: 'desktop.console.windows-setup',
    icon: 'computer',
    startMenuPath: 'windowsCd',
    onDesktop: false,
    width: 620,
    height: 470,
    load: lazyView(async () => (await import('../windows-setup/windows-setup.tsx')).WindowsSetup),
  },
};
