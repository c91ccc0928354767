import { beforeAll, describe, expect, it } from 'vitest';
import { describeSaveError } from '#content';
import { minutes } from '#kernel';
import type { CompiledLevel } from '#levels';
import { createSession, openSave, runScript, type SaveFile } from '#session';
import { english } from '../../src/cli/english.ts';
import { sealOf } from '../../src/session/save-file.ts';
import { numbersFrom } from '../support/numbers-from.ts';
import { levelOne } from './support.ts';

const MUTATIONS = 200;
type Pick = (below: number) => number;
type Loose = Record<string, unknown>;

let level: CompiledLevel;
let save: SaveFile;

beforeAll(() => {
  level = levelOne();
  const session = createSession({ level, seed: 3 });
  runScript(session, level.reference.slice(0, 20), minutes(6));
  save = session.save();
}, 120_000);

const open = (json: unknown) => openSave(json, (id) => (id === level.id ? level : null));

/** The save with other content and a seal that fits it: only the replay or the shape can tell. */
function resealed(change: (content: Loose) => void): string {
  const { seal: _seal, ...content } = JSON.parse(JSON.stringify(save)) as SaveFile;
  change(content as Loose);
  return JSON.stringify({ ...content, seal: sealOf(content) });
}

function withEntry(pick: Pick, change: (entry: Loose, log: Loose[], index: number) => void): string {
  return resealed((content) => {
    const log = content.log as Loose[];
    const index = pick(log.length);
    change(log[index] ?? {}, log, index);
  });
}

const mutations: readonly ((pick: Pick) => string)[] = [
  function truncated(pick) {
    return JSON.stringify(save).slice(0, pick(JSON.stringify(save).length - 1));
  },
  function digitChanged(pick) {
    const text = JSON.stringify(save);
    const digits = [...text.matchAll(/\d/g)].map((match) => match.index);
    const at = digits[pick(digits.length)] ?? 0;
    return text.slice(0, at) + String((Number(text[at]) + 1) % 10) + text.slice(at + 1);
  },
  function wordChanged(pick) {
    const names = ['NODE1', 'NODE2', 'connectCable', 'power', 'script', 'levelHash'];
    return JSON.stringify(save).replace(names[pick(names.length)] ?? 'NODE1', 'OTHER');
  },
  function fieldGone(pick) {
    const keys = Object.keys(save).filter((key) => key !== 'seal');
    const key = keys[pick(keys.length)] ?? 'log';
    return resealed((content) => delete content[key]);
  },
  function fieldOfWrongKind(pick) {
    const keys = Object.keys(save).filter((key) => key !== 'seal');
    const key = keys[pick(keys.length)] ?? 'log';
    const values = [null, { a: 1 }, -1.5, [], true];
    const value = values[pick(values.length)];
    return resealed((content) => {
      content[key] = key === 'log' && Array.isArray(value) ? 'log' : value;
    });
  },
  function fieldTooMuch() {
    return resealed((content) => {
      content.cheat = true;
    });
  },
  function entryGone(pick) {
    return withEntry(pick, (_entry, log, index) => log.splice(index, 1));
  },
  function entryTwice(pick) {
    return withEntry(pick, (entry, log, index) => log.splice(index, 0, { ...entry }));
  },
  function entryLater(pick) {
    return withEntry(pick, (entry) => {
      entry.at = Number(entry.at) + 10_000_000;
    });
  },
  function commandUnknown(pick) {
    return withEntry(pick, (entry) => {
      entry.command = { type: 'winAtOnce' };
    });
  },
  function commandFieldUnknown(pick) {
    return withEntry(pick, (entry) => {
      entry.command = { ...(entry.command as Loose), cheat: 1 };
    });
  },
  function otherCommand(pick) {
    return withEntry(pick, (entry) => {
      entry.command = { type: 'holdPowerButton', device: 'ARRAY1' };
    });
  },
  function otherSeed(pick) {
    return resealed((content) => {
      content.seed = save.seed + 1 + pick(1_000);
    });
  },
  function otherEnd(pick) {
    return resealed((content) => {
      content.at = save.at + 1 + pick(100_000);
    });
  },
  function otherLevel() {
    return resealed((content) => {
      content.levelId = '99-nowhere';
    });
  },
  function otherHash() {
    return resealed((content) => {
      content.hash = '0123456789abcdef';
    });
  },
  function foreign(pick) {
    return ['{}', '[]', 'null', '"save"', '{"format":"solitaire","version":1}', ''][pick(6)] ?? '';
  },
];

describe('mutated saves', () => {
  it('opens the save that was not touched, to the same hash', () => {
    const opened = open(JSON.stringify(save));
    expect(opened.ok && opened.value.hash()).toBe(save.hash);
    expect(opened.ok && opened.value.save()).toEqual(save);
  });

  it(`refuses ${MUTATIONS} mutated ones with a message that names the place`, () => {
    for (let seed = 1; seed <= MUTATIONS; seed++) {
      const mutate = mutations[seed % mutations.length] ?? mutations[0];
      const text = mutate?.(numbersFrom(seed * 104_729)) ?? '';
      const where = `seed ${seed}, ${mutate?.name}`;
      const opened = open(text);
      expect(opened.ok, where).toBe(false);
      if (opened.ok) continue;
      expect(describeSaveError(opened.error, english), where).not.toMatch(/\{\{|levels-schema:/);
      if (!['notJson', 'foreign'].includes(opened.error.code)) expect(opened.error.path, where).not.toBe('');
    }
  }, 600_000);

  it('says what is wrong with each kind', () => {
    const codeOf = (json: unknown) => {
      const opened = open(json);
      return opened.ok ? 'opened' : `${opened.error.code} ${opened.error.path}`;
    };
    expect(codeOf('{')).toBe('notJson ');
    expect(codeOf('{"a":1}')).toBe('foreign format');
    expect(codeOf({ ...save, version: 2 })).toBe('version version');
    expect(codeOf({ ...save, seed: 4 })).toBe('seal seal');
    expect(codeOf(resealed((content) => (content.simVersion = 0)))).toBe('simVersion simVersion');
    expect(codeOf(resealed((content) => (content.levelId = 'x')))).toBe('level levelId');
    expect(codeOf(resealed((content) => (content.levelHash = '0'.repeat(16))))).toBe(
      'levelChanged levelHash',
    );
    expect(codeOf(resealed((content) => ((content.log as Loose[])[2] = { seq: 3 })))).toBe(
      'malformed log[2].at',
    );
    expect(codeOf(resealed((content) => (content.seed = 4)))).toBe('hash hash');
  });
});
