/** The id of the row of a list or tree that an element is in. */
export function keyOf(target: Element): string | null {
  return target.closest('[data-key]')?.getAttribute('data-key') ?? null;
}
