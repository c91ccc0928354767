import { createActor } from 'xstate';
import {
  type GestureContext,
  type GestureEvent,
  type GestureOutput,
  gestureMachine,
  holdsCable,
  pansRoom,
  pressesThing,
} from './gesture-machine.ts';
import type { ShelfCable } from './view-model.ts';

/** The running gesture of one canvas. */
export interface Gesture {
  send(event: GestureEvent): void;
  /** Whether a cable is in the hand. */
  holding(): boolean;
  /** Whether moving the pointer moves the room. */
  panning(): boolean;
  /** Whether a power button is held down. */
  onPower(): boolean;
  context(): GestureContext;
  stop(): void;
}

/** Starts the gesture machine; what it says goes to `onOutput` as it happens. */
export function createGesture(shelf: ShelfCable, onOutput: (output: GestureOutput) => void): Gesture {
  const actor = createActor(gestureMachine, { input: { shelf } });
  actor.on('intent', onOutput);
  actor.on('refused', onOutput);
  actor.start();
  const state = () => String(actor.getSnapshot().value);
  return {
    send: (event) => actor.send(event),
    holding: () => holdsCable(state()),
    panning: () => pansRoom(state()),
    onPower: () => pressesThing(state()) && actor.getSnapshot().context.pressed.kind === 'power',
    context: () => actor.getSnapshot().context,
    stop: () => actor.stop(),
  };
}
