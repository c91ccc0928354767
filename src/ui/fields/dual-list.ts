/** Takes ids to the end of the chosen ones, in the order of the available ones; ids already chosen stay. */
export function addChosen(
  chosen: readonly string[],
  available: readonly string[],
  ids: readonly string[],
): readonly string[] {
  const added = available.filter((id) => ids.includes(id) && !chosen.includes(id));
  return added.length === 0 ? chosen : [...chosen, ...added];
}

/** Takes ids away from the chosen ones. */
export function removeChosen(chosen: readonly string[], ids: readonly string[]): readonly string[] {
  const kept = chosen.filter((id) => !ids.includes(id));
  return kept.length === chosen.length ? chosen : kept;
}

/** Moves ids one place up or down as a block; those at the edge stay where they are. */
export function moveChosen(
  chosen: readonly string[],
  ids: readonly string[],
  step: -1 | 1,
): readonly string[] {
  const order = step < 0 ? [...chosen] : [...chosen].reverse();
  for (let index = 1; index < order.length; index += 1) {
    const here = order[index];
    const before = order[index - 1];
    if (here === undefined || before === undefined) continue;
    if (ids.includes(here) && !ids.includes(before)) {
      order[index - 1] = here;
      order[index] = before;
    }
  }
  return step < 0 ? order : order.reverse();
}
