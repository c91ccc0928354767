import type { Tx } from '../engine/tx.ts';
import { setCopiesLost } from '../rules/registry-checkpoints.ts';
import { quorumOwner } from '../selectors/connectivity.ts';
import { isActive } from '../selectors/states.ts';
import type { QuorumLog } from '../world/cluster.ts';
import type { FaultSpec } from './fault-spec.ts';
import { resolveCluster } from './targets.ts';

function patchLog(tx: Tx, fields: Partial<QuorumLog>): void {
  const log = tx.world.cluster?.quorumLog;
  if (log !== undefined) tx.patchCluster({ quorumLog: { ...log, ...fields } });
}

/** The quorum disk is full: the cluster runs on, changes of its database are refused, and it cannot form again. */
export const quorumFullFault: FaultSpec = {
  resolve: resolveCluster,
  inject(tx) {
    patchLog(tx, { diskFull: true });
    const owner = quorumOwner(tx.world);
    if (owner !== null && isActive(tx.world, owner))
      tx.emit('quorum.full', owner, { node: tx.get('node', owner).name }, 'warning');
  },
  heal: (tx) => patchLog(tx, { diskFull: false }),
  healed: (world) => world.cluster?.quorumLog.diskFull !== true,
};

/** The log and the copies of registry keys that stand beside it. */
function logFault(state: QuorumLog['state']): FaultSpec {
  const become = (tx: Tx, now: QuorumLog['state']): void => {
    patchLog(tx, { state: now });
    setCopiesLost(tx, now !== 'good');
  };
  return {
    resolve: resolveCluster,
    inject: (tx) => become(tx, state),
    heal: (tx) => become(tx, 'good'),
    healed: (world) => world.cluster?.quorumLog.state !== state,
  };
}

/** The quorum log cannot be read at the next start. */
export const quorumLogCorruptFault = logFault('corrupt');
/** The quorum log is gone at the next start. */
export const quorumLogMissingFault = logFault('missing');
