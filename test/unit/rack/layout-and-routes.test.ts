import { describe, expect, it } from 'vitest';
import {
  artSideOf,
  hitAt,
  layoutRoom,
  type RackViewModel,
  routeCables,
} from '../../../src/rack/model/index.ts';
import { failureRoom, fullRoom, withDeadDisk } from '../../perf/room/fixture-rooms.ts';

describe('layout', () => {
  it('puts devices into their units, from the bottom', () => {
    const layout = layoutRoom(failureRoom(), 'rear');
    const ups = layout.devices.get('dev:UPS-A');
    const rack = layout.racks[0];
    expect(ups?.y).toBe((rack?.unitsBottom ?? 0) - 2 * 44);
    expect(ups?.height).toBe(87);
  });

  it('finds the port under a point, and the nearest of two', () => {
    const layout = layoutRoom(failureRoom(), 'rear');
    for (const port of layout.ports.values()) {
      expect(hitAt(layout, port.cx, port.cy)).toEqual({ kind: 'port', port: port.id, device: port.device });
    }
    expect(hitAt(layout, 2, 2)).toEqual({ kind: 'background' });
  });

  it('shows buttons at the front and sockets at the rear', () => {
    expect(layoutRoom(failureRoom(), 'front').ports.size).toBe(0);
    const front = layoutRoom(failureRoom(), 'front').hits.filter((hit) => hit.action === 'power');
    expect(front.map((hit) => hit.device)).toEqual([
      'dev:NODE1',
      'dev:NODE2',
      'dev:DC1',
      'dev:FE1',
      'dev:FE2',
    ]);
    expect(layoutRoom(failureRoom(), 'rear').hits.some((hit) => hit.action === 'power')).toBe(false);
  });

  it('has a place at the front to take a dead system disk by, and none for one that works', () => {
    const disksIn = (room: RackViewModel) =>
      layoutRoom(room, 'front').hits.filter((hit) => hit.action === 'systemDisk');
    expect(disksIn(failureRoom())).toEqual([]);
    const [bay] = disksIn(withDeadDisk(failureRoom(), 'NODE2'));
    const layout = layoutRoom(withDeadDisk(failureRoom(), 'NODE2'), 'front');
    expect(bay?.device).toBe('dev:NODE2');
    expect(hitAt(layout, (bay?.x ?? 0) + 9, (bay?.y ?? 0) + 9)).toEqual({
      kind: 'systemDisk',
      device: 'dev:NODE2',
    });
  });
});

describe('cable routes', () => {
  it('begin and end in their sockets', () => {
    const room = failureRoom();
    const layout = layoutRoom(room, 'rear');
    const routes = routeCables(room, layout);
    expect(routes).toHaveLength(room.cables.length);
    for (const route of routes) {
      const cable = room.cables.find((each) => each.id === route.cable);
      const from = layout.ports.get(cable?.from ?? '/');
      const to = layout.ports.get(cable?.to ?? '/');
      expect(route.points[0]?.x).toBe(from?.cx);
      expect(route.points.at(-1)?.x).toBe(to?.cx);
    }
  });

  it('do not depend on the order in which cables were plugged', () => {
    const room = failureRoom();
    const layout = layoutRoom(room, 'rear');
    const turned = { ...room, cables: room.cables.toReversed() };
    expect(routeCables(turned, layout)).toEqual(routeCables(room, layout));
  });

  it('lie side by side below a device, wide apart where the unit below is free', () => {
    const room = failureRoom();
    const layout = layoutRoom(room, 'rear');
    const drops = routeCables(room, layout).flatMap((route) => {
      const cable = room.cables.find((each) => each.id === route.cable);
      const end = layout.ports.get(cable?.to ?? '/');
      if (end?.device !== 'dev:LAN-SW1') return [];
      // The lowest point within the switch's width is where the cable runs sideways.
      const strip = route.points.filter(
        (point) => Math.abs(point.x - end.cx) < 60 && point.y > end.laneY - 4,
      );
      return [Math.max(...strip.map((point) => point.y))];
    });
    expect(drops).toHaveLength(2);
    expect(Math.abs((drops[0] ?? 0) - (drops[1] ?? 0))).toBeGreaterThan(4);
    const sockets = [...layout.ports.values()];
    const roomOf = (id: string) => sockets.find((port) => port.id === id)?.laneRoom ?? 0;
    // HUB1 stands right on FC-SW1; below FC-SW1 a unit is free.
    expect(roomOf('HUB1/1')).toBeLessThan(8);
    expect(roomOf('FC-SW1/1')).toBeGreaterThan(38);
  });

  it.each([
    ['failure', failureRoom()],
    ['full', fullRoom()],
  ] as const)('never cross print, lamps or names: %s room', (_name, room) => {
    const layout = layoutRoom(room, 'rear');
    const routes = routeCables(room, layout);
    const crossed: string[] = [];
    for (const device of room.devices) {
      const box = layout.devices.get(device.id);
      if (box === undefined) continue;
      const art = artSideOf(device, 'rear');
      const places = [
        ...Object.entries(art.labels).flatMap(([key, at]) => {
          const word = device.ports.find((port) => port.key === key)?.label;
          if (word === undefined) return [];
          const width = word.length * at.size * 0.6;
          return [{ key, x: at.x - width / 2, y: at.y - at.size / 2, width, height: at.size }];
        }),
        ...Object.entries(art.slots).map(([key, at]) => ({ key, ...at })),
        ...Object.entries(art.leds).map(([key, at]) => ({
          key,
          x: at.x - 2,
          y: at.y - 2,
          width: 4,
          height: 4,
        })),
      ];
      for (const place of places) {
        for (const route of routes) {
          const hit = route.points.some(
            (point) =>
              point.x > box.x + place.x - 2 &&
              point.x < box.x + place.x + place.width + 2 &&
              point.y > box.y + place.y - 2 &&
              point.y < box.y + place.y + place.height + 2,
          );
          if (hit) crossed.push(`${route.cable} over ${device.name} ${place.key}`);
        }
      }
    }
    expect(crossed).toEqual([]);
  });
});

describe('the full room', () => {
  it('is as large as the benchmark demands', () => {
    const room = fullRoom();
    expect(room.racks).toHaveLength(2);
    expect(room.devices).toHaveLength(32);
    expect(room.cables).toHaveLength(60);
    expect(room.devices.flatMap((device) => device.ports).length).toBeGreaterThanOrEqual(448);
    const ends = room.cables.flatMap((cable) => [cable.from, cable.to]);
    expect(new Set(ends).size).toBe(ends.length);
  });
});
