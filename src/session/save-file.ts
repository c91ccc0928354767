import { type Command, simVersion, type World } from '#domain';
import { type Envelope, hashOf } from '#kernel';
import type { CompiledLevel } from '#levels';
import type { SaveFile } from './session-types.ts';

interface SaveSource {
  readonly level: CompiledLevel;
  readonly seed: number;
  readonly world: World;
  readonly log: readonly Envelope<Command>[];
  readonly hash: string;
}

/** A run as a file: level, seed and log decide it; the hash proves the replay, the seal the file. */
export function toSaveFile({ level, seed, world, log, hash }: SaveSource): SaveFile {
  const content = {
    format: 'cluster-room-save',
    version: 1,
    simVersion,
    levelId: level.id,
    levelHash: level.hash,
    seed,
    at: world.now,
    log,
    hash,
  } as const;
  return { ...content, seal: sealOf(content) };
}

/** The seal of everything in a save but the seal itself. Shows damage; it is no signature. */
export function sealOf(content: Omit<SaveFile, 'seal'>): string {
  return hashOf(content);
}
