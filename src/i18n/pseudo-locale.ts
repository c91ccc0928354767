import type { MessageTree } from './resources.ts';

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'î',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ö',
  p: 'þ',
  q: 'ɋ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'û',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
  A: 'Á',
  B: 'Ɓ',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  F: 'Ƒ',
  G: 'Ĝ',
  H: 'Ĥ',
  I: 'Î',
  J: 'Ĵ',
  K: 'Ķ',
  L: 'Ļ',
  M: 'Ṁ',
  N: 'Ñ',
  O: 'Ö',
  P: 'Þ',
  Q: 'Ɋ',
  R: 'Ŕ',
  S: 'Š',
  T: 'Ţ',
  U: 'Û',
  V: 'Ṽ',
  W: 'Ŵ',
  X: 'Ẋ',
  Y: 'Ý',
  Z: 'Ž',
};

/** Placeholders, nesting and tags: what must reach i18next and the components untouched. */
const KEPT = /(\{\{[^}]*\}\}|\$t\([^)]*\)|<\/?[^>]+>|&[a-z]+;)/;
const GROWTH = 0.35;
const PADDING = ' ·~·~·~·~';

/** One English text as pseudo text: accented, about 35 % longer, in brackets, placeholders intact. */
export function pseudoText(text: string): string {
  if (text === '') return '';
  const parts = text.split(KEPT);
  let letters = 0;
  const accented = parts.map((part, index) => {
    if (index % 2 === 1) return part;
    letters += part.length;
    return Array.from(part, (letter) => ACCENTS[letter] ?? letter).join('');
  });
  return `[${accented.join('')}${padding(Math.ceil(letters * GROWTH))}]`;
}

/** A whole tree of English texts as pseudo texts. */
export function pseudoTree(tree: MessageTree): MessageTree {
  const out: Record<string, string | MessageTree> = {};
  for (const [key, value] of Object.entries(tree)) {
    out[key] = typeof value === 'string' ? pseudoText(value) : pseudoTree(value);
  }
  return out;
}

function padding(length: number): string {
  let out = '';
  while (out.length < length) out += PADDING;
  return out.slice(0, length);
}
