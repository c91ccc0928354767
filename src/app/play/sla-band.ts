import type { SlaBand } from '#domain';

/** The service-credit band of an availability from 0 to 1, as the report has it: below 99.9, 99 and 95 per cent. */
export function slaBandOf(availability: number): SlaBand {
  if (availability >= 0.999) return 0;
  if (availability >= 0.99) return 1;
  return availability >= 0.95 ? 2 : 3;
}
