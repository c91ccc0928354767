import { describe, expect, it, vi } from 'vitest';
import {
  createGesture,
  type GestureOutput,
  HOLD_MS,
  heldShare,
  type PluggedEnd,
  type PortId,
  type RoomHit,
} from '../../../src/rack/model/index.ts';

const port = (id: PortId): RoomHit => ({ kind: 'port', port: id, device: 'dev:X' });
const nothing: RoomHit = { kind: 'background' };
const plugged: PluggedEnd = { cable: 'cable:1', cableKind: 'lan', otherPort: 'SW/1' };

function hand() {
  const said: GestureOutput[] = [];
  const gesture = createGesture('auto', (output) => said.push(output));
  const at = (x: number) => ({ x, y: 0 });
  return {
    gesture,
    intents: () => said.flatMap((output) => (output.type === 'intent' ? [output.intent] : [])),
    said,
    down: (hit: RoomHit, x = 0, end: PluggedEnd | null = null) =>
      gesture.send({ type: 'DOWN', hit, at: at(x), plugged: end }),
    move: (hit: RoomHit, x: number) => gesture.send({ type: 'MOVE', hit, at: at(x) }),
    up: (hit: RoomHit, x = 0, refusal: string | null = null) =>
      gesture.send({ type: 'UP', hit, at: at(x), refusal }),
  };
}

describe('wiring gesture', () => {
  it('connects by dragging', () => {
    const { down, move, up, intents } = hand();
    down(port('A/1'));
    move(nothing, 50);
    up(port('B/1'), 100);
    expect(intents()).toEqual([{ type: 'connect', from: 'A/1', to: 'B/1', cableKind: 'auto' }]);
  });

  it('connects by two clicks, with the cable from the shelf', () => {
    const { gesture, down, up, intents } = hand();
    gesture.send({ type: 'SHELF', cable: 'crossover' });
    down(port('A/1'));
    up(port('A/1'));
    expect(gesture.holding()).toBe(true);
    down(port('B/1'));
    up(port('B/1'));
    expect(gesture.holding()).toBe(false);
    expect(intents()).toEqual([{ type: 'connect', from: 'A/1', to: 'B/1', cableKind: 'crossover' }]);
  });

  it('pulls a plug that is let go over nothing', () => {
    const { down, move, up, intents } = hand();
    down(port('A/1'), 0, plugged);
    move(nothing, 40);
    up(nothing, 60);
    expect(intents()).toEqual([{ type: 'disconnect', cable: 'cable:1', port: 'A/1' }]);
  });

  it('moves a plug to another port, its other end staying where it is', () => {
    const { down, move, up, intents } = hand();
    down(port('A/1'), 0, plugged);
    move(port('B/1'), 40);
    up(port('B/1'), 60);
    expect(intents()).toEqual([
      { type: 'disconnect', cable: 'cable:1', port: 'A/1' },
      { type: 'connect', from: 'SW/1', to: 'B/1', cableKind: 'lan' },
    ]);
  });

  it('puts a lifted plug back where it was', () => {
    const { gesture, down, move, up, intents } = hand();
    down(port('A/1'), 0, plugged);
    move(nothing, 40);
    up(port('A/1'), 2);
    expect(intents()).toEqual([]);
    expect(gesture.holding()).toBe(false);
  });

  it('tries a port that refuses all the same, for the record, and keeps a clicked cable in the hand', () => {
    const { gesture, down, up, said } = hand();
    down(port('A/1'));
    up(port('A/1'));
    down(port('B/1'));
    up(port('B/1'), 0, 'occupied');
    expect(said).toEqual([
      { type: 'intent', intent: { type: 'connect', from: 'A/1', to: 'B/1', cableKind: 'auto' } },
    ]);
    expect(gesture.holding()).toBe(true);
  });

  it('does not pull a plug that another port refuses, and says why', () => {
    const { down, move, up, intents, said } = hand();
    down(port('A/1'), 0, plugged);
    move(port('B/1'), 40);
    up(port('B/1'), 60, 'occupied');
    expect(intents()).toEqual([]);
    expect(said).toEqual([{ type: 'refused', port: 'B/1', note: 'occupied' }]);
  });

  it('forgets everything at Escape', () => {
    const { gesture, down, move, intents } = hand();
    down(port('A/1'), 0, plugged);
    move(nothing, 40);
    gesture.send({ type: 'CANCEL' });
    expect(gesture.holding()).toBe(false);
    expect(gesture.context().lifted).toBeNull();
    expect(intents()).toEqual([]);
  });

  it('presses what is under the finger, but not when it slid off', () => {
    const { down, move, up, intents } = hand();
    const console: RoomHit = { kind: 'console', device: 'dev:N' };
    const power: RoomHit = { kind: 'power', device: 'dev:N' };
    down(console);
    up(console);
    down(power);
    up(nothing, 3);
    down(power);
    move(power, 30);
    up(power, 30);
    down(nothing);
    up(nothing);
    expect(intents()).toEqual([
      { type: 'openConsole', device: 'dev:N' },
      { type: 'select', device: null },
    ]);
  });

  it('pans with an empty hand and with a cable in it', () => {
    const { gesture, down, move, up } = hand();
    down(nothing);
    move(nothing, 20);
    expect(gesture.panning()).toBe(true);
    up(nothing, 20);
    down(port('A/1'));
    up(port('A/1'));
    down(nothing);
    move(nothing, 20);
    expect(gesture.panning()).toBe(true);
    up(nothing, 20);
    expect(gesture.holding()).toBe(true);
  });
});

