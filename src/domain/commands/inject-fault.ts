import { z } from 'zod/mini';
import { faultRegistry } from '../faults/registry.ts';
import { refused } from '../reasons.ts';
import type { FaultKind } from '../world/goal.ts';
import type { CommandSpec } from './command-spec.ts';
import { must } from './support.ts';

const text = z.string().check(z.minLength(1));

/** Kind of fault and what it hits, as level files have it. */
export const faultFields = z.strictObject({
  fault: z.enum(Object.keys(faultRegistry) as [FaultKind, ...FaultKind[]]),
  target: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('node'), node: text }),
    z.strictObject({ kind: z.literal('ownerOfEvs') }),
    z.strictObject({ kind: z.literal('ownerOfGroup'), group: text }),
    z.strictObject({ kind: z.literal('port'), port: text }),
    z.strictObject({ kind: z.literal('device'), device: text }),
    z.strictObject({ kind: z.literal('disk'), letter: text }),
    z.strictObject({
      kind: z.literal('resource'),
      resource: text,
      seenBy: z.optional(z.enum(['looksAlive', 'isAlive'])),
    }),
    z.strictObject({
      kind: z.literal('network'),
      network: text,
      between: z.optional(z.array(z.array(text))),
    }),
    z.strictObject({
      kind: z.literal('evs'),
      evs: text,
      takesMs: z.optional(z.int().check(z.nonnegative())),
    }),
    z.strictObject({ kind: z.literal('cluster') }),
  ]),
});

/** Something breaks at once: how an instructor or a behaviour case does what a level plans. */
export const injectFault: CommandSpec<'injectFault'> = {
  type: 'injectFault',
  schema: faultFields,
  place: 'Instructor ▸ Inject fault',
  query: (world, { fault, target }) =>
    faultRegistry[fault].resolve(world, target) === null
      ? refused('fault.noTarget', { fault })
      : { ok: true, warnings: [] },
  execute(tx, { fault, target }) {
    const spec = faultRegistry[fault];
    const hit = must(spec.resolve(tx.world, target) ?? undefined);
    tx.emit('fault.struck', hit, { fault, faultKind: fault, hit }, 'debug');
    spec.inject(tx, hit, target);
  },
};
