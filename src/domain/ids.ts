/** A computer that can be a node of a cluster, by its name. */
export type NodeId = `node:${string}`;
/** A piece of hardware in a rack. */
export type DeviceId = `dev:${string}`;
/** A port of a device: `<device name>/<port>`, for example `NODE1/nic1`. Used as it is in commands and level files. */
export type PortId = `${string}/${string}`;
/** A cable between two ports. */
export type CableId = `cable:${string}`;
/** A network connection of Windows: one for each LAN port of a server. */
export type NicId = `nic:${string}`;
/** A disk (LUN) that a storage array presents. */
export type DiskId = `disk:${string}`;
/** An account in the directory. */
export type AccountId = `acct:${string}`;
/** A network as the cluster sees it. */
export type NetworkId = `net:${string}`;
/** A cluster group. The id stays when the group is renamed. */
export type GroupId = `grp:${string}`;
/** A cluster resource. The id stays when the resource is renamed. */
export type ResourceId = `res:${string}`;
/** An Exchange virtual server. */
export type EvsId = `evs:${string}`;
/** Long work with progress: booting, formatting, a wizard's own work, Setup. */
export type JobId = `job:${string}`;
/** A fault that a level plans or that was injected. */
export type FaultId = `fault:${string}`;

/** Everything that has an entry in the world's tables. */
export type EntityId =
  | NodeId
  | DeviceId
  | PortId
  | CableId
  | NicId
  | DiskId
  | AccountId
  | NetworkId
  | GroupId
  | ResourceId
  | EvsId
  | JobId
  | FaultId;

/** The id of the computer with this name. */
export const nodeId = (name: string): NodeId => `node:${name}`;
/** The id of the device with this name. */
export const deviceId = (name: string): DeviceId => `dev:${name}`;
/** The port of a device, by the device's name and the port's own. */
export const portId = (device: string, port: string): PortId => `${device}/${port}`;
/** The network connection that sits on a LAN port. */
export const nicId = (port: PortId): NicId => `nic:${port}`;

/** The name part of an id: what people call the thing when it cannot be renamed. */
export function nameOf(id: NodeId | DeviceId): string {
  return id.slice(id.indexOf(':') + 1);
}
