import { z } from 'zod';
import { durationPattern } from './units.ts';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug');
const duration = z.string().regex(durationPattern, 'duration');

/** One step of a script. `do` is a command; its fields are checked against the command registry. */
const step = z.strictObject({
  do: z.looseObject({ type: z.string() }).describe('A command: its type and its fields.'),
  name: slug.optional().describe('A word by which blunders refer to the step; several steps may share it.'),
  wait: duration.optional().describe('Time to let pass before the step.'),
  patience: duration.optional().describe('How long to wait until the command is allowed.'),
  untilObjective: z.string().optional().describe('Wait until this objective is met.'),
});

/** Steps of a script, of a preset or of a level's past. */
export const scriptSteps = z.array(step).max(500);

/** The shape of `solution.yaml`, of a preset and of a file for `play --commands`. */
export const scriptSchema = z.strictObject({ steps: scriptSteps.min(1) });

/** The shape of `blunders.yaml`: runs that must end as stated, so that the level cannot be won by mistake. */
export const blundersSchema = z.strictObject({
  blunders: z
    .array(
      z.strictObject({
        id: slug,
        leaveOut: z.array(slug).default([]).describe('Names of the steps of the solution that are left out.'),
        insert: z
          .array(
            z.strictObject({
              after: slug.describe(
                'Name of the step after whose last bearer these come; start = before all.',
              ),
              steps: scriptSteps.min(1),
            }),
          )
          .default([]),
        expect: z.strictObject({
          outcome: z.enum(['won', 'lost']),
          medal: z.enum(['gold', 'silver', 'bronze', 'none']).optional(),
          /** At least this many user-minutes put down to this kind. */
          loss: z
            .strictObject({
              kind: z.enum(['detection', 'failover', 'diagnosis', 'repair', 'ownAction']),
              userMinutes: z.int().min(1),
            })
            .optional(),
          refused: z.string().optional().describe('A reason for which some step is refused.'),
          unmet: z.array(z.string()).default([]).describe('Objectives that stay open.'),
        }),
      }),
    )
    .max(20),
});

/** `solution.yaml` as its author wrote it. */
export type ScriptFile = z.output<typeof scriptSchema>;
/** `blunders.yaml` as its author wrote it, with the defaults filled in. */
export type BlundersFile = z.output<typeof blundersSchema>;
