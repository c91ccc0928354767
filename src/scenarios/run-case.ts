import {
  type DomainEvent,
  deviceId,
  deviceStatus,
  nodeId,
  nodeState,
  type ReasonCode,
  type Verdict,
  type World,
} from '#domain';
import { timeOfDayMs } from '#levels';
import { codeOfReason, homeOf, isFailure, runLine } from '#prompt';
import { bareStage, passUntil } from '#session';
import { buildEvs } from './build-evs.ts';
import { buildGiven, type Lab, named } from './build-given.ts';
import { lossesNow, type Mismatch, mismatch, passed, type Since } from './expectations.ts';
import { Impossible, LabBuilder } from './lab-builder.ts';
import { reasonText } from './reason-text.ts';
import type { Expectation, GivenEvs, ScenarioCase, Step } from './scenario-schema.ts';
import { spanMs } from './spans.ts';
import { commandsOf } from './step-commands.ts';

/** Why a case failed. */
export interface StepFailure {
  /** Number of the step from 1; 0 = what is given cannot be. */
  readonly step: number;
  /** The step as it stands in the file. */
  readonly wanted: unknown;
  /** How it was instead. */
  readonly was: string;
  /** Ms after the case's beginning. */
  readonly atMs: number;
  /** The last ten events. */
  readonly events: readonly CaseEvent[];
}

/** Something that happened, by the case's own clock. */
export interface CaseEvent {
  readonly atMs: number;
  readonly type: DomainEvent['type'];
  readonly data: Readonly<Record<string, string | number | boolean>>;
}

/** What became of a case. */
export interface CaseResult {
  readonly id: string;
  readonly cites: readonly string[];
  readonly failure: StepFailure | null;
  /** Everything that happened after the case began. */
  readonly trace: readonly CaseEvent[];
}

const lastEvents = 10;
const dayMs = 86_400_000;

/** Builds what is given and goes through the steps; stops at the first that is not as it should be. */
export function runCase(scenario: ScenarioCase): CaseResult {
  const { id, cites = [] } = scenario;
  const built = buildGiven(scenario);
  if (!built.ok) {
    const failure = { step: 0, wanted: scenario.given, was: built.error, atMs: 0, events: [] };
    return { id, cites, failure, trace: [] };
  }
  const runner = new Runner(built.value);
  for (const [index, step] of scenario.steps.entries()) {
    const was = runner.take(step);
    if (was === null) continue;
    const trace = runner.trace();
    const events = trace.slice(-lastEvents);
    return { id, cites, failure: { step: index + 1, wanted: step, was, atMs: runner.atMs, events }, trace };
  }
  return { id, cites, failure: null, trace: runner.trace() };
}

/** Whether a case's code means this refusal: by the reason's own name or by the error that the product answers with. */
function isCodeOf(reason: ReasonCode, code: string | number | undefined): boolean {
  return code === undefined || code === reason || Number(code) === codeOfReason(reason);
}

/** Nothing is left to do: what heals has healed by itself, a new group has been made where it belongs, a cable is out already. */
function isMoot(step: Step, verdict: Verdict): boolean {
  if (verdict.ok) return false;
  const { reason } = verdict;
  return (
    step.heal !== undefined ||
    (step.create !== undefined && reason === 'group.sameOwner') ||
    (step.fault !== undefined && reason === 'port.empty')
  );
}

class Runner {
  readonly #lab: Lab;
  readonly #beganAt: number;
  readonly #lostAtStart: Since['lostAtStart'];
  #lastFault: number;
  #lastRequest: number;
  /** How many events there were before the last step that gave something. */
  #eventsBefore = 0;
  readonly #toStart = new Set<string>();

  constructor(lab: Lab) {
    this.#lab = lab;
    this.#beganAt = lab.stage.world().now;
    this.#lastFault = this.#beganAt;
    this.#lastRequest = this.#beganAt;
    this.#lostAtStart = lossesNow(lab.stage.world());
  }

  /** The case's own time. */
  get atMs(): number {
    return this.#world.now - this.#beganAt;
  }

