import { type AnyStateMachine, createMachine } from 'xstate';

/** A state or transition as it stands in the configuration of a machine. */
type Config = Record<string, unknown>;

/** The action that each transition of a marked machine carries in front of its own; its parameter `transition` is the name of that transition. */
export const MARK = 'markTransition';

/** A machine that does what the given one does and says which of its transitions it took, with everything that it declares. */
export interface MarkedMachine {
  readonly machine: AnyStateMachine;
  /** For example `paused on RESUME #1`. */
  readonly transitions: readonly string[];
  /** Dotted paths of the states that have none inside. */
  readonly leaves: readonly string[];
}

/** Marks all transitions of a machine, as declared: an unmarked way from state to state does not exist. */
export function markTransitions(machine: AnyStateMachine): MarkedMachine {
  const transitions: string[] = [];
  const leaves: string[] = [];
  const config = markState(machine.config as Config, [], { transitions, leaves });
  const { guards, delays, actors, actions } = machine.implementations;
  const marked = createMachine(config as never, { guards, delays, actors, actions } as never);
  return { machine: marked as AnyStateMachine, transitions, leaves };
}

interface Found {
  readonly transitions: string[];
  readonly leaves: string[];
}

function markState(state: Config, path: readonly string[], found: Found): Config {
  const where = path.join('.');
  const marked: Config = { ...state };
  for (const kind of ['on', 'after'] as const) {
    const table = state[kind];
    if (table === undefined) continue;
    marked[kind] = Object.fromEntries(
      Object.entries(table as Config).map(([name, value]) => [
        name,
        markAll(value, `${where || '(root)'} ${kind} ${name}`, found),
      ]),
    );
  }
  for (const kind of ['always', 'onDone'] as const)
    if (state[kind] !== undefined) marked[kind] = markAll(state[kind], `${where || '(root)'} ${kind}`, found);
  const states = Object.entries((state['states'] ?? {}) as Record<string, Config>);
  if (states.length === 0) found.leaves.push(where);
  else
    marked['states'] = Object.fromEntries(
      states.map(([name, inner]) => [name, markState(inner, [...path, name], found)]),
    );
  return marked;
}

/** A transition may be written as a target, as an object, or as a list of either. */
function markAll(value: unknown, name: string, found: Found): readonly Config[] {
  return [value].flat().map((one, index) => {
    const transition = `${name} #${index + 1}`;
    found.transitions.push(transition);
    const config: Config = typeof one === 'string' ? { target: one } : { ...(one as Config | undefined) };
    const mark = { type: MARK, params: { transition } };
    return { ...config, actions: [mark, ...[config['actions'] ?? []].flat()] };
  });
}
