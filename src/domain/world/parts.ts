import type { PortId } from '../ids.ts';
import type { DeviceKind, PortKind } from './hardware.ts';
import type { ComputerNode } from './windows.ts';

/** Whether the supplier's list of cluster hardware has it: as part of a whole cluster solution, by itself only, or not at all (L-49). */
export type Listing = 'cluster' | 'alone' | 'none';

/** A socket of a part as its model has it. */
export interface PartPort {
  readonly name: string;
  readonly portKind: PortKind;
  readonly label: string;
  /** Of a SCSI socket: how it is set, where not as it left the factory (T-15). */
  readonly scsiId?: number;
  readonly terminated?: boolean;
}

/** A kind of device on the shelf with everything that one needs to know to put it into a rack. */
export interface ShelfDevice {
  readonly model: string;
  readonly deviceKind: DeviceKind;
  readonly heightUnits: number;
  readonly ports: readonly PartPort[];
  readonly uplink: boolean;
  readonly listing: Listing;
  readonly slots: number;
  /** How many are left; null = as many as one wants. */
  readonly left: number | null;
  /** Of a server: the Windows that the supplier has installed. */
  readonly edition: ComputerNode['edition'];
  /** Of a server: the Windows components that are on it (E-33). */
  readonly windowsComponents: ComputerNode['windowsComponents'];
  /** Of an array: its disks, in MB. */
  readonly disksMb: readonly number[];
}

/** A kind of card on the shelf. */
export interface ShelfCard {
  readonly card: string;
  readonly portKind: 'rj45' | 'fc' | 'scsi';
  /** Its socket is called after this, with the first number that the device has free: `nic2`. */
  readonly prefix: string;
  readonly listing: Listing;
  readonly left: number | null;
}

/** The parts from which a trainee chooses, and the height of the racks into which they go. */
export interface Shelf {
  readonly units: number;
  readonly devices: readonly ShelfDevice[];
  readonly cards: readonly ShelfCard[];
}

/** A card in a slot of a device. */
export interface FittedCard {
  /** Counted from 1. */
  readonly slot: number;
  readonly card: string;
  readonly port: PortId;
  readonly listing: Listing;
}

/** A zone of a Fibre Channel switch: its sockets reach each other, by their own names (T-17). */
export interface Zone {
  readonly name: string;
  readonly ports: readonly string[];
}
