import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAnchors } from '../../../scripts/art/anchors.ts';
import { deviceModels } from '../../../src/levels/device-models.ts';
import { artCatalogue } from '../../../src/rack/model/art-catalogue.ts';

const drawing = (name: string): string =>
  readFileSync(new URL(`../../../public/art/${name}.svg`, import.meta.url), 'utf8');

describe('drawings and catalogue', () => {
  it.each(Object.keys(artCatalogue))('%s: the catalogue says what the drawings say', (model) => {
    const entry = artCatalogue[model];
    expect(entry?.rear).toEqual(parseAnchors(drawing(`${model}-rear`)));
    expect(entry?.front).toEqual(parseAnchors(drawing(`${model}-front`)));
  });

  it.each(Object.entries(deviceModels))(
    '%s: has a socket of the right shape for each port and no other',
    (name, model) => {
      const art = artCatalogue[name];
      const drawn = Object.entries(art?.rear.ports ?? {}).map(([key, port]) => `${key} ${port.portKind}`);
      expect(drawn.toSorted()).toEqual(model.ports.map((port) => `${port.name} ${port.portKind}`).toSorted());
      expect(art?.units).toBe(model.heightUnits);
    },
  );

  it.each(Object.keys(deviceModels))('%s: anchors lie inside the drawing', (name) => {
    const art = artCatalogue[name];
    const height = (art?.units ?? 0) * 44 - 1;
    for (const side of [art?.front, art?.rear]) {
      for (const box of [
        ...Object.values(side?.ports ?? {}),
        ...Object.values(side?.slots ?? {}),
        ...Object.values(side?.hits ?? {}),
      ]) {
        expect(box.x).toBeGreaterThanOrEqual(15);
        expect(box.x + box.width).toBeLessThanOrEqual(465);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
      }
    }
  });

  it('carries no foreign matter: no scripts, links or fonts', () => {
    for (const model of Object.keys(artCatalogue)) {
      for (const side of ['front', 'rear']) {
        expect(drawing(`${model}-${side}`)).not.toMatch(/<script|<text|href="[^#]|<image|font/);
      }
    }
  });
});
