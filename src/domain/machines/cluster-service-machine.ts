import { setup } from 'xstate';

/** Facts about a node's Cluster service at the instant of an event. */
export interface ClusterServiceFacts {
  readonly computerRunning: boolean;
  readonly clusterMember: boolean;
  readonly automatic: boolean;
  /** An active member answers on a network enabled for internal communication (N-14). */
  readonly sponsorFound: boolean;
  readonly pausedBefore: boolean;
  /** No group is owned here any more with anything running in it. */
  readonly groupsGone: boolean;
}

type Facts = { readonly facts: ClusterServiceFacts };

/** Events of a node's Cluster service. */
export type ClusterServiceEvent = Facts &
  (
    | {
        type:
          | 'START'
          | 'STOP'
          | 'PAUSE'
          | 'RESUME'
          | 'TERMINATE'
          | 'CREATED'
          | 'GROUPS_CHANGED'
          | 'EVICTED'
          | 'CRASH';
      }
    | { type: 'QUORUM_WON' | 'QUORUM_REFUSED' }
    | { type: 'COMPUTER_STARTED' | 'COMPUTER_STOPPING' }
    | { type: 'COMPUTER_STOPPED'; orderly?: boolean }
  );

const leaving = {
  STOP: 'stopping',
  COMPUTER_STOPPING: 'stopping',
  TERMINATE: { target: 'waitingForRestart', actions: 'terminate' },
  CRASH: { target: 'waitingForRestart', actions: 'die' },
  COMPUTER_STOPPED: { target: 'stopped', actions: 'die' },
  EVICTED: { target: 'stopped', actions: 'leave' },
} as const;

/** The Cluster service of one node (N-14 to N-25): join is always tried before form (N-17). */
export const clusterServiceMachine = setup({
  types: { context: {} as Record<string, never>, events: {} as ClusterServiceEvent },
  actions: {
    arbitrate() {},
    join() {},
    form() {},
    couldNotStart() {},
    resume() {},
    moveGroupsAway() {},
    moveReturnedGroupsAway() {},
    leave() {},
    die() {},
    terminate() {},
  },
  guards: {
    canStart: ({ event }) => event.facts.computerRunning && event.facts.clusterMember,
    startsByItself: ({ event }) => event.facts.clusterMember && event.facts.automatic,
    sponsorFound: ({ event }) => event.facts.sponsorFound,
    sponsorFoundPaused: ({ event }) => event.facts.sponsorFound && event.facts.pausedBefore,
    pausedBefore: ({ event }) => event.facts.pausedBefore,
    groupsGone: ({ event }) => event.facts.groupsGone,
    orderly: ({ event }) => event.type === 'COMPUTER_STOPPED' && event.orderly === true,
  },
  delays: { serviceStartMs: 0, joinMs: 0, formMs: 0, serviceStopMs: 0, serviceRestartMs: 0 },
}).createMachine({
  id: 'clusterService',
  context: {},
  initial: 'stopped',
  states: {
    stopped: {
      on: {
        START: { guard: 'canStart', target: 'starting' },
        COMPUTER_STARTED: { guard: 'startsByItself', target: 'starting' },
        CREATED: 'up',
      },
    },
    starting: {
      after: { serviceStartMs: [{ guard: 'sponsorFound', target: 'joining' }, { target: 'arbitrating' }] },
      on: { STOP: 'stopped', COMPUTER_STOPPED: 'stopped', COMPUTER_STOPPING: 'stopped', EVICTED: 'stopped' },
    },
    joining: {
      after: {
        joinMs: [
          { guard: 'sponsorFoundPaused', target: 'paused', actions: 'join' },
          { guard: 'sponsorFound', target: 'up', actions: 'join' },
          { target: 'waitingForRestart', actions: 'couldNotStart' },
        ],
      },
      on: { STOP: 'stopped', COMPUTER_STOPPED: 'stopped', COMPUTER_STOPPING: 'stopped', EVICTED: 'stopped' },
    },
    arbitrating: {
      entry: 'arbitrate',
      on: {
        QUORUM_WON: 'forming',
        QUORUM_REFUSED: { target: 'waitingForRestart', actions: 'couldNotStart' },
        STOP: 'stopped',
        COMPUTER_STOPPED: 'stopped',
        COMPUTER_STOPPING: 'stopped',
        EVICTED: 'stopped',
      },
    },
    forming: {
      after: {
        formMs: [
          { guard: 'pausedBefore', target: 'paused', actions: 'form' },
          { target: 'up', actions: 'form' },
        ],
      },
      on: { ...leaving, STOP: 'stopped', COMPUTER_STOPPING: 'stopped' },
    },
    up: { on: { ...leaving, PAUSE: 'paused' } },
    paused: { on: { ...leaving, RESUME: { target: 'up', actions: 'resume' } } },
    stopping: {
      entry: 'moveGroupsAway',
      after: { serviceStopMs: { guard: 'groupsGone', target: 'stopped', actions: 'leave' } },
      on: {
        /** Groups that come back, since the node they went to is gone, are sent away again. */
        GROUPS_CHANGED: [
          { guard: 'groupsGone', target: 'stopped', actions: 'leave' },
          { actions: 'moveReturnedGroupsAway' },
        ],
        COMPUTER_STOPPED: [
          { guard: 'orderly', target: 'stopped', actions: 'leave' },
          { target: 'stopped', actions: 'die' },
        ],
        TERMINATE: { target: 'waitingForRestart', actions: 'terminate' },
        CRASH: { target: 'waitingForRestart', actions: 'die' },
        EVICTED: { target: 'stopped', actions: 'leave' },
      },
    },
    waitingForRestart: {
      after: { serviceRestartMs: [{ guard: 'canStart', target: 'starting' }, { target: 'stopped' }] },
      on: {
        START: { guard: 'canStart', target: 'starting' },
        STOP: 'stopped',
        COMPUTER_STOPPED: 'stopped',
        COMPUTER_STOPPING: 'stopped',
        EVICTED: 'stopped',
      },
    },
  },
});
