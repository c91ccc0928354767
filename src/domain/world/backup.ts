import type { SimTime } from '#kernel';
import type { ComputerNode, Nic } from './windows.ts';

/** What Backup is asked for: a set for Automated System Recovery, or the System State alone. */
export type BackupKind = 'asr' | 'systemState';

/** What a backup holds, as Backup lists it. Data of users is in none of them. */
export type BackupContent = 'systemState' | 'clusterDatabase' | 'quorumLog' | 'services' | 'systemFiles';

/** Where nothing but a cartridge is needed: every other medium is the path of a file. */
export const tape = 'Tape';

/** A backup that was finished. It lies outside of the computer unless its medium is a file on a disk. */
export interface BackupSet {
  /** Counted for each computer, from 1. */
  readonly number: number;
  readonly backupKind: BackupKind;
  /** `Tape`, or the path of a file. */
  readonly media: string;
  readonly madeAt: SimTime;
  /** the floppy with the signatures and partitions of the disks has been written. */
  readonly floppy: boolean;
  readonly contents: readonly BackupContent[];
  readonly saved: SavedComputer;
}

/** The computer as it was when it was backed up. */
export interface SavedComputer {
  readonly node: Omit<ComputerNode, 'backups'>;
  readonly connections: readonly Nic[];
  /** With which its Cluster service logged on (F-25); absent outside a cluster. */
  readonly servicePassword?: string;
}

/** What is wrong with the disk that Windows starts from: dead, or new and empty. */
export type SystemDiskTrouble = 'dead' | 'blank';
