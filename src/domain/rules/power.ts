import { deliverToChart } from '../engine/chart-runner.ts';
import type { Tx } from '../engine/tx.ts';
import { isDeviceOn, portLink } from '../selectors/hardware.ts';
import { chartPath } from '../selectors/states.ts';
import { rows } from '../selectors/tables.ts';
import type { Port } from '../world/hardware.ts';
import type { World } from '../world/world.ts';

/** A chart that a new world needs, for the engine to begin. */
export interface ChartToBegin {
  readonly id: string;
  readonly machineName: 'computer' | 'power' | 'link';
  readonly input: Readonly<Record<string, unknown>>;
}

/** Sockets whose link is worth an event; power sockets speak through their device. */
function isDataPort(port: Port): boolean {
  return port.portKind !== 'inlet' && port.portKind !== 'outlet';
}

/** The charts of devices, sockets and computers, in the state that the wiring of this world gives them. Windows already runs on servers that are on. */
export function hardwareCharts(world: World): readonly ChartToBegin[] {
  const charts: ChartToBegin[] = [];
  for (const { id } of rows(world, 'device')) {
    charts.push({ id: `device:${id}`, machineName: 'power', input: { live: isDeviceOn(world, id) } });
  }
  for (const { id } of rows(world, 'port').filter(isDataPort)) {
    charts.push({ id: `port:${id}`, machineName: 'link', input: { live: portLink(world, id) === 'up' } });
  }
  for (const { id, device, edition } of rows(world, 'node')) {
    charts.push({
      id: `computer:${id}`,
      machineName: 'computer',
      input: { running: isDeviceOn(world, device), ...(edition === 'none' ? { bare: true } : {}) },
    });
  }
  return charts;
}

/** Announces what the wiring has made of the last change: devices that came or went, then links. Computers hear of their power in their turn. */
export function settleHardware(tx: Tx): void {
  if (!tx.changed('device', 'port', 'cable')) return;
  for (const { id } of rows(tx.world, 'device')) {
    const known = chartPath(tx.world, `device:${id}`) === 'on';
    if (known !== isDeviceOn(tx.world, id)) deliverToChart(tx, `device:${id}`, { type: 'SETTLE' });
  }
  for (const { id } of rows(tx.world, 'port').filter(isDataPort)) {
    const known = chartPath(tx.world, `port:${id}`) === 'up';
    if (known !== (portLink(tx.world, id) === 'up')) deliverToChart(tx, `port:${id}`, { type: 'SETTLE' });
  }
}
