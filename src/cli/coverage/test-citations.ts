/** An id of the domain that a test names, with the title of that test. */
export interface Citation {
  readonly id: string;
  readonly title: string;
}

interface Piece {
  readonly kind: 'text' | 'comment';
  readonly content: string;
  readonly from: number;
}

/**
 * The ids that a file of tests names in titles, and in comments inside of tests. Ids in other text prove nothing (they may be
 * data), nor do comments above the first test, or tests that are skipped. Of a range only its two ends count.
 */
export function citationsIn(source: string): readonly Citation[] {
  const citations: Citation[] = [];
  let title: string | null = null;
  for (const { kind, content, from } of piecesOf(source)) {
    if (kind === 'text') {
      const call = callBefore(source, from);
      if (call === null) continue;
      title = call === 'skipped' ? null : content;
    }
    if (title !== null) for (const id of idsIn(content)) citations.push({ id, title });
  }
  return citations;
}

const idsIn = (text: string): readonly string[] => text.match(/\b[A-Z]-\d+[a-z]?\b/g) ?? [];

/** Whether the text at this place is the title of a test: first thing in the brackets of `it`, or of what `it.each(…)` gives. */
function callBefore(source: string, from: number): 'test' | 'skipped' | null {
  const before = source.slice(Math.max(0, from - 200), from).trimEnd();
  const direct = /(?:^|[^\w.$])(?:it|test|describe)((?:\.\w+)*)(?:<[^()]*>)?\($/.exec(before);
  if (direct !== null) {
    if (/\.(each|for)/.test(direct[1] ?? '')) return null;
    return /\.(skip|todo)/.test(direct[1] ?? '') ? 'skipped' : 'test';
  }
  return /\)\s*\($/.test(before) ? 'test' : null;
}

/** One alternative for each thing in whose inside quotes and slashes mean nothing. A regular expression follows a sign, a division does not. */
const PIECES =
  /\/\/(?<line>.*)|\/\*(?<block>[\s\S]*?)\*\/|'(?<single>(?:\\.|[^'\\\n])*)'|"(?<double>(?:\\.|[^"\\\n])*)"|`(?<template>(?:\\.|[^`\\])*)`|(?<=[(,=:[!&|?{};>]\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\//g;

function* piecesOf(source: string): Generator<Piece> {
  for (const match of source.matchAll(PIECES)) {
    const { line, block, single, double, template } = match.groups ?? {};
    const comment = line ?? block;
    const text = single ?? double ?? template;
    if (comment !== undefined) yield { kind: 'comment', content: comment, from: match.index };
    else if (text !== undefined) yield { kind: 'text', content: text, from: match.index };
  }
}
