/** Splits a line at white space outside quotes; the quotes stay in the words. A quote that is never closed reaches to the end. */
export function splitWords(line: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  let quoted = false;
  for (const char of line) {
    if (char === '"') quoted = !quoted;
    if (!quoted && /\s/.test(char)) {
      if (word !== '') words.push(word);
      word = '';
    } else word += char;
  }
  return word === '' ? words : [...words, word];
}

/** The places of these characters outside quotes. */
function placesOf(word: string, separators: string): readonly number[] {
  const places: number[] = [];
  let quoted = false;
  for (const [index, char] of [...word].entries()) {
    if (char === '"') quoted = !quoted;
    else if (!quoted && separators.includes(char)) places.push(index);
  }
  return places;
}

/** The parts before and after the first of these characters outside quotes; the second is null when there is none. */
export function cut(word: string, separators: string): readonly [head: string, tail: string | null] {
  const [at] = placesOf(word, separators);
  if (at === undefined) return [word, null];
  const chars = [...word];
  return [chars.slice(0, at).join(''), chars.slice(at + 1).join('')];
}

/** The parts between these characters outside quotes, without their quotes. */
export function listOf(word: string, separators = ','): readonly string[] {
  const chars = [...word];
  const ends = [...placesOf(word, separators), chars.length];
  return ends.map((end, index) => {
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1;
    return bare(chars.slice(from, end).join('')).trim();
  });
}

/** Whether one of these characters stands outside quotes. */
export function hasOutsideQuotes(line: string, separators: string): boolean {
  return placesOf(line, separators).length > 0;
}

/** The word without its quotes. */
export function bare(word: string): string {
  return word.replaceAll('"', '');
}

/** Whether the word is an option: it begins with a slash or a hyphen and a letter or question mark. */
export function isOption(word: string): boolean {
  return /^[/-][A-Za-z?]/.test(word);
}

/** Whether `typed` is a name spelt `key[word]`: the part before the bracket, or more of it. */
export function spells(pattern: string, typed: string): boolean {
  const [least = '', more = ''] = pattern.split(/[[\]]/);
  const lower = typed.toLowerCase();
  return lower.startsWith(least) && `${least}${more}`.startsWith(lower);
}
