import { type AnyStateMachine, initialTransition, type StateValue, transition } from 'xstate';
import { invariant } from './assert.ts';

/** The whole state of one statechart: plain JSON. Its timers stand in the queue. */
export interface ChartState {
  readonly machine: string;
  readonly value: StateValue;
  readonly context: Readonly<Record<string, unknown>>;
}

/** What a transition asks of its surroundings, in order. */
export type ChartEffect =
  | { readonly kind: 'action'; readonly type: string; readonly params: Readonly<Record<string, unknown>> }
  | {
      readonly kind: 'startTimer';
      readonly timerId: string;
      readonly delayName: string;
      readonly eventType: string;
    }
  | { readonly kind: 'cancelTimer'; readonly timerId: string };

/** A chart after a step, with its effects. `changed` is false when the machine did not take the event. */
export interface ChartStep {
  readonly state: ChartState;
  readonly effects: readonly ChartEffect[];
  readonly changed: boolean;
}

interface RawAction {
  readonly type: string;
  readonly params?: unknown;
}

/** `xstate.after.<delay name>.<state id>`: XState names its timers so, and the delay's name is what we resolve ourselves. */
function delayNameOf(timerId: string): string {
  const name = timerId.split('.')[2];
  invariant(name !== undefined && Number.isNaN(Number(name)), `timer ${timerId} has no named delay`);
  return name;
}

function toEffect(action: RawAction): ChartEffect | null {
  const params = (action.params ?? {}) as Record<string, unknown>;
  if (action.type === 'xstate.raise') {
    if (params.delay === undefined) return null;
    const timerId = String(params.id);
    const event = params.event as { type: string };
    return { kind: 'startTimer', timerId, delayName: delayNameOf(timerId), eventType: event.type };
  }
  if (action.type === 'xstate.cancel') return { kind: 'cancelTimer', timerId: String(params.sendId) };
  return { kind: 'action', type: action.type, params };
}

function toStep(
  machine: string,
  snapshot: { value: StateValue; context: unknown },
  actions: readonly RawAction[],
  before: unknown,
): ChartStep {
  const effects = actions.map(toEffect).filter((effect) => effect !== null);
  const context = snapshot.context as Record<string, unknown>;
  return { state: { machine, value: snapshot.value, context }, effects, changed: snapshot !== before };
}

/** Starts a chart. `input` becomes the machine's context through its own factory. */
export function startChart(machine: AnyStateMachine, input?: unknown): ChartStep {
  const [snapshot, actions] = initialTransition(machine, input as never);
  return toStep(machine.id, snapshot, actions as readonly RawAction[], null);
}

/** Delivers one event to a chart. Pure: the same state and event give the same step. */
export function stepChart(
  machine: AnyStateMachine,
  state: ChartState,
  event: { readonly type: string },
): ChartStep {
  const snapshot = machine.resolveState({ value: state.value, context: state.context } as never);
  const [next, actions] = transition(machine, snapshot, event as never);
  return toStep(state.machine, next, actions as readonly RawAction[], snapshot);
}

/** The state value as one dotted path, for example `moving.takingOffline`. */
export function pathOf(value: StateValue): string {
  if (typeof value === 'string') return value;
  const [entry] = Object.entries(value);
  if (entry === undefined) return '';
  const [key, inner] = entry;
  return inner === undefined ? key : `${key}.${pathOf(inner)}`;
}
