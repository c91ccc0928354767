/** What can be wrong with a level. `levels-schema:error.<code>` has the message and the remedy. */
export const levelErrorCodes = [
  'file.missing',
  'file.syntax',
  'key.unknown',
  'key.unknownMeant',
  'key.missing',
  'value.type',
  'value.notOneOf',
  'value.notOneOfMeant',
  'value.range',
  'value.format',
  'value.command',
  'name.duplicate',
  'name.unknown',
  'name.unknownMeant',
  'name.folder',
  'device.place',
  'device.kind',
  'port.unknown',
  'port.unknownMeant',
  'port.occupied',
  'port.doesNotFit',
  'objective.cycle',
  'fault.window',
  'fault.target',
  'past.refused',
  'past.tooShort',
  'past.busy',
  'text.language',
  'text.missing',
  'text.extra',
  'text.hints',
  'step.one',
  'expect.one',
] as const;

/** A code of the list. */
export type LevelErrorCode = (typeof levelErrorCodes)[number];

/** Keys and indexes from the level's sources to a value; the first is the file: `level`, `solution`, `blunders`; `text` and `preset` are followed by which. */
export type LevelPath = readonly (string | number)[];

/** Where a value stands in a file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Finds a value, or the nearest thing around it that exists, in the files of a level. */
export type Locate = (path: LevelPath) => Place;

/** One thing that is wrong with a level: where, what and, through its code, what to do. */
export interface LevelError extends Place {
  /** For example `devices[3].model`. */
  readonly path: string;
  readonly code: LevelErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Collects errors of one level. */
export class LevelErrors {
  readonly list: LevelError[] = [];
  private readonly locate: Locate;

  constructor(locate: Locate) {
    this.locate = locate;
  }

  /** Adds an error at a place. */
  add(path: LevelPath, code: LevelErrorCode, params: LevelError['params'] = {}): void {
    this.list.push({ ...this.locate(path), path: pathText(path), code, params });
  }
}

/** The path as people write it, without the file: `devices[3].model`. */
export function pathText(path: LevelPath): string {
  let text = '';
  const inFile = path.slice(path[0] === 'text' || path[0] === 'preset' ? 2 : 1);
  for (const step of inFile) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}
