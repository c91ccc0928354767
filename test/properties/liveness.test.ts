import { expect, test } from 'vitest';
import { faultRegistry } from '../../src/domain/faults/registry.ts';
import { runLiveness } from './liveness.ts';
import { livenessLab } from './liveness-lab.ts';
import { faultsFor } from './random-faults.ts';

const SEEDS = Number(process.env['LIVENESS_SEEDS'] ?? 1_000);

/** These hit Exchange, and no group of the lab is an Exchange virtual server. */
const OF_EXCHANGE = ['logDriveFull', 'replay'];

test('every kind of fault can strike', () => {
  const kinds = faultsFor(livenessLab(3)).map(({ fault }) => fault);
  expect([...new Set([...kinds, ...OF_EXCHANGE])].sort()).toEqual(Object.keys(faultRegistry).sort());
});

test('a cluster that is whole again has every group online, or the reason why not', {
  timeout: 1_200_000,
}, () => {
  const before = performance.now();
  const { runs, whole, reasons } = runLiveness(SEEDS, 1);
  console.log(runs, whole, reasons, performance.now() - before);
  expect(runs).toBe(SEEDS);
});
