import { type ChartStep, invariant, pathOf, type QueuedEvent, startChart, stepChart } from '#kernel';
import type { MachineSpec } from '../machines/machine-spec.ts';
import { machineRegistry } from './machine-registry.ts';
import type { Tx } from './tx.ts';

function specOf(machine: string): MachineSpec {
  const spec = machineRegistry[machine];
  invariant(spec !== undefined, `no machine ${machine}`);
  return spec;
}

/** Ms of a delay; null = it never ends. */
function delayOf(tx: Tx, spec: MachineSpec, chartId: string, name: string): number | null {
  const own = spec.delays?.[name];
  if (own !== undefined) return own(tx, chartId);
  const value = (tx.world.timing as unknown as Record<string, unknown>)[name];
  invariant(typeof value === 'number', `no timing ${name}`);
  return value;
}

function applyStep(tx: Tx, spec: MachineSpec, chartId: string, step: ChartStep, from: string): void {
  tx.setChart(chartId, step.state);
  for (const effect of step.effects) {
    if (effect.kind === 'cancelTimer') tx.cancel(chartId, effect.timerId);
    else if (effect.kind === 'startTimer') {
      const delay = delayOf(tx, spec, chartId, effect.delayName);
      if (delay !== null) tx.schedule(chartId, { type: effect.eventType }, delay, effect.timerId);
    } else {
      const run = spec.effects[effect.type];
      invariant(run !== undefined, `machine ${step.state.machine} has no effect ${effect.type}`);
      run(tx, chartId, effect.params);
    }
  }
  const to = pathOf(step.state.value);
  if (from !== to) spec.onChange?.(tx, chartId, from, to);
}

/** Brings a chart to life in its machine's initial state. */
export function beginChart(tx: Tx, chartId: string, machine: string, input?: unknown): void {
  const spec = specOf(machine);
  applyStep(tx, spec, chartId, startChart(spec.machine, input), '');
}

/** Delivers an event to a chart, with the facts of this instant. An event that no state takes changes nothing. */
export function deliverToChart(tx: Tx, chartId: string, event: QueuedEvent): void {
  const chart = tx.world.charts[chartId];
  if (chart === undefined) return;
  const spec = specOf(chart.machine);
  const facts = spec.facts(tx.world, chartId);
  const step = stepChart(spec.machine, chart, { ...event, facts } as QueuedEvent);
  if (step.changed || step.effects.length > 0) applyStep(tx, spec, chartId, step, pathOf(chart.value));
}
