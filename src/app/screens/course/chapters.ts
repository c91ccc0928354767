/** Chapters in the order of the rows of racks, each with the number of its first level. The floor plan has four rows of ten places. */
const chapters = [
  { id: 'foundation', from: 1 },
  { id: 'life', from: 9 },
  { id: 'design', from: 13 },
] as const;

/** A chapter of the course. */
export type ChapterId = (typeof chapters)[number]['id'];

/** The number by which a level is known: the digits with which its id begins. */
export function levelNumber(levelId: string): number {
  return Number.parseInt(levelId, 10);
}

/** The chapters with their levels; one without a level is there all the same, so that its row stays free. */
export function inChapters<Level extends { readonly id: string }>(
  levels: readonly Level[],
): readonly { readonly id: ChapterId; readonly levels: readonly Level[] }[] {
  return chapters.map(({ id, from }, index) => {
    const end = chapters[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const own = levels.filter((level) => levelNumber(level.id) >= from && levelNumber(level.id) < end);
    return { id, levels: own };
  });
}
