import { parseCommand, simVersion } from '#domain';
import { err, ms, ok, type Result } from '#kernel';
import type { CompiledLevel } from '#levels';
import { restoreSession } from './create-session.ts';
import { sealOf } from './save-file.ts';
import { shapeErrorOf } from './save-shape.ts';
import type { SaveError, SaveFile, Session } from './session-types.ts';

/**
 * Opens a save: JSON text or its parsed value. Checks shape, seal, versions and level, lives through the log again
 * and compares the hash. Either a whole session or an error with its place.
 */
export function openSave(
  json: unknown,
  findLevel: (id: string) => CompiledLevel | null,
): Result<Session, SaveError> {
  const parsed = parseJson(json);
  if (!parsed.ok) return parsed;
  const wrong = shapeErrorOf(parsed.value);
  if (wrong !== null) return err(wrong);
  const save = parsed.value as SaveFile;
  const { seal, ...content } = save;
  if (sealOf(content) !== seal) return fail('seal', 'seal', sealOf(content));
  if (save.simVersion !== simVersion) return fail('simVersion', 'simVersion', String(save.simVersion));
  const level = findLevel(save.levelId);
  if (level === null) return fail('level', 'levelId', save.levelId);
  if (level.hash !== save.levelHash) return fail('levelChanged', 'levelHash', save.levelHash);
  for (const [index, entry] of save.log.entries()) {
    const command = parseCommand(entry.command);
    if (command.ok) continue;
    const { path, message } = command.error;
    return fail('malformed', `log[${index}].command${path === '' ? '' : `.${path}`}`, message);
  }
  return relived(save, level);
}

function relived(save: SaveFile, level: CompiledLevel): Result<Session, SaveError> {
  let session: Session;
  try {
    session = restoreSession(level, save.seed, save.log, ms(save.at));
  } catch (error) {
    // A log that the engine cannot live through was not written by it.
    return fail('hash', 'log', error instanceof Error ? error.message : String(error));
  }
  return session.hash() === save.hash ? ok(session) : fail('hash', 'hash', session.hash());
}

function parseJson(json: unknown): Result<unknown, SaveError> {
  if (typeof json !== 'string') return ok(json);
  try {
    return ok(JSON.parse(json) as unknown);
  } catch (error) {
    return fail('notJson', '', error instanceof Error ? error.message : String(error));
  }
}

function fail(code: SaveError['code'], path: string, detail: string): Result<never, SaveError> {
  return err({ code, path, detail });
}
