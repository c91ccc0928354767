import { assign, enqueueActions, setup } from 'xstate';
import type { CableId, CableKind, DeviceId, PortId } from '#domain';
import type { Point } from './cable-routes.ts';
import type { RoomHit } from './layout.ts';
import type { RackIntent, ShelfCable } from './view-model.ts';

/** A pointer has to move this far, in CSS pixels, before a press becomes a drag; hands tremble. */
export const DRAG_THRESHOLD = 6;

/** So long the power button is held before the power goes, in ms of the trainee's own time. */
export const HOLD_MS = 4_000;

/** The cable end that sits in a port. */
export interface PluggedEnd {
  readonly cable: CableId;
  readonly cableKind: CableKind;
  readonly otherPort: PortId;
}

/** A pointer event with what lies under it: facts come in the event, so that the machine needs no room. */
interface PointerFacts {
  readonly hit: RoomHit;
  readonly at: Point;
}

/** What the hand does. `refusal` is why the port under the pointer cannot take the plug, or null. */
export type GestureEvent =
  | ({ readonly type: 'DOWN'; readonly plugged: PluggedEnd | null } & PointerFacts)
  | ({ readonly type: 'MOVE' } & PointerFacts)
  | ({ readonly type: 'UP'; readonly refusal: string | null } & PointerFacts)
  | { readonly type: 'CANCEL' }
  | { readonly type: 'SHELF'; readonly cable: ShelfCable };

/** What the gesture tells the outside. */
export type GestureOutput =
  | { readonly type: 'intent'; readonly intent: RackIntent }
  | { readonly type: 'refused'; readonly port: PortId; readonly note: string };

/** The hand: where the fixed end is, which plug was lifted, where the loose end hangs. */
export interface GestureContext {
  readonly shelf: ShelfCable;
  readonly origin: Point;
  readonly pressed: RoomHit;
  readonly fixedPort: PortId | null;
  readonly lifted: { readonly cable: CableId; readonly cableKind: CableKind; readonly port: PortId } | null;
  readonly pointer: Point;
  readonly over: RoomHit;
}

const nowhere: RoomHit = { kind: 'background' };

const emptyHand = { fixedPort: null, lifted: null, pressed: nowhere } as const;

const samePort = (hit: RoomHit, port: PortId | null | undefined): boolean =>
  hit.kind === 'port' && hit.port === port;

/**
 * Wiring with one pointer: drag from port to port, or click one port and then the other. A click or drag on a plugged
 * port lifts that plug; let go over nothing and the cable is out; Escape puts everything back.
 */
