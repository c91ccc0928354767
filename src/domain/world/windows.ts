import type { SimTime } from '#kernel';
import type { AccountId, DeviceId, EvsId, JobId, NicId, NodeId, PortId } from '../ids.ts';
import type { BackupSet, SystemDiskTrouble } from './backup.ts';
import type { StartMode } from './cluster.ts';
import type { MailProtocol, ProtocolSettings, RoleHolder, StorageGroup } from './exchange.ts';
import type { IscsiInitiator } from './iscsi.ts';
import type { RegistryValue } from './registry.ts';
import type { DomainGroup, ExchangeDelegation, UserRight } from './security.ts';

/** A Windows computer: what is installed and set on it. Its run state is the chart `computer:<name>`. */
export interface ComputerNode {
  readonly id: NodeId;
  readonly name: string;
  readonly device: DeviceId;
  /** `none`: nothing is installed; when it is switched on, Windows Setup starts from the CD. */
  readonly edition: WindowsEdition | 'none';
  /** Service pack of its Windows; absent = Windows as it was first released. */
  readonly servicePack?: ServicePack;
  /** A service pack is installed with which Windows will start next; absent otherwise. */
  readonly servicePackAfterRestart?: ServicePack;
  /** How far its clock is ahead of the domain's in ms, negative: behind; absent = it is right (F-31). It is in the hardware and outlasts Windows. */
  readonly clockOffsetMs?: number;
  /** Null outside of any domain. */
  readonly domain: string | null;
  /** As named in Windows Setup; absent before. */
  readonly workgroup?: string;
  /** It has joined this domain, of which it will be a member when Windows starts next; absent otherwise. */
  readonly domainAfterRestart?: string;
  /** Whether this computer has a cluster configuration: it was built in by a wizard and not evicted. */
  readonly clusterMember: boolean;
  /** Node id in the cluster, given at join, never reused (N-31); null outside a cluster. */
  readonly nodeNumber: number | null;
  /** Persistent pause (N-9). */
  readonly paused: boolean;
  /** Whether the Cluster service's start type is Automatic, so that it starts with Windows. */
  readonly serviceAutomatic: boolean;
  /** Switches with which the Cluster service was last started; gone when it ends. */
  readonly startMode: StartMode;
  /** The password with which this node logs the Cluster service on is no longer the directory's (F-25). */
  readonly servicePasswordStale: boolean;
  /** It was evicted while it could not be reached and still has its old configuration (N-28, N-32a). */
  readonly staleConfiguration: boolean;
  /** Windows components that are installed, in the order of the list (E-33). */
  readonly windowsComponents: readonly WindowsComponent[];
  readonly exchange: InstalledExchange | null;
  /** Choices of Exchange Setup that were kept in files of the local disk; absent before the first. */
  readonly answerFiles?: readonly AnswerFile[];
  /** Start types of services of Exchange that were set by hand here; those of the others are as Setup left them (E-23). */
  readonly startTypes?: Readonly<Partial<Record<ProtocolService, ServiceStartType>>>;
  /** Its default web site has a certificate for SSL; absent before (E-75). */
  readonly webCertificate?: true;
  /** Its connections in the order in which they are bound (W-37); absent while that is the order of the ports. */
  readonly bindingOrder?: readonly NicId[];
  /** Values of its registry that somebody has set here; absent before the first. */
  readonly registry?: readonly RegistryValue[];
  /** Who is logged on at its screen, a local account with the computer's name in front; null = nobody. Absent until somebody logs off: Administrator. */
  readonly loggedOn?: string | null;
  /** Accounts of the domain that have logged on here before, so that they can without a domain controller. */
  readonly knownUsers?: readonly string[];
  /** Members of its group Administrators; absent until somebody changes them (L-47). */
  readonly localAdministrators?: readonly string[];
  /** Who has which right, for rights that somebody has changed (L-48). */
  readonly userRights?: Readonly<Partial<Record<UserRight, readonly string[]>>>;
  /** Its Cluster service was started by an account that may not act as part of the operating system (F-26); absent otherwise. */
  readonly actsAsSystem?: false;
  /** Its disk with Windows cannot be started from; absent while all is well. */
  readonly systemDisk?: SystemDiskTrouble;
  /** Its web service answers nobody until Windows starts anew (B-21); absent or false else. */
  readonly webHung?: boolean;
  /** It is a node for the others, but its Windows knows nothing of a cluster; absent or false else. */
  readonly lacksConfiguration?: boolean;
  /** Backups of it, oldest first; absent before the first. */
  readonly backups?: readonly BackupSet[];
  /** Its iSCSI initiator; absent before it knows a target portal (T-18). */
  readonly iscsi?: IscsiInitiator;
}

