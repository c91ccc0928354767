import { setup } from 'xstate';

/** Facts about a node's Cluster service at the instant of an event. */
export interface ClusterServiceFacts {
  readonly computerRunning: boolean;
  readonly clusterMember: boolean;
  readonly automatic: boolean;
  /** An active member answers on a network enabled for internal communication (N-14). */
  readonly sponsorFound: boolean;
  readonly pausedBefore: boolean;
  /** It was evicted but still has its old configuration (N-32a). */
  readonly staleConfiguration: boolean;
  /** The service account's password is right and a domain controller answers (F-25, F-27). */
  readonly logsOn: boolean;
  /** Members answer, but the cluster takes nobody in: it runs without its quorum, or forced without this node. */
  readonly joinBarred: boolean;
  /** It was started so as to leave the quorum alone. */
  readonly leavesQuorum: boolean;
  /** Another node works that this one cannot hear, and one of the two does without the quorum that would decide between them. */
  readonly secondCluster: boolean;
  /** The quorum is won but its log or its disk cannot be used. */
  readonly quorumUnusable: boolean;
  /** The cluster's own address or name cannot come online here (N-25). */
  readonly coreUnusable: boolean;
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
          | 'CRASH'
          | 'HANG'
          | 'RECOVER';
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
    logonFailed() {},
    quorumUnusable() {},
    coreUnusable() {},
    tooLate() {},
    watchdogExpired() {},
    resume() {},
    moveGroupsAway() {},
    moveReturnedGroupsAway() {},
    leave() {},
    die() {},
    terminate() {},
  },
  guards: {
    canStart: ({ event }) => event.facts.computerRunning && event.facts.clusterMember && event.facts.logsOn,
    cannotLogOn: ({ event }) =>
      event.facts.computerRunning && event.facts.clusterMember && !event.facts.logsOn,
    startsByItself: ({ event }) => event.facts.clusterMember && event.facts.automatic && event.facts.logsOn,
    cannotStartByItself: ({ event }) =>
      event.facts.clusterMember && event.facts.automatic && !event.facts.logsOn,
    staleConfiguration: ({ event }) => event.facts.staleConfiguration,
    joinBarred: ({ event }) => event.facts.sponsorFound && event.facts.joinBarred,
    leavesQuorum: ({ event }) => event.facts.leavesQuorum,
    secondCluster: ({ event }) => event.facts.secondCluster,
    quorumUnusable: ({ event }) => event.facts.quorumUnusable,
    coreUnusable: ({ event }) => event.facts.coreUnusable,
    sponsorFound: ({ event }) => event.facts.sponsorFound,
    sponsorFoundPaused: ({ event }) => event.facts.sponsorFound && event.facts.pausedBefore,
    pausedBefore: ({ event }) => event.facts.pausedBefore,
    groupsGone: ({ event }) => event.facts.groupsGone,
    orderly: ({ event }) => event.type === 'COMPUTER_STOPPED' && event.orderly === true,
  },
  delays: {
    serviceStartMs: 0,
    joinMs: 0,
    formMs: 0,
    serviceStopMs: 0,
    serviceRestartMs: 0,
    serviceHangMs: 0,
  },
}).createMachine({
  id: 'clusterService',
  context: {},
  initial: 'stopped',
  states: {
    stopped: {
      on: {
        START: [
          { guard: 'canStart', target: 'starting' },
          { guard: 'cannotLogOn', actions: 'logonFailed' },
        ],
        COMPUTER_STARTED: [
          { guard: 'startsByItself', target: 'starting' },
          { guard: 'cannotStartByItself', actions: 'logonFailed' },
          { guard: 'staleConfiguration', actions: 'couldNotStart' },
        ],
        CREATED: 'up',
      },
    },
    starting: {
      after: {
        serviceStartMs: [
          { guard: 'joinBarred', target: 'waitingForRestart', actions: 'couldNotStart' },
          { guard: 'sponsorFound', target: 'joining' },
          { guard: 'leavesQuorum', target: 'forming' },
          { target: 'arbitrating' },
        ],
      },
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
          { guard: 'secondCluster', target: 'waitingForRestart', actions: 'tooLate' },
          { guard: 'quorumUnusable', target: 'waitingForRestart', actions: 'quorumUnusable' },
          { guard: 'coreUnusable', target: 'waitingForRestart', actions: 'coreUnusable' },
          { guard: 'pausedBefore', target: 'paused', actions: 'form' },
          { target: 'up', actions: 'form' },
        ],
      },
      on: { ...leaving, STOP: 'stopped', COMPUTER_STOPPING: 'stopped' },
    },
    up: { on: { ...leaving, PAUSE: 'paused', HANG: 'hung' } },
    paused: { on: { ...leaving, RESUME: { target: 'up', actions: 'resume' }, HANG: 'hung' } },
    /** The driver below still sends heartbeats, the service answers nobody, until the watchdog ends it (N-34, N-36). */
    hung: {
      after: { serviceHangMs: { target: 'waitingForRestart', actions: ['watchdogExpired', 'die'] } },
      on: {
        RECOVER: [
          { guard: 'pausedBefore', target: 'paused' },
          /** What came to it while it hung could not start. */
          { target: 'up', actions: 'resume' },
        ],
        TERMINATE: leaving.TERMINATE,
        CRASH: leaving.CRASH,
        COMPUTER_STOPPED: leaving.COMPUTER_STOPPED,
        EVICTED: leaving.EVICTED,
      },
    },
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
      after: {
        serviceRestartMs: [
          { guard: 'canStart', target: 'starting' },
          { guard: 'cannotLogOn', target: 'waitingForRestart', reenter: true, actions: 'logonFailed' },
          { target: 'stopped' },
        ],
      },
      on: {
        START: [
          { guard: 'canStart', target: 'starting' },
          { guard: 'cannotLogOn', actions: 'logonFailed' },
        ],
        STOP: 'stopped',
        COMPUTER_STOPPED: 'stopped',
        COMPUTER_STOPPING: 'stopped',
        EVICTED: 'stopped',
      },
    },
  },
});
