import { assign, setup } from 'xstate';
import type { NodeId } from '../ids.ts';

/** Facts about a group at the instant of an event. */
export interface GroupFacts {
  /** No resource of the group is pending. */
  readonly settled: boolean;
  /** Every resource is offline or failed. */
  readonly allStopped: boolean;
  /** Where a failed resource may take the group: a node, or null (P-13 to P-23, P-7). */
  readonly withinThreshold: boolean;
}

/** Why a group moves: decides the event that is logged. */
export type MoveReason = 'planned' | 'failover' | 'failback';

/** Events of a group. */
export type GroupEvent = { readonly facts: GroupFacts } & (
  | { type: 'ONLINE' | 'OFFLINE' | 'RESOURCES' | 'NO_TARGET' }
  | { type: 'MOVE'; target: NodeId; reason: MoveReason }
  | { type: 'FAILOVER' }
  | { type: 'TAKEN_OVER' | 'LOST' }
);

/** What a group is doing: the unit of failover (P-33, P-34). Its state for people is computed from its resources. */
export const groupMachine = setup({
  types: { context: {} as { target: NodeId | null }, events: {} as GroupEvent },
  actions: {
    onlineResources() {},
    offlineResources() {},
    announceMove(_, _params: { reason: MoveReason }) {},
    transfer(_, _params: { target: NodeId | null }) {},
    failOver() {},
    giveUp() {},
    stopOthers() {},
    report() {},
  },
  guards: {
    settled: ({ event }) => event.facts.settled,
    allStopped: ({ event }) => event.facts.allStopped,
    withinThreshold: ({ event }) => event.facts.withinThreshold,
  },
}).createMachine({
  id: 'group',
  context: { target: null },
  initial: 'idle',
  on: {
    TAKEN_OVER: { target: '.comingOnline', reenter: true, actions: assign({ target: null }) },
    /** The last node is gone, and whatever was under way with it. */
    LOST: { target: '.idle', actions: assign({ target: null }) },
    FAILOVER: [{ guard: 'withinThreshold', actions: 'failOver' }, { target: '.givingUp' }],
    MOVE: {
      target: '.movingOff',
      actions: [
        assign({ target: ({ event }) => event.target }),
        { type: 'announceMove', params: ({ event }) => ({ reason: event.reason }) },
      ],
    },
  },
  states: {
    idle: { on: { ONLINE: 'comingOnline', OFFLINE: 'goingOffline' } },
    comingOnline: {
      entry: 'onlineResources',
      on: { RESOURCES: { guard: 'settled', target: 'idle', actions: 'report' }, OFFLINE: 'goingOffline' },
    },
    goingOffline: {
      entry: 'offlineResources',
      on: { RESOURCES: { guard: 'allStopped', target: 'idle', actions: 'report' }, ONLINE: 'comingOnline' },
    },
    movingOff: {
      entry: 'offlineResources',
      on: {
        RESOURCES: {
          guard: 'allStopped',
          target: 'comingOnline',
          actions: [
            { type: 'transfer', params: ({ context }) => ({ target: context.target }) },
            assign({ target: null }),
          ],
        },
        MOVE: {},
        FAILOVER: {},
      },
    },
    /** The threshold is used up: everything else is stopped and the group stays failed (P-7). */
    givingUp: {
      entry: ['giveUp', 'stopOthers'],
      on: { RESOURCES: { guard: 'settled', target: 'idle', actions: 'report' }, FAILOVER: {} },
    },
  },
});
