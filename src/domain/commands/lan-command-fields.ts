import type { PortId } from '../ids.ts';

/** Fields of the commands for disks over the LAN (T-18) and for teams of network adapters (W-36). */
export interface LanCommandFields {
  /** Address and mask of an iSCSI port of an array (T-18). */
  setPortalAddress: { port: PortId; address: string; mask: string };
  /** The iSCSI initiator of a computer (T-18); a target is named as its array. */
  addTargetPortal: { node: string; address: string };
  removeTargetPortal: { node: string; address: string };
  /** `persistent`: the connection is restored when the system boots. */
  logOnTarget: { node: string; target: string; persistent: boolean };
  logOffTarget: { node: string; target: string };
  removePersistentTarget: { node: string; target: string };
  /** One connection of several adapters, by their own names: it keeps what is set on the first (W-36). */
  teamAdapters: { node: string; adapters: string[]; name: string };
  /** `adapter`: one of the team. */
  dissolveTeam: { node: string; adapter: string };
}
