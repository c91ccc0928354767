// Each line that ends in `// banned` has to be found, and no other.
export const chance = Math.random(); // banned
export const power = Math.pow(2, 0.5); // banned
export const growth = Math.exp(1); // banned
export const angle = Math.sin(1) + 1; // banned
export const scale = Math.log10(3); // banned
const { random } = Math; // banned
export const hidden = Math['random']; // banned
export const now = Date.now(); // banned
export const when = new Date(); // banned
export type When = Date; // banned
export const shown = new Intl.NumberFormat(); // banned
export const order = 'a'.localeCompare('b'); // banned
export const german = (1).toLocaleString(); // banned
export const root = 2 ** random(); // banned
export function keys(object: object) {
  for (const key in object) return key; // banned
  return undefined;
}
export const later = async () => 1; // banned
export async function laterStill() { // banned
  await later(); // banned
}
export const soon = Promise.resolve(1); // banned
export const lazy = () => import('./every-ban.ts'); // banned
export const wide = globalThis; // banned

// None of these is banned.
export const exact = Math.floor(Math.sqrt(2 ** 32)) + Math.max(1, 2);
export const record = { Date: 1, Math: 2 };
export const field = record.Date + record.Math;
export interface Row {
  readonly Date: number;
}
// Words in text and comments: Math.random, new Date(), async, for (x in y).
export const text = 'Math.random() and Date.now()';
for (const value of [1, 2]) text.at(value);
