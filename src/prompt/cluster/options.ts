import type { ComputerNode, World } from '#domain';
import { err, ok, type Result } from '#kernel';
import type { Answer, PromptPlace } from '../prompt-types.ts';
import { bare, listOf, spells } from '../tokens.ts';
import { type ClusterLine, type TypedOption, usageError } from './cluster-line.ts';

/** What cluster.exe knows of an option. */
export interface OptionSpec {
  /** `force[cleanup]`: may be cut down to `/force`. */
  readonly spelling: string;
  /** Whether something follows the colon. `seconds`: a number or nothing. */
  readonly value: 'none' | 'optional' | 'required' | 'seconds';
  /** Whether words may follow, as the properties after `/prop`. */
  readonly words?: boolean;
  /** May be given more than once. */
  readonly many?: boolean;
  /** Ids of the options that it adds to; it means nothing by itself. Others are what the line does. */
  readonly addsTo?: readonly string[];
  /** Ids of the options that it may also be part of; by itself it is what the line does. */
  readonly joins?: readonly string[];
}

/** Options of an object by id. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** A line of one object, ready to be answered. */
export interface ObjectCall {
  readonly world: World;
  readonly at: PromptPlace;
  /** The server on which the prompt runs. */
  readonly local: ComputerNode;
  readonly name: string | null;
  /** Name of the cluster as it was given; null = this server's. */
  readonly cluster: string | null;
  /** Options in the order in which they were typed, by id. */
  readonly uses: readonly (readonly [id: string, option: TypedOption])[];
}

/** What an object of cluster.exe is made of. */
export interface ObjectSpec {
  readonly options: OptionSpecs;
  /** What the line does when it has no option that does something. */
  readonly fallback: string;
  /** Options of which several may stand in one line: they end in one command. */
  readonly together: readonly string[];
  /** What works without a running Cluster service on the other side. */
  readonly withoutCluster: readonly string[];
  readonly actions: Readonly<Record<string, (call: ObjectCall) => Answer>>;
}

/** Whether the option was given. */
export function has(call: ObjectCall, id: string): boolean {
  return call.uses.some(([use]) => use === id);
}

/** The value of an option without quotes; undefined when the option or its value is missing. */
export function valueFor(call: ObjectCall, id: string): string | undefined {
  const value = call.uses.find(([use]) => use === id)?.[1].value ?? null;
  return value === null ? undefined : bare(value);
}

/** The comma-separated values of all uses of an option; empty parts are left out. */
export function listFor(call: ObjectCall, id: string): readonly string[] {
  return call.uses
    .filter(([use]) => use === id)
    .flatMap(([, { value }]) => (value === null ? [] : listOf(value)))
    .filter((part) => part !== '');
}

/** The words after an option, and its value if it has one: `/prop:Name` and `/prop Name` are the same. */
export function wordsFor(call: ObjectCall, id: string): readonly string[] {
  return call.uses
    .filter(([use]) => use === id)
    .flatMap(([, { value, params }]) => [...(value === null || value === '' ? [] : [value]), ...params]);
}

/** Names the options and says which one is what the line does. */
export function readOptions(
  line: ClusterLine,
  spec: ObjectSpec,
): Result<{ readonly uses: ObjectCall['uses']; readonly main: string }, Answer> {
  const uses: (readonly [string, TypedOption])[] = [];
  for (const option of line.options) {
    const [id, known] =
      Object.entries(spec.options).find(([, { spelling }]) => spells(spelling, option.word)) ?? [];
    const shown = `/${option.word}`;
    if (id === undefined || known === undefined)
      return err(usageError(line.object, 'usage.unknownOption', { option: shown }));
    const wrong = complaintAbout(option, known);
    if (wrong !== null)
      return err(usageError(line.object, wrong, { option: shown, word: bare(option.params[0] ?? '') }));
    if (known.many !== true && uses.some(([use]) => use === id))
      return err(usageError(line.object, 'usage.repeated', { option: shown }));
    uses.push([id, option]);
  }
  return mainOf(line, spec, uses);
}

function complaintAbout({ value, params }: TypedOption, spec: OptionSpec) {
  const empty = value === null || bare(value).trim() === '';
  if (spec.words !== true && params.length > 0) return 'usage.extraParameter';
  if (spec.value === 'none' && value !== null) return 'usage.extraValue';
  if (spec.value === 'required' && empty) return 'usage.missingValue';
  if (spec.value === 'optional' && value !== null && empty) return 'usage.missingValue';
  if (spec.value === 'seconds' && value !== null && !/^\d{1,6}$/.test(bare(value))) return 'usage.notSeconds';
  return null;
}

function mainOf(
  line: ClusterLine,
  spec: ObjectSpec,
  uses: ObjectCall['uses'],
): Result<{ readonly uses: ObjectCall['uses']; readonly main: string }, Answer> {
  const mains = uses.map(([id]) => id).filter((id) => spec.options[id]?.addsTo === undefined);
  const main = spec.together.find((id) => mains.includes(id)) ?? mains[0] ?? spec.fallback;
  const isPart = (id: string): boolean =>
    spec.together.includes(id) || spec.options[id]?.joins?.includes(main) === true;
  const stranger = mains.find((id) => id !== main && !isPart(id));
  const mixed = stranger ?? (spec.together.includes(main) ? undefined : mains.find((id) => id !== main));
  if (mixed !== undefined) return err(usageError(line.object, 'usage.tooManyOptions'));
  const loose = uses.find(([id]) => spec.options[id]?.addsTo?.includes(main) === false);
  if (loose !== undefined)
    return err(usageError(line.object, 'usage.notAlone', { option: `/${loose[1].word}` }));
  return ok({ uses, main });
}
