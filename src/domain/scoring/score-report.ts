import type { Cause } from '../events/domain-event.ts';
import type { LossKind } from './ledger.ts';

/** Service-credit band: 0 = no credit (99.9 % and better), 1 below 99.9, 2 below 99, 3 below 95. */
export type SlaBand = 0 | 1 | 2 | 3;

/** A medal; measured against the floor, what the reference solution loses on the same seed. */
export type Medal = 'gold' | 'silver' | 'bronze' | 'none';

/** One line of the account of causes. */
export interface CauseLine {
  readonly kind: LossKind;
  readonly cause: Cause;
  /** Whole user-milliseconds; the lines' sum is exactly `lostUserMs`. */
  readonly userMs: number;
  readonly fromMs: number;
  readonly toMs: number;
}

/** The result of a run. */
export interface ScoreReport {
  readonly outcome: 'running' | 'won' | 'lost';
  readonly seed: number;
  readonly endedAtMs: number;
  readonly lostUserMs: number;
  readonly lostUserMinutesByEvs: Readonly<Record<string, number>>;
  /** Whether anybody has had mail; before, nothing can be said of availability. */
  readonly served: boolean;
  /** 0 to 1 over users × horizon. */
  readonly availability: number;
  readonly slaBand: SlaBand;
  readonly timeAtRiskMs: number;
  /** Mail that had been delivered is gone for good: no medal above bronze. */
  readonly dataLoss: boolean;
  readonly causes: readonly CauseLine[];
  readonly objectives: readonly { readonly id: string; readonly metAtMs: number | null }[];
  /** Lost user-ms that the reference solution could not avoid on this seed; null when unknown. */
  readonly floorUserMs: number | null;
  readonly medal: Medal;
}
