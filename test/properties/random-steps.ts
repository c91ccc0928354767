import fc from 'fast-check';
import { type Command, type FaultKind, type FaultTarget, queryCommand, type World } from '#domain';
import { candidates } from './candidates.ts';
import type { commandFamilies } from './families.ts';
import { faultsFor } from './random-faults.ts';

/** One step of a random run, before the world says what can be done in it. Numbers only, so that it shrinks well. */
export interface RandomStep {
  readonly family: (typeof commandFamilies)[number] | 'fault';
  /** Where among the candidates to begin. */
  readonly pick: number;
  /** Takes the candidate whether it is allowed or not: refusals must be harmless too. */
  readonly blind: boolean;
  readonly waitMs: number;
}

/** What a step turned out to do. */
export type Deed =
  | { readonly command: Command }
  | { readonly fault: FaultKind; readonly target: FaultTarget }
  | null;

const family = fc.oneof(
  { weight: 3, arbitrary: fc.constant('cables' as const) },
  { weight: 3, arbitrary: fc.constant('power' as const) },
  { weight: 3, arbitrary: fc.constant('fault' as const) },
  { weight: 3, arbitrary: fc.constant('nodes' as const) },
  { weight: 4, arbitrary: fc.constant('groups' as const) },
  { weight: 4, arbitrary: fc.constant('resources' as const) },
  { weight: 2, arbitrary: fc.constant('failures' as const) },
  { weight: 1, arbitrary: fc.constant('building' as const) },
);

/** Times that matter: nothing, within a heartbeat, within detection, within arbitration, a failover, a restart of the service, a wizard. */
const waitMs = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 2_500 }) },
  { weight: 4, arbitrary: fc.integer({ min: 2_500, max: 20_000 }) },
  { weight: 4, arbitrary: fc.integer({ min: 20_000, max: 90_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 90_000, max: 900_000 }) },
);

/** A run's steps. */
export const randomSteps: fc.Arbitrary<readonly RandomStep[]> = fc.array(
  fc.record({
    family,
    pick: fc.nat(9_999),
    blind: fc.oneof(
      { weight: 7, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    waitMs,
  }),
  { minLength: 2, maxLength: 9, size: 'max' },
);

/** What the step does in this world: the first candidate from its pick on that is allowed. */
export function deedOf(world: World, step: RandomStep): Deed {
  if (step.family === 'fault') {
    const faults = faultsFor(world);
    return faults[step.pick % faults.length] ?? null;
  }
  let last: Command | null = null;
  for (const command of candidates(world, step.family, step.pick)) {
    if (step.blind || queryCommand(world, command).ok) return { command };
    last = command;
  }
  return last === null ? null : { command: last };
}
