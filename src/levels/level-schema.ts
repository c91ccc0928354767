import { z } from 'zod';
import { windowsComponents, windowsEditions } from '#domain';
import { type DeviceModelName, deviceModels } from './device-models.ts';
import { scriptSteps } from './script-schema.ts';
import { durationPattern, sizePattern, timeOfDayPattern, weekdays } from './units.ts';

/** The message of a format issue is the name of the format, from which the error's text is made. */
const duration = z
  .string()
  .regex(durationPattern, 'duration')
  .describe('A span of time such as 90s, 20m or 1h30m.');
const timeOfDay = z.string().regex(timeOfDayPattern, 'timeOfDay').describe('A time of day such as 09:00.');
const size = z.string().regex(sizePattern, 'size').describe('A size such as 512MB or 100GB.');
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')
  .max(40);
const machineName = z
  .string()
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/, 'machineName')
  .max(15)
  .describe('A device or computer name: letters, digits and hyphens, at most 15.');
const portName = z
  .string()
  .regex(/^[^/\s]+\/[^/\s]+$/, 'portName')
  .describe('A port as DEVICE/port, for example NODE1/nic1.');
const address = z
  .string()
  .regex(/^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/, 'address')
  .describe('An IP version 4 address.');

const modelNames = Object.keys(deviceModels) as [DeviceModelName, ...DeviceModelName[]];

/** Consoles that a level can allow. */
export const toolIds = [
  'cluster-administrator',
  'event-viewer',
  'cluster-log',
  'services',
  'command-prompt',
  'network-connections',
  'disk-management',
  'users-and-computers',
  'exchange-setup',
  'task-manager',
  'windows-components',
  'system-properties',
  'windows-setup',
] as const;

const resourceTypes = [
  'IP Address',
  'Network Name',
  'Physical Disk',
  'Distributed Transaction Coordinator',
  'Microsoft Exchange System Attendant',
  'Microsoft Exchange Information Store',
] as const;

const count = z.int().min(1).max(8);

/** What an objective can ask for and a fault can wait for. */
const predicate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('clusterFormed'), nodes: count }),
  z.strictObject({ kind: z.literal('resourceTypeOnline'), resourceType: z.enum(resourceTypes) }),
  z.strictObject({ kind: z.literal('exchangeInstalled'), nodes: count }),
  z.strictObject({ kind: z.literal('evsOnline'), count }),
  z.strictObject({ kind: z.literal('faultSurvived'), fault: slug }),
  z.strictObject({ kind: z.literal('redundancyRestored') }),
]);

const faultTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('node'), node: machineName }),
  z.strictObject({ kind: z.literal('ownerOfEvs') }),
  z.strictObject({ kind: z.literal('port'), port: portName }),
  z.strictObject({ kind: z.literal('device'), device: machineName }),
  z.strictObject({ kind: z.literal('disk'), letter: z.string().regex(/^[A-Z]$/, 'driveLetter') }),
]);

/** Kinds of the discriminated unions, for "did you mean"; a test compares them with the unions. */
export const kindsOf = {
  need: [
    'clusterFormed',
    'resourceTypeOnline',
    'exchangeInstalled',
    'evsOnline',
    'faultSurvived',
    'redundancyRestored',
  ],
  target: ['node', 'ownerOfEvs', 'port', 'device', 'disk'],
} as const;

const device = z.strictObject({
  name: machineName,
  model: z.enum(modelNames),
  rack: z.string().regex(/^[A-Z]$/, 'rackLetter'),
  unit: z
    .int()
    .min(1)
    .max(42)
    .describe('Lowest rack unit that the device occupies, counted from the bottom.'),
  on: z.boolean().default(false).describe('Whether the power button is in when the level starts.'),
  uplink: z.boolean().optional().describe('Whether a LAN switch has the line to the users.'),
});

const timing = z.strictObject({
  bootMs: duration.optional(),
  shutdownMs: duration.optional(),
  createClusterMs: duration.optional(),
  addNodeMs: duration.optional(),
  installExchangeMs: duration.optional(),
  installWindowsMs: duration.optional(),
  windowsComponentsMs: duration.optional(),
  prepareForestMs: duration.optional(),
  prepareDomainMs: duration.optional(),
  formatVolumeMs: duration.optional(),
});

