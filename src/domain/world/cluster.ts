import type { SimTime } from '#kernel';
import type { DiskId, GroupId, NetworkId, NodeId, ResourceId } from '../ids.ts';
import type { ProgramParameters } from './program-parameters.ts';
import type { CheckpointCopy } from './registry.ts';

/** The cluster database as all members hold it. One cluster a room for now. */
export interface Cluster {
  readonly name: string;
  readonly domain: string;
  readonly serviceAccount: string;
  readonly quorumResource: ResourceId | null;
  /** Networks in priority order for internal traffic, first first (W-38). */
  readonly networkPriority: readonly NetworkId[];
  readonly nextNodeNumber: number;
  readonly quorumLog: QuorumLog;
  /** Saved keys of the registry on the quorum; absent before the first. */
  readonly checkpointCopies?: readonly CheckpointCopy[];
  /** How the Cluster service of the node that formed was started; all is normal again with the next form. */
  readonly startMode: StartMode;
  /** With `forceQuorum`: the nodes that count. */
  readonly forcedNodes: readonly NodeId[];
  /** What was set of resource types, by their names; absent = nothing. */
  readonly resourceTypes?: Readonly<Record<string, ResourceTypeEntry>>;
}

/** What was set of a resource type (R-31, R-32, C-5); the rest is as every cluster has it. */
export interface ResourceTypeEntry {
  readonly description?: string;
  readonly looksAliveMs?: number;
  readonly isAliveMs?: number;
  /** Of a type that a person named: the library, which no node has. */
  readonly dll?: string;
}

/** The log of the quorum device and what may be wrong with it. */
export interface QuorumLog {
  readonly maxSizeKb: number;
  readonly state: 'good' | 'corrupt' | 'missing';
  readonly diskFull: boolean;
}

/** How a node's Cluster service is started. */
export type StartMode = 'normal' | 'fixQuorum' | 'noQuorumLogging' | 'resetQuorumLog' | 'forceQuorum';

/** What a cluster network may be used for (W-1 to W-4). */
export type NetworkRole = 'internal' | 'client' | 'all' | 'disabled';

/** A network of the cluster: a subnet that its nodes share. */
export interface ClusterNetwork {
  readonly id: NetworkId;
  readonly name: string;
  readonly role: NetworkRole;
  /** Network address, for example `10.0.0.0`. */
  readonly subnet: string;
  readonly mask: string;
  /** Absent = none was given. */
  readonly description?: string;
}

/** When a group may go back to its preferred owner (P-3, P-4). Hours of the cluster's local time, 0 to 23. */
export type Failback =
  | { readonly kind: 'prevent' }
  | { readonly kind: 'immediate' }
  | { readonly kind: 'window'; readonly from: number; readonly to: number };

/** A cluster group: the unit of failover (G-7, G-8). */
export interface Group {
  readonly id: GroupId;
  /** Its number among the groups, from 1: names its random stream, whatever it is called. */
  readonly serial: number;
  readonly name: string;
  readonly description: string;
  readonly owner: NodeId;
  readonly preferredOwners: readonly NodeId[];
  /** P-1. */
  readonly failoverThreshold: number;
  /** P-2, in hours as the property sheet has it. */
  readonly failoverPeriodHours: number;
  readonly failback: Failback;
  readonly antiAffinityClasses: readonly string[];
  /** Instants of the failovers that count (P-8, P-10); those outside the period are dropped. */
  readonly failovers: readonly SimTime[];
  /** PersistentState as it was written (G-11); absent or null = unset, its resources' own count. */
  readonly persistentState?: boolean | null;
  /** The cluster formed and left it down (G-11): until somebody brings it or something in it online, it stays so wherever it is. */
  readonly keptOffline?: boolean;
}

/** Resource types that this build knows, spelt as the product spells them. */
export type ResourceTypeName =
  | 'IP Address'
  | 'Network Name'
  | 'Physical Disk'
  | 'Distributed Transaction Coordinator'
  | 'File Share'
  | 'Print Spooler'
  | 'Generic Application'
  | 'Generic Service'
  | 'Generic Script'
  | 'DHCP Service'
  | 'WINS Service'
  | 'MSMQ'
  | 'Local Quorum'
  | 'Majority Node Set'
  | 'Microsoft Exchange System Attendant'
  | 'Microsoft Exchange Information Store'
  | 'Microsoft Exchange Message Transfer Agent'
  | 'Microsoft Exchange Routing Service'
  | 'Microsoft Search Service Instance'
  | 'Microsoft Exchange SMTP Server Instance'
  | 'Microsoft Exchange HTTP Server Instance'
  | 'Microsoft Exchange POP3 Server Instance'
  | 'Microsoft Exchange IMAP4 Server Instance';

