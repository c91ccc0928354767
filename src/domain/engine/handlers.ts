import { invariant, type QueuedEvent } from '#kernel';
import { finishAddNode } from '../commands/add-node.ts';
import { finishBackUpNode } from '../commands/back-up-node.ts';
import { finishCreateCluster } from '../commands/create-cluster.ts';
import { finishFormatVolume } from '../commands/format-volume.ts';
import { finishInstallExchange } from '../commands/install-exchange.ts';
import { finishInstallServicePack } from '../commands/install-service-pack.ts';
import { finishInstallWindows } from '../commands/install-windows.ts';
import { finishInstallWindowsComponents } from '../commands/install-windows-components.ts';
import { finishPrepareDomain } from '../commands/prepare-domain.ts';
import { finishPrepareForest } from '../commands/prepare-forest.ts';
import { finishReinstallWindows } from '../commands/reinstall-windows.ts';
import { finishRemoveExchange } from '../commands/remove-exchange.ts';
import { finishRestoreNode } from '../commands/restore-node.ts';
import { finishRestoreSystemState } from '../commands/restore-system-state.ts';
import type { DeviceId, FaultId, GroupId, JobId, NodeId } from '../ids.ts';
import { nodeCameUp } from '../machines/cluster-service.spec.ts';
import { reachesQuorum } from '../machines/quorum.spec.ts';
import { finishMoveDatabase } from '../rules/database-moves.ts';
import { failBackNow } from '../rules/failback.ts';
import { orphanedGroups, takeOverGroup } from '../rules/failover.ts';
import { loopReady } from '../rules/loops.ts';
import { finishMoveMailboxes, nextMailbox } from '../rules/mailbox-moves.ts';
import { onNlb } from '../rules/nlb.ts';
import { quorumKind } from '../rules/quorum-kind.ts';
import { finishMoveReplicas } from '../rules/server-roles.ts';
import { felt, reachDeadline, strike } from '../rules/settle-goal.ts';
import { servingMembers } from '../selectors/connectivity.ts';
import { computerState, isActive, isRunning } from '../selectors/states.ts';
import type { Job } from '../world/windows.ts';
import type { Tx } from './tx.ts';

type Handler = (tx: Tx, event: QueuedEvent) => void;

const finishers: { readonly [K in Job['jobKind']]: (tx: Tx, job: Job) => string | null } = {
  formatVolume: finishFormatVolume,
  createCluster: finishCreateCluster,
  addNode: finishAddNode,
  installExchange: finishInstallExchange,
  installWindows: finishInstallWindows,
  installWindowsComponents: finishInstallWindowsComponents,
  installServicePack: finishInstallServicePack,
  prepareForest: finishPrepareForest,
  prepareDomain: finishPrepareDomain,
  removeExchange: finishRemoveExchange,
  backUpNode: finishBackUpNode,
  restoreNode: finishRestoreNode,
  reinstallWindows: finishReinstallWindows,
  restoreSystemState: finishRestoreSystemState,
  moveMailboxes: finishMoveMailboxes,
  moveDatabase: finishMoveDatabase,
  moveReplicas: finishMoveReplicas,
};

/** Work whose computer went away in the meantime has failed and leaves nothing behind. Windows Setup needs no Windows; a loss of power ends its job. */
function finishJob(tx: Tx, id: JobId): void {
  const job = tx.get('job', id);
  const node = tx.get('node', job.node);
  const works = isRunning(tx.world, job.node) || computerState(tx.world, job.node) === 'setup';
  const problem = works ? finishers[job.jobKind](tx, job) : 'computerStopped';
  tx.patch('job', id, { state: problem === null ? 'done' : 'failed' });
  const data = { job: id, jobKind: job.jobKind, node: node.name };
  if (problem === null) tx.emit('job.finished', id, data);
  else tx.emit('job.failed', id, { ...data, reason: problem }, 'error');
}

/** The owner of the device stops at once; without a majority every member does. */
function loseQuorum(tx: Tx, owner: NodeId): void {
  const mns = quorumKind(tx.world) === 'mns';
  if (!mns) tx.emit('quorum.lost', owner, { node: tx.get('node', owner).name }, 'error');
  for (const node of mns ? servingMembers(tx.world) : [owner])
    tx.ask(`clussvc:${node}`, { type: 'TERMINATE' });
}

function onCluster(tx: Tx, event: QueuedEvent): void {
  const node = event.node as NodeId;
  if (event.type === 'NODE_UP') nodeCameUp(tx, node);
  else if (event.type === 'NODE_LEFT') for (const group of orphanedGroups(tx.world)) takeOverGroup(tx, group);
  else if (event.type === 'RESERVATION' && isActive(tx.world, node) && !reachesQuorum(tx.world, node)) {
    loseQuorum(tx, node);
  }
}

/** Receivers of queued events that are not charts. */
export const handlers: Readonly<Record<string, Handler>> = {
  jobs: (tx, event) => (event.type === 'MAILBOX' ? nextMailbox : finishJob)(tx, event.job as JobId),
  cluster: onCluster,
  failback: (tx, event) => failBackNow(tx, event.group as GroupId),
  faults: (tx, event) => (event.type === 'FELT' ? felt : strike)(tx, event.fault as FaultId),
  loops: (tx, event) => loopReady(tx, event.device as DeviceId),
  nlb: onNlb,
  goal: (tx, event) => {
    invariant(event.type === 'DEADLINE', `goal got ${event.type}`);
    reachDeadline(tx);
  },
};
