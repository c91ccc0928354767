import { z } from 'zod/mini';
import type { Tx } from '../engine/tx.ts';
import type { Reason } from '../reasons.ts';
import { wipeComputer } from '../rules/fresh-windows.ts';
import { startJob } from '../rules/jobs.ts';
import { windowsEditions } from '../selectors/editions.ts';
import { computerState } from '../selectors/states.ts';
import { deviceNamed, rows, sameName } from '../selectors/tables.ts';
import type { Job, JobStep, WindowsEdition } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { goodNetbiosName, judge, knownNode, noJob, type Refusal, refuseIf, theNode } from './support.ts';

/** Setup runs from the CD on a server that is on, or is started on the desktop of the Windows that it will replace. */
function setupCanRun(world: World, name: string): Refusal {
  const node = theNode(world, name);
  const state = computerState(world, node.id);
  return (
    refuseIf(state !== 'setup' && state !== 'running', 'node.notRunning', { node: name }) ??
    refuseIf(node.clusterMember, 'windows.stillMember', { node: name })
  );
}

/** No other computer, no controller and no cluster has the name (L-54). */
function freeComputerName(world: World, node: string, wanted: string): Refusal {
  const controller = deviceNamed(world, wanted);
  const taken =
    rows(world, 'node').some((other) => sameName(other.name, wanted) && !sameName(other.name, node)) ||
    rows(world, 'job').some(
      ({ jobKind, state, payload }) =>
        jobKind === 'installWindows' && state === 'running' && sameName(String(payload.name), wanted),
    ) ||
    (controller !== undefined && controller.id === world.directory.controller) ||
    (world.cluster !== null && sameName(world.cluster.name, wanted));
  return refuseIf(taken, 'name.taken', { name: wanted });
}

/** A workgroup obeys the rules of a computer's name; the refusal says which of the two is meant. */
function goodWorkgroup(workgroup: string): Refusal {
  const refusal = goodNetbiosName(workgroup);
  return refusal === null ? null : { ...refusal, params: { ...refusal.params, field: 'workgroup' } };
}

function warningsOf(world: World, { node, password }: CommandOf<'installWindows'>): readonly Reason[] {
  const warnings: Reason[] = [];
  if (theNode(world, node).edition !== 'none')
    warnings.push({ reason: 'windows.replaced', params: { node } });
  if (password === '') warnings.push({ reason: 'windows.noPassword', params: { node } });
  return warnings;
}

const setupSteps: readonly JobStep[] = [
  'windows.formatting',
  'windows.copyFiles',
  'windows.collecting',
  'windows.installing',
  'windows.finishing',
];

interface SetupPayload {
  readonly edition: WindowsEdition;
  readonly name: string;
  readonly workgroup: string;
}

/** The last restart of Setup: a new Windows outside of the domain, whose connections wait for DHCP. */
export function finishInstallWindows(tx: Tx, job: Job): null {
  const { edition, name, workgroup } = job.payload as unknown as SetupPayload;
  tx.patch('node', job.node, { edition, name, workgroup });
  tx.emit('windows.installed', job.node, { node: name, edition });
  tx.ask(`computer:${job.node}`, { type: 'SETUP_DONE' });
  return null;
}

/** Windows Setup from the CD: on a bare server, or over a Windows of which nothing stays (L-1 to L-4, L-45). */
export const installWindows: CommandSpec<'installWindows'> = {
  type: 'installWindows',
  schema: z.strictObject({
    node: z.string().check(z.minLength(1)),
    edition: z.enum(windowsEditions),
    name: z.string(),
    workgroup: z.string(),
    password: z.string(),
  }),
  place: 'Windows Setup on the screen of a bare server; Windows CD ▸ Setup on the desktop',
  prompt: 'winnt32.exe',
  query(world, command) {
    const { node, edition, name, workgroup } = command;
    const verdict = judge([
      () => knownNode(world, node),
      () => setupCanRun(world, node),
      () => refuseIf(world.windowsCds?.includes(edition) !== true, 'windows.noCd', { edition }),
      () => goodNetbiosName(name),
      () => freeComputerName(world, node, name),
      () => goodWorkgroup(workgroup),
    ]);
    if (!verdict.ok) return verdict;
    const simSeconds = (world.timing.installWindowsMs + world.timing.bootMs) / 1000;
    return noJob(world, node) ?? { ok: true, warnings: warningsOf(world, command), simSeconds };
  },
  execute(tx, { node: name, edition, name: wanted, workgroup }) {
    const node = theNode(tx.world, name);
    const wasRunning = computerState(tx.world, node.id) === 'running';
    const payload: SetupPayload = { edition, name: wanted, workgroup };
    wipeComputer(tx, node);
    startJob(tx, 'installWindows', node.id, tx.world.timing.installWindowsMs, setupSteps, { ...payload });
    if (wasRunning) tx.ask(`computer:${node.id}`, { type: 'SETUP' });
  },
};
