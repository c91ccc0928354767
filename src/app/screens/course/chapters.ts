/**
 * Chapters in the order of the rows of racks, each with the numbers of its levels, in spans. Numbers tell when a level was
 * written, chapters what it is about; the last one takes whatever no other claims. The floor plan has four rows of ten places.
 */
const chapters = [
  { id: 'foundation', spans: [[1, 8]] },
  { id: 'life', spans: [[9, 12]] },
  {
    id: 'design',
    spans: [
      [13, 17],
      [21, 22],
      [25, 25],
    ],
  },
  { id: 'change', spans: [] },
] as const satisfies readonly {
  readonly id: string;
  readonly spans: readonly (readonly [from: number, to: number])[];
}[];

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
  return chapters.map(({ id }) => ({
    id,
    levels: levels.filter((level) => chapterOf(levelNumber(level.id)) === id),
  }));
}

function chapterOf(number: number): ChapterId {
  const claims = chapters.find(({ spans }) => spans.some(([from, to]) => number >= from && number <= to));
  return claims?.id ?? 'change';
}
