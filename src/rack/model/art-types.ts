import type { PortKind } from '#domain';

/** A rectangle in mm. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A socket in a drawing. */
export interface ArtPort extends Box {
  readonly portKind: PortKind;
  /** Height at which its cable runs sideways below all print, in mm from the top of the device. */
  readonly laneY: number;
  /** Room for more cables below that height, in mm, within the device. */
  readonly laneRoom: number;
}

/** A lamp in a drawing: its middle and radius. */
export interface ArtLed {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** A printed word: its middle and the size of its letters. */
export interface ArtLabel {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** One side of a device: its anchors by key (`nic1`, `link-nic1`, `name`, `power`). */
export interface ArtSide {
  readonly ports: Readonly<Record<string, ArtPort>>;
  readonly leds: Readonly<Record<string, ArtLed>>;
  readonly labels: Readonly<Record<string, ArtLabel>>;
  readonly slots: Readonly<Record<string, Box>>;
  readonly hits: Readonly<Record<string, Box>>;
}
