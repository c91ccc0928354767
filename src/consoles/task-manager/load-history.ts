import type { World } from '#domain';
import { computerLoad, computerState, connectionLoads, nodeNamed } from '#domain/selectors';
import type { Session } from '#session';
import { looksDifferent } from '../shared/use-world.ts';

/** How much simulated time the graphs show, in ms. */
export const HISTORY_SPAN_MS = 5 * 60_000;

/** The load from an instant on, until the next sample. */
export interface LoadSample {
  readonly at: number;
  readonly cpuPercent: number;
  readonly commitKb: number;
  /** Per cent of the speed, by the connection's id. */
  readonly network: Readonly<Record<string, number>>;
}

/** A value from an instant on. */
export interface GraphPoint {
  readonly at: number;
  readonly value: number;
}

type Histories = Map<string, readonly LoadSample[]>;

const stores = new WeakMap<Session, Histories>();

/**
 * The load of a server since its Task Manager was first opened: the load changes only with the world, so a sample at each
 * change is exact at every pace. It goes on while the window is closed, ends with Windows, and is no part of the game:
 * after the page was loaded anew it begins again, as it does in Windows.
 */
export function loadHistory(session: Session, node: string): readonly LoadSample[] {
  const histories = historiesOf(session);
  const known = histories.get(node);
  if (known !== undefined) return known;
  const { world } = session.frame();
  const first = sampleOf(world, node);
  const begun = first === null ? [] : [first];
  histories.set(node, begun);
  return begun;
}

/** The history with one sample more; without what no graph shows any more. */
export function withSample(history: readonly LoadSample[], sample: LoadSample): readonly LoadSample[] {
  const last = history.at(-1);
  if (last !== undefined && sameLoad(last, sample)) return history;
  const from = sample.at - HISTORY_SPAN_MS;
  const firstShown = history.findLastIndex(({ at }) => at <= from);
  return [...history.slice(Math.max(0, firstShown)).filter(({ at }) => at < sample.at), sample];
}

/** One line of a graph. */
export function pointsOf(
  history: readonly LoadSample[],
  valueIn: (sample: LoadSample) => number,
): readonly GraphPoint[] {
  return history.map((sample) => ({ at: sample.at, value: valueIn(sample) }));
}

/** The load of a server now; null while Windows does not run. */
export function sampleOf(world: World, node: string): LoadSample | null {
  const computer = nodeNamed(world, node);
  if (computer === undefined || computerState(world, computer.id) !== 'running') return null;
  const { cpuPercent, memory } = computerLoad(world, computer);
  const network = Object.fromEntries(
    connectionLoads(world, computer).map(({ id, utilisationPercent }) => [id, utilisationPercent]),
  );
  return { at: world.now, cpuPercent, commitKb: memory.commitTotal, network };
}

function historiesOf(session: Session): Histories {
  const known = stores.get(session);
  if (known !== undefined) return known;
  const histories: Histories = new Map();
  stores.set(session, histories);
  let seen = session.frame().world;
  session.subscribe(({ world }) => {
    if (!looksDifferent(seen, world)) return;
    seen = world;
    for (const [node, history] of histories) {
      const sample = sampleOf(world, node);
      if (sample === null) histories.delete(node);
      else histories.set(node, withSample(history, sample));
    }
  });
  return histories;
}

function sameLoad(a: LoadSample, b: LoadSample): boolean {
  const ids = Object.keys(b.network);
  return (
    a.cpuPercent === b.cpuPercent &&
    a.commitKb === b.commitKb &&
    ids.length === Object.keys(a.network).length &&
    ids.every((id) => a.network[id] === b.network[id])
  );
}
