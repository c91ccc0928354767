import type { World } from '#domain';
import { err, ok, type Result } from '#kernel';
import { blank, printed, say, systemError, table } from '../answers.ts';
import type { Answer, PromptLine } from '../prompt-types.ts';
import { bare, cut, listOf } from '../tokens.ts';
import { columns } from './columns.ts';

/** What a property holds: a number, a text, or several texts. */
export type PropertyValue = number | string | readonly string[];

/** A property of cluster objects as cluster.exe spells it. `Patch` is what setting it adds to the menu's command. */
export interface Property<Row, Patch> {
  readonly name: string;
  /** DWORD, string, multi-string: the letter of the listing. */
  readonly kind: 'D' | 'S' | 'M';
  readonly read: (world: World, row: Row) => PropertyValue;
  /** Missing = read only. Null = the value is out of range. */
  readonly write?: (value: never) => Patch | null;
  /** What `=usedefault` stands for. */
  readonly usual?: PropertyValue;
}

/** The greatest DWORD: stands for −1, never and "as the type has it". */
export const maxDword = 4_294_967_295;

const typeLetters: Readonly<Record<string, Property<never, never>['kind'] | 'other'>> = {
  dword: 'D',
  str: 'S',
  string: 'S',
  expandstr: 'S',
  expandstring: 'S',
  multistr: 'M',
  multistring: 'M',
  binary: 'other',
  ularge: 'other',
};

/** What the words after `/prop` or `/priv` say: values to set, or names to show (none = all). */
export interface PropertyWords<Patch> {
  readonly patches: readonly Patch[];
  readonly shown: readonly string[];
}

/** Reads `Name=value[:TYPE]` words against the properties of an object. */
export function readProperties<Row, Patch>(
  words: readonly string[],
  known: readonly Property<Row, Patch>[],
): Result<PropertyWords<Patch>, Answer> {
  const patches: Patch[] = [];
  const shown: string[] = [];
  for (const word of words) {
    const [head, tail] = cut(word, '=');
    const name = bare(head).trim();
    const property = known.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (property === undefined) return err(systemError(87, say('property.unknown', { name })));
    if (tail === null) {
      shown.push(property.name);
      continue;
    }
    const patch = patchOf(property, tail);
    if (!patch.ok) return patch;
    patches.push(patch.value);
  }
  if (patches.length > 0 && shown.length > 0)
    return err(systemError(87, say('property.noValue', { name: shown[0] ?? '' })));
  return ok({ patches, shown });
}

function patchOf<Row, Patch>(property: Property<Row, Patch>, tail: string): Result<Patch, Answer> {
  const { name, kind, write, usual } = property;
  if (write === undefined) return err(systemError(5089, say('property.readOnly', { name })));
  const [text, letter] = withoutType(tail);
  const wantsUsual = tail.toLowerCase() === 'usedefault';
  if (wantsUsual && usual === undefined) return err(systemError(87, say('property.noDefault', { name })));
  if (letter !== null && letter !== kind)
    return err(systemError(5895, say(`property.type${kind}`, { name })));
  const value = wantsUsual ? usual : valueFrom(kind, text);
  if (value === null || value === undefined)
    return err(systemError(87, say('property.notNumber', { name, value: bare(text) })));
  const patch = write(value as never);
  if (patch === null) return err(systemError(87, say('property.outOfRange', { name, value: bare(text) })));
  return ok(patch);
}

/** The value and the letter of a type after the last colon, if one is named there. */
function withoutType(tail: string): readonly [text: string, letter: string | null] {
  const match = /^(.*):([A-Za-z]+)$/s.exec(tail);
  const letter = typeLetters[match?.[2]?.toLowerCase() ?? ''];
  return match === null || letter === undefined ? [tail, null] : [match[1] ?? '', letter];
}

function valueFrom(kind: Property<never, never>['kind'], text: string): PropertyValue | null {
  if (kind === 'S') return bare(text);
  if (kind === 'M') {
    const parts = listOf(text, ',').flatMap((part) => part.split(';'));
    return parts.map((part) => part.trim()).filter((part) => part !== '');
  }
  const number = bare(text).trim();
  if (number === '-1') return maxDword;
  if (!/^(\d{1,12}|0x[0-9a-f]{1,8})$/i.test(number)) return null;
  const value = Number(number);
  return value > maxDword ? null : value;
}

/** The listing of properties: type, object, name, value. `R` after the type's letter = read only. */
export function propertyListing<Row, Patch>(
  world: World,
  known: readonly Property<Row, Patch>[],
  listed: readonly { readonly label: string; readonly row: Row }[],
  shown: readonly string[],
): Answer {
  const wanted = known.filter(({ name }) => shown.length === 0 || shown.includes(name));
  const lines = listed.map(({ label, row }): PromptLine[] => [
    say('listing.properties', { name: label }),
    blank,
    table(
      [columns.type, columns.object, columns.propertyName, columns.propertyValue],
      wanted.map((property) => [
        property.write === undefined ? `${property.kind}R` : property.kind,
        label,
        property.name,
        shownValue(property.read(world, row)),
      ]),
    ),
  ]);
  return printed(lines.flat());
}

function shownValue(value: PropertyValue): string {
  if (typeof value === 'number') return `${value} (0x${value.toString(16)})`;
  return typeof value === 'string' ? value : value.join('; ');
}

/** A DWORD of 0 or 1. */
export function flag(value: number): boolean | null {
  return value === 0 ? false : value === 1 ? true : null;
}

/** PersistentState of a group or resource (G-11, R-45). The greatest DWORD, its default, unsets it; unset is listed as what it amounts to. */
export const persistentStateOf = <Row>(
  read: (world: World, row: Row) => boolean,
): Property<Row, { readonly persistentState: boolean | null }> => ({
  name: 'PersistentState',
  kind: 'D',
  read: (world, row) => Number(read(world, row)),
  write: (value: number) => {
    if (value === maxDword) return { persistentState: null };
    const persistentState = flag(value);
    return persistentState === null ? null : { persistentState };
  },
  usual: maxDword,
});
