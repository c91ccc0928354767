import { scoreReport } from '#domain';
import type { CompiledLevel } from '#levels';
import { playScript } from './play-script.ts';
import { startWorld } from './start-world.ts';

const floors = new WeakMap<CompiledLevel, Map<number, number | null>>();

/** User-ms that the reference solution loses on this seed: what nobody is blamed for. Null when it does not win. */
export function floorOf(level: CompiledLevel, seed: number): number | null {
  const known = floors.get(level) ?? new Map<number, number | null>();
  floors.set(level, known);
  const remembered = known.get(seed);
  if (remembered !== undefined) return remembered;
  const { world } = playScript(startWorld(level, seed), level.reference, level.setup.deadlineMs);
  const { horizonMs } = level;
  const floor =
    world.goal.outcome === 'won' ? scoreReport(world, { horizonMs, floorUserMs: null }).lostUserMs : null;
  known.set(seed, floor);
  return floor;
}