export const gestureMachine = setup({
  types: {
    context: {} as GestureContext,
    events: {} as GestureEvent,
    emitted: {} as GestureOutput,
    input: {} as { shelf: ShelfCable },
  },
  guards: {
    onPort: ({ event }) => event.type === 'DOWN' && event.hit.kind === 'port',
    onThing: ({ event }) => event.type === 'DOWN' && event.hit.kind !== 'port',
    movedFar: ({ context, event }) =>
      event.type === 'MOVE' &&
      Math.hypot(event.at.x - context.origin.x, event.at.y - context.origin.y) >= DRAG_THRESHOLD,
    backHome: ({ context, event }) =>
      event.type === 'UP' &&
      (samePort(event.hit, context.lifted?.port) || samePort(event.hit, context.fixedPort)),
    refusedHere: ({ event }) => event.type === 'UP' && event.hit.kind === 'port' && event.refusal !== null,
    onPower: ({ context }) => context.pressed.kind === 'power',
    overPort: ({ event }) => event.type === 'UP' && event.hit.kind === 'port',
  },
  actions: {
    press: assign(({ event }) =>
      event.type === 'DOWN'
        ? { origin: event.at, pointer: event.at, pressed: event.hit, over: event.hit }
        : {},
    ),
    follow: assign(({ event }) =>
      event.type === 'MOVE' || event.type === 'UP' ? { pointer: event.at, over: event.hit } : {},
    ),
    take: assign(({ event }) => {
      if (event.type !== 'DOWN' || event.hit.kind !== 'port') return {};
      if (event.plugged === null) return { fixedPort: event.hit.port, lifted: null };
      const { cable, cableKind, otherPort } = event.plugged;
      return { fixedPort: otherPort, lifted: { cable, cableKind, port: event.hit.port } };
    }),
    emptyTheHand: assign(emptyHand),
    setShelf: assign(({ event }) => (event.type === 'SHELF' ? { shelf: event.cable } : {})),
    plugIn: enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'UP' || event.hit.kind !== 'port' || context.fixedPort === null) return;
      const { fixedPort, lifted } = context;
      if (lifted !== null)
        enqueue.emit({
          type: 'intent',
          intent: { type: 'disconnect', cable: lifted.cable, port: lifted.port },
        });
      const cableKind = lifted?.cableKind ?? context.shelf;
      enqueue.emit({
        type: 'intent',
        intent: { type: 'connect', from: fixedPort, to: event.hit.port, cableKind },
      });
    }),
    /** A plug that does not fit is tried all the same: the engine refuses it, and the mistake is in the log. */
    tryAnyway: enqueueActions(({ context, event, enqueue }) => {
      if (
        event.type !== 'UP' ||
        event.hit.kind !== 'port' ||
        context.fixedPort === null ||
        context.lifted !== null
      )
        return;
      enqueue.emit({
        type: 'intent',
        intent: { type: 'connect', from: context.fixedPort, to: event.hit.port, cableKind: context.shelf },
      });
    }),
    letGo: enqueueActions(({ context, enqueue }) => {
      const { lifted } = context;
      if (lifted !== null)
        enqueue.emit({
          type: 'intent',
          intent: { type: 'disconnect', cable: lifted.cable, port: lifted.port },
        });
    }),
    /** A lifted plug stays where it was: nothing is commanded, so the reason must be told here. */
    sayRefused: enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'UP' || event.hit.kind !== 'port' || context.lifted === null) return;
      enqueue.emit({ type: 'refused', port: event.hit.port, note: event.refusal ?? '' });
    }),
    holdPower: enqueueActions(({ context, enqueue }) => {
      if (context.pressed.kind !== 'power') return;
      enqueue.emit({ type: 'intent', intent: { type: 'holdPower', device: context.pressed.device } });
    }),
    pressThing: enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'UP') return;
      const intent = intentOfPress(context.pressed, event.hit);
      if (intent !== null) enqueue.emit({ type: 'intent', intent });
    }),
  },
  delays: { holdMs: HOLD_MS },
}).createMachine({
  id: 'gesture',
  context: ({ input }) => ({
    shelf: input.shelf,
    origin: { x: 0, y: 0 },
    pointer: { x: 0, y: 0 },
    over: nowhere,
    ...emptyHand,
  }),
  initial: 'idle',
  on: { SHELF: { actions: 'setShelf' } },
  states: {
    idle: {
      entry: 'emptyTheHand',
      on: {
        DOWN: [
          { guard: 'onPort', target: 'pressingPort', actions: ['press', 'take'] },
          { guard: 'onThing', target: 'pressingThing', actions: 'press' },
        ],
        MOVE: { actions: 'follow' },
      },
    },
    pressingPort: {
      on: {
        MOVE: [{ guard: 'movedFar', target: 'dragging', actions: 'follow' }, { actions: 'follow' }],
        UP: { target: 'carrying', actions: 'follow' },
        CANCEL: 'idle',
      },
    },
    /** The power button goes off while it is still held, as on the machine. */
    pressingThing: {
      after: { holdMs: { guard: 'onPower', target: 'idle', actions: 'holdPower' } },
      on: {
        MOVE: { guard: 'movedFar', target: 'panning', actions: 'follow' },
        UP: { target: 'idle', actions: ['follow', 'pressThing'] },
        CANCEL: 'idle',
      },
    },
    panning: { on: { MOVE: { actions: 'follow' }, UP: 'idle', CANCEL: 'idle' } },
    dragging: {
      on: {
        MOVE: { actions: 'follow' },
        UP: [
          { guard: 'backHome', target: 'idle' },
          { guard: 'refusedHere', target: 'idle', actions: ['sayRefused', 'tryAnyway'] },
          { guard: 'overPort', target: 'idle', actions: 'plugIn' },
          { target: 'idle', actions: 'letGo' },
        ],
        CANCEL: 'idle',
      },
    },
    carrying: {
      on: {
        MOVE: { actions: 'follow' },
        DOWN: { target: 'carryingPressed', actions: 'press' },
        CANCEL: 'idle',
      },
    },
    carryingPressed: {
      on: {
        MOVE: [{ guard: 'movedFar', target: 'carryingMoved', actions: 'follow' }, { actions: 'follow' }],
        UP: [
          { guard: 'backHome', target: 'idle' },
          { guard: 'refusedHere', target: 'carrying', actions: ['follow', 'sayRefused', 'tryAnyway'] },
          { guard: 'overPort', target: 'idle', actions: 'plugIn' },
          { target: 'idle', actions: 'letGo' },
        ],
        CANCEL: 'idle',
      },
    },
    /** The trainee pans with the cable in the hand, or drags from port to port after all. */
    carryingMoved: {
      on: {
        MOVE: { actions: 'follow' },
        UP: [
          { guard: 'refusedHere', target: 'carrying', actions: ['follow', 'sayRefused', 'tryAnyway'] },
          { guard: 'overPort', target: 'idle', actions: 'plugIn' },
          { target: 'carrying', actions: 'follow' },
        ],
        CANCEL: 'idle',
      },
    },
  },
});

/** Whether a cable is in the hand in this state. */
export function holdsCable(state: string): boolean {
  return (
    state === 'dragging' || state === 'carrying' || state === 'carryingPressed' || state === 'carryingMoved'
  );
}

/** Whether a finger rests on something in this state. */
export function pressesThing(state: string): boolean {
  return state === 'pressingThing';
}

/**
 * How much of the time is over for which a power button has to be held, from 0 to 1. Where motion is reduced it grows by a
 * quarter at a time.
 */
export function heldShare(heldMs: number, reducedMotion: boolean): number {
  const share = Math.min(1, Math.max(0, heldMs / HOLD_MS));
  return reducedMotion ? Math.floor(share * 4) / 4 : share;
}

/** Whether moving the pointer moves the room in this state. */
export function pansRoom(state: string): boolean {
  return state === 'panning' || state === 'carryingMoved';
}

function intentOfPress(pressed: RoomHit, released: RoomHit): RackIntent | null {
  if (pressed.kind !== released.kind) return null;
  if (pressed.kind === 'background') return { type: 'select', device: null };
  if (pressed.kind === 'port' || released.kind === 'port' || released.kind === 'background') return null;
  if (pressed.device !== released.device) return null;
  return pressOn(pressed.kind, pressed.device);
}

function pressOn(kind: Exclude<RoomHit['kind'], 'port' | 'background'>, device: DeviceId): RackIntent {
  if (kind === 'systemDisk') return { type: 'replaceDisk', device };
  if (kind === 'console') return { type: 'openConsole', device };
  if (kind === 'power') return { type: 'pressPower', device };
  return { type: 'select', device };
}
