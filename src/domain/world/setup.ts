import type { ClientShares } from './clients.ts';
import type { Objective, PlannedFault } from './goal.ts';
import type { CableKind, DeviceKind } from './hardware.ts';
import type { PartPort, Shelf } from './parts.ts';
import type { TimingProfile } from './timing.ts';
import type { Account, Directory, ServicePack, WindowsComponent, WindowsEdition } from './windows.ts';

/** A device as a level names it. */
export interface DeviceSetup {
  readonly name: string;
  readonly deviceKind: DeviceKind;
  readonly model: string;
  readonly rack: string;
  readonly unit: number;
  readonly heightUnits: number;
  readonly ports: readonly PartPort[];
  readonly switchedOn: boolean;
  readonly uplink: boolean;
  /** Absent = listed as part of a cluster solution (L-49). */
  readonly listing?: 'alone' | 'none';
  readonly slots?: number;
}

/** A Windows computer that runs on a server of the room. */
export interface ComputerSetup {
  readonly name: string;
  /** Name of its device. */
  readonly device: string;
  /** `none`: Windows has yet to be installed. */
  readonly edition: WindowsEdition | 'none';
  readonly windowsComponents: readonly WindowsComponent[];
  /** How far its clock is ahead of the domain's in ms, negative: behind; absent = it is right. */
  readonly clockOffsetMs?: number;
  /** Windows is a member of no domain yet. */
  readonly outsideDomain?: boolean;
}

/** A disk of an array. */
export interface DiskSetup {
  readonly array: string;
  readonly number: number;
  readonly sizeMb: number;
  /** It has been initialised elsewhere and made a dynamic disk (L-31). */
  readonly dynamic?: boolean;
  /** It has been initialised elsewhere with a GPT (L-33). */
  readonly gpt?: boolean;
}

/** Everything a level gives the engine. The levels folder compiles YAML into it. */
export interface WorldSetup {
  readonly levelId: string;
  /** Instant 0, in ms since midnight of the Monday before it. */
  readonly startsAtMs: number;
  readonly timing: TimingProfile;
  readonly devices: readonly DeviceSetup[];
  /** Parts that the trainee may choose; absent = the room stays as it is. */
  readonly shelf?: Shelf;
  readonly cables: readonly { readonly cableKind: CableKind; readonly from: string; readonly to: string }[];
  readonly disks: readonly DiskSetup[];
  readonly computers: readonly ComputerSetup[];
  readonly directory: Directory;
  /** CDs of Windows that lie in the room; without any nothing can be installed. */
  readonly windowsCds?: readonly WindowsEdition[];
  /** CDs with service packs of Windows that lie in the room. */
  readonly servicePacks?: readonly ServicePack[];
  readonly accounts: readonly Omit<Account, 'id'>[];
  readonly mailUsers: number;
  /** EVSs whose mailboxes are known beforehand, by name; the first of all others gets `mailUsers`. */
  readonly mailboxes?: Readonly<Record<string, Mailboxes>>;
  /** How the users get at their mail; all with Outlook where it is absent. */
  readonly clients?: ClientShares;
  /** Names of the front-end servers (B-29). */
  readonly frontEnds?: readonly string[];
  readonly objectives: readonly Omit<Objective, 'metAt'>[];
  readonly deadlineMs: number;
  readonly faults: readonly Omit<PlannedFault, 'state' | 'strikesAt' | 'hit'>[];
}

/** The mailboxes of one EVS. */
export interface Mailboxes {
  readonly users: number;
  readonly storageGroups: number;
}
