import type { PortId } from '../ids.ts';
import type { BackupKind } from '../world/backup.ts';
import type {
  Failback,
  NetworkRole,
  ResourceBehaviour,
  ResourceTypeName,
  RestartAction,
} from '../world/cluster.ts';
import type { FaultKind, FaultTarget } from '../world/goal.ts';
import type { CableKind } from '../world/hardware.ts';
import type { NlbAction, NlbMode, NlbPortAction, NlbPortRule } from '../world/nlb.ts';
import type { ProgramParameters } from '../world/program-parameters.ts';
import type { RegistryValueType } from '../world/registry.ts';
import type { DomainGroup, ExchangeRole, UserRight } from '../world/security.ts';
import type {
  ExchangeComponent,
  ProtocolService,
  ServicePack,
  ServiceStartType,
  WindowsComponent,
  WindowsEdition,
} from '../world/windows.ts';
import type { LanCommandFields } from './lan-command-fields.ts';
import type { OrganizationFields } from './organization-fields.ts';

/** A host of a load-balanced cluster: the LAN port's own name, a priority of its own from 1 to 32. */
interface NlbHostFields {
  node: string;
  adapter: string;
  priority: number;
  initialState: 'started' | 'stopped' | 'suspended';
  /** Suspended, it stays so when Windows starts; absent = it does not. */
  retainSuspended?: boolean;
}

