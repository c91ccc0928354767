import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnalysisTask } from '#domain/selectors';
import { Button, Dialog, Icon, isMotionReduced, ProgressBar, TaskList, TextField } from '#ui';
import { findingCount, runningTasks, worstOf } from '../model/analysis-tasks.ts';
import { analysisDetail, analysisLabel, analysisLog, analysisTaskList, findTask } from './analysis-text.ts';

const STEP_MS = 140;
const resultIcons = { ok: 'ok', warning: 'event-warning', error: 'event-error' } as const;

/** An analysis on the screen: its findings and how many of them have been shown. */
export interface AnalysisRun {
  readonly tasks: readonly AnalysisTask[];
  readonly done: number;
  readonly isDone: boolean;
  readonly restart: () => void;
}

/** Runs an analysis when `isShown` becomes true and reveals it task by task. The findings are all known at once: only showing them takes time. */
export function useAnalysis(isShown: boolean, analyse: () => readonly AnalysisTask[]): AnalysisRun {
  const [run, setRun] = useState<{ tasks: readonly AnalysisTask[]; done: number } | null>(null);
  const [wasShown, setWasShown] = useState(false);
  if (isShown !== wasShown) {
    setWasShown(isShown);
    if (isShown) setRun(start(analyse()));
  }
  const tasks = run?.tasks ?? [];
  const done = run?.done ?? 0;
  const isDone = run !== null && done >= findingCount(tasks);
  const isRunning = isShown && run !== null && !isDone;
  useEffect(() => {
    if (!isRunning) return;
    const timer = window.setInterval(
      () => setRun((before) => (before === null ? null : { ...before, done: before.done + 1 })),
      STEP_MS,
    );
    return () => window.clearInterval(timer);
  }, [isRunning]);
  return { tasks, done, isDone, restart: () => setRun(start(analyse())) };
}

function start(tasks: readonly AnalysisTask[]) {
  return { tasks, done: isMotionReduced() ? findingCount(tasks) : 0 };
}

/** The inside of Analyzing Configuration: tasks, progress, View Log, Details, Re-analyze (U-21). */
export function AnalysisPage({ run }: { run: AnalysisRun }): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  const [selected, setSelected] = useState<string | null>(null);
  const [shown, setShown] = useState<'log' | 'details' | null>(null);
  const { tasks, done, isDone } = run;
  const total = findingCount(tasks);
  const task = selected === null ? null : findTask(tasks, selected);
  return (
    <div className="wizard-analysis">
      <TaskList
        label={t('analysis.tasks')}
        tasks={analysisTaskList(t, runningTasks(tasks, done))}
        selectedId={selected}
        onSelect={setSelected}
        onOpen={(id) => {
          setSelected(id);
          setShown('details');
        }}
      />
      <ProgressBar
        label={t('analysis.progress')}
        isLabelHidden
        value={total === 0 ? 1 : Math.min(1, done / total)}
      />
      <p className="wizard-note" aria-live="polite">
        {isDone ? <Icon name={resultIcons[worstOf(tasks)]} /> : null}
        <span>{isDone ? t(`analysis.result.${worstOf(tasks)}`) : t('analysis.running')}</span>
      </p>
      <div className="wizard-buttons">
        <Button isDisabled={!isDone} onPress={() => setShown('log')}>
          {t('button.viewLog')}
        </Button>
        <Button
          isDisabled={!isDone || task === null}
          reason={isDone ? t('analysis.selectTask') : undefined}
          onPress={() => setShown('details')}
        >
          {t('button.details')}
        </Button>
        <Button isDisabled={!isDone} onPress={run.restart}>
          {t('button.reanalyze')}
        </Button>
      </div>
      {shown === 'log' ? <LogDialog lines={analysisLog(tasks)} onClose={() => setShown(null)} /> : null}
      {shown === 'details' && task !== null ? (
        <Dialog
          title={t('analysis.detailsTitle')}
          width={28}
          onClose={() => setShown(null)}
          onSubmit={() => setShown(null)}
          buttons={
            <Button type="submit" isDefault>
              {t('button.close')}
            </Button>
          }
        >
          <p className="wizard-strong">{analysisLabel(task)}</p>
          <p>{analysisDetail(t, task) ?? t(`analysis.result.${task.status}`)}</p>
        </Dialog>
      ) : null}
    </div>
  );
}

/** The setup log in a window of its own. */
export function LogDialog({ lines, onClose }: { lines: readonly string[]; onClose: () => void }): ReactNode {
  const { t } = useTranslation('consoles-cluadmin');
  return (
    <Dialog
      title={t('analysis.logTitle')}
      width={34}
      onClose={onClose}
      buttons={
        <Button isDefault onPress={onClose}>
          {t('button.close')}
        </Button>
      }
    >
      <TextField label={t('analysis.log')} value={lines.join('\n')} rows={12} isReadOnly isMono />
    </Dialog>
  );
}
