import { z } from 'zod';
import { spanPattern } from './spans.ts';

const name = z.string().min(1);
const span = z.string().regex(spanPattern, 'span');

const faultKinds = [
  'power',
  'hang',
  'systemDisk',
  'webHang',
  'serviceCrash',
  'nic',
  'cable',
  'switch',
  'disk',
  'array',
  'hba',
  'path',
  'serviceHang',
  'cut',
  'gateway',
  'sick',
  'crash',
  'hangs',
  'duplicateAddress',
  'duplicateName',
  'dns',
  'domainController',
  'passwordChanged',
  'logDriveFull',
  'monitorCrash',
  'replay',
  'quorumFull',
  'quorumLogCorrupt',
  'quorumLogMissing',
] as const;

/** A fault as a case tells of it. */
export const faultSchema = z.strictObject({
  kind: z.enum(faultKinds),
  node: name.optional(),
  network: name.optional(),
  resource: name.optional(),
  between: z.array(z.array(name).min(1)).min(2).optional(),
  seenBy: z.enum(['looksAlive', 'isAlive']).optional(),
  inDirectoryOnly: z.boolean().optional(),
  evs: name.optional(),
  takes: span.optional(),
});

/** A fault or its repair. */
export type ScenarioFault = z.output<typeof faultSchema>;
/** Kinds of fault that this build can inject. */
export type FaultWord = (typeof faultKinds)[number];
