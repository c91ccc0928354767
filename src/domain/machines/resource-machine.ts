import { assign, setup } from 'xstate';
import type { SimTime } from '#kernel';

/** Facts about a resource and its surroundings at the instant of an event. */
export interface ResourceFacts {
  readonly now: SimTime;
  /** Its group's owner may bring resources online: Up, not Paused (N-3, N-8). */
  readonly ownerAble: boolean;
  /** Besides, its group is not on its way down or away. */
  readonly mayStart: boolean;
  readonly dependencies: 'online' | 'pending' | 'failed';
  /** All resources that depend on it are offline or failed. */
  readonly dependentsOffline: boolean;
  /** Code of what keeps it from coming online, or null. */
  readonly onlineProblem: string | null;
  /** Code of what its next check will find, or null. */
  readonly healthProblem: string | null;
  /** What the restart policy says after this failure. */
  readonly afterFailure: 'restart' | 'moveGroup' | 'stayFailed';
}

/** Events of a resource. */
export type ResourceEvent = { readonly facts: ResourceFacts } & (
  | { type: 'ONLINE' | 'OFFLINE' | 'LOST' | 'DEPENDENCIES' | 'DEPENDENTS' | 'HEALTH_CHECK' | 'MOUNTED' }
  | { type: 'FAIL'; reason: string }
);

const failHere = {
  target: '#resource.failed',
  actions: { type: 'fail', params: ({ event }: { event: { reason: string } }) => ({ reason: event.reason }) },
} as const;

/** The life cycle of a resource. Failed and waiting dependents follow. */
export const resourceMachine = setup({
  types: {
    /** `unclean`: it went away without an orderly stop, so that a store must replay its logs (E-48). */
    context: {} as {
      onlineSince: SimTime | null;
      unclean: boolean;
      /** It has had its attempt after RetryPeriodOnFailure, the last there is. */
      retried: boolean;
    },
    events: {} as ResourceEvent,
  },
  actions: {
    onlineDependencies() {},
    offlineDependents() {},
    fail(_, _params: { reason: string | null }) {},
    timeOut() {},
    cameOnline() {},
    moveGroup() {},
    beginAnew: assign({ retried: false }),
  },
  guards: {
    mayStart: ({ event }) => event.facts.mayStart,
    dependenciesOnline: ({ event }) => event.facts.dependencies === 'online',
    dependenciesFailed: ({ event }) => event.facts.dependencies === 'failed',
    dependentsOffline: ({ event }) => event.facts.dependentsOffline,
    dependentsOfflineRestart: ({ event }) =>
      event.facts.dependentsOffline && event.facts.afterFailure === 'restart' && event.facts.ownerAble,
    dependentsOfflineMove: ({ event }) =>
      event.facts.dependentsOffline && event.facts.afterFailure === 'moveGroup',
    cannotComeOnline: ({ event }) => event.facts.onlineProblem !== null,
    unhealthy: ({ event }) => event.facts.healthProblem !== null,
  },
  delays: { onlineMs: 0, offlineMs: 0, pendingTimeoutMs: 0, stopTimeoutMs: 0, retryMs: 0 },
}).createMachine({
  id: 'resource',
  context: { onlineSince: null, unclean: false, retried: false },
  initial: 'offline',
  on: {
    LOST: {
      target: '.offline',
      actions: assign({
        onlineSince: null,
        unclean: ({ context }) => context.unclean || context.onlineSince !== null,
      }),
    },
  },
  states: {
    offline: {
      on: { ONLINE: { guard: 'mayStart', target: 'onlinePending', actions: 'beginAnew' }, MOUNTED: 'online' },
    },
    onlinePending: {
      initial: 'waiting',
      on: { OFFLINE: 'offline', FAIL: failHere, MOUNTED: 'online' },
      states: {
        waiting: {
          entry: 'onlineDependencies',
          on: {
            DEPENDENCIES: [
              { guard: 'dependenciesOnline', target: 'starting' },
              { guard: 'dependenciesFailed', target: '#resource.offline' },
            ],
          },
        },
        starting: {
          after: {
            onlineMs: [
              {
                guard: 'cannotComeOnline',
                target: '#resource.failed',
                actions: { type: 'fail', params: ({ event }) => ({ reason: event.facts.onlineProblem }) },
              },
              { target: '#resource.online' },
            ],
            pendingTimeoutMs: {
              target: '#resource.failed',
              actions: ['timeOut', { type: 'fail', params: { reason: 'pendingTimeout' } }],
            },
          },
        },
      },
    },
    online: {
      entry: [
        assign({ onlineSince: ({ event }) => event.facts.now, unclean: false, retried: false }),
        'cameOnline',
      ],
      on: {
        OFFLINE: 'offlinePending',
        FAIL: { ...failHere, actions: [assign({ onlineSince: null, unclean: true }), failHere.actions] },
        HEALTH_CHECK: {
          guard: 'unhealthy',
          target: 'failed',
          actions: [
            assign({ onlineSince: null, unclean: true }),
            { type: 'fail', params: ({ event }) => ({ reason: event.facts.healthProblem }) },
          ],
        },
      },
    },
    offlinePending: {
      initial: 'waiting',
      on: { FAIL: failHere },
      states: {
        waiting: {
          entry: 'offlineDependents',
          on: { DEPENDENTS: { guard: 'dependentsOffline', target: 'stopping' } },
        },
        stopping: {
          after: {
            offlineMs: { target: '#resource.offline', actions: assign({ onlineSince: null }) },
            /** It does not answer: it is terminated. */
            stopTimeoutMs: {
              target: '#resource.offline',
              actions: ['timeOut', assign({ onlineSince: null, unclean: true })],
            },
          },
        },
      },
    },
    failed: {
      initial: 'stoppingDependents',
      states: {
        stoppingDependents: {
          entry: 'offlineDependents',
          on: {
            OFFLINE: '#resource.offlinePending',
            DEPENDENTS: [
              { guard: 'dependentsOfflineRestart', target: '#resource.onlinePending' },
              { guard: 'dependentsOfflineMove', target: 'given', actions: 'moveGroup' },
              { guard: 'dependentsOffline', target: 'given' },
            ],
          },
        },
        /** Nothing more happens by itself on 2003, unless a retry was asked for. */
        given: {
          after: {
            retryMs: {
              guard: 'mayStart',
              target: '#resource.onlinePending',
              actions: assign({ retried: true }),
            },
          },
          on: {
            ONLINE: { guard: 'mayStart', target: '#resource.onlinePending', actions: 'beginAnew' },
            OFFLINE: '#resource.offline',
          },
        },
      },
    },
  },
});
