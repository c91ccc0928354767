import type { DeviceId } from '../ids.ts';

/** What the Microsoft iSCSI initiator of a computer knows (T-18). */
export interface IscsiInitiator {
  /** Addresses of target portals, in the order in which they were added. */
  readonly portals: readonly string[];
  readonly targets: readonly IscsiTarget[];
}

/** An array on which the initiator is logged on, or will be when Windows starts. */
export interface IscsiTarget {
  readonly array: DeviceId;
  readonly loggedOn: boolean;
  /** It is one of the persistent targets: the connection is restored when the system boots. */
  readonly persistent: boolean;
}