/** Fields of each command. Things are named as people name them (`NODE1`, `EVS1`, `Disk S:`), so that logs and level files can be read. */
export interface CommandFields extends OrganizationFields, LanCommandFields {
  connectCable: { cableKind: CableKind; from: PortId; to: PortId };
  disconnectCable: { port: PortId };
  /** A device from the shelf into a rack, off and with nothing plugged in; `unit` is the lowest that it takes. */
  placeDevice: { model: string; name: string; rack: string; unit: number };
  /** Back to the shelf. */
  removeDevice: { device: string };
  /** Slots are counted from 1. */
  fitCard: { device: string; slot: number; card: string };
  removeCard: { device: string; slot: number };
  /** Of the controller or the array behind a SCSI socket (T-15). */
  setScsiId: { port: PortId; id: number };
  setTermination: { port: PortId; terminated: boolean };
  /** All zones of a Fibre Channel switch; none = open (T-17). Sockets by their own names. */
  setZones: { device: string; zones: { name: string; ports: string[] }[] };
  /** The servers to which an array shows a disk; null = all (T-17). */
  setLunMask: { disk: number; nodes: string[] | null };
  /** On when off; a running server begins an orderly shutdown. */
  pressPowerButton: { device: string };
  /** Four seconds on the button: power off without saving. */
  holdPowerButton: { device: string };
  configureConnection: {
    node: string;
    /** The LAN port's own name, `nic1`. */
    adapter: string;
    name: string;
    address: string;
    mask: string;
    gateway: string;
    dns: string[];
    /** In the order of use; absent = none. */
    wins?: string[];
    registerInDns: boolean;
    netbios: boolean;
  };
  /** All LAN ports of the computer by their own names, first first (W-37). */
  setBindingOrder: { node: string; adapters: string[] };
  initialiseDisk: { node: string; disk: number };
  formatVolume: {
    node: string;
    disk: number;
    fileSystem: 'NTFS' | 'FAT32';
    label: string;
    /** Empty for a volume that gets a folder instead. */
    letter: string;
    /** `S:\Logs`, a folder of another shared disk (L-14). */
    mountPath?: string;
  };
  changeDriveLetter: { node: string; disk: number; letter: string };
  removeDriveLetter: { node: string; disk: number };
  addMountPoint: { node: string; disk: number; path: string };
  removeMountPoint: { node: string; disk: number };
  deleteVolume: { node: string; disk: number };
  convertDisk: { node: string; disk: number; to: 'basic' | 'dynamic' | 'mbr' };
  /** To NTFS, the only way that there is. */
  convertFileSystem: { node: string; disk: number };
  /** `name` empty = the key's default value. */
  setRegistryValue: { node: string; key: string; name: string; valueType: RegistryValueType; data: string };
  shutDownComputer: { node: string };
  restartComputer: { node: string };
  setClock: { node: string; aheadSeconds: number };
  synchronizeClock: { node: string; source: 'domain' | 'controller' };
  /** `name` and `workgroup` as typed in Setup; the password is the local administrator's. */
  installWindows: {
    node: string;
    edition: WindowsEdition;
    name: string;
    workgroup: string;
    password: string;
  };
  /** By the domain's DNS name or its short one; takes effect when Windows starts next. */
  joinDomain: { node: string; domain: string };
  /** `media`: `Tape`, or the path of a file such as `C:\\Backup.bkf`. */
  backUpNode: { node: string; kind: BackupKind; media: string };
  cancelBackup: { node: string };
  /** The second half of a set for Automated System Recovery. */
  writeRecoveryFloppy: { node: string };
  /** A new disk, empty, in place of the dead one. */
  replaceSystemDisk: { node: string };
  /** Automated System Recovery: the numbers of the backups whose floppy and whose medium go in. */
  restoreNode: { node: string; floppy: number; media: number };
  /** Windows from the CD, nothing else. */
  reinstallWindows: { node: string };
  /** From a running Windows: the number of the backup. */
  restoreSystemState: { node: string; backup: number };
  createUser: {
    name: string;
    displayName: string;
    password: string;
    passwordNeverExpires: boolean;
    mustChangePassword: boolean;
  } & DoneAt;
  setUserProperties: {
    name: string;
    displayName?: string;
    passwordNeverExpires?: boolean;
    mustChangePassword?: boolean;
  } & DoneAt;
  /** In the directory only (F-25). */
  resetPassword: { name: string; password: string; mustChangePassword: boolean } & DoneAt;
  deleteUser: { name: string } & DoneAt;
  /** At the computer's screen. `account`: `clussvc`, `CORP\\clussvc` or, of the computer itself, `NODE1\\Administrator`. */
  logOn: {
    node: string;
    account: string;
    password: string;
    /** For an account that has to change its password first. */
    newPassword?: string;
  };
  logOff: { node: string };
  /** With `node` the group Administrators of that computer, else a group of the domain. */
  addToGroup: { group: DomainGroup | 'Administrators'; account: string; node?: string } & DoneAt;
  removeFromGroup: CommandFields['addToGroup'];
  /** Local Security Policy ▸ User Rights Assignment. `account` may be a group. */
  setUserRight: { node: string; right: UserRight; account: string; granted: boolean };
  /** Exchange Administration Delegation Wizard (E-35); `none` takes the role away. */
  delegateExchange: { account: string; role: ExchangeRole | 'none' } & DoneAt;
  createCluster: {
    node: string;
    cluster: string;
    domain: string;
    address: string;
    account: string;
    password: string;
    /** Drive letter, `Local Quorum` or `Majority Node Set`; empty = the smallest suitable disk, without one a local quorum. */
    quorumDisk: string;
    /** Advanced (minimum) configuration, `/min` (C-1): shared storage is neither checked nor taken over, but for a disk chosen as quorum. */
    minimum?: boolean;
  } & DoneAt;
  addNode: { node: string; password: string } & DoneAt;
  pauseNode: { node: string };
  resumeNode: { node: string };
  /** `switches`: what stands behind `net start clussvc`, for example `/forcequorum A,B`. */
  startClusterService: { node: string; switches?: string };
  stopClusterService: { node: string };
  evictNode: { node: string };
  /** Clears what an evicted node still believes of its cluster (N-28). */
  cleanUpNode: { node: string };
  renameCluster: { name: string };
  /** All networks, first first (W-38). */
  setNetworkPriority: { networks: string[] };
  setQuorum: { resource: string; maxLogSizeKb?: number };
  /** `cluster /changepassword`: in the directory and on every node (F-25). */
  changeServicePassword: { password: string; oldPassword: string };
  createGroup: { group: string; description: string; preferredOwners: string[] };
  deleteGroup: { group: string };
  renameGroup: { group: string; name: string };
  setGroupProperties: {
    group: string;
    description?: string;
    preferredOwners?: string[];
    failoverThreshold?: number;
    failoverPeriodHours?: number;
    failback?: Failback;
    /** AntiAffinityClassNames (P-6). */
    antiAffinityClasses?: string[];
    /** PersistentState (G-11); null = unset. */
    persistentState?: boolean | null;
  };
  onlineGroup: { group: string };
  offlineGroup: { group: string };
  /** `to` empty = Best Possible. */
  moveGroup: { group: string; to: string };
  createResource: {
    resource: string;
    description: string;
    resourceType: ResourceTypeName;
    group: string;
    separateMonitor: boolean;
    /** Empty = all nodes. */
    possibleOwners: string[];
    dependsOn: string[];
    parameters: ResourceParameterFields;
    /** It may still lack what its type demands, to be completed later: cluster.exe makes it so (C-4), the wizard does not (U-24). */
    incomplete?: boolean;
    /** Keys below HKEY_LOCAL_MACHINE that go along with it: the last page of the wizard. */
    checkpoints?: string[];
  } & DoneAt;
  deleteResource: { resource: string };
  renameResource: { resource: string; name: string };
  changeResourceGroup: { resource: string; group: string };
  setResourceProperties: {
    resource: string;
    description?: string;
    possibleOwners?: string[];
    dependsOn?: string[];
    separateMonitor?: boolean;
    restartAction?: RestartAction;
    restartThreshold?: number;
    restartPeriodMs?: number;
    pendingTimeoutMs?: number;
    /** RetryPeriodOnFailure; null = never. */
    retryPeriodMs?: number | null;
    /** 0 = the type's value. */
    looksAliveMs?: number;
    isAliveMs?: number;
    /** PersistentState; null = unset, the group's counts (G-11). */
    persistentState?: boolean | null;
    /** Physical Disk, while it is online: the maintenance mode (C-4). */
    maintenance?: boolean;
    parameters?: ResourceParameterFields;
  };
  /** `key` below HKEY_LOCAL_MACHINE, for example `Software\\Vendor\\App`. */
  addRegistryCheckpoint: { resource: string; key: string };
  removeRegistryCheckpoint: { resource: string; key: string };
  /** Names a type whose library no node has (C-5). */
  createResourceType: { resourceType: string; dll: string };
  deleteResourceType: { resourceType: string };
  setResourceTypeProperties: {
    resourceType: string;
    description?: string;
    looksAliveMs?: number;
    isAliveMs?: number;
  };
  onlineResource: { resource: string };
  offlineResource: { resource: string };
  /** Initiate Failure. */
  failResource: { resource: string };
  setNetworkProperties: { network: string; name?: string; description?: string; role?: NetworkRole };
  /** For instructors and behaviour cases; a trainee has no way to it. */
  injectFault: { fault: FaultKind; target: FaultTarget };
  healFault: { fault: FaultKind; target: FaultTarget };
  /** For behaviour cases: what a resource does whose insides do not matter; null = as its type does. */
  scriptResource: { resource: string; behaviour: ResourceBehaviour | null };
  /** On a node with Exchange 2000 its upgrade (E-77). `version`: from the CD of Exchange 2000, for what was before a level. */
  installExchange: { node: string; components: ExchangeComponent[]; path: string; version?: '2000' };
  /** Setup with the action Remove (E-71). */
  removeExchange: { node: string };
  /** `setup /createunattend:FILE`: keeps the choices of Setup in a text file of the node instead of carrying them out. */
  recordSetup: { node: string; file: string; components: ExchangeComponent[]; path: string };
  /** By the System Attendant, as the menu has it (E-69). */
  removeVirtualServer: { resource: string };
  /** E-77. */
  upgradeVirtualServer: { resource: string };
  /** The Cluster Application wizard (U-25): a virtual server (G-23), and the resource of an application in it. */
  configureApplication: {
    /** The group of the virtual server; a new one has this name afterwards. */
    group: string;
    /** Null = the group is a virtual server already. */
    virtualServer: NewVirtualServerFields | null;
    /** Null = no resource for an application now. */
    application: Omit<CommandFields['createResource'], 'group' | 'incomplete' | 'from'> | null;
  } & DoneAt;
  /** What a component cannot do without comes along (E-33). */
  installServicePack: { node: string; pack: ServicePack };
  installWindowsComponents: { node: string; components: WindowsComponent[] };
  /** On this computer only (E-23). */
  setServiceStartType: { node: string; service: ProtocolService; startType: ServiceStartType };
  createNlbCluster: {
    /** Full Internet name. */
    name: string;
    address: string;
    mask: string;
    mode: NlbMode;
    rules: NlbPortRule[];
  } & NlbHostFields;
  addNlbHost: NlbHostFields;
  deleteNlbHost: { node: string };
  controlNlbHost: { node: string; action: NlbAction };
  /** For all hosts; with `node` on that host alone, beside the others (B-9). */
  setNlbPortRules: { rules: NlbPortRule[]; node?: string };
  /** What a host has of its own for the rule that covers a port; load null = equal. What is absent stays. */
  setNlbHostPort: { node: string; port: number; load?: number | null; handlingPriority?: number };
  /** For the rule that covers a port, or for all rules. */
  controlNlbPort: { node: string; action: NlbPortAction; port: number | 'all' };
  /** ForestPrep, run on this computer (E-39b). `administrator`: the first Exchange Full Administrator; absent = who runs it (E-35). */
  prepareForest: { node: string; administrator?: string };
  prepareDomain: { node: string };
}

