import { assign, setup } from 'xstate';

/** Facts about a computer at the instant of an event. */
export interface ComputerFacts {
  /** Its server is fed, switched on and whole. */
  readonly deviceOn: boolean;
  /** There is a Windows on its disk that can be started. */
  readonly bootable: boolean;
  /** No Windows is installed: the server starts from the CD. */
  readonly bare: boolean;
}

/**
 * Events of a computer. `POWER_ON` and `POWER_LOST` come from the wiring, the others from people, Windows and faults.
 * `SYSTEM_LOST`: the disk with Windows is gone. `SETUP`, `SETUP_DONE`: Windows or a recovery from the CD.
 */
export type ComputerEvent = {
  readonly type:
    | 'POWER_ON'
    | 'POWER_LOST'
    | 'SHUT_DOWN'
    | 'RESTART'
    | 'HANG'
    | 'SYSTEM_LOST'
    | 'SETUP'
    | 'SETUP_DONE';
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
    noSystem() {},
    markClean: assign({ unclean: false }),
    markUnclean: assign({ unclean: true }),
    planRestart: assign({ restart: true }),
    planPowerOff: assign({ restart: false }),
  },
  guards: {
    startsRunning: ({ context }) => context.startsRunning,
    startsBare: ({ context }) => context.startsRunning && context.startsBare === true,
    restarts: ({ context }) => context.restart,
    startsWindows: ({ event }) => event.facts.deviceOn && event.facts.bootable && !event.facts.bare,
    bootsFromCd: ({ event }) => event.facts.deviceOn && event.facts.bootable && event.facts.bare,
    findsNoSystem: ({ event }) => event.facts.deviceOn && !event.facts.bootable,
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
          { guard: 'startsWindows', target: 'starting' },
          { guard: 'bootsFromCd', target: 'setup' },
          { guard: 'findsNoSystem', target: 'noSystem', actions: 'noSystem' },
        ],
        POWER_LOST: { actions: 'switchOff' },
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
      on: {
        SYSTEM_LOST: { target: 'noSystem', actions: 'noSystem' },
        POWER_LOST: { target: 'off', actions: ['switchOff', 'died', 'markUnclean'] },
      },
    },
    running: {
      on: {
        SHUT_DOWN: { target: 'shuttingDown', actions: ['planPowerOff', 'stopping'] },
        RESTART: { target: 'shuttingDown', actions: ['planRestart', 'stopping'] },
        SETUP: { target: 'setup', actions: ['leftForSetup', 'markClean'] },
        HANG: { target: 'hung', actions: ['hung', 'markUnclean'] },
        SYSTEM_LOST: { target: 'hung', actions: ['hung', 'markUnclean'] },
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
        SYSTEM_LOST: { target: 'hung', actions: ['hung', 'markUnclean'] },
        POWER_LOST: { target: 'off', actions: ['switchOff', 'died', 'markUnclean'] },
      },
    },
    /** The lamps are lit, nobody answers: only the button, held, helps. */
    hung: {
      on: { POWER_LOST: { target: 'off', actions: ['switchOff', 'died'] } },
    },
    /** The BIOS finds nothing to start: only the CD helps. */
    noSystem: {
      on: { SETUP: 'setup', POWER_LOST: { target: 'off', actions: 'switchOff' } },
    },
    /** Setup or a recovery waits for answers or works from the CD; it ends in the first start of what it has put on the disk. */
    setup: {
      on: {
        SETUP_DONE: { target: 'starting', actions: 'markClean' },
        SYSTEM_LOST: { target: 'noSystem', actions: ['setupLost', 'noSystem'] },
        POWER_LOST: { target: 'off', actions: ['switchOff', 'setupLost'] },
      },
    },
  },
});