/** What was done in the room before the trainee came. */
const past = z
  .strictObject({
    presets: z
      .array(slug)
      .max(12)
      .default([])
      .describe('Scripts of levels/presets, played one after the other.'),
    steps: scriptSteps.default([]).describe('What was done after that, in the same room.'),
    lasts: duration.describe('When it all began, before the level: long enough for every step.'),
  })
  .describe('How the room came to be as it is: commands that were given before the level begins.');

/** The shape of `level.yaml`. Durations and sizes stay text here; `compileLevel` reads them. */
export const levelSchema = z.strictObject({
  id: z
    .string()
    .regex(/^\d{2}-[a-z0-9]+(-[a-z0-9]+)*$/, 'levelId')
    .describe('The name of the folder: two digits and a slug.'),
  weekday: z.enum(weekdays).describe('The day of the week on which the level starts.'),
  starts: timeOfDay,
  deadline: duration.describe('The run is lost when it is not won by then.'),
  horizon: duration.describe('Hours of service over which availability is counted.'),
  mailUsers: z.int().min(1).max(100_000),
  mailboxes: z
    .record(
      z.string().min(1).max(15),
      z.strictObject({ users: z.int().min(0).max(100_000), storageGroups: z.int().min(1).max(4).default(1) }),
    )
    .optional()
    .describe(
      'People and storage groups of virtual servers by name; the first of all others gets mailUsers.',
    ),
  tools: z.array(z.enum(toolIds)).min(1),
  certification: z.array(z.enum(['M-1', 'M-2', 'M-3'])).min(1),
  past: past.optional(),
  timing: timing.optional().describe('Durations that differ from the defaults.'),
  devices: z.array(device).min(1).max(40),
  cables: z
    .array(
      z.strictObject({
        kind: z.enum(['lan', 'crossover', 'fc', 'scsi', 'power']),
        from: portName,
        to: portName,
      }),
    )
    .default([]),
  disks: z
    .array(
      z.strictObject({
        array: machineName,
        number: z.int().min(1).max(64),
        size,
        dynamic: z
          .boolean()
          .optional()
          .describe('A dynamic disk, which no cluster can use; basic without it.'),
        gpt: z
          .boolean()
          .optional()
          .describe('A disk with a GUID partition table, which no cluster here can use; MBR without it.'),
      }),
    )
    .default([]),
  computers: z
    .array(
      z.strictObject({
        name: machineName,
        device: machineName,
        edition: z
          .enum(['enterprise', 'datacenter', 'standard', 'web', 'none'])
          .describe('none: nothing is installed yet; Windows Setup starts from a CD of windowsCds.'),
        exchangePrerequisites: z
          .boolean()
          .default(false)
          .describe('All Windows components that Exchange Setup asks for are installed.'),
        components: z
          .array(z.enum(windowsComponents))
          .default([])
          .describe('Windows components that are installed, where not all are.'),
        domain: z
          .enum(['none'])
          .optional()
          .describe('none: Windows is not yet a member of the domain; a member without it.'),
      }),
    )
    .min(1)
    .max(8),
  windowsCds: z
    .array(z.enum(windowsEditions))
    .min(1)
    .optional()
    .describe('CDs of Windows Server 2003 that lie in the room; without them nothing can be installed.'),
  directory: z.strictObject({
    domain: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'domain'),
    netbiosName: z.string().regex(/^[A-Z0-9-]{1,15}$/, 'netbiosName'),
    controller: machineName,
    controllerAddress: address,
    gateway: address,
    exchangePrepared: z.boolean().describe('ForestPrep and DomainPrep were run.'),
    administrativeGroups: z.array(z.string().min(1).max(64)).min(1),
    routingGroups: z.array(z.string().min(1).max(64)).min(1),
  }),
  accounts: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(20),
        displayName: z.string().max(64),
        password: z.string().max(64),
        passwordNeverExpires: z.boolean(),
        mustChangePassword: z.boolean(),
      }),
    )
    .default([]),
  objectives: z
    .array(z.strictObject({ id: slug, need: predicate, after: z.array(slug).default([]) }))
    .min(1)
    .max(20),
  faults: z
    .array(
      z.strictObject({
        id: slug,
        kind: z.enum(['power', 'cable', 'nic', 'switch', 'hang', 'serviceCrash', 'disk']),
        target: faultTarget,
        when: predicate.optional().describe('Without it the delay counts from the start.'),
        delay: z
          .tuple([duration, duration])
          .describe('The instant is drawn from the seed between these two.'),
      }),
    )
    .default([]),
});

/** `level.yaml` as its author wrote it, with the defaults filled in. */
export type LevelFile = z.output<typeof levelSchema>;