describe('the power button', () => {
  const power: RoomHit = { kind: 'power', device: 'dev:X' };

  it('is pressed by a click and held by four seconds, before it is let go', () => {
    vi.useFakeTimers();
    const { down, up, intents } = hand();
    down(power);
    vi.advanceTimersByTime(3_900);
    up(power);
    expect(intents()).toEqual([{ type: 'pressPower', device: 'dev:X' }]);
    down(power);
    vi.advanceTimersByTime(4_000);
    expect(intents().at(-1)).toEqual({ type: 'holdPower', device: 'dev:X' });
    up(power);
    expect(intents()).toHaveLength(2);
    vi.useRealTimers();
  });

  it('is known to be held, and for how much of the time, until it goes off', () => {
    vi.useFakeTimers();
    const { down, up, gesture } = hand();
    down({ kind: 'device', device: 'dev:X' });
    expect(gesture.onPower()).toBe(false);
    up({ kind: 'device', device: 'dev:X' });
    down(power);
    expect(gesture.onPower()).toBe(true);
    vi.advanceTimersByTime(HOLD_MS);
    expect(gesture.onPower()).toBe(false);
    vi.useRealTimers();
    expect([0, 1_000, 3_000, 9_000].map((heldMs) => heldShare(heldMs, false))).toEqual([0, 0.25, 0.75, 1]);
    expect([900, 1_900, 3_990].map((heldMs) => heldShare(heldMs, true))).toEqual([0, 0.25, 0.75]);
  });

  it('is pressed for a new disk where the old one is dead', () => {
    const { down, up, intents } = hand();
    down({ kind: 'systemDisk', device: 'dev:X' });
    up({ kind: 'systemDisk', device: 'dev:X' });
    expect(intents()).toEqual([{ type: 'replaceDisk', device: 'dev:X' }]);
  });

  it('is not held by a hand that has moved away, nor is anything else', () => {
    vi.useFakeTimers();
    const { down, move, up, intents } = hand();
    down(power);
    move(nothing, 50);
    vi.advanceTimersByTime(5_000);
    up(nothing, 50);
    down({ kind: 'device', device: 'dev:X' });
    vi.advanceTimersByTime(5_000);
    up({ kind: 'device', device: 'dev:X' });
    expect(intents()).toEqual([{ type: 'select', device: 'dev:X' }]);
    vi.useRealTimers();
  });
});
