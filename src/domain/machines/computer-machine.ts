import { assign, setup } from 'xstate';

/** Facts about a computer at the instant of an event. */
export interface ComputerFacts {
  /** Its server is fed, switched on and whole. */
  readonly deviceOn: boolean;
  /** No Windows is installed: the server starts from the CD. */
  readonly bare: boolean;
}

/** Events of a computer. `POWER_ON` and `POWER_LOST` come from the wiring, the others from people, Windows, its Setup and faults. */
export type ComputerEvent = {
  readonly type: 'POWER_ON' | 'POWER_LOST' | 'SHUT_DOWN' | 'RESTART' | 'HANG' | 'SET_UP' | 'INSTALLED';
  readonly facts: ComputerFacts;
};

/** `restart`: the shutdown under way ends in a boot. `unclean`: Windows last ended without a shutdown. */
export interface ComputerContext {
  readonly startsRunning: boolean;
  readonly startsBare?: boolean;
  readonly restart: boolean;
  readonly unclean: boolean;
}

/** Windows on one server. After a loss of power it stays off until somebody presses the button (BIOS default). */
export const computerMachine = setup({
  types: {
    context: {} as ComputerContext,
    events: {} as ComputerEvent,
    input: {} as { readonly running: boolean; readonly bare?: boolean } | undefined,
  },
  actions: {
    started(_, _params: { unexpectedShutdown: boolean }) {},
    stopping() {},
    stopped() {},
    died() {},
    leftForSetup() {},
    setupLost() {},
    hung() {},
    switchOff() {},
    markClean: assign({ unclean: false }),
    markUnclean: assign({ unclean: true }),
    planRestart: assign({ restart: true }),
    planPowerOff: assign({ restart: false }),
  },
  guards: {
    startsRunning: ({ context }) => context.startsRunning,
    startsBare: ({ context }) => context.startsRunning && context.startsBare === true,
    restarts: ({ context }) => context.restart,
    deviceOn: ({ event }) => event.facts.deviceOn,
    bootsFromCd: ({ event }) => event.facts.deviceOn && event.facts.bare,
  },
  delays: { bootMs: 0, shutdownMs: 0 },
}).createMachine({
  id: 'computer',
  context: ({ input }) => ({
    startsRunning: input?.running ?? false,
    ...(input?.bare === true ? { startsBare: true } : {}),
    restart: false,
    unclean: false,
  }),
  initial: 'new',
  states: {
    /** Left at once: a level may begin with servers that already run. */
    new: {
      always: [
        { guard: 'startsBare', target: 'setup' },
        { guard: 'startsRunning', target: 'running' },
        { target: 'off' },
      ],
    },
    off: {
      on: {
        POWER_ON: [
          { guard: 'bootsFromCd', target: 'setup' },
          { guard: 'deviceOn', target: 'starting' },
        ],
        POWER_LOST: { actions: 'switchOff' },
      },
    },
    /** Windows Setup waits for answers or works; at its end it restarts the server. */
    setup: {
      on: {
        INSTALLED: { target: 'starting', actions: 'markClean' },
        POWER_LOST: { target: 'off', actions: ['switchOff', 'setupLost'] },
      },
    },
    starting: {
      after: {
        bootMs: {
          target: 'running',
          actions: [
            {
              type: 'started',
              params: ({ context }: { context: ComputerContext }) => ({
                unexpectedShutdown: context.unclean,
              }),
            },
            'markClean',
          ],
        },
      },
      on: { POWER_LOST: { target: 'off', actions: ['switchOff', 'died', 'markUnclean'] } },
    },
    running: {
      on: {
        SHUT_DOWN: { target: 'shuttingDown', actions: ['planPowerOff', 'stopping'] },
        RESTART: { target: 'shuttingDown', actions: ['planRestart', 'stopping'] },
        SET_UP: { target: 'setup', actions: ['leftForSetup', 'markClean'] },
        HANG: { target: 'hung', actions: ['hung', 'markUnclean'] },
        POWER_LOST: { target: 'off', actions: ['switchOff', 'died', 'markUnclean'] },
      },
    },
    shuttingDown: {
      after: {
        shutdownMs: [
          { guard: 'restarts', target: 'starting', actions: 'stopped' },
          { target: 'off', actions: ['stopped', 'switchOff'] },
        ],
      },
      on: {
        HANG: { target: 'hung', actions: ['hung', 'markUnclean'] },
        POWER_LOST: { target: 'off', actions: ['switchOff', 'died', 'markUnclean'] },
      },
    },
    /** The lamps are lit, nobody answers: only the button, held, helps. */
    hung: {
      on: { POWER_LOST: { target: 'off', actions: ['switchOff', 'died'] } },
    },
  },
});
