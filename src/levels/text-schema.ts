import { z } from 'zod';

const line = z.string().min(1).max(200);
const paragraph = z.string().min(1).max(2_000);

/** The shape of `text.<lang>.yaml`. */
export const textSchema = z.strictObject({
  title: line.max(60),
  summary: line,
  briefing: z.array(paragraph).min(1).describe('Paragraphs of the briefing.'),
  plan: z
    .array(z.strictObject({ label: line, value: line }))
    .default([])
    .describe('Names and addresses that the trainee is to use.'),
  objectives: z.record(
    z.string(),
    z.strictObject({
      title: line,
      hints: z.array(paragraph).describe('From a nudge to the very steps.'),
    }),
  ),
  lessons: z.array(paragraph).default([]).describe('What the debrief leaves the trainee with.'),
});

/** A level's texts in one language. Plain text: markup in it is shown as it is written. */
export type LevelText = z.output<typeof textSchema>;
