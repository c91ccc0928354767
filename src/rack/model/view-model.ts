import type { CableId, CableKind, DeviceId, DeviceKind, PortId, PortKind } from '#domain';

/** Which side of the racks is shown. Sockets are at the rear, power buttons and disks at the front. */
export type RackSide = 'front' | 'rear';

/** What a port's lamps say: nothing plugged, plugged but dark, link. */
export type PortLink = 'empty' | 'down' | 'up' | 'off' | 'noPower';

/** The words beside a device's status lamp, as keys of the `rack` texts. */
export type DeviceStatus =
  | 'up'
  | 'starting'
  | 'stopping'
  | 'hung'
  | 'noSystem'
  | 'setup'
  | 'off'
  | 'noPower'
  | 'fault'
  | 'on';

/** How a lamp looks; each state has its own shape or rhythm besides its colour. */
export type LampState = 'off' | 'good' | 'activity' | 'warning' | 'fault';

/** A socket as the room shows it. */
export interface PortView {
  readonly id: PortId;
  /** The port's own name, `nic1`: the key of its anchor in the drawing. */
  readonly key: string;
  readonly label: string;
  /** What Windows calls the connection of a LAN port; empty for any other. */
  readonly connection: string;
  readonly portKind: PortKind;
  readonly cable: CableId | null;
  readonly link: PortLink;
  /** Whether data moves over the link, so that its lamp blinks. */
  readonly active: boolean;
  readonly broken: boolean;
}

/** A disk of an array, for its lamp and letter at the front. */
export interface DiskView {
  readonly number: number;
  /** Drive letter without colon; empty while it has none. */
  readonly letter: string;
  readonly lamp: LampState;
}

/** A device as the room shows it. */
export interface DeviceView {
  readonly id: DeviceId;
  readonly name: string;
  readonly deviceKind: DeviceKind;
  readonly model: string;
  readonly rack: string;
  readonly unit: number;
  readonly heightUnits: number;
  readonly status: DeviceStatus;
  readonly lamp: LampState;
  /** Whether it gets electricity: dark devices have no lamps. */
  readonly powered: boolean;
  readonly hasPowerButton: boolean;
  readonly hasConsole: boolean;
  readonly ports: readonly PortView[];
  /** The key of the socket in each slot for cards; empty for a slot without a card. */
  readonly slots: readonly string[];
  readonly disks: readonly DiskView[];
  /** The disk with a server's Windows, in its first bay; a dead one can be replaced there. */
  readonly systemDisk: 'none' | 'good' | 'dead';
  /** Share of its capacity that a UPS gives, in per cent; null for everything else. */
  readonly loadPercent: number | null;
}

/** A cable as the room shows it. */
export interface CableView {
  readonly id: CableId;
  readonly cableKind: CableKind;
  readonly from: PortId;
  readonly to: PortId;
}

/** A rack with its height. */
export interface RackView {
  readonly id: string;
  readonly units: number;
}

/** Everything that the room shows, as plain data in a fixed order. */
export interface RackViewModel {
  readonly racks: readonly RackView[];
  readonly devices: readonly DeviceView[];
  readonly cables: readonly CableView[];
}

/** What may be plugged where: the answer of the engine, asked through the app. */
export interface LegalTarget {
  readonly port: PortId;
  readonly ok: boolean;
  /** The cable that would be used (`auto` resolved). */
  readonly cableKind: CableKind;
  /** Why not, or what to mind, in the trainee's language; empty when there is nothing to say. */
  readonly note: string;
}

/** The cable that the trainee took from the shelf; `auto` picks the one that fits. */
export type ShelfCable = CableKind | 'auto';

/** What the trainee wants, for the app to turn into commands. */
export type RackIntent =
  | { readonly type: 'connect'; readonly from: PortId; readonly to: PortId; readonly cableKind: ShelfCable }
  | { readonly type: 'disconnect'; readonly cable: CableId; readonly port: PortId }
  | { readonly type: 'pressPower'; readonly device: DeviceId }
  /** The button was held until the power goes. */
  | { readonly type: 'holdPower'; readonly device: DeviceId }
  /** The dead disk of a server was taken out for a new one. */
  | { readonly type: 'replaceDisk'; readonly device: DeviceId }
  | { readonly type: 'openConsole'; readonly device: DeviceId }
  | { readonly type: 'select'; readonly device: DeviceId | null };
