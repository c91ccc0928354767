import type { NicId, NodeId } from '../ids.ts';

/** How the hosts share the cluster's address on the wire (B-18). */
export type NlbMode = 'unicast' | 'multicast' | 'igmp';

/** Which of a client's connections go to the same host (B-14). */
export type NlbAffinity = 'none' | 'single' | 'classC';

/** Who answers what a rule covers: all hosts, the one of the highest priority, nobody (B-14). */
export type NlbFiltering = 'multiple' | 'single' | 'disabled';

/** A port rule; all hosts have the same (B-13, B-20). */
export interface NlbPortRule {
  readonly from: number;
  readonly to: number;
  readonly protocol: 'tcp' | 'udp' | 'both';
  readonly filtering: NlbFiltering;
  /** Means something only where all hosts answer. */
  readonly affinity: NlbAffinity;
}

/** What a host was told to do; whether it can is another matter. */
export type NlbHostState = 'started' | 'draining' | 'stopped' | 'suspended';

/** What can be asked of a host (B-23 to B-25). */
export type NlbAction = 'start' | 'stop' | 'drainstop' | 'suspend' | 'resume';

/** What can be asked of a host for the ports of one rule (B-26). */
export type NlbPortAction = 'enable' | 'disable' | 'drain';

/** What a host has of its own for the ports of a rule (B-13, B-14). */
export interface NlbHostPort {
  /** First port of the rule; no two rules have the same. */
  readonly from: number;
  /** Load weight from 0 to 100; absent = equal. Means something only where all hosts answer. */
  readonly load?: number;
  /** Handling priority, 1 is the highest; absent = that of the host. Means something only where one host answers. */
  readonly handlingPriority?: number;
  /** Absent = the host answers. */
  readonly closed?: 'disabled' | 'draining';
}

/** A host of the load-balanced cluster. */
export interface NlbHost {
  readonly node: NodeId;
  readonly nic: NicId;
  /** 1 to 32, each once; 1 is the highest (B-11). */
  readonly priority: number;
  /** State into which it comes when Windows starts (B-19). */
  readonly initialState: 'started' | 'stopped' | 'suspended';
  readonly state: NlbHostState;
  /** Stays suspended when Windows starts, whatever its initial state (B-19). */
  readonly retainSuspended?: boolean;
  /** Port rules that this host alone has; absent = those of the cluster. Such a host is not let in (B-9, B-20). */
  readonly rules?: readonly NlbPortRule[];
  readonly ports?: readonly NlbHostPort[];
  /** Windows has stopped on it since its state was set; the next start decides anew. */
  readonly wentDown: boolean;
}

/** A load-balanced cluster: no shared storage, no quorum, only filters that agree (B-1). */
export interface NlbCluster {
  /** Full Internet name, such as `mail.corp.example`. */
  readonly name: string;
  readonly address: string;
  readonly mask: string;
  readonly mode: NlbMode;
  readonly rules: readonly NlbPortRule[];
  /** In the order in which they were added. */
  readonly hosts: readonly NlbHost[];
  /** Hosts among whom the traffic is split since the last convergence (B-8). */
  readonly map: readonly NodeId[];
  /** Hosts on whom the convergence that goes on will agree; the map when none does. */
  readonly aim: readonly NodeId[];
  /** `missing`: heartbeats fail to come and nobody is given up yet (B-3, B-4). */
  readonly phase: 'converged' | 'missing' | 'converging';
}
