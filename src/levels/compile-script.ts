import { type Command, parseCommand } from '#domain';
import { nearest } from '#kernel';
import type { Blunder, ScriptedCommand } from './compiled-level.ts';
import type { LevelErrors, LevelPath } from './level-error.ts';
import type { BlundersFile, ScriptFile } from './script-schema.ts';
import { durationMs } from './units.ts';

type Steps = ScriptFile['steps'];

/** Steps as the session plays them; each command is checked against the registry. */
export function compileSteps(steps: Steps, base: LevelPath, errors: LevelErrors): readonly ScriptedCommand[] {
  const compiled: ScriptedCommand[] = [];
  for (const [index, step] of steps.entries()) {
    const command = checkCommand(step.do, [...base, index, 'do'], errors);
    if (command === null) continue;
    compiled.push({
      name: step.name ?? '',
      waitMs: durationMs(step.wait ?? '0s'),
      patienceMs: durationMs(step.patience ?? '0s'),
      untilObjective: step.untilObjective ?? null,
      command,
    });
  }
  return compiled;
}

function checkCommand(value: unknown, base: LevelPath, errors: LevelErrors): Command | null {
  const parsed = parseCommand(value);
  if (parsed.ok) return parsed.value;
  const { path, message, expected } = parsed.error;
  const steps = path === '' ? [] : path.split('.');
  errors.add([...base, ...steps], 'value.command', { message, expected });
  return null;
}

/** Blunders as scripts made from the solution's. */
export function compileBlunders(
  file: BlundersFile,
  solution: readonly ScriptedCommand[],
  objectives: readonly string[],
  errors: LevelErrors,
): readonly Blunder[] {
  const names = new Set(solution.map((step) => step.name).filter((name) => name !== ''));
  return file.blunders.map((blunder, index) => {
    const base: LevelPath = ['blunders', 'blunders', index];
    for (const [place, name] of blunder.leaveOut.entries()) {
      checkName(name, [...names], 'step', [...base, 'leaveOut', place], errors);
    }
    for (const [place, id] of blunder.expect.unmet.entries()) {
      checkName(id, objectives, 'objective', [...base, 'expect', 'unmet', place], errors);
    }
    const inserted = blunder.insert.map((insert, place) => {
      const path = [...base, 'insert', place];
      checkName(insert.after, ['start', ...names], 'step', [...path, 'after'], errors);
      return { after: insert.after, steps: compileSteps(insert.steps, [...path, 'steps'], errors) };
    });
    const { outcome, medal, loss, refused, unmet } = blunder.expect;
    const expect = { outcome, medal: medal ?? null, loss: loss ?? null, refused: refused ?? null, unmet };
    return { id: blunder.id, script: weave(solution, blunder.leaveOut, inserted), expect };
  });
}

function checkName(
  name: string,
  names: readonly string[],
  what: string,
  path: LevelPath,
  errors: LevelErrors,
): void {
  if (names.includes(name)) return;
  const meant = nearest(name, names);
  if (meant === null) errors.add(path, 'name.unknown', { name, what, known: names.join(', ') });
  else errors.add(path, 'name.unknownMeant', { name, what, meant });
}

/** The solution with steps left out and others put in after the last bearer of a name. */
function weave(
  solution: readonly ScriptedCommand[],
  leaveOut: readonly string[],
  inserts: readonly { readonly after: string; readonly steps: readonly ScriptedCommand[] }[],
): readonly ScriptedCommand[] {
  const script = inserts.filter((insert) => insert.after === 'start').flatMap((insert) => insert.steps);
  for (const [index, step] of solution.entries()) {
    if (!leaveOut.includes(step.name)) script.push(step);
    const isLast = step.name !== '' && !solution.slice(index + 1).some((later) => later.name === step.name);
    if (isLast) {
      script.push(
        ...inserts.filter((insert) => insert.after === step.name).flatMap((insert) => insert.steps),
      );
    }
  }
  return script;
}