/** The program files of Exchange on a computer (E-3). */
export interface InstalledExchange {
  readonly path: string;
  readonly components: readonly ExchangeComponent[];
  /** Exchange 2000; absent = Exchange 2003 (E-77). */
  readonly version?: '2000';
}

/** What Setup was told, as a text file that it can be run with again (`/createunattend`, `/unattendfile`). */
export interface AnswerFile {
  /** Whole path of the file. */
  readonly file: string;
  readonly components: readonly ExchangeComponent[];
  readonly path: string;
}

/** Editions of Windows Server 2003 (L-1 to L-4). */
export type WindowsEdition = 'enterprise' | 'datacenter' | 'standard' | 'web';

/** Service packs of Windows Server 2003. */
export type ServicePack = 1 | 2;

/** Windows components that matter to Exchange: .NET Framework, ASP.NET, and of IIS its World Wide Web, SMTP and NNTP services (E-33). */
export type WindowsComponent = 'dotNet' | 'aspNet' | 'www' | 'smtp' | 'nntp';

/** Services of Exchange that Setup leaves disabled, by the names that `sc` takes (E-23). */
export type ProtocolService = 'POP3Svc' | 'IMAP4Svc';

/** How Windows starts a service. */
export type ServiceStartType = 'automatic' | 'manual' | 'disabled';

/** Components that Exchange Setup offers (seed procedure). */
export type ExchangeComponent = 'messaging' | 'systemManagement';

/** A network connection in Network Connections (W-28 to W-39). */
export interface Nic {
  readonly id: NicId;
  readonly node: NodeId;
  readonly port: PortId;
  /** For example `Local Area Connection`. */
  readonly name: string;
  /** Empty while no static address is set (then DHCP, which gives none here). */
  readonly address: string;
  readonly mask: string;
  readonly gateway: string;
  readonly dns: readonly string[];
  /** WINS servers in the order of use; absent when there are none. Kept and shown, nothing here asks them. */
  readonly wins?: readonly string[];
  readonly registerInDns: boolean;
  readonly netbios: boolean;
  /** The LAN ports of a team, the connection's own first: one of those that have a link carries everything (W-36). Absent for a single adapter. */
  readonly team?: readonly PortId[];
}

/** A user account in Active Directory. */
export interface Account {
  readonly id: AccountId;
  readonly name: string;
  readonly displayName: string;
  readonly password: string;
  readonly passwordNeverExpires: boolean;
  readonly mustChangePassword: boolean;
  /** Groups of administrators that it is in; absent until somebody changes them. */
  readonly groups?: readonly DomainGroup[];
}

/** The directory of the domain. */
export interface Directory {
  readonly domain: string;
  readonly netbiosName: string;
  /** Device of the domain controller. */
  readonly controller: DeviceId;
  /** Address of the controller, which is also the DNS server. */
  readonly controllerAddress: string;
  readonly gateway: string;
  /** The forest knows Exchange: ForestPrep (E-39b). */
  readonly forestPrepared: boolean;
  /** The domain has the groups of Exchange: DomainPrep (E-39b). */
  readonly domainPrepared: boolean;
  readonly administrativeGroups: readonly string[];
  readonly routingGroups: readonly string[];
  /** SMTP domains of the recipient policies (E-36); absent = none that matters. */
  readonly smtpDomains?: readonly string[];
  /** Roles in the Exchange organisation (E-35); absent while only the domain's Administrator has one. */
  readonly exchangeDelegations?: readonly ExchangeDelegation[];
  /** Roles of Exchange servers that somebody has given to another server (E-68); absent while the first server of each has them. */
  readonly serverRoles?: readonly RoleHolder[];
}

