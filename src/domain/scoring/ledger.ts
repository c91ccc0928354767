import type { SimTime } from '#kernel';
import type { Cause } from '../events/domain-event.ts';
import type { EvsId } from '../ids.ts';

/** What a stretch without mail is put down to. */
export type LossKind =
  /** The fault struck and nothing has noticed it yet (W-5, W-6, R-38). */
  | 'detection'
  /** The cluster is at work: regroup, arbitration, restart, failover. */
  | 'failover'
  /** The cluster has given up or can do nothing; the trainee has not acted yet. */
  | 'diagnosis'
  /** The trainee has begun to change things and the users still wait. */
  | 'repair'
  /** The trainee's own command took the mail away. */
  | 'ownAction';

/** A closed stretch: users × ms without mail, put down to one kind and one cause. Stretches of an EVS never overlap. */
export interface LossEntry {
  readonly evs: EvsId;
  readonly from: SimTime;
  readonly to: SimTime;
  readonly users: number;
  /** For how many users the stretch counts, where that is not everybody's whole mail; absent = `users`. */
  readonly counted?: number;
  readonly kind: LossKind;
  readonly cause: Cause;
}

/** What is missing while users still have mail (time at risk). */
export type RiskReason = 'node' | 'path' | 'network' | 'power' | 'quorum' | 'load';

/** An outage that is going on. */
export interface OpenLoss {
  readonly from: SimTime;
  readonly kind: LossKind;
  readonly cause: Cause;
  /** People who cannot reach their mailboxes; 0 while only mail from outside waits. */
  readonly users: number;
  /** For how many users it counts; absent = `users`. */
  readonly counted?: number;
  /** Start of the whole outage, over all kinds. */
  readonly began: SimTime;
  /** Only mailboxes that are being moved: planned, one user after the other, no outage of the server. */
  readonly moving?: boolean;
}

/** The account of the run. Integers only: user-ms and ms. */
export interface Ledger {
  readonly entries: readonly LossEntry[];
  readonly open: Readonly<Record<EvsId, OpenLoss>>;
  readonly riskMs: number;
  /** Since when the time at risk runs; null while nothing is at risk or users are without mail. */
  readonly riskSince: SimTime | null;
  /** What is known to be missing; during an outage what was missing before it. */
  readonly riskReasons: readonly RiskReason[];
  /** Mail that had been delivered is gone for good; absent while none is. */
  readonly dataLoss?: boolean;
}
