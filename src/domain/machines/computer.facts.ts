import type { DeviceId, NodeId, PortId } from '../ids.ts';
import { isDeviceOn, portLink } from '../selectors/hardware.ts';
import type { World } from '../world/world.ts';
import type { ComputerFacts } from './computer-machine.ts';

/** The computer of a chart `computer:<node id>`. */
export const nodeOfChart = (chartId: string): NodeId => chartId.slice('computer:'.length) as NodeId;
/** The device of a chart `device:<device id>`. */
export const deviceOfChart = (chartId: string): DeviceId => chartId.slice('device:'.length) as DeviceId;
/** The socket of a chart `port:<port id>`. */
export const portOfChart = (chartId: string): PortId => chartId.slice('port:'.length) as PortId;

/** Facts for a computer's events, as they are on delivery. */
export function computerFacts(world: World, chartId: string): ComputerFacts {
  const node = world.entities.node[nodeOfChart(chartId)];
  return {
    deviceOn: node !== undefined && isDeviceOn(world, node.device),
    bootable: node !== undefined && node.systemDisk === undefined,
    bare: node?.edition === 'none',
  };
}

/** Whether the device really is on now. */
export function powerFacts(world: World, chartId: string): { readonly live: boolean } {
  return { live: isDeviceOn(world, deviceOfChart(chartId)) };
}

/** Whether the socket really has a link now. */
export function linkFacts(world: World, chartId: string): { readonly live: boolean } {
  return { live: portLink(world, portOfChart(chartId)) === 'up' };
}
