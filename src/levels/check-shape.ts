import { z } from 'zod';
import { nearest } from '#kernel';
import type { LevelErrors, LevelPath } from './level-error.ts';
import { kindsOf } from './level-schema.ts';

type Issue = z.core.$ZodIssue;

/** Checks a value against a schema; on failure adds one error for each issue and gives null. */
export function checkShape<S extends z.ZodType>(
  schema: S,
  value: unknown,
  base: LevelPath,
  errors: LevelErrors,
): z.output<S> | null {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const misspelt = new Set<string>();
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') addUnknownKeys(issue, schema, value, base, errors, misspelt);
  }
  for (const issue of issues) {
    // A key that was misspelt is not missing besides.
    const isSaid = misspelt.has(issue.path.join('/')) && valueAt(value, issue.path) === undefined;
    if (issue.code !== 'unrecognized_keys' && !isSaid) addIssue(issue, value, base, errors);
  }
  return null;
}

/** What stands at a path of a plain value; undefined when there is nothing. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current: unknown = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = (current as Record<PropertyKey, unknown>)[step];
  }
  return current;
}

function addIssue(issue: Issue, value: unknown, base: LevelPath, errors: LevelErrors): void {
  const path = [...base, ...stepsOf(issue)];
  const found = valueAt(value, issue.path);
  if (found === undefined && issue.path.length > 0 && typeof issue.path.at(-1) === 'string') {
    errors.add(path.slice(0, -1), 'key.missing', { key: String(issue.path.at(-1)) });
    return;
  }
  if (issue.code === 'invalid_value') addNotOneOf(found, issue.values.map(String), path, errors);
  else if (issue.code === 'invalid_union') addNotOneOf(found, unionKinds(issue.path), path, errors);
  else if (issue.code === 'invalid_format') {
    errors.add(path, 'value.format', { format: issue.message, found: shown(found) });
  } else if (issue.code === 'too_small') {
    errors.add(path, 'value.range', { bound: '≥', limit: Number(issue.minimum), found: sizeOf(found) });
  } else if (issue.code === 'too_big') {
    errors.add(path, 'value.range', { bound: '≤', limit: Number(issue.maximum), found: sizeOf(found) });
  } else {
    const expected = issue.code === 'invalid_type' ? issue.expected : issue.code;
    errors.add(path, 'value.type', { expected, found: typeName(found) });
  }
}

function stepsOf(issue: Issue): readonly (string | number)[] {
  return issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
}

/** Reports keys that nothing knows, and notes which key each of them was probably meant to be. */
function addUnknownKeys(
  issue: Extract<Issue, { code: 'unrecognized_keys' }>,
  schema: z.ZodType,
  value: unknown,
  base: LevelPath,
  errors: LevelErrors,
  misspelt: Set<string>,
): void {
  const known = knownKeys(schema, issue.path, value);
  for (const key of issue.keys) {
    const path = [...base, ...stepsOf(issue), key];
    const meant = nearest(key, known);
    if (meant === null) errors.add(path, 'key.unknown', { key, known: known.join(', ') });
    else {
      errors.add(path, 'key.unknownMeant', { key, meant });
      misspelt.add([...issue.path, meant].join('/'));
    }
  }
}

function addNotOneOf(found: unknown, allowed: readonly string[], path: LevelPath, errors: LevelErrors): void {
  const meant = typeof found === 'string' ? nearest(found, allowed) : null;
  const params = { found: shown(found), allowed: allowed.join(', ') };
  if (meant === null) errors.add(path, 'value.notOneOf', params);
  else errors.add(path, 'value.notOneOfMeant', { ...params, meant });
}

/** Kinds that a predicate or a fault's target may have, by where it stands. */
function unionKinds(path: readonly PropertyKey[]): readonly string[] {
  return path.includes('target') ? kindsOf.target : kindsOf.need;
}

/** Keys of the object schema at a path, following arrays, records, defaults and unions by the value's own kind. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): readonly string[] {
  let current: z.ZodType | undefined = inner(schema, value);
  let at = value;
  for (const step of path) {
    at = valueAt(at, [step]);
    if (current instanceof z.ZodObject) current = current.shape[String(step)] as z.ZodType | undefined;
    else if (current instanceof z.ZodArray) current = current.element as z.ZodType;
    else if (current instanceof z.ZodRecord) current = current.valueType as z.ZodType;
    else return [];
    if (current === undefined) return [];
    current = inner(current, at);
  }
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

/** The schema without default and optional wrappers; of a union the member whose kind the value has. */
function inner(schema: z.ZodType, value: unknown): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) {
    return inner(schema.unwrap() as z.ZodType, value);
  }
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const kind = valueAt(value, ['kind']);
  const member = schema.options.find(
    (option) => option instanceof z.ZodObject && (option.shape.kind as z.ZodLiteral).value === kind,
  );
  return (member as z.ZodType | undefined) ?? schema;
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 60) : (JSON.stringify(value) ?? 'undefined').slice(0, 60);
}

function sizeOf(value: unknown): string | number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' || Array.isArray(value) ? value.length : shown(value);
}
