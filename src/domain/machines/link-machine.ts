import { setup } from 'xstate';
import type { SettleEvent } from './power-machine.ts';

/** Whether a data socket's link has been announced as up. */
export const linkMachine = setup({
  types: {
    context: {} as { readonly startsUp: boolean },
    events: {} as SettleEvent,
    input: {} as { readonly live: boolean } | undefined,
  },
  actions: { linkUp() {}, linkDown() {} },
  guards: {
    startsUp: ({ context }) => context.startsUp,
    live: ({ event }) => event.facts.live,
    dead: ({ event }) => !event.facts.live,
  },
}).createMachine({
  id: 'link',
  context: ({ input }) => ({ startsUp: input?.live ?? false }),
  initial: 'new',
  states: {
    new: { always: [{ guard: 'startsUp', target: 'up' }, { target: 'down' }] },
    down: { on: { SETTLE: { guard: 'live', target: 'up', actions: 'linkUp' } } },
    up: { on: { SETTLE: { guard: 'dead', target: 'down', actions: 'linkDown' } } },
  },
});
