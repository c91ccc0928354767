import { expect, test } from 'vitest';
import { faultRegistry } from '../../src/domain/faults/registry.ts';
import { runLiveness } from './liveness.ts';
import { livenessLab } from './liveness-lab.ts';
import { faultsFor } from './random-faults.ts';

const DEFAULT_SEEDS = 1_000;
const SEEDS = Number(process.env['LIVENESS_SEEDS'] ?? DEFAULT_SEEDS);

test('every kind of fault can strike', () => {
  const kinds = faultsFor(livenessLab(3)).map(({ fault }) => fault);
  expect([...new Set(kinds)].sort()).toEqual(Object.keys(faultRegistry).sort());
});

test('a cluster that is whole again has every group online, or the reason why not', {
  timeout: 1_200_000,
}, () => {
  const { runs, whole, reasons } = runLiveness(SEEDS, 1);
  expect(runs).toBe(SEEDS);
  if (SEEDS < DEFAULT_SEEDS) return;
  expect(whole).toBeGreaterThan(runs / 2);
  const met = ['G-12', 'P-22', 'P-7', 'R-39', 'R-48', 'dependency'];
  expect(Object.keys(reasons).sort()).toEqual(met);
});