/** Long work that shows progress. */
export interface Job {
  readonly id: JobId;
  readonly jobKind:
    | 'createCluster'
    | 'addNode'
    | 'installExchange'
    | 'formatVolume'
    | 'installWindows'
    | 'installWindowsComponents'
    | 'installServicePack'
    | 'prepareForest'
    | 'prepareDomain'
    | 'removeExchange'
    | 'backUpNode'
    | 'restoreNode'
    | 'reinstallWindows'
    | 'restoreSystemState'
    | 'moveMailboxes'
    | 'moveDatabase'
    | 'moveReplicas';
  readonly node: NodeId;
  readonly startedAt: SimTime;
  readonly endsAt: SimTime;
  /** Steps in order; `at` is when the step begins. The last ends with the job. */
  readonly steps: readonly { readonly code: JobStep; readonly at: SimTime }[];
  readonly state: 'running' | 'done' | 'failed';
  /** What the job will do when it ends; the fields of the command that began it. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What a progress page says that it is doing. */
export type JobStep =
  | 'formatting'
  | 'cluster.checkNode'
  | 'cluster.configureService'
  | 'cluster.createResources'
  | 'cluster.startService'
  | 'cluster.bringOnline'
  | 'windows.formatting'
  | 'windows.copyFiles'
  | 'windows.collecting'
  | 'windows.installing'
  | 'windows.finishing'
  | 'addNode.checkNode'
  | 'addNode.configureService'
  | 'addNode.startService'
  | 'addNode.join'
  | 'exchange.checkPrerequisites'
  | 'exchange.copyFiles'
  | 'exchange.registerTypes'
  | 'exchange.finish'
  | 'exchange.removeFiles'
  | 'exchange.unregisterTypes'
  | 'servicePack.inspect'
  | 'servicePack.backUp'
  | 'servicePack.copyFiles'
  | 'servicePack.finish'
  | 'components.prepare'
  | 'components.copyFiles'
  | 'components.configure'
  | 'preparation.check'
  | 'preparation.extendSchema'
  | 'preparation.organization'
  | 'preparation.groups'
  | 'preparation.permissions'
  | 'backup.shadowCopy'
  | 'backup.systemState'
  | 'backup.systemFiles'
  | 'backup.verify'
  | 'restore.prepare'
  | 'restore.formatDisk'
  | 'restore.copyFiles'
  | 'restore.readMedia'
  | 'restore.systemState'
  | 'restore.finish'
  | 'reinstall.prepare'
  | 'reinstall.formatDisk'
  | 'reinstall.copyFiles'
  | 'reinstall.configure'
  | 'mailboxes.wait'
  | 'mailboxes.move'
  | 'database.dismount'
  | 'database.copy'
  | 'replicas.copy'
  | 'replicas.remove';

/** An Exchange virtual server as the organisation knows it (E-1, E-2). */
export interface ExchangeVirtualServer {
  readonly id: EvsId;
  /** The network name that the users' Outlook knows. */
  readonly name: string;
  readonly group: `grp:${string}`;
  readonly administrativeGroup: string;
  readonly routingGroup: string;
  readonly dataDirectory: string;
  /** Mailboxes of all its stores. */
  readonly users: number;
  /** In the order in which they were made, which is that in which they are mounted (L-5). */
  readonly storageGroups: readonly StorageGroup[];
  /** Settings of protocols that somebody has changed; absent before the first. */
  readonly protocols?: Readonly<Partial<Record<MailProtocol, ProtocolSettings>>>;
  /** Nobody watches its MTA any more; by itself every server's is watched (E-72). */
  readonly mtaUnwatched?: boolean;
  /** Exchange 2000, not upgraded yet; absent = Exchange 2003 (E-77). */
  readonly version?: '2000';
  /** When the users first had their mail; null until then. From here on they count. */
  readonly inServiceSince: SimTime | null;
}
