import { describe, expect, it } from 'vitest';
import { deviceModels } from '../../../src/levels/device-models.ts';
import {
  deviceDrawing,
  drawnModels,
  drawnSide,
  drawnUnits,
  roomDrawing,
  roomDrawings,
} from '../../../src/rack/model/drawings/drawings.ts';

const bothSides = ['front', 'rear'] as const;

describe('drawings', () => {
  it.each(Object.entries(deviceModels))(
    '%s: has a socket of the right shape for each port and no other',
    (name, model) => {
      const ports = drawnSide(name, 'rear')?.ports ?? {};
      const drawn = Object.entries(ports).map(([key, port]) => `${key} ${port.portKind}`);
      expect(drawn.toSorted()).toEqual(model.ports.map((port) => `${port.name} ${port.portKind}`).toSorted());
      expect(drawnUnits(name)).toBe(model.heightUnits);
    },
  );

  it.each(Object.keys(deviceModels))('%s: anchors lie inside the drawing', (name) => {
    const height = (drawnUnits(name) ?? 0) * 44 - 1;
    for (const side of bothSides) {
      const anchors = drawnSide(name, side);
      expect(Object.keys(anchors?.slots ?? {})).toContain('name');
      for (const box of [
        ...Object.values(anchors?.ports ?? {}),
        ...Object.values(anchors?.slots ?? {}),
        ...Object.values(anchors?.hits ?? {}),
      ]) {
        expect(box.x).toBeGreaterThanOrEqual(15);
        expect(box.x + box.width).toBeLessThanOrEqual(465);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
      }
    }
  });

  it('hold each repeated shape once, and everything that they refer to', () => {
    for (const model of drawnModels) {
      for (const side of bothSides) {
        const svg = deviceDrawing(model, side) ?? '';
        const ids = [...svg.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
        const asked = [...svg.matchAll(/(?:url\(|href=")#([^")]+)/g)].map(([, id]) => id);
        expect(new Set(ids).size, `${model}-${side}`).toBe(ids.length);
        expect(asked.length).toBeGreaterThan(0);
        expect(
          asked.filter((id) => !ids.includes(id)),
          `${model}-${side}`,
        ).toEqual([]);
      }
    }
  });

  it('carry no foreign matter: no scripts, links or fonts, and no broken numbers', () => {
    const all = drawnModels.flatMap((model) => bothSides.map((side) => deviceDrawing(model, side)));
    for (const svg of [...all, ...roomDrawings.map(roomDrawing)]) {
      expect(svg).toMatch(/^<svg /);
      expect(svg).not.toMatch(/<script|<text|href="[^#]|<image|font|NaN|undefined/);
    }
  });
});
