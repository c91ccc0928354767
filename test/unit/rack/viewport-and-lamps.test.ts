import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  between,
  blinks,
  clampViewport,
  fitRoom,
  isLit,
  lampsOf,
  layoutRoom,
  MAX_ZOOM,
  type RackViewModel,
  toCanvas,
  toRoom,
  zoomAbout,
} from '../../../src/rack/model/index.ts';
import { failureRoom, withDeadDisk } from '../../perf/room/fixture-rooms.ts';

const room = { width: 1400, height: 1100 };
const sizes = fc.record({
  width: fc.integer({ min: 200, max: 3000 }),
  height: fc.integer({ min: 200, max: 2000 }),
});

describe('viewport', () => {
  it('goes back and forth between canvas and room', () => {
    const view = fitRoom(room, { width: 1100, height: 846 });
    const there = toRoom(view, { x: 300, y: 200 });
    const back = toCanvas(view, there);
    expect(back.x).toBeCloseTo(300);
    expect(back.y).toBeCloseTo(200);
  });

  it('keeps the room on the canvas and the zoom in its bounds, wherever the wheel turns', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.array(fc.tuple(fc.double({ min: 0.2, max: 5, noNaN: true }), fc.nat(3000), fc.nat(2000)), {
          maxLength: 12,
        }),
        (canvas, turns) => {
          let view = fitRoom(room, canvas);
          const least = view.zoom;
          for (const [factor, x, y] of turns)
            view = zoomAbout(view, factor, { x, y }, room, canvas, MAX_ZOOM);
          expect(view.zoom).toBeGreaterThanOrEqual(least - 1e-9);
          expect(view.zoom).toBeLessThanOrEqual(Math.max(MAX_ZOOM, least) + 1e-9);
          // The picture of the whole room, as large as the canvas, still covers it.
          const fit = fitRoom(room, canvas);
          const scale = view.zoom / fit.zoom;
          const left = view.x - fit.x * scale;
          expect(left).toBeLessThanOrEqual(0.5);
          expect(left + canvas.width * scale).toBeGreaterThanOrEqual(canvas.width - 0.5);
          expect(clampViewport(view, room, canvas, MAX_ZOOM)).toEqual(view);
        },
      ),
    );
  });

  it('zooms about the pointer: what is under it stays there', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.double({ min: 1, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (canvas, factor, across, down) => {
          const at = { x: canvas.width * across, y: canvas.height * down };
          const before = fitRoom(room, canvas);
          const after = zoomAbout(before, factor, at, room, canvas, MAX_ZOOM * 2);
          const moved = toCanvas(after, toRoom(before, at));
          expect(Math.abs(moved.x - at.x)).toBeLessThanOrEqual(1);
          expect(Math.abs(moved.y - at.y)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('rides from one view to the other and arrives', () => {
    const from = { zoom: 0.5, x: 10, y: 20 };
    const to = { zoom: 3, x: -400, y: -900 };
    expect(between(from, to, 0)).toEqual(from);
    const end = between(from, to, 1);
    expect(end.zoom).toBeCloseTo(3);
    expect(end.x).toBeCloseTo(-400);
  });
});

describe('lamps', () => {
  it('are dark on a server without power, but for its status', () => {
    const model = failureRoom();
    const lamps = lampsOf(model, layoutRoom(model, 'rear'));
    const ofNode1 = lamps.filter((lamp) => lamp.key.startsWith('dev:NODE1#'));
    expect(ofNode1.map((lamp) => [lamp.key, lamp.state])).toEqual([['dev:NODE1#status', 'fault']]);
  });

  it('show link where there is link, and nothing at the dark end of a cable', () => {
    const model = failureRoom();
    const keys = lampsOf(model, layoutRoom(model, 'rear')).map((lamp) => lamp.key);
    expect(keys).toContain('dev:NODE2#link-nic1');
    expect(keys).toContain('dev:LAN-SW1#link-2');
    expect(keys).not.toContain('dev:LAN-SW1#link-1');
    expect(keys).not.toContain('dev:NODE2#link-nic2');
  });

  it('show a dead system disk amber, even while its server is off, and a good one only while it runs', () => {
    const diskLamps = (room: RackViewModel) =>
      lampsOf(room, layoutRoom(room, 'front')).flatMap(({ key, state }) =>
        key.endsWith('#systemDisk') ? [[key, state]] : [],
      );
    const model = failureRoom();
    expect(diskLamps(model)).toContainEqual(['dev:NODE2#systemDisk', 'good']);
    expect(diskLamps(model).map(([key]) => key)).not.toContain('dev:NODE1#systemDisk');
    const off = (room: RackViewModel): RackViewModel => ({
      ...room,
      devices: room.devices.map((device) => ({ ...device, status: 'off', lamp: 'off' })),
    });
    expect(diskLamps(off(withDeadDisk(model, 'NODE2')))).toEqual([['dev:NODE2#systemDisk', 'warning']]);
  });

  it('blink by their own pattern: faults twice and a pause, link never', () => {
    const base = { key: 'x', x: 0, y: 0, r: 1 };
    const fault = Array.from({ length: 12 }, (_, step) => isLit({ ...base, state: 'fault' }, step));
    expect(fault).toEqual([true, false, true, false, false, false, true, false, true, false, false, false]);
    expect(
      Array.from({ length: 12 }, (_, step) => isLit({ ...base, state: 'good' }, step)).every(Boolean),
    ).toBe(true);
    const activity = Array.from({ length: 40 }, (_, step) => isLit({ ...base, state: 'activity' }, step));
    expect(new Set(activity).size).toBe(2);
    expect(blinks([{ ...base, state: 'good' }])).toBe(false);
  });
});
