import type { AnyStateMachine } from 'xstate';
import type { Tx } from '../engine/tx.ts';
import type { World } from '../world/world.ts';

/** Carries out a named action of a machine. */
export type Effect = (tx: Tx, chartId: string, params: Readonly<Record<string, unknown>>) => void;

/** One machine with all that the engine needs to run its charts. */
export interface MachineSpec {
  readonly machine: AnyStateMachine;
  /** Facts that go with every event, computed on delivery: guards never look at the world. */
  readonly facts: (world: World, chartId: string) => Readonly<Record<string, unknown>>;
  /** What each named action does. */
  readonly effects: Readonly<Record<string, Effect>>;
  /** Delays that depend on the chart, null = never; the others come from the world's timing by name. */
  readonly delays?: Readonly<Record<string, (tx: Tx, chartId: string) => number | null>>;
  /** Called after the chart's state path changed, effects included. */
  readonly onChange?: (tx: Tx, chartId: string, from: string, to: string) => void;
}
