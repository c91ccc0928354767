import { useEffect, useRef, useState } from 'react';
import type { Command, JobId, World } from '#domain';
import type { Session } from '#session';
import { reasonText } from '../../shared/reason-text.ts';
import { jobProgress, newestJob } from '../model/job-progress.ts';
import type { ProgressPart } from './progress-page.tsx';

interface Begun {
  readonly node: string;
  readonly jobId: JobId | null;
  readonly problem: string | null;
}

/** The work at several computers, done one after the other. */
export interface NodeJobs {
  readonly parts: readonly ProgressPart[];
  readonly isOver: boolean;
  readonly hasFailed: boolean;
}

/** Sends one command for each computer: the next one when the job of the one before is over. */
export function useNodeJobs(
  session: Session,
  world: World,
  isActive: boolean,
  nodes: readonly string[],
  commandFor: (node: string) => Command,
): NodeJobs {
  const [begun, setBegun] = useState<readonly Begun[]>([]);
  // Counts what was sent: effects may run twice, commands may not.
  const sent = useRef(0);
  const parts = nodes.map((node): ProgressPart => {
    const entry = begun.find((each) => each.node === node);
    return { node, progress: jobProgress(world, entry?.jobId ?? null), problem: entry?.problem ?? null };
  });
  const current = parts[begun.length - 1];
  const isIdle = begun.length === 0 || current === undefined || isOverAt(current);
  const next = nodes[begun.length];
  const latest = useRef(commandFor);
  useEffect(() => {
    latest.current = commandFor;
  });
  useEffect(() => {
    if (!isActive || !isIdle || next === undefined || sent.current > begun.length) return;
    sent.current = begun.length + 1;
    const verdict = session.submit(latest.current(next));
    const jobId = verdict.ok ? newestJob(session.frame().world, 'addNode', next) : null;
    const problem = verdict.ok ? null : reasonText(verdict);
    setBegun((before) => [...before, { node: next, jobId, problem }]);
  }, [isActive, isIdle, next, begun.length, session]);
  const isOver = begun.length === nodes.length && parts.every(isOverAt);
  const hasFailed = parts.some((part) => part.problem !== null || part.progress?.state === 'failed');
  return { parts, isOver, hasFailed };
}

function isOverAt(part: ProgressPart): boolean {
  return part.problem !== null || (part.progress !== null && part.progress.state !== 'running');
}
