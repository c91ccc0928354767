import type { z } from 'zod/mini';
import type { Tx } from '../engine/tx.ts';
import type { Verdict } from '../reasons.ts';
import type { World } from '../world/world.ts';
import type { CommandOf, CommandType } from './command-types.ts';

/** Everything the engine knows about one command. One file each; `registry.ts` lists them. */
export interface CommandSpec<T extends CommandType> {
  readonly type: T;
  /** Fields besides `type`. Unknown keys are refused. */
  readonly schema: z.ZodMiniType;
  /** Where the product has it: console and menu, for `sim commands` and the docs. */
  readonly place: string;
  /** Spelling at a command prompt, where the product has one. */
  readonly prompt?: string;
  /** What would happen; changes nothing. */
  readonly query: (world: World, command: CommandOf<T>) => Verdict;
  /** Carries it out. Only called when `query` allowed it at this instant. */
  readonly execute: (tx: Tx, command: CommandOf<T>) => void;
}