  trace(): readonly CaseEvent[] {
    return this.#world.events
      .filter(({ at }) => at >= this.#beganAt)
      .map(({ at, type, data }) => ({ atMs: at - this.#beganAt, type, data: data as CaseEvent['data'] }));
  }

  /** Does one step; what was wrong, or null. */
  take(step: Step): Mismatch {
    const { wait, at, clock, expect, within, never, always, refused } = step;
    if (wait !== undefined) return this.#passTo(this.atMs + spanMs(wait));
    if (at !== undefined) return this.#passTo(spanMs(at));
    if (clock !== undefined) return this.#passTo(this.atMs + this.#msUntil(clock));
    if (expect !== undefined) return mismatch(this.#world, expect, this.#since);
    if (within !== undefined) return this.#within(within);
    if (always !== undefined) return this.#always(always);
    if (never !== undefined) return this.#never(never);
    return refused === undefined ? this.#give(step) : this.#mustBeRefused(refused);
  }

  get #world() {
    return this.#lab.stage.world();
  }

  get #since(): Since {
    return {
      start: this.#beganAt,
      lastFault: this.#lastFault,
      lastRequest: this.#lastRequest,
      lostAtStart: this.#lostAtStart,
    };
  }

  /** A state that the step before left again at this very instant counts as well. */
  #within({ time, expect }: NonNullable<Step['within']>): Mismatch {
    const { events, now } = this.#world;
    const sinceEvent = now === this.#lastRequest ? this.#eventsBefore : events.length;
    const became = this.#passUntil(time, () => this.#momentsOf(expect, sinceEvent).includes(null));
    return became ? null : mismatch(this.#world, expect, this.#since);
  }

  #always({ for: span, expect }: NonNullable<Step['always']>): Mismatch {
    const sinceEvent = this.#world.events.length;
    const broken = () => this.#momentsOf(expect, sinceEvent).find((moment) => moment !== null) ?? null;
    this.#passUntil(span, () => broken() !== null);
    return broken();
  }

  #never({ for: span, expect }: NonNullable<Step['never']>): Mismatch {
    const sinceEvent = this.#world.events.length;
    const became = this.#passUntil(span, () => this.#momentsOf(expect, sinceEvent).includes(null));
    return became ? 'it became so' : null;
  }

  /** How it is now, and how it was for a moment since an event. */
  #momentsOf(expect: Expectation, sinceEvent: number): readonly Mismatch[] {
    return [mismatch(this.#world, expect, this.#since), ...passed(this.#world, expect, sinceEvent)];
  }

  #give(step: Step): Mismatch {
    this.#eventsBefore = this.#world.events.length;
    if (step.fault !== undefined) this.#lastFault = this.#world.now;
    this.#lastRequest = this.#world.now;
    const evs = named<GivenEvs>(step.create?.evs);
    if (evs !== undefined) return this.#makeEvs(evs);
    if (step.run !== undefined) {
      const { exitCode } = typeLine(this.#lab, step.run);
      return isFailure(exitCode) ? `it ends with error ${exitCode}` : null;
    }
    if (step.powerOn !== undefined && this.#shutsDown(step.powerOn)) {
      this.#toStart.add(step.powerOn);
      return null;
    }
    const { stage, plan } = this.#lab;
    for (const command of commandsOf(step, this.#world, plan)) {
      if (isMoot(step, stage.query(command))) continue;
      const verdict = stage.submit(command);
      if (!verdict.ok) return `it is refused: ${reasonText(verdict)}`;
    }
    return null;
  }

  /** An EVS can only be made while its name and its disk are online (E-29), so a few seconds pass. */
  #makeEvs(evs: GivenEvs): Mismatch {
    try {
      buildEvs(new LabBuilder(this.#lab.stage, this.#lab.plan), evs);
      return null;
    } catch (problem) {
      if (problem instanceof Impossible) return `it is refused: ${problem.message}`;
      throw problem;
    }
  }

  /** Tries the step on a stage beside the case's own: what is refused changes nothing, nor does what was allowed before it. */
  #mustBeRefused({ step, code }: NonNullable<Step['refused']>): Mismatch {
    const trial: Lab = { ...this.#lab, stage: bareStage(this.#world) };
    if (step.run !== undefined) return lineMustBeRefused(trial, step.run, code);
    const evs = named<GivenEvs>(step.create?.evs);
    if (evs !== undefined) return new Runner(trial).#makeEvs(evs) === null ? 'it is allowed' : null;
    const commands = commandsOf(step, this.#world, this.#lab.plan);
    if (commands.length === 0) return 'the step gives no command';
    for (const command of commands) {
      if (isMoot(step, trial.stage.query(command))) continue;
      const verdict = trial.stage.submit(command);
      if (!verdict.ok) return isCodeOf(verdict.reason, code) ? null : `it is refused: ${reasonText(verdict)}`;
    }
    return 'it is allowed';
  }

  #shutsDown(node: string): boolean {
    return deviceStatus(this.#world, deviceId(node)) === 'shuttingDown';
  }

  /** Starts computers that were still shutting down when somebody wanted to switch them on. */
  #startThoseOff(): void {
    for (const node of this.#toStart) {
      if (this.#shutsDown(node)) continue;
      this.#toStart.delete(node);
      for (const command of commandsOf({ powerOn: node }, this.#world, this.#lab.plan))
        this.#lab.stage.submit(command);
    }
  }

  #passTo(atMs: number): Mismatch {
    if (atMs < this.atMs) return `that instant has passed: it is ${this.atMs} ms`;
    this.#passUntilMs(this.#beganAt + atMs, () => false);
    return null;
  }

  #passUntil(span: string, done: () => boolean): boolean {
    return this.#passUntilMs(this.#world.now + spanMs(span), done);
  }

  #passUntilMs(untilMs: number, done: () => boolean): boolean {
    return passUntil(this.#lab.stage, untilMs, () => {
      this.#startThoseOff();
      return done();
    });
  }

  #msUntil(clock: string): number {
    const now = (this.#world.startsAtMs + this.#world.now) % dayMs;
    return (timeOfDayMs(clock) - now + dayMs) % dayMs || dayMs; // the next one, never this very instant
  }
}

/** Types a line on a node, the first that is Up where none is named, and gives what it asks for. */
function typeLine(
  { stage, plan }: Lab,
  given: NonNullable<Step['run']>,
): { exitCode: number; verdicts: readonly Verdict[] } {
  const { line, on = firstUp(stage.world(), plan.nodes) } =
    typeof given === 'string' ? { line: given } : given;
  const run = runLine(stage.world(), homeOf(on), line);
  const verdicts = run.commands.map((command) => stage.submit(command));
  return { exitCode: run.outcome(verdicts, stage.world()).exitCode, verdicts };
}

function firstUp(world: World, nodes: readonly string[]): string {
  return nodes.find((name) => nodeState(world, nodeId(name)) === 'Up') ?? nodes[0] ?? '';
}

function lineMustBeRefused(
  lab: Lab,
  line: NonNullable<Step['run']>,
  code: string | number | undefined,
): Mismatch {
  const { exitCode, verdicts } = typeLine(lab, line);
  if (!isFailure(exitCode)) return 'it is allowed';
  const reasons = verdicts.flatMap((verdict) => (verdict.ok ? [] : [verdict.reason]));
  const fits = code === exitCode || reasons.some((reason) => isCodeOf(reason, code));
  return fits || code === undefined ? null : `it ends with error ${exitCode}`;
}
