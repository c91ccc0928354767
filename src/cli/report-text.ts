import { describeEvent, lossKey } from '#content';
import { type DomainEvent, runEvents, type ScoreReport } from '#domain';
import { english } from './english.ts';

/** `1:02:03` of simulated time since the start. */
export function clockText(ms: number): string {
  const total = Math.floor(ms / 1_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(total / 3_600)}:${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`;
}

/** Whole user-minutes, with one decimal where there is less than ten. */
function userMinutes(userMs: number): string {
  const minutes = userMs / 60_000;
  return minutes < 10 ? minutes.toFixed(1) : String(Math.round(minutes));
}

/** The report as people read it. */
export function reportLines(report: ScoreReport): readonly string[] {
  const percent = (Math.floor(report.availability * 1_000_000) / 10_000).toFixed(4);
  const lines = [
    `Outcome         ${report.outcome}, medal ${report.medal}`,
    `Ended           ${clockText(report.endedAtMs)} (seed ${report.seed})`,
    `Lost            ${userMinutes(report.lostUserMs)} user-minutes`,
    `Floor           ${report.floorUserMs === null ? 'unknown' : `${userMinutes(report.floorUserMs)} user-minutes`}`,
    `Availability    ${percent} %, band ${report.slaBand}`,
    `Time at risk    ${clockText(report.timeAtRiskMs)}`,
    'Objectives',
  ];
  for (const { id, metAtMs } of report.objectives) {
    lines.push(`  ${metAtMs === null ? 'open   ' : clockText(metAtMs)}  ${id}`);
  }
  if (report.causes.length > 0) lines.push('Causes');
  for (const { kind, cause, userMs, fromMs, toMs } of report.causes) {
    const from =
      cause.kind === 'fault' ? cause.fault : cause.kind === 'command' ? `command ${cause.seq}` : cause.kind;
    const span = `${clockText(fromMs)}–${clockText(toMs)}`;
    lines.push(`  ${span}  ${userMinutes(userMs).padStart(6)}  ${english(lossKey(kind), {})} (${from})`);
  }
  return lines;
}

/** The timeline as people read it, without what is only for machines. */
export function timelineLines(events: readonly DomainEvent[]): readonly string[] {
  return runEvents(events)
    .filter((event) => event.severity !== 'debug')
    .map((event) => `  ${clockText(event.at)}  ${describeEvent(event, english)}`);
}
