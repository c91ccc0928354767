import { z } from 'zod';
import { clientKinds, windowsComponents, windowsEditions } from '#domain';
import { type CardModelName, cardModels, type DeviceModelName, deviceModels } from './device-models.ts';
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

const cardNames = Object.keys(cardModels) as [CardModelName, ...CardModelName[]];
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
  'exchange-system-manager',
  'task-manager',
  'windows-components',
  'service-pack',
  'date-and-time',
  'system-properties',
  'iscsi-initiator',
  'nlb-manager',
  'backup',
  'computer-management',
  'local-security-policy',
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

const groupName = z.string().min(1).max(64).describe('A group of the cluster, made by then or not.');

const count = z.int().min(1).max(8);

/** The network name of an Exchange virtual server. */
const serverName = z.string().min(1).max(15);

/** What an objective can ask for and a fault can wait for. */
const predicate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('clusterFormed'), nodes: count }),
  z.strictObject({ kind: z.literal('resourceTypeOnline'), resourceType: z.enum(resourceTypes) }),
  z.strictObject({ kind: z.literal('exchangeInstalled'), nodes: count }),
  z.strictObject({ kind: z.literal('evsOnline'), count }),
  z.strictObject({ kind: z.literal('everyoneServed') }),
  z.strictObject({
    kind: z.literal('groupOnline'),
    group: groupName,
    on: z.array(machineName).min(1).max(8).optional().describe('Nodes on which it may be; all without it.'),
  }),
  z.strictObject({
    kind: z.literal('groupsOnline'),
    groups: z.array(groupName).min(2).max(20).describe('Groups that are all online.'),
    atMost: count.optional().describe('So many of them on one node at most; any number without it.'),
  }),
  z.strictObject({ kind: z.literal('evsRemoved'), evs: z.string().min(1).max(15) }),
  z.strictObject({ kind: z.literal('exchangeRemoved'), node: machineName }),
  z.strictObject({ kind: z.literal('nodeEvicted'), node: machineName }),
  z.strictObject({ kind: z.literal('nodesBackedUp'), nodes: count }),
  z.strictObject({ kind: z.literal('faultSurvived'), fault: slug }),
  z.strictObject({ kind: z.literal('redundancyRestored') }),
  z.strictObject({ kind: z.literal('failbackAllowed'), group: z.string().min(1).max(100) }),
  z.strictObject({ kind: z.literal('mailboxesOn'), evs: serverName, atLeast: z.int().min(1) }),
  z.strictObject({ kind: z.literal('separateStorageGroup'), evs: serverName }),
  z.strictObject({ kind: z.literal('serverAvailable'), evs: serverName }),
]);

const faultTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('node'), node: machineName }),
  z.strictObject({ kind: z.literal('ownerOfEvs') }),
  z.strictObject({ kind: z.literal('ownerOfGroup'), group: groupName }),
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
    'everyoneServed',
    'groupOnline',
    'groupsOnline',
    'evsRemoved',
    'exchangeRemoved',
    'nodeEvicted',
    'nodesBackedUp',
    'faultSurvived',
    'redundancyRestored',
    'failbackAllowed',
    'mailboxesOn',
    'separateStorageGroup',
    'serverAvailable',
  ],
  target: ['node', 'ownerOfEvs', 'ownerOfGroup', 'port', 'device', 'disk'],
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

const onShelf = z
  .int()
  .min(1)
  .max(20)
  .optional()
  .describe('How many there are; as many as one wants without it.');

/** Parts from which the trainee chooses. */
const shelf = z
  .strictObject({
    units: z.int().min(1).max(42).describe('Height of the racks into which they go, in rack units.'),
    devices: z
      .array(
        z.strictObject({
          model: z.enum(modelNames),
          count: onShelf,
          edition: z
            .enum(['enterprise', 'datacenter', 'standard'])
            .optional()
            .describe('The Windows that a server comes with, outside of any domain; enterprise without it.'),
          exchangePrerequisites: z
            .boolean()
            .default(false)
            .describe('All Windows components that Exchange Setup asks for are installed on the server.'),
          disks: z.array(size).max(14).default([]).describe('Sizes of the disks that an array comes with.'),
        }),
      )
      .max(20)
      .default([]),
    cards: z
      .array(z.strictObject({ card: z.enum(cardNames), count: onShelf }))
      .max(20)
      .default([]),
  })
  .describe('The parts shelf: what the trainee can put into the racks and into the slots of servers.');

const timing = z.strictObject({
  bootMs: duration.optional(),
  shutdownMs: duration.optional(),
  createClusterMs: duration.optional(),
  addNodeMs: duration.optional(),
  installExchangeMs: duration.optional(),
  removeExchangeMs: duration.optional(),
  installWindowsMs: duration.optional(),
  windowsComponentsMs: duration.optional(),
  prepareForestMs: duration.optional(),
  prepareDomainMs: duration.optional(),
  formatVolumeMs: duration.optional(),
  asrBackupMs: duration.optional(),
  systemStateBackupMs: duration.optional(),
  restoreNodeMs: duration.optional(),
  reinstallWindowsMs: duration.optional(),
  restoreSystemStateMs: duration.optional(),
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
  clients: z
    .partialRecord(z.enum(clientKinds), z.int().min(1).max(100))
    .optional()
    .describe('How the users get at their mail, in parts; all with Outlook without it.'),
  frontEnds: z
    .array(machineName)
    .min(1)
    .optional()
    .describe(
      'Computers with Outlook Web Access in front: browsers come in through a load-balanced cluster.',
    ),
  tools: z.array(z.enum(toolIds)).min(1),
  certification: z.array(z.enum(['M-1', 'M-2', 'M-3'])).min(1),
  past: past.optional(),
  timing: timing.optional().describe('Durations that differ from the defaults.'),
  devices: z.array(device).min(1).max(40),
  shelf: shelf.optional(),
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
        clock: z
          .union([z.strictObject({ ahead: duration }), z.strictObject({ behind: duration })])
          .optional()
          .describe('How wrong its clock is; right without it.'),
      }),
    )
    .min(1)
    .max(8),
  windowsCds: z
    .array(z.enum(windowsEditions))
    .min(1)
    .optional()
    .describe('CDs of Windows Server 2003 that lie in the room; without them nothing can be installed.'),
  servicePacks: z
    .array(z.union([z.literal(1), z.literal(2)]))
    .min(1)
    .optional()
    .describe('CDs with service packs of Windows Server 2003 that lie in the room.'),
  directory: z.strictObject({
    domain: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'domain'),
    netbiosName: z.string().regex(/^[A-Z0-9-]{1,15}$/, 'netbiosName'),
    controller: machineName,
    controllerAddress: address,
    gateway: address,
    exchangePrepared: z.boolean().describe('ForestPrep and DomainPrep were run.'),
    smtpDomains: z
      .array(z.string().min(1).max(64))
      .optional()
      .describe('SMTP domains of the recipient policies; no node may be called like one.'),
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
        kind: z.enum([
          'power',
          'cable',
          'nic',
          'switch',
          'hang',
          'systemDisk',
          'webHang',
          'serviceCrash',
          'disk',
        ]),
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
