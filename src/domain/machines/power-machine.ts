import { setup } from 'xstate';

/** Events of a device's power and of a socket's link: the wiring may have changed. */
export interface SettleEvent {
  readonly type: 'SETTLE';
  readonly facts: { readonly live: boolean };
}

/** Whether a device has been announced as on. The truth is in the wiring; this is what the room has last heard of it. */
export const powerMachine = setup({
  types: {
    context: {} as { readonly startsOn: boolean },
    events: {} as SettleEvent,
    input: {} as { readonly live: boolean } | undefined,
  },
  actions: { poweredOn() {}, poweredOff() {} },
  guards: {
    startsOn: ({ context }) => context.startsOn,
    live: ({ event }) => event.facts.live,
    dead: ({ event }) => !event.facts.live,
  },
}).createMachine({
  id: 'power',
  context: ({ input }) => ({ startsOn: input?.live ?? false }),
  initial: 'new',
  states: {
    new: { always: [{ guard: 'startsOn', target: 'on' }, { target: 'off' }] },
    off: { on: { SETTLE: { guard: 'live', target: 'on', actions: 'poweredOn' } } },
    on: { on: { SETTLE: { guard: 'dead', target: 'off', actions: 'poweredOff' } } },
  },
});
