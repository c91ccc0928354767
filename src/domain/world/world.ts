import type { ChartState, QueueItem, RngState, SimTime } from '#kernel';
import type { DomainEvent } from '../events/domain-event.ts';
import type {
  AccountId,
  CableId,
  DeviceId,
  DiskId,
  EvsId,
  FaultId,
  GroupId,
  JobId,
  NetworkId,
  NicId,
  NodeId,
  PortId,
  ResourceId,
} from '../ids.ts';
import type { Ledger } from '../scoring/ledger.ts';
import type { ClientShares } from './clients.ts';
import type { Cluster, ClusterNetwork, Group, Resource } from './cluster.ts';
import type { Goal, PlannedFault } from './goal.ts';
import type { Cable, Device, Disk, Port } from './hardware.ts';
import type { NlbCluster } from './nlb.ts';
import type { Shelf } from './parts.ts';
import type { Mailboxes } from './setup.ts';
import type { Surroundings } from './surroundings.ts';
import type { TimingProfile } from './timing.ts';
import type {
  Account,
  ComputerNode,
  Directory,
  ExchangeVirtualServer,
  Job,
  Nic,
  ServicePack,
  WindowsEdition,
} from './windows.ts';

/** The tables of the world, by kind. Plain immutable data; only commands, timers and faults change them. */
export interface Entities {
  readonly device: Readonly<Record<DeviceId, Device>>;
  readonly port: Readonly<Record<PortId, Port>>;
  readonly cable: Readonly<Record<CableId, Cable>>;
  readonly disk: Readonly<Record<DiskId, Disk>>;
  readonly node: Readonly<Record<NodeId, ComputerNode>>;
  readonly nic: Readonly<Record<NicId, Nic>>;
  readonly account: Readonly<Record<AccountId, Account>>;
  readonly network: Readonly<Record<NetworkId, ClusterNetwork>>;
  readonly group: Readonly<Record<GroupId, Group>>;
  readonly resource: Readonly<Record<ResourceId, Resource>>;
  readonly evs: Readonly<Record<EvsId, ExchangeVirtualServer>>;
  readonly job: Readonly<Record<JobId, Job>>;
  readonly fault: Readonly<Record<FaultId, PlannedFault>>;
}

/** The name of a table. */
export type EntityKind = keyof Entities;

/** The whole simulated world at one instant: plain JSON, so that it can be saved, hashed, compared and re-run. */
export interface World {
  readonly simVersion: number;
  readonly levelId: string;
  readonly seed: number;
  readonly now: SimTime;
  /** Next number of the queue and of new ids. */
  readonly seq: number;
  readonly rng: RngState;
  /** Instant 0, in ms since midnight of the Monday before it: gives the weekday and the time of day. */
  readonly startsAtMs: number;
  readonly timing: TimingProfile;
  readonly entities: Entities;
  /** Parts that the trainee may put into the room; absent where there are none to choose. */
  readonly shelf?: Shelf;
  /** Run states: `computer:…`, `clussvc:…`, `resource:…`, `group:…`, `quorum`, `membership`, `interface:…`. */
  readonly charts: Readonly<Record<string, ChartState>>;
  readonly queue: readonly QueueItem[];
  readonly directory: Directory;
  readonly surroundings: Surroundings;
  readonly cluster: Cluster | null;
  /** Mail users whose mailboxes go to the first EVS that is built. */
  readonly mailUsers: number;
  /** EVSs whose mailboxes are known beforehand, by name. */
  readonly mailboxes: Readonly<Record<string, Mailboxes>>;
  /** How the users get at their mail; absent where the level tells nothing of it. */
  readonly clients?: ClientShares;
  /** Computers whose Outlook Web Access people with a browser meet, behind a load-balanced cluster (B-29); absent = the EVS itself. */
  readonly frontEnds?: readonly string[];
  /** The load-balanced cluster; absent before it is made. */
  readonly nlb?: NlbCluster;
  /** CDs of Windows that lie in the room; absent where there are none. */
  readonly windowsCds?: readonly WindowsEdition[];
  /** CDs with service packs of Windows that lie in the room; absent where there are none. */
  readonly servicePacks?: readonly ServicePack[];
  readonly goal: Goal;
  readonly ledger: Ledger;
  readonly events: readonly DomainEvent[];
}
