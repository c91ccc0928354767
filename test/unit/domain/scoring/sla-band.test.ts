import { expect, test } from 'vitest';
import { slaBandOf } from '#domain';

test.each([
  [1, 0],
  [0.999, 0],
  [0.9989, 1],
  [0.99, 1],
  [0.9899, 2],
  [0.95, 2],
  [0.9499, 3],
  [0, 3],
])('availability %d is in service-credit band %i', (availability, band) => {
  expect(slaBandOf(availability)).toBe(band);
});
