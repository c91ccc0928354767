import type { SaveError, SaveFile } from './session-types.ts';

type Check = (value: unknown) => boolean;

const isHash: Check = (value) => typeof value === 'string' && /^[0-9a-f]{16}$/.test(value);
const isWhole: Check = (value) => Number.isSafeInteger(value);
const isCount: Check = (value) => isWhole(value) && (value as number) >= 0;
const isActor: Check = (value) =>
  typeof value === 'string' && /^(?:trainee:.{1,64}|script|tutorial|instructor)$/.test(value);

/** Longest run that a save can hold: thirty simulated days. Keeps a forged save from keeping the machine busy. */
const LONGEST_MS = 30 * 24 * 3_600_000;
const isInstant: Check = (value) => isCount(value) && (value as number) <= LONGEST_MS;

const fields: Readonly<Record<string, readonly [Check, string]>> = {
  format: [(value) => value === 'cluster-room-save', '"cluster-room-save"'],
  version: [(value) => value === 1, '1'],
  simVersion: [isCount, 'a whole number'],
  levelId: [(value) => typeof value === 'string' && value.length <= 80, 'a level id'],
  levelHash: [isHash, '16 hexadecimal digits'],
  seed: [isWhole, 'a whole number'],
  at: [isInstant, 'an instant in ms'],
  log: [Array.isArray, 'a list'],
  hash: [isHash, '16 hexadecimal digits'],
  seal: [isHash, '16 hexadecimal digits'],
};

const entryFields: Readonly<Record<string, readonly [Check, string]>> = {
  seq: [isCount, 'a whole number'],
  at: [isInstant, 'an instant in ms'],
  actor: [isActor, 'an actor'],
  command: [isRecord, 'a command'],
};

/** The first thing in a parsed save that has not the right shape, or null. Commands are checked later, by their registry. */
export function shapeErrorOf(value: unknown): SaveError | null {
  if (!isRecord(value) || value.format !== 'cluster-room-save') {
    return { code: 'foreign', path: isRecord(value) ? 'format' : '', detail: typeof value };
  }
  if (value.version !== 1)
    return { code: 'version', path: 'version', detail: String(value.version).slice(0, 40) };
  return fieldError(value, fields, '') ?? logError(value as unknown as SaveFile);
}

function logError(save: SaveFile): SaveError | null {
  let before = 0;
  for (const [index, entry] of (save.log as readonly unknown[]).entries()) {
    const path = `log[${index}]`;
    if (!isRecord(entry)) return malformed(path, 'an entry of the log');
    const wrong = fieldError(entry, entryFields, `${path}.`);
    if (wrong !== null) return wrong;
    if (entry.seq !== index + 1) return malformed(`${path}.seq`, String(index + 1));
    const at = Number(entry.at);
    if (at < before || at > save.at)
      return malformed(`${path}.at`, `an instant from ${before} to ${save.at}`);
    before = at;
  }
  return null;
}

function fieldError(
  value: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, readonly [Check, string]>>,
  prefix: string,
): SaveError | null {
  for (const [key, [check, expected]] of Object.entries(wanted)) {
    if (!Object.hasOwn(value, key) || !check(value[key])) return malformed(prefix + key, expected);
  }
  const extra = Object.keys(value).find((key) => !Object.hasOwn(wanted, key));
  return extra === undefined ? null : malformed(prefix + extra, 'nothing');
}

function malformed(path: string, expected: string): SaveError {
  return { code: 'malformed', path, detail: expected };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
