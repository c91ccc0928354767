import { canonical } from '#kernel';
import type { EvsId } from '../ids.ts';
import {
  countedIn,
  currentAvailability,
  hasServed,
  lostUserMs,
  lostUserMsOf,
  timeAtRiskMs,
} from '../selectors/service.ts';
import { rows } from '../selectors/tables.ts';
import type { World } from '../world/world.ts';
import type { CauseLine, Medal, ScoreReport, SlaBand } from './score-report.ts';

/** What the report needs besides the world. */
export interface ScoreInput {
  readonly horizonMs: number;
  /** Lost user-ms of the reference solution on this seed, or null. */
  readonly floorUserMs: number | null;
}

/** Share of the floor that a medal allows on top of it, in percent. */
const medalLimits = { gold: 10, silver: 60 } as const;
/** Even a floor of zero leaves a little room, in user-ms: ten users for a minute, and for ten minutes. */
const grace = { gold: 600_000, silver: 6_000_000 } as const;

/** The service-credit band of an availability from 0 to 1: below 99.9, 99 and 95 per cent. */
export function slaBandOf(availability: number): SlaBand {
  if (availability >= 0.999) return 0;
  if (availability >= 0.99) return 1;
  return availability >= 0.95 ? 2 : 3;
}

function medalOf(world: World, lost: number, floor: number | null): Medal {
  if (world.goal.outcome !== 'won') return 'none';
  if (floor === null || world.ledger.dataLoss === true) return 'bronze';
  if (lost * 100 <= floor * (100 + medalLimits.gold) + grace.gold * 100) return 'gold';
  return lost * 100 <= floor * (100 + medalLimits.silver) + grace.silver * 100 ? 'silver' : 'bronze';
}

/** The stretches of the account as lines. What goes on in the next stretch of the same virtual server is one line with it. */
function causeLines(world: World): readonly CauseLine[] {
  const open = Object.entries(world.ledger.open).map(([evs, loss]) => ({ ...loss, evs, to: world.now }));
  const lines: (CauseLine & { readonly evs: string })[] = [];
  for (const loss of [...world.ledger.entries, ...open]) {
    const { evs, kind, cause, from, to } = loss;
    const line = { evs, kind, cause, userMs: countedIn(loss) * (to - from), fromMs: from, toMs: to };
    if (line.userMs === 0) continue;
    const before = lines.findLastIndex((other) => other.evs === evs);
    const last = lines[before];
    if (last !== undefined && goesOn(last, line))
      lines[before] = { ...last, toMs: to, userMs: last.userMs + line.userMs };
    else lines.push(line);
  }
  return lines.map(({ evs: _evs, ...line }) => line);
}

function goesOn(last: CauseLine, next: CauseLine): boolean {
  const isSameCause = canonical(last.cause) === canonical(next.cause);
  return last.toMs === next.fromMs && last.kind === next.kind && isSameCause;
}

/** Virtual servers with an account: those that are there, and those that were removed after users had lost mail on them (E-69). */
function accountedEvss(world: World): readonly EvsId[] {
  const entries = world.ledger.entries.map(({ evs }) => evs);
  return [...new Set([...rows(world, 'evs').map(({ id }) => id), ...entries])];
}

/** The id of a virtual server is its name with the kind in front. */
const nameOf = (id: EvsId): string => id.slice('evs:'.length);

/** The account of the run so far. The cause lines' sum is exactly `lostUserMs`. */
export function scoreReport(world: World, input: ScoreInput): ScoreReport {
  const lost = lostUserMs(world);
  const availability = currentAvailability(world, input.horizonMs);
  const byEvs = accountedEvss(world).map((id) => [nameOf(id), lostUserMsOf(world, id) / 60_000] as const);
  return {
    outcome: world.goal.outcome,
    seed: world.seed,
    endedAtMs: world.goal.endedAt ?? world.now,
    lostUserMs: lost,
    lostUserMinutesByEvs: Object.fromEntries(byEvs),
    served: hasServed(world),
    availability,
    slaBand: slaBandOf(availability),
    timeAtRiskMs: timeAtRiskMs(world),
    dataLoss: world.ledger.dataLoss === true,
    causes: causeLines(world),
    objectives: world.goal.objectives.map(({ id, metAt }) => ({ id, metAtMs: metAt })),
    floorUserMs: input.floorUserMs,
    medal: medalOf(world, lost, input.floorUserMs),
  };
}
