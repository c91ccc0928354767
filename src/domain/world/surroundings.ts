import type { NodeId } from '../ids.ts';

/** A network on which frames no longer pass between some nodes although every link is up. */
export interface NetworkCut {
  /** The connections' network address. */
  readonly subnet: string;
  /** Sets of nodes that do not hear each other there. */
  readonly between: readonly (readonly NodeId[])[];
}

/** What the world outside of the cluster does to it. Faults change it; nothing in the room does. */
export interface Surroundings {
  readonly cuts: readonly NetworkCut[];
  /** Network addresses on which outside hosts answer no echo request (W-17, W-19). */
  readonly silentSubnets: readonly string[];
  /** Addresses and names that a foreign machine uses as well (F-21, F-22). */
  readonly foreignAddresses: readonly string[];
  readonly foreignNames: readonly string[];
  /** DNS takes no registrations (F-23). */
  readonly dnsDown: boolean;
}

/** Everything outside is well. */
export const calmSurroundings: Surroundings = {
  cuts: [],
  silentSubnets: [],
  foreignAddresses: [],
  foreignNames: [],
  dnsDown: false,
};
