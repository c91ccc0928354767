import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  getInitialMicrosteps,
  getMicrosteps,
  getNextTransitions,
  type StateValue,
} from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { type ChartState, stepChart } from '#kernel';
import { MARK, type MarkedMachine, markTransitions } from './mark-transitions.ts';

/** What may come in from outside: every value that a fact or a field of an event can take. All combinations are tried. */
export interface EventDomain {
  readonly facts: Readonly<Record<string, readonly unknown[]>>;
  /** Fields besides the facts, by type of event. */
  readonly fields?: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;
  /** What charts of this machine are started with; once without input by itself. */
  readonly inputs?: readonly unknown[];
}

/** Everything that is wrong with a machine. All lists are empty for a sound one. */
export interface Exploration {
  readonly states: number;
  readonly steps: number;
  readonly unreachedLeaves: readonly string[];
  readonly unreachedTransitions: readonly string[];
  /** Contexts that are not plain JSON, and steps that the product's own host takes otherwise. */
  readonly faults: readonly string[];
  /** Names of actions that the machine leaves to its surroundings. */
  readonly actions: readonly string[];
}

interface Sight {
  readonly leaves: Set<string>;
  readonly transitions: Set<string>;
  readonly actions: Set<string>;
  readonly faults: Set<string>;
}

/** So many steps that a context must be growing without bounds. */
const STEP_LIMIT = 200_000;

type Event = { readonly type: string };

/** Walks through all states that a machine can reach with all events of its domain. Throws what the machine throws. */
export function exploreMachine(machine: AnyStateMachine, domain: EventDomain): Exploration {
  const marked = markTransitions(machine);
  const sight: Sight = {
    leaves: new Set(),
    transitions: new Set(),
    actions: new Set(),
    faults: new Set(),
  };
  let states = 0;
  let steps = 0;
  for (const input of domain.inputs ?? [undefined]) {
    for (const step of getInitialMicrosteps(marked.machine, input as never)) see(step, sight);
    const map = getAdjacencyMap(marked.machine, {
      input,
      events: (state: AnyMachineSnapshot) => possibleIn(marked.machine, state, domain),
      serializeState: ({ value, context }: AnyMachineSnapshot) => JSON.stringify([value, context]),
      serializeEvent: (event: Event) => JSON.stringify(event),
      limit: STEP_LIMIT,
    } as never);
    for (const { state, transitions } of Object.values(map)) {
      states++;
      checkContext(state, sight);
      for (const { event } of Object.values<{ event: Event }>(transitions)) {
        steps++;
        takeStep(marked, machine, state, event, sight);
      }
    }
  }
  return {
    states,
    steps,
    unreachedLeaves: marked.leaves.filter((leaf) => !sight.leaves.has(leaf)),
    unreachedTransitions: marked.transitions.filter((name) => !sight.transitions.has(name)),
    faults: [...sight.faults].sort(),
    actions: [...sight.actions].sort(),
  };
}

/** Everything that may come in this state. What it does not take comes with any facts, since nobody looks at those; timers ring only where they run. */
function possibleIn(
  machine: AnyStateMachine,
  state: AnyMachineSnapshot,
  { facts, fields = {} }: EventDomain,
): readonly Event[] {
  const taken = new Set(getNextTransitions(state).map(({ eventType }) => String(eventType)));
  const types = machine.events
    .map(String)
    .filter((type) => taken.has(type) || !type.startsWith('xstate.after.'));
  return types.flatMap((type) =>
    combinations(fields[type] ?? {}).flatMap((own) => {
      const event = { type, ...own };
      return taken.has(type) ? differingEvents(machine, state, event, facts) : [{ ...event, facts: {} }];
    }),
  );
}

/**
 * The event once for each course that it can take here. The machine looks at some facts only, and which it looks at depends on
 * what it saw before; so the values of a fact are tried when it is looked at, and no course is left out.
 */
function differingEvents(
  machine: AnyStateMachine,
  state: AnyMachineSnapshot,
  event: Event,
  domain: EventDomain['facts'],
  seen: Readonly<Record<string, unknown>> = {},
): readonly Event[] {
  const unseen: string[] = [];
  const facts = new Proxy<Record<string, unknown>>(
    { ...seen },
    {
      get(_target, name: string) {
        if (name in seen) return seen[name];
        if (!unseen.includes(name)) unseen.push(name);
        return domain[name]?.[0];
      },
    },
  );
  getMicrosteps(machine, state, { ...event, facts } as Event);
  const [next] = unseen.filter((name) => domain[name] !== undefined);
  if (next === undefined) return [{ ...event, facts: seen } as Event];
  return (domain[next] ?? []).flatMap((value) =>
    differingEvents(machine, state, event, domain, { ...seen, [next]: value }),
  );
}

function takeStep(
  marked: MarkedMachine,
  machine: AnyStateMachine,
  state: AnyMachineSnapshot,
  event: Event,
  sight: Sight,
): void {
  const micro = getMicrosteps(marked.machine, state, event);
  for (const step of micro) see(step, sight);
  const chart: ChartState = { machine: machine.id, value: state.value, context: state.context };
  const own = stepChart(machine, chart, event).state;
  const there = micro.at(-1)?.[0] ?? state;
  if (JSON.stringify([own.value, own.context]) !== JSON.stringify([there.value, there.context]))
    sight.faults.add(`${JSON.stringify(state.value)} takes ${event.type} otherwise in the host`);
}

type Micro = readonly [AnyMachineSnapshot, readonly { readonly type: string; readonly params?: unknown }[]];

function see([state, actions]: Micro, sight: Sight): void {
  for (const leaf of leavesOf(state.value)) sight.leaves.add(leaf);
  for (const { type, params } of actions) {
    if (type === MARK) sight.transitions.add((params as { transition: string }).transition);
    else if (!type.startsWith('xstate.')) sight.actions.add(type);
  }
}

function checkContext({ value, context }: AnyMachineSnapshot, sight: Sight): void {
  if (!isPlain(context))
    sight.faults.add(`context in ${JSON.stringify(value)} is not plain JSON: ${Object.keys(context)}`);
}

/** Numbers that JSON has no word for, fields without a value, functions, dates and the like are not plain. */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.every(isPlain);
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}

function leavesOf(value: StateValue | undefined, path = ''): readonly string[] {
  const under = (name: string): string => (path === '' ? name : `${path}.${name}`);
  if (value === undefined) return [path];
  if (typeof value === 'string') return [under(value)];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, under(name)));
}

/** All ways to choose one value for each name. */
function combinations(
  table: Readonly<Record<string, readonly unknown[]>>,
): readonly Record<string, unknown>[] {
  let all: readonly Record<string, unknown>[] = [{}];
  for (const [name, values] of Object.entries(table))
    all = all.flatMap((one) => values.map((value) => ({ ...one, [name]: value })));
  return all;
}
