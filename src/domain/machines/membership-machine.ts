import { assign, setup } from 'xstate';
import type { NodeId } from '../ids.ts';

/** Facts about the members at the instant of an event. */
export interface MembershipFacts {
  /** Some members do not hear each other on any network for internal communication, or are dead. */
  readonly split: boolean;
  /** Whether a challenge for the quorum is under way. */
  readonly quorumContested: boolean;
}

/** Events of the membership. */
export type MembershipEvent = { readonly facts: MembershipFacts } & (
  | { type: 'CONNECTIVITY' | 'QUORUM_SETTLED' }
  | { type: 'SET_MEMBERS'; members: readonly NodeId[] }
  | { type: 'ADD_MEMBER' | 'REMOVE_MEMBER'; node: NodeId }
);

/** The agreed membership and its regroup (W-5, W-6, W-23, W-24). Members that died stay in the list until a regroup removes them. */
export const membershipMachine = setup({
  types: {
    context: {} as { members: readonly NodeId[]; split: boolean },
    events: {} as MembershipEvent,
    input: {} as { members: readonly NodeId[] } | undefined,
  },
  actions: {
    arbitrateSplit() {},
    announceStage(_, _params: { stage: string }) {},
    removeLost() {},
    takeOverGroups() {},
    recheck() {},
  },
  guards: {
    split: ({ event }) => event.facts.split,
    quorumSettled: ({ event }) => !event.facts.quorumContested,
  },
  delays: { nodeLostMs: 0, regroupMs: 0 },
}).createMachine({
  id: 'membership',
  context: ({ input }) => ({ members: input?.members ?? [], split: false }),
  initial: 'stable',
  on: {
    ADD_MEMBER: {
      actions: assign({
        members: ({ context, event }) => [
          ...context.members.filter((node) => node !== event.node),
          event.node,
        ],
      }),
    },
    REMOVE_MEMBER: {
      actions: assign({
        members: ({ context, event }) => context.members.filter((node) => node !== event.node),
      }),
    },
    SET_MEMBERS: { actions: assign({ members: ({ event }) => event.members }) },
    CONNECTIVITY: { actions: assign({ split: ({ event }) => event.facts.split }) },
  },
  states: {
    stable: {
      on: {
        CONNECTIVITY: [
          { guard: 'split', target: 'suspecting', actions: assign({ split: true }) },
          { actions: assign({ split: false }) },
        ],
      },
    },
    suspecting: {
      after: { nodeLostMs: 'activate' },
      on: {
        CONNECTIVITY: [
          { guard: 'split', actions: assign({ split: true }) },
          { target: 'stable', actions: assign({ split: false }) },
        ],
      },
    },
    activate: {
      entry: [{ type: 'announceStage', params: { stage: 'activate' } }, 'arbitrateSplit'],
      after: { regroupMs: 'closing' },
    },
    closing: {
      entry: { type: 'announceStage', params: { stage: 'closing' } },
      after: { regroupMs: 'pruning' },
    },
    pruning: {
      entry: { type: 'announceStage', params: { stage: 'pruning' } },
      after: { regroupMs: { guard: 'quorumSettled', target: 'cleanup1' } },
      on: { QUORUM_SETTLED: { guard: 'quorumSettled', target: 'cleanup1' } },
    },
    cleanup1: {
      entry: [{ type: 'announceStage', params: { stage: 'cleanup1' } }, 'removeLost'],
      after: { regroupMs: 'cleanup2' },
    },
    cleanup2: {
      entry: { type: 'announceStage', params: { stage: 'cleanup2' } },
      after: {
        regroupMs: {
          target: 'stable',
          actions: [{ type: 'announceStage', params: { stage: 'stabilized' } }, 'takeOverGroups', 'recheck'],
        },
      },
    },
  },
});
