import type { Verdict } from '#domain';

const FIRST = 'D'.charCodeAt(0);
const LAST = 'Z'.charCodeAt(0);

/** Letters D to Z that Windows would take for this volume: those that the command's own query does not refuse. */
export function offeredLetters(tryLetter: (letter: string) => Verdict): readonly string[] {
  const letters: string[] = [];
  for (let code = FIRST; code <= LAST; code += 1) {
    const letter = String.fromCharCode(code);
    const verdict = tryLetter(letter);
    if (verdict.ok || !verdict.reason.startsWith('letter.')) letters.push(letter);
  }
  return letters;
}
