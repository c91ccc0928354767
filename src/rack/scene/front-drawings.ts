/** The texts of the drawings of the fronts, by path: a chunk of its own that is fetched when the racks are turned. */
export const frontDrawings = import.meta.glob<string>('../../../public/art/*-front.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});
