import { describe, expect, it, test } from 'vitest';
import {
  bare,
  cut,
  hasOutsideQuotes,
  isOption,
  listOf,
  spells,
  splitWords,
} from '../../../src/prompt/tokens.ts';

describe('words of a line', () => {
  it.each([
    ['', []],
    ['   ', []],
    ['cluster node', ['cluster', 'node']],
    ['a  "b c"\td', ['a', '"b c"', 'd']],
    ['/type:"IP Address" x', ['/type:"IP Address"', 'x']],
    ['never "closed one', ['never', '"closed one']],
  ])('%j', (line, words) => {
    expect(splitWords(line)).toEqual(words);
  });

  test('are cut at the first separator outside quotes', () => {
    expect(cut('Drive="S:"', '=')).toEqual(['Drive', '"S:"']);
    expect(cut('/moveto:NODE2', ':=')).toEqual(['/moveto', 'NODE2']);
    expect(cut('/x="a:b"', ':=')).toEqual(['/x', '"a:b"']);
    expect(cut('"a:b"', ':')).toEqual(['"a:b"', null]);
    expect(cut('a:', ':')).toEqual(['a', '']);
  });

  test('are split into lists', () => {
    expect(listOf('NODE1,"NODE 2", x')).toEqual(['NODE1', 'NODE 2', 'x']);
    expect(listOf('"a,b"')).toEqual(['a,b']);
    expect(listOf('')).toEqual(['']);
  });

  test('may hold separators in quotes', () => {
    expect(hasOutsideQuotes('a "b|c"', '|')).toBe(false);
    expect(hasOutsideQuotes('a | b', '|')).toBe(true);
    expect(bare('"a" b')).toBe('a b');
  });

  test('are options when they begin with a slash or hyphen and a letter', () => {
    expect(['/pause', '-s', '/?'].every(isOption)).toBe(true);
    expect(['pause', '/', '-1', '\\\\A'].some(isOption)).toBe(false);
  });

  test('may be abbreviated down to the bracket', () => {
    expect(['force', 'forcec', 'FORCECLEANUP'].every((word) => spells('force[cleanup]', word))).toBe(true);
    expect(['forc', 'forcex', ''].some((word) => spells('force[cleanup]', word))).toBe(false);
    expect(spells('pause', 'pause')).toBe(true);
    expect(spells('pause', 'pau')).toBe(false);
  });
});
