/** One of the list, by a number; the list is never empty. */
export const one = <T>(list: readonly T[], pick: number): T => list[pick % list.length] as T;
