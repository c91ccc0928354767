import { assign, setup } from 'xstate';

/** What the cluster would say of an interface after its checks (W-12 to W-19). */
export type InterfaceVerdict = 'unavailable' | 'up' | 'failed' | 'unreachable';

/** Facts about an interface at the instant of an event. */
export interface InterfaceFacts {
  readonly verdict: InterfaceVerdict;
  /** Its own link is dark: media sense tells at once, no heartbeat needs to be missed (W-20). */
  readonly mediaLost: boolean;
}

/** Events of an interface. */
export type InterfaceEvent = { readonly facts: InterfaceFacts; readonly type: 'CONNECTIVITY' };

/** One node's interface on one cluster network: two missed heartbeats, then the echo test decides (W-5, W-17 to W-20). */
export const interfaceMachine = setup({
  types: { context: {} as { seen: string }, events: {} as InterfaceEvent },
  actions: {
    see: assign({ seen: ({ event }) => `${event.facts.verdict}${event.facts.mediaLost ? '!' : ''}` }),
    lost() {},
    regained() {},
    failed() {},
    unreachable() {},
  },
  guards: {
    unavailable: ({ event }) => event.facts.verdict === 'unavailable',
    up: ({ event }) => event.facts.verdict === 'up',
    failed: ({ event }) => event.facts.verdict === 'failed',
    unreachable: ({ event }) => event.facts.verdict === 'unreachable',
    failedAtOnce: ({ event }) => event.facts.verdict === 'failed' && event.facts.mediaLost,
    unreachableAtOnce: ({ event }) => event.facts.verdict === 'unreachable' && event.facts.mediaLost,
  },
  delays: { interfaceLostMs: 0 },
}).createMachine({
  id: 'interface',
  context: { seen: '' },
  initial: 'unavailable',
  states: {
    unavailable: {
      on: {
        CONNECTIVITY: [
          { guard: 'up', target: 'up', actions: 'see' },
          { guard: 'failed', target: 'failed', actions: 'see' },
          { guard: 'unreachable', target: 'unreachable', actions: 'see' },
          { actions: 'see' },
        ],
      },
    },
    up: {
      on: {
        CONNECTIVITY: [
          { guard: 'unavailable', target: 'unavailable', actions: 'see' },
          { guard: 'up', actions: 'see' },
          { guard: 'failedAtOnce', target: 'failed', actions: ['see', 'lost'] },
          { guard: 'unreachableAtOnce', target: 'unreachable', actions: ['see', 'lost'] },
          { target: 'checking', actions: 'see' },
        ],
      },
    },
    /** Heartbeats are missing; nothing is said before two intervals. */
    checking: {
      after: {
        interfaceLostMs: [
          { guard: 'up', target: 'up' },
          { guard: 'unavailable', target: 'unavailable' },
          { guard: 'failed', target: 'failed', actions: 'lost' },
          { target: 'unreachable', actions: 'lost' },
        ],
      },
      on: {
        CONNECTIVITY: [
          { guard: 'up', target: 'up', actions: 'see' },
          { guard: 'unavailable', target: 'unavailable', actions: 'see' },
          { actions: 'see' },
        ],
      },
    },
    failed: {
      entry: 'failed',
      on: {
        CONNECTIVITY: [
          { guard: 'up', target: 'up', actions: ['see', 'regained'] },
          { guard: 'unavailable', target: 'unavailable', actions: 'see' },
          { guard: 'unreachable', target: 'unreachable', actions: 'see' },
          { actions: 'see' },
        ],
      },
    },
    unreachable: {
      entry: 'unreachable',
      on: {
        CONNECTIVITY: [
          { guard: 'up', target: 'up', actions: ['see', 'regained'] },
          { guard: 'unavailable', target: 'unavailable', actions: 'see' },
          { guard: 'failed', target: 'failed', actions: 'see' },
          { actions: 'see' },
        ],
      },
    },
  },
});
