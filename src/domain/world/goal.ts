import type { SimTime } from '#kernel';
import type { FaultId } from '../ids.ts';

/** A statement about the world that a level can ask for or wait for; evaluated by `predicates/`. */
export type Predicate =
  | { readonly kind: 'clusterFormed'; readonly nodes: number }
  | { readonly kind: 'resourceTypeOnline'; readonly resourceType: string }
  | { readonly kind: 'exchangeInstalled'; readonly nodes: number }
  | { readonly kind: 'evsOnline'; readonly count: number }
  | { readonly kind: 'everyoneServed' }
  /** `on`: names of the nodes on which it may be; anywhere without it. */
  | { readonly kind: 'groupOnline'; readonly group: string; readonly on?: readonly string[] | undefined }
  /** All of them are online, and with `atMost` no node carries more than so many of them (T-7, T-8, T-13). */
  | {
      readonly kind: 'groupsOnline';
      readonly groups: readonly string[];
      readonly atMost?: number | undefined;
    }
  | { readonly kind: 'evsRemoved'; readonly evs: string }
  | { readonly kind: 'exchangeRemoved'; readonly node: string }
  | { readonly kind: 'nodeEvicted'; readonly node: string }
  /** Complete sets for Automated System Recovery, floppy included, of so many members. */
  | { readonly kind: 'nodesBackedUp'; readonly nodes: number }
  | { readonly kind: 'faultSurvived'; readonly fault: string }
  | { readonly kind: 'redundancyRestored' }
  /** The group may go back to its preferred owner again, and rests where it is (P-3, A-7). */
  | { readonly kind: 'failbackAllowed'; readonly group: string }
  /** So many mailboxes are on this Exchange server. */
  | { readonly kind: 'mailboxesOn'; readonly evs: string; readonly atLeast: number }
  /** It has a storage group with a mounted mailbox store whose logs share no disk with its databases. */
  | { readonly kind: 'separateStorageGroup'; readonly evs: string }
  /** Monitoring and Status shows it as available (E-72). */
  | { readonly kind: 'serverAvailable'; readonly evs: string };

/** The kinds of predicate. */
export type PredicateKind = Predicate['kind'];

/** One objective of the level. */
export interface Objective {
  readonly id: string;
  readonly predicate: Predicate;
  /** Objectives that must be met first. */
  readonly after: readonly string[];
  /** When it was met; null while it is open. Met is met: a later failure costs score, not the objective. */
  readonly metAt: SimTime | null;
}

/** What the run is for and how it stands. */
export interface Goal {
  readonly objectives: readonly Objective[];
  /** The run is lost when it is not won by then. */
  readonly deadlineMs: number;
  readonly outcome: 'running' | 'won' | 'lost';
  readonly endedAt: SimTime | null;
}

/** Kinds of fault that the engine can inject. */
export type FaultKind =
  | 'power'
  | 'cable'
  | 'nic'
  | 'switch'
  | 'hang'
  | 'systemDisk'
  | 'webHang'
  | 'serviceCrash'
  | 'serviceHang'
  | 'disk'
  | 'cut'
  | 'gateway'
  | 'sick'
  | 'crash'
  | 'hangs'
  | 'monitorCrash'
  | 'duplicateAddress'
  | 'duplicateName'
  | 'dns'
  | 'passwordChanged'
  | 'logDriveFull'
  | 'replay'
  | 'quorumFull'
  | 'quorumLogCorrupt'
  | 'quorumLogMissing';

/** What a fault hits. `ownerOfEvs` and `ownerOfGroup` are resolved when it strikes. */
export type FaultTarget =
  | { readonly kind: 'node'; readonly node: string }
  | { readonly kind: 'ownerOfEvs' }
  | { readonly kind: 'ownerOfGroup'; readonly group: string }
  | { readonly kind: 'port'; readonly port: string }
  | { readonly kind: 'device'; readonly device: string }
  | { readonly kind: 'disk'; readonly letter: string }
  | { readonly kind: 'resource'; readonly resource: string; readonly seenBy?: 'looksAlive' | 'isAlive' }
  | { readonly kind: 'network'; readonly network: string; readonly between?: readonly (readonly string[])[] }
  /** `takesMs`: how long the logs take that are still to be replayed. */
  | { readonly kind: 'evs'; readonly evs: string; readonly takesMs?: number }
  /** The one thing of its kind: the quorum, DNS, the directory. */
  | { readonly kind: 'cluster' };

/** A fault that the level plans. The instant is drawn from the seed when its condition becomes true. */
export interface PlannedFault {
  readonly id: FaultId;
  readonly faultKind: FaultKind;
  readonly target: FaultTarget;
  /** Null: counted from the start. */
  readonly when: Predicate | null;
  /** Drawn between these two, inclusive, in ms after the condition. */
  readonly delayMs: readonly [number, number];
  readonly state: 'waiting' | 'scheduled' | 'active' | 'healed';
  /** It struck a while ago: what it does has been felt by now. */
  readonly felt?: boolean;
  readonly strikesAt: SimTime | null;
  /** What it hit, once it struck: the node's or device's name. */
  readonly hit: string | null;
}
