import type { CableKind, DeviceStatus, LampState } from '#rack/model';

/** A cable's jacket: body, lit edge, shadow edge. */
export interface CableColours {
  readonly body: string;
  readonly gloss: string;
  readonly dark: string;
}

/** Colours of the cable kinds; each kind also has its own plug and a printed sleeve. */
export const cableColours: Readonly<Record<CableKind, CableColours>> = {
  lan: { body: '#2d7fd1', gloss: '#8cc4f7', dark: '#154a82' },
  crossover: { body: '#e8742a', gloss: '#ffbd8c', dark: '#8d3f0e' },
  fc: { body: '#7d5bd6', gloss: '#c0abff', dark: '#452d8b' },
  scsi: { body: '#c9a227', gloss: '#f3dc8d', dark: '#77600f' },
  power: { body: '#8b98a2', gloss: '#dbe5ec', dark: '#3d474f' },
};

/** Core and glow of a lit lamp. */
export const lampColours: Readonly<Record<Exclude<LampState, 'off'>, { core: string; glow: string }>> = {
  good: { core: '#7dffb0', glow: '#2fe07f' },
  activity: { core: '#ffe0a0', glow: '#ffab2e' },
  warning: { core: '#ffd27a', glow: '#ff9d1c' },
  fault: { core: '#ff9b9b', glow: '#ff3b3b' },
};

/** Colour of a status word; the word itself says the same. */
export const statusColours: Readonly<Record<DeviceStatus, string>> = {
  up: '#57e389',
  on: '#57e389',
  setup: '#ffc866',
  starting: '#ffc866',
  stopping: '#ffc866',
  hung: '#ff8080',
  noSystem: '#ff8080',
  off: '#8fa1ad',
  noPower: '#ff8080',
  fault: '#ff8080',
};

/** Ring around a port that may be plugged, one that may not, and the focus. */
export const ringColours = { legal: '#3fb6ff', illegal: '#ff8080', hover: '#ffffff' } as const;

/** Fonts on the machines; the family is loaded with the shell. */
export const MONO = '"IBM Plex Mono", "DejaVu Sans Mono", monospace';