/** Where a command is given whose doer has to be allowed to: the rights are those of the user who is logged on there. */
export interface DoneAt {
  /** Absent: at the computer that it is about; where it is about none, at a desk of the domain's Administrator. */
  from?: string;
}

/** A virtual server to be made: its group, and the two resources under which clients find it. */
export interface NewVirtualServerFields {
  /** A group that is there and is used; empty = a new one. */
  existingGroup: string;
  description: string;
  /** What is not said stays as it is; in a new group as new groups have it (P-1 to P-5). */
  policy: Pick<
    CommandFields['setGroupProperties'],
    'preferredOwners' | 'failoverThreshold' | 'failoverPeriodHours' | 'failback'
  >;
  ipAddress: VirtualServerPartFields;
  networkName: VirtualServerPartFields;
}

/** The IP Address or the Network Name of a virtual server to be made. */
export type VirtualServerPartFields = Pick<
  CommandFields['createResource'],
  'resource' | 'description' | 'possibleOwners' | 'parameters'
>;

/** Type-specific parameters of a resource, by names. */
export interface ResourceParameterFields extends ProgramParameters {
  address?: string;
  mask?: string;
  /** Name of the cluster network. */
  network?: string;
  enableNetbios?: boolean;
  networkName?: string;
  requireDns?: boolean;
  requireKerberos?: boolean;
  /** Drive letter. */
  disk?: string;
  administrativeGroup?: string;
  routingGroup?: string;
  dataDirectory?: string;
  /** Majority Node Set: the file share witness, `\\\\server\\share`. */
  mnsFileShare?: string;
  /** Exchange: how long it may answer nothing, in ms (E-42). */
  isAliveTimeoutMs?: number;
}

/** The name of a command. */
export type CommandType = keyof CommandFields;

/** Any command: what trainees, scripts and replays hand to the session. */
export type Command = { [T in CommandType]: { readonly type: T } & Readonly<CommandFields[T]> }[CommandType];

/** The command of one type. */
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
