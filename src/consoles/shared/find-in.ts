/** Up or down a list as it is shown: `previous` is one line up. */
export type Direction = 'previous' | 'next';

/** What was looked for last; F3 goes on with it. */
export interface Search {
  readonly wanted: string;
  readonly direction: Direction;
}

/**
 * The next thing in this direction whose text holds what is looked for, whatever the case of its letters. The search begins
 * beside the one with the id, or at the end of the list that lies ahead; null when there is none left.
 */
export function findIn<T extends { readonly id: string }>(
  list: readonly T[],
  fromId: string | null,
  { wanted, direction }: Search,
  textOf: (item: T) => string,
): T | null {
  const sought = wanted.trim().toLowerCase();
  if (sought === '') return null;
  const at = list.findIndex(({ id }) => id === fromId);
  const ahead =
    direction === 'next' ? list.slice(at + 1) : list.slice(0, at < 0 ? list.length : at).toReversed();
  return ahead.find((item) => textOf(item).toLowerCase().includes(sought)) ?? null;
}