/** What a scripted resource does, where it is not what its type does. Times in ms. */
export interface ResourceBehaviour {
  readonly onlineAfterMs?: number;
  /** How often it reports while it is pending; absent = never. */
  readonly reportsEveryMs?: number;
  readonly online?: 'fails' | 'silent';
  readonly offline?: 'silent';
  readonly offlineAfterMs?: number;
  /** Names of the nodes on which alone it comes online. */
  readonly onlineOn?: readonly string[];
}

/** What is wrong with the process behind an online resource; a new process is well again. */
export type Ailment =
  /** It runs, but its health is bad: which poll sees it. */
  | { readonly kind: 'sick'; readonly seenBy: 'looksAlive' | 'isAlive' }
  /** It is gone. */
  | { readonly kind: 'crashed' }
  /** It answers nothing, not even a request to stop (E-42, E-45). */
  | { readonly kind: 'hung'; readonly since: SimTime };

/** Private properties, by type. */
export interface ResourceParameters extends ProgramParameters {
  readonly address?: string;
  readonly mask?: string;
  readonly network?: NetworkId;
  readonly enableNetbios?: boolean;
  /** Network Name: the name on the network. */
  readonly networkName?: string;
  readonly requireDns?: boolean;
  readonly requireKerberos?: boolean;
  readonly disk?: DiskId;
  readonly administrativeGroup?: string;
  readonly routingGroup?: string;
  readonly dataDirectory?: string;
  /** Majority Node Set: the file share witness. */
  readonly mnsFileShare?: string;
  /** Exchange: how long it may answer nothing (E-42). */
  readonly isAliveTimeoutMs?: number;
}

/** What happens when the resource fails: 0, 1, 2 of RestartAction. */
export type RestartAction = 'doNotRestart' | 'restart' | 'restartAffectGroup';

/** A cluster resource: the smallest thing that is brought online. Its state is the chart `resource:<id>`. */
export interface Resource {
  readonly id: ResourceId;
  /** Its number among the resources of its type, from 1: names its random streams, whatever it is called. */
  readonly serial: number;
  readonly name: string;
  readonly description: string;
  readonly resourceType: ResourceTypeName;
  readonly group: GroupId;
  readonly dependsOn: readonly ResourceId[];
  /** Node ids in the order in which they were added; R-52. */
  readonly possibleOwners: readonly NodeId[];
  readonly restartAction: RestartAction;
  /** */
  readonly restartThreshold: number;
  /** */
  readonly restartPeriodMs: number;
  /** R-42; null = never (2003 default, Z-4). */
  readonly retryPeriodMs: number | null;
  /** */
  readonly pendingTimeoutMs: number;
  /** null = the type's value. */
  readonly looksAliveMs: number | null;
  /** null = the type's value. */
  readonly isAliveMs: number | null;
  readonly separateMonitor: boolean;
  /** PersistentState: whether it shall be online when its group comes up (G-11, G-12); null = unset, the group's counts. */
  readonly wantOnline: boolean | null;
  /** Instants of failures that count towards the threshold. */
  readonly failures: readonly SimTime[];
  readonly parameters: ResourceParameters;
  readonly behaviour: ResourceBehaviour | null;
  readonly ailment: Ailment | null;
  /** Exchange: the limit for an answer as it was read when the resource last came online (E-42); null = the type's. */
  readonly hangLimitMs: number | null;
  /** Network Name: what it is still called on the network, though renamed since it came online; absent or null = as its parameters say. */
  readonly nameOnNetwork?: string | null;
  /** The monitor it was started in is its own: what is asked for counts from the next start on. */
  readonly ownMonitor: boolean;
  /** Information Store: time that its next start spends on logs that were never committed (E-49). */
  readonly replayMs: number;
  /** Physical Disk: nobody asks whether it is alive, so that work on it is no failure (C-4); absent before the first time. */
  readonly maintenance?: boolean;
  /** Keys below HKEY_LOCAL_MACHINE that go along with it; absent before the first. */
  readonly checkpoints?: readonly string[];
}
