import { analysisKey } from '#content';
import type { AnalysisCode, AnalysisTask } from '#domain/selectors';
import { t as translate } from '#i18n';
import type { Task } from '#ui';
import type { RunningTask } from '../model/analysis-tasks.ts';
import type { CluText } from '../views/texts.ts';

type Named = Pick<AnalysisTask, 'code' | 'params'>;

/** Findings that say what helps. */
const findingsWithHelp = [
  'cluster.nameInUse',
  'cluster.nameIsComputer',
  'cluster.notFound',
  'cluster.notRunning',
  'membership.already',
  'membership.full',
  'computer.notFound',
  'computer.notRunning',
  'computer.unreachable',
  'directory.noDns',
  'directory.clockSkewed',
  'directory.unreachable',
  'edition.cannotCluster',
  'edition.differs',
  'servicePack.differs',
  'domain.differs',
  'address.notStatic',
  'address.conflict',
  'connection.noLink',
  'private.gateway',
  'private.dns',
  'private.registersInDns',
  'private.netbios',
  'private.teamed',
  'public.noGateway',
  'public.noDns',
  'adapters.single',
  'adapters.sameSubnet',
  'networks.single',
  'networks.none',
  'networks.notIndependent',
  'network.noConnection',
  'network.notHeard',
  'hardware.notListed',
  'hardware.listedAlone',
  'hardware.cardNotListed',
  'hardware.differs',
  'scsi.idConflict',
  'scsi.termination',
  'array.zonedOff',
  'iscsi.notLoggedOn',
  'disk.masked',
  'loop.tooManyNodes',
  'storage.noneFound',
  'disk.notInitialised',
  'disk.notFormatted',
  'disk.notNtfs',
  'disk.notVisible',
  'disk.exposed',
  'quorum.noSharedDisk',
  'quorum.unsuitable',
  'quorum.notVisible',
] as const satisfies readonly AnalysisCode[];

type HelpedCode = (typeof findingsWithHelp)[number];

/** What a task of the analysis says. */
export function analysisLabel({ code, params }: Named): string {
  return translate(analysisKey(code), { ...params });
}

/** What helps against a finding; null where nothing needs to be done. */
export function analysisDetail(t: CluText, { code, params }: Named): string | null {
  return hasHelp(code) ? t(`analysis.detail.${code}`, { ...params }) : null;
}

/** The tasks as the kit's list shows them. */
export function analysisTaskList(t: CluText, tasks: readonly RunningTask[]): readonly Task[] {
  return tasks.map((task): Task => {
    const needsHelp = task.status === 'warning' || task.status === 'error';
    const detail = needsHelp ? analysisDetail(t, task) : null;
    return {
      id: task.id,
      label: analysisLabel(task),
      status: task.status,
      ...(detail === null ? {} : { detail }),
      ...(task.children.length === 0 ? {} : { children: analysisTaskList(t, task.children) }),
    };
  });
}

/** The setup log: one line for each task, indented by depth. */
export function analysisLog(tasks: readonly AnalysisTask[], depth = 0): readonly string[] {
  return tasks.flatMap((task) => {
    const mark = { ok: 'INFO', warning: 'WARN', error: 'ERR ' }[task.status];
    return [
      `[${mark}] ${'  '.repeat(depth)}${analysisLabel(task)}`,
      ...analysisLog(task.children, depth + 1),
    ];
  });
}

/** Finds a task anywhere below. */
export function findTask(tasks: readonly AnalysisTask[], id: string): AnalysisTask | null {
  for (const task of tasks) {
    const found = task.id === id ? task : findTask(task.children, id);
    if (found !== null) return found;
  }
  return null;
}

function hasHelp(code: AnalysisCode): code is HelpedCode {
  return (findingsWithHelp as readonly AnalysisCode[]).includes(code);
}
