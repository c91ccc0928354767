import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, assign, setup } from 'xstate';
import { machineRegistry } from '../../src/domain/engine/machine-registry.ts';
import { eventDomains } from './event-domains.ts';
import { exploreMachine } from './explore-machine.ts';

describe('the machines of the engine', () => {
  it('have an entry each in the table of events', () => {
    expect(Object.keys(eventDomains).sort()).toEqual(Object.keys(machineRegistry).sort());
  });

  it.each(Object.entries(machineRegistry))(
    '%s reaches all that it declares, and stays plain',
    (name, spec) => {
      const domain = eventDomains[name];
      if (domain === undefined) throw new Error(`event-domains.ts does not know ${name}`);
      const { states, steps, actions, ...wrong } = exploreMachine(spec.machine, domain);
      expect(wrong).toEqual({ unreachedLeaves: [], unreachedTransitions: [], faults: [] });
      expect(actions).toEqual(Object.keys(spec.effects).sort());
      expect(steps).toBeGreaterThanOrEqual(states);
    },
  );
});

describe('a machine that is not sound', () => {
  const domain = { facts: { live: [true, false] } };
  const made = setup({
    types: {
      context: {} as Record<string, unknown>,
      events: {} as { type: string; facts: { live: boolean } },
    },
    actions: { beep() {} },
    delays: { someMs: 0 },
    guards: {
      live: ({ event }) => event.facts.live,
      never: () => false,
      fussy: () => {
        throw new Error('fussy');
      },
    },
  });
  const explored = (config: Parameters<typeof made.createMachine>[0]) =>
    exploreMachine(made.createMachine(config) as AnyStateMachine, domain);

  it('is told by a state that nothing reaches', () => {
    const found = explored({
      initial: 'off',
      states: {
        off: { on: { SETTLE: { guard: 'live', target: 'on' } } },
        on: { initial: 'a', states: { a: { on: { SETTLE: '#x' } }, b: {} } },
        lost: { id: 'x' },
        stray: { on: { SETTLE: 'off' } },
      },
    });
    expect(found.unreachedLeaves).toEqual(['on.b', 'stray']);
    expect(found.unreachedTransitions).toEqual(['stray on SETTLE #1']);
    expect(found.faults).toEqual([]);
  });

  it('is told by a transition that another one hides, or whose guard never holds', () => {
    const found = explored({
      initial: 'new',
      on: { STOP: '.off' },
      states: {
        new: { always: [{ guard: 'never', target: 'off' }, { target: 'off' }] },
        off: { on: { SETTLE: [{ target: 'on' }, { guard: 'live', target: 'on' }], STOP: {} } },
        on: { after: { someMs: [{ guard: 'never', target: 'off' }] }, on: { STOP: [{ actions: 'beep' }] } },
      },
    });
    expect(found.unreachedLeaves).toEqual([]);
    expect(found.actions).toEqual(['beep']);
    expect(found.unreachedTransitions).toEqual([
      '(root) on STOP #1',
      'new always #1',
      'off on SETTLE #2',
      'on after someMs #1',
    ]);
  });

  it('is told by a context that is not plain', () => {
    const context = (value: unknown) =>
      explored({ context: { value }, initial: 'off', states: { off: { on: { SETTLE: 'off' } } } }).faults;
    for (const value of [1, null, 'x', [{ a: [true] }]]) expect(context(value)).toEqual([]);
    for (const value of [undefined, Number.NaN, () => 1, new Date(0), [new Map()]])
      expect(context(value)).toHaveLength(1);
    const grown = explored({
      context: {},
      initial: 'off',
      states: { off: { on: { SETTLE: { actions: assign({ at: () => new Set([1]) }) } } } },
    });
    expect(grown.faults).toEqual(['context in "off" is not plain JSON: at']);
  });

  it('is told by what it throws', () => {
    expect(() =>
      explored({ initial: 'off', states: { off: { on: { SETTLE: { guard: 'fussy', target: 'off' } } } } }),
    ).toThrow('fussy');
  });
});
