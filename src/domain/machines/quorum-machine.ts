import { assign, setup } from 'xstate';
import type { NodeId } from '../ids.ts';

/** Facts about the quorum device at the instant of an event. */
export interface QuorumFacts {
  /** The owner's Cluster service runs and its path to the disk works: it renews its reservation every 3 s. */
  readonly defended: boolean;
  /** The challenger still runs and can reach the disk. */
  readonly challengerAble: boolean;
}

/** Events of the quorum device. */
export type QuorumEvent = { readonly facts: QuorumFacts } & (
  | { type: 'CHALLENGE'; challenger: NodeId }
  | { type: 'RELEASE' }
  | { type: 'HANDOVER'; owner: NodeId }
);

/** The challenger at the time of the transition: the context forgets it in the same step. */
const theChallenger = ({ context }: { context: { challenger: NodeId | null } }) => ({
  challenger: context.challenger,
});
/** Only one may challenge at a time; a later one is turned away. */
const turnAway = {
  actions: {
    type: 'refuse',
    params: ({ event }: { event: { challenger: NodeId } }) => ({ challenger: event.challenger }),
  },
} as const;

/** The single quorum device: reservation, challenge and defence. */
export const quorumMachine = setup({
  types: {
    context: {} as { owner: NodeId | null; challenger: NodeId | null },
    events: {} as QuorumEvent,
    input: {} as { owner: NodeId } | undefined,
  },
  actions: {
    resetBus() {},
    refuse(_, _params: { challenger: NodeId | null }) {},
    acquire() {},
    settle() {},
    disappoint(_, _params: { challenger: NodeId | null }) {},
  },
  guards: {
    defended: ({ event }) => event.facts.defended,
    challengerGone: ({ event }) => !event.facts.challengerAble,
  },
  delays: { arbitrationWaitMs: 0, quorumMountMs: 0 },
}).createMachine({
  id: 'quorum',
  context: ({ input }) => ({ owner: input?.owner ?? null, challenger: null }),
  initial: 'held',
  states: {
    /** Reserved by `owner`; nobody else asks for it. */
    held: {
      on: {
        CHALLENGE: { target: 'contested', actions: assign({ challenger: ({ event }) => event.challenger }) },
        RELEASE: { target: 'free', actions: assign({ owner: null }) },
        HANDOVER: { actions: assign({ owner: ({ event }) => event.owner }) },
      },
    },
    /** Nobody has it: the last node went in order. */
    free: {
      on: {
        CHALLENGE: { target: 'mounting', actions: assign({ challenger: ({ event }) => event.challenger }) },
      },
    },
    contested: {
      entry: 'resetBus',
      after: {
        arbitrationWaitMs: [
          {
            guard: 'defended',
            target: 'held',
            actions: [{ type: 'refuse', params: theChallenger }, assign({ challenger: null }), 'settle'],
          },
          {
            guard: 'challengerGone',
            target: 'free',
            actions: [
              { type: 'disappoint', params: theChallenger },
              assign({ owner: null, challenger: null }),
              'settle',
            ],
          },
          { target: 'mounting' },
        ],
      },
      on: {
        CHALLENGE: turnAway,
        RELEASE: { target: 'mounting', actions: assign({ owner: null }) },
        HANDOVER: { actions: assign({ owner: ({ event }) => event.owner }) },
      },
    },
    mounting: {
      on: { CHALLENGE: turnAway },
      after: {
        quorumMountMs: [
          {
            guard: 'challengerGone',
            target: 'free',
            actions: [
              { type: 'disappoint', params: theChallenger },
              assign({ owner: null, challenger: null }),
              'settle',
            ],
          },
          {
            target: 'held',
            actions: [
              assign({ owner: ({ context }) => context.challenger }),
              'acquire',
              assign({ challenger: null }),
              'settle',
            ],
          },
        ],
      },
    },
  },
});
