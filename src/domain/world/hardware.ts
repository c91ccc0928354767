import type { SimTime } from '#kernel';
import type { CableId, DeviceId, DiskId, NodeId, PortId } from '../ids.ts';
import type { FittedCard, Zone } from './parts.ts';

/** What a device is; decides which ports it has and what its parts do (L-60 to L-65). */
export type DeviceKind =
  | 'server'
  | 'domainController'
  | 'lanSwitch'
  | 'hub'
  | 'fcSwitch'
  | 'fcHub'
  | 'storageArray'
  | 'powerStrip'
  | 'ups';

/** The shape of a port: only plugs of the same family fit. */
export type PortKind = 'rj45' | 'fc' | 'scsi' | 'inlet' | 'outlet';

/** A cable from the parts shelf. `crossover` is the orange heartbeat cable that joins two adapters directly. */
export type CableKind = 'lan' | 'crossover' | 'fc' | 'scsi' | 'power';

/** A device in a rack. Its power button latches; whether it really has power follows from the cables. */
export interface Device {
  readonly id: DeviceId;
  readonly name: string;
  readonly deviceKind: DeviceKind;
  /** Key of its drawing. */
  readonly model: string;
  readonly rack: string;
  /** Lowest rack unit that it occupies, counted from 1 at the bottom. */
  readonly unit: number;
  readonly heightUnits: number;
  readonly ports: readonly PortId[];
  /** Whether the power button is in; devices without a button are always on. */
  readonly switchedOn: boolean;
  /** Whether the device is broken (a dead switch, a dead array). */
  readonly broken: boolean;
  /** Only for devices with their own way out of the room: a LAN switch with the uplink to the users, a power strip with its feed. */
  readonly uplink: boolean;
  /** How it stands on the list of cluster hardware (L-49); absent = listed as part of a cluster solution. */
  readonly listing?: 'alone' | 'none';
  /** PCI slots for cards of the shelf; absent = none to be got at. */
  readonly slots?: number;
  /** Cards in them; absent before the first. */
  readonly cards?: readonly FittedCard[];
  /** It was taken from the shelf, to which it can go back. */
  readonly fromShelf?: true;
  /** Zones of a Fibre Channel switch (T-17); absent = none, so that every socket reaches every other. */
  readonly zones?: readonly Zone[];
  /** The loop in a Fibre Channel hub is being initialised and carries nothing until then (T-16); absent otherwise. */
  readonly silentUntil?: SimTime;
}

/** A socket on a device. */
export interface Port {
  readonly id: PortId;
  readonly device: DeviceId;
  readonly portKind: PortKind;
  /** What is printed beside it, for example `NIC1`. */
  readonly label: string;
  readonly broken: boolean;
  /** SCSI id of the controller or array behind it (T-15); absent = as it left the factory. */
  readonly scsiId?: number;
  /** Whether the controller or array ends its SCSI bus (T-15); absent = it does, as it left the factory. */
  readonly terminated?: boolean;
  /** Of an iSCSI port of an array: its address and mask (T-18); absent = as it left the factory. */
  readonly portal?: { readonly address: string; readonly mask: string };
}

/** A cable with both plugs in. A cable with one loose end does not exist: it goes back to the shelf. */
export interface Cable {
  readonly id: CableId;
  readonly cableKind: CableKind;
  readonly from: PortId;
  readonly to: PortId;
}

/** A disk of the shared storage array (L-31 to L-44). */
export interface Disk {
  readonly id: DiskId;
  readonly array: DeviceId;
  /** Number in Disk Management, the same on each server. */
  readonly number: number;
  readonly sizeMb: number;
  readonly initialised: boolean;
  /** A dynamic disk, which no cluster can use (L-31); absent on basic ones. */
  readonly dynamic?: boolean;
  /** Its partition table is a GPT, which a cluster of 32-bit servers cannot use (L-33); absent on those with an MBR. */
  readonly gpt?: boolean;
  readonly volume: Volume | null;
  /** Computers that have given the volume its place themselves (L-57); what a cluster guards does not ask for it. Absent before the first. */
  readonly mountedOn?: readonly NodeId[];
  readonly broken: boolean;
  /** Computers to which the array shows it (T-17); absent = to every one. */
  readonly presentedTo?: readonly NodeId[];
}

/** The one partition of a shared disk. */
export interface Volume {
  /** `RAW`: two computers have written as if each were alone (L-41, L-56); nothing can be read any more. */
  readonly fileSystem: 'NTFS' | 'FAT32' | 'RAW';
  readonly label: string;
  /** `"Q"` without the colon; empty for a volume that is only mounted in a folder (L-14). */
  readonly letter: string;
  /** Absent while it is mounted in no folder. */
  readonly mountedAt?: MountPoint;
}

/** A folder of another shared disk under which a volume appears (L-14, L-15). */
export interface MountPoint {
  readonly disk: DiskId;
  readonly folder: string;
}
