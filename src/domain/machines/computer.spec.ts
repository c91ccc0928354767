import type { Tx } from '../engine/tx.ts';
import type { NodeId } from '../ids.ts';
import { failJobsOf } from '../rules/computer-jobs.ts';
import { disturbLoop } from '../rules/loops.ts';
import { tellLink } from '../rules/teams.ts';
import { computerOn } from '../selectors/hardware.ts';
import { addressConflict } from '../selectors/network.ts';
import { nicsOf } from '../selectors/tables.ts';
import type { ComputerNode } from '../world/windows.ts';
import {
  computerFacts,
  deviceOfChart,
  linkFacts,
  nodeOfChart,
  portOfChart,
  powerFacts,
} from './computer.facts.ts';
import { computerMachine } from './computer-machine.ts';
import { linkMachine } from './link-machine.ts';
import type { Effect, MachineSpec } from './machine-spec.ts';
import { powerMachine } from './power-machine.ts';

/** An effect that is about the computer of the chart. */
const onComputer =
  (run: (tx: Tx, node: ComputerNode, params: Readonly<Record<string, unknown>>) => void): Effect =>
  (tx, chartId, params) =>
    run(tx, tx.get('node', nodeOfChart(chartId)), params);

/** L-46: a computer that joined a domain is a member of it from its next start on. */
function enterDomain(tx: Tx, node: ComputerNode): void {
  const { domainAfterRestart: domain, ...rest } = node;
  if (domain !== undefined) tx.put('node', node.id, { ...rest, domain });
}

/** A service pack that was installed is what Windows starts with from now on. */
function enterServicePack(tx: Tx, id: NodeId): void {
  const { servicePackAfterRestart: servicePack, ...rest } = tx.get('node', id);
  if (servicePack !== undefined) tx.put('node', id, { ...rest, servicePack });
}

/** Nobody is logged on where somebody has logged off before; elsewhere Windows logs the Administrator on by itself. */
function awaitLogon(tx: Tx, { id, loggedOn }: ComputerNode): void {
  if (loggedOn != null) tx.patch('node', id, { loggedOn: null });
}

/** T-18: Windows logs on to the persistent targets again, and knows nothing of the others. */
function restoreTargets(tx: Tx, { id, iscsi }: ComputerNode): void {
  if (iscsi === undefined) return;
  const targets = iscsi.targets
    .filter(({ persistent }) => persistent)
    .map((target) => ({ ...target, loggedOn: true }));
  tx.patch('node', id, { iscsi: { ...iscsi, targets } });
}

function started(tx: Tx, node: ComputerNode, params: Readonly<Record<string, unknown>>): void {
  const unexpectedShutdown = params.unexpectedShutdown === true;
  enterDomain(tx, node);
  enterServicePack(tx, node.id);
  awaitLogon(tx, node);
  restoreTargets(tx, node);
  tx.emit('computer.started', node.id, { node: node.name, unexpectedShutdown });
  if (node.webHung === true) tx.patch('node', node.id, { webHung: false });
  for (const nic of nicsOf(tx.world, node)) {
    if (addressConflict(tx.world, nic) === null) continue;
    const data = { node: node.name, connection: nic.name, address: nic.address };
    tx.emit('connection.addressConflict', nic.id, data, 'error'); // V-54
  }
  tx.ask(`clussvc:${node.id}`, { type: 'COMPUTER_STARTED' });
}

function stopped(tx: Tx, node: ComputerNode): void {
  tx.emit('computer.shutDown', node.id, { node: node.name });
  failJobsOf(tx, node);
  tx.ask(`clussvc:${node.id}`, { type: 'COMPUTER_STOPPED', orderly: true });
}

/** Windows is gone without a word: what ran on it is lost. */
function lost(tx: Tx, node: ComputerNode): void {
  failJobsOf(tx, node);
  tx.ask(`clussvc:${node.id}`, { type: 'COMPUTER_STOPPED', orderly: false });
}

/** Setup restarts the server from the CD: Windows ends in order, Setup works on. */
function leftForSetup(tx: Tx, node: ComputerNode): void {
  tx.emit('computer.shutDown', node.id, { node: node.name });
  tx.ask(`clussvc:${node.id}`, { type: 'COMPUTER_STOPPED', orderly: true });
}

/** The BIOS keeps a server off after it lost its power, until somebody presses the button. */
function switchOff(tx: Tx, node: ComputerNode): void {
  if (tx.get('device', node.device).switchedOn) tx.patch('device', node.device, { switchedOn: false });
}

/** What the named actions of a computer do. */
const computerEffects: Readonly<Record<string, Effect>> = {
  started: onComputer(started),
  stopping: onComputer((tx, node) => tx.ask(`clussvc:${node.id}`, { type: 'COMPUTER_STOPPING' })),
  stopped: onComputer(stopped),
  died: onComputer((tx, node) => {
    tx.emit('computer.died', node.id, { node: node.name }, 'error');
    lost(tx, node);
  }),
  leftForSetup: onComputer(leftForSetup),
  setupLost: onComputer(failJobsOf),
  hung: onComputer((tx, node) => {
    tx.emit('computer.hung', node.id, { node: node.name }, 'error');
    lost(tx, node);
  }),
  switchOff: onComputer(switchOff),
  noSystem: onComputer((tx, node) => tx.emit('computer.noSystem', node.id, { node: node.name }, 'error')),
};

function tellComputer(tx: Tx, chartId: string, type: 'POWER_ON' | 'POWER_LOST'): void {
  const computer = computerOn(tx.world, deviceOfChart(chartId));
  if (computer !== undefined) tx.ask(`computer:${computer.id}`, { type });
}

/** What the named actions of a device's power do. */
const powerEffects: Readonly<Record<string, Effect>> = {
  poweredOn: (tx, chartId) => {
    const device = tx.get('device', deviceOfChart(chartId));
    tx.emit('device.poweredOn', device.id, { device: device.name });
    tellComputer(tx, chartId, 'POWER_ON');
  },
  poweredOff: (tx, chartId) => {
    const device = tx.get('device', deviceOfChart(chartId));
    tx.emit('device.poweredOff', device.id, { device: device.name });
    tellComputer(tx, chartId, 'POWER_LOST');
  },
};

/** What the named actions of a socket's link do. */
const linkEffects: Readonly<Record<string, Effect>> = {
  linkUp: (tx, chartId) => {
    const port = portOfChart(chartId);
    tellLink(tx, port, true);
    disturbLoop(tx, port);
  },
  linkDown: (tx, chartId) => {
    const port = portOfChart(chartId);
    tellLink(tx, port, false);
    disturbLoop(tx, port);
  },
};

/** A computer's machine with its facts and effects. */
export const computerSpec: MachineSpec = {
  machine: computerMachine,
  facts: (world, chartId) => ({ ...computerFacts(world, chartId) }),
  effects: computerEffects,
};

/** A device's power with its facts and effects. */
export const powerSpec: MachineSpec = { machine: powerMachine, facts: powerFacts, effects: powerEffects };

/** A socket's link with its facts and effects. */
export const linkSpec: MachineSpec = { machine: linkMachine, facts: linkFacts, effects: linkEffects };
