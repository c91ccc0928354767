import { z } from 'zod';
import { clientKinds } from '#domain';

const name = z.string().min(1);
const disk = z.number().int().min(1);

const computer = z.union([name, z.strictObject({ name, domain: z.boolean().optional() })]);

/** What stands in the room besides the cluster. */
export const roomWords = {
  /** Computers of no cluster that see the shared disks. */
  computers: z.array(computer).max(8).optional(),
  /** How the users get at their mail, in parts; all with Outlook where nothing is said. The hosts of a load-balanced cluster are the front-end servers of browsers (B-29). */
  clients: z.partialRecord(z.enum(clientKinds), z.number().int().min(1).max(100)).optional(),
  /** Shared disks without a volume, numbered after those of the cluster. */
  spareDisks: z.array(z.enum(['new', 'gpt', 'dynamic'])).optional(),
};

const place = { letter: name.optional(), folder: name.optional() };

/** What is done in Disk Management. */
export const diskStepSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('initialise'), node: name, disk }),
  z.strictObject({
    do: z.literal('format'),
    node: name,
    disk,
    fileSystem: z.enum(['NTFS', 'FAT32']).optional(),
    ...place,
  }),
  z.strictObject({ do: z.literal('letter'), node: name, disk, letter: name }),
  z.strictObject({ do: z.literal('mount'), node: name, disk, folder: name }),
  z.strictObject({ do: z.literal('unmount'), node: name, disk }),
  z.strictObject({ do: z.literal('delete'), node: name, disk }),
  z.strictObject({ do: z.literal('convert'), node: name, disk, to: z.enum(['basic', 'dynamic', 'mbr']) }),
  z.strictObject({ do: z.literal('toNtfs'), node: name, disk }),
]);

/** What is expected of a shared disk's volume, of a computer's processors, and of what stands alone. */
export const roomExpectations = {
  volume: z.strictObject({ disk }).optional(),
  fileSystem: z.enum(['NTFS', 'FAT32', 'RAW', 'none']).optional(),
  at: z.string().optional(),
  heldBy: z.array(name).optional(),
  processors: z.strictObject({ node: name }).optional(),
  risk: z.enum(['node', 'path', 'network', 'power', 'quorum', 'load']).optional(),
};

/** A step in Disk Management. */
export type DiskStep = z.output<typeof diskStepSchema>;
