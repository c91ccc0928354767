/** The id of the row of a list or tree that an element is in. Cells have keys of their own, which are not asked for. */
export function keyOf(target: Element): string | null {
  return target.closest('[role=row][data-key]')?.getAttribute('data-key') ?? null;
}
