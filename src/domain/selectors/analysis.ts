import { establishTask, existingClusterTask, feasibilityTask } from '../rules/analysis/computers.ts';
import { hardwareTask } from '../rules/analysis/hardware.ts';
import { networksTask } from '../rules/analysis/networks.ts';
import { storageTask } from '../rules/analysis/storage.ts';
import { type AnalysisRequest, type AnalysisTask, withPaths } from '../rules/analysis/task.ts';
import type { World } from '../world/world.ts';
import { isRunning } from './states.ts';
import { nodeNamed } from './tables.ts';

export { type DetectedNetwork, detectedNetworks } from '../rules/analysis/networks.ts';
export { defaultQuorumDisk, proposedQuorum, suitableQuorumDisks } from '../rules/analysis/storage.ts';
export {
  type AnalysisCode,
  type AnalysisParams,
  type AnalysisRequest,
  type AnalysisStatus,
  type AnalysisTask,
  analysisCodes,
} from '../rules/analysis/task.ts';

/** The Analyzing Configuration page of the New Server Cluster and Add Nodes wizards, against the machines as they stand now (U-21, U-22). Computers that do not answer are not looked into further. */
export function analyseConfiguration(world: World, request: AnalysisRequest): readonly AnalysisTask[] {
  const tasks = [existingClusterTask(world, request), establishTask(world, request)];
  const answering = request.nodes
    .map((name) => nodeNamed(world, name))
    .filter((node) => node !== undefined)
    .filter((node) => isRunning(world, node.id));
  if (answering.length > 0) {
    const hardware = hardwareTask(world, request, answering);
    tasks.push(
      feasibilityTask(world, request, answering),
      ...(hardware === null ? [] : [hardware]),
      networksTask(world, request.kind, answering),
      storageTask(world, request, answering),
    );
  }
  return withPaths(tasks);
}

/** Whether the wizard's Next stays grey: some check ended in an error. */
export function analysisBlocks(tasks: readonly AnalysisTask[]): boolean {
  return tasks.some((task) => task.status === 'error');
}
