import { z } from 'zod';
import { type Command, givenRoles, mailProtocols, parseCommand } from '#domain';

const name = z.string().min(1);

const deeds = [
  'createStorageGroup',
  'createMailboxStore',
  'mountStore',
  'dismountStore',
  'setStorageGroupPaths',
  'setStorePath',
  'moveMailboxes',
  'setProtocolProperties',
  'setMonitoring',
  'deleteStore',
  'deleteStorageGroup',
  'createPublicStore',
  'moveReplicas',
  'setServerRole',
  'setDefaultPublicStore',
] as const;

const fields = z.strictObject({
  do: z.enum(deeds),
  on: name.optional(),
  server: name,
  storageGroup: name.optional(),
  store: name.optional(),
  logPath: name.optional(),
  systemPath: name.optional(),
  database: name.optional(),
  toServer: name.optional(),
  toStorageGroup: name.optional(),
  toStore: name.optional(),
  mailboxes: z.number().int().min(1).optional(),
  skipCorrupt: z.number().int().min(0).optional(),
  beginsAt: name.optional(),
  endsAt: name.optional(),
  protocol: z.enum(mailProtocols).optional(),
  unassigned: z.boolean().optional(),
  logDirectory: name.nullable().optional(),
  requireSsl: z.boolean().optional(),
  watchMta: z.boolean().optional(),
  role: z.enum(givenRoles).optional(),
  publicServer: name.optional(),
});

/** A deed in Exchange System Manager as a case says it. */
export type SystemManagerDeed = z.output<typeof fields>;

/** What System Manager does; a deed lacks nothing and has nothing that it cannot use. */
export const systemManagerSchema = fields.refine(
  (deed) => parseCommand(commandValue(deed, 'A')).ok,
  'a field is missing or does not belong to this deed',
);

const firstGroup = 'First Storage Group';
const groupDeeds: readonly string[] = ['createStorageGroup', 'setStorageGroupPaths', 'deleteStorageGroup'];
const storeDeeds: readonly string[] = [
  'createMailboxStore',
  'mountStore',
  'dismountStore',
  'setStorePath',
  'moveMailboxes',
  'deleteStore',
  'createPublicStore',
  'setDefaultPublicStore',
];

/** What is not said is what a new server has: its first storage group, its mailbox store. */
function commandValue({ do: type, on, ...rest }: SystemManagerDeed, node: string): unknown {
  const { server, toServer = server } = rest;
  const group = { storageGroup: firstGroup };
  const store = { ...group, store: `Mailbox Store (${server})` };
  const target = {
    toServer,
    toStorageGroup: firstGroup,
    toStore: `Mailbox Store (${toServer})`,
    skipCorrupt: 0,
  };
  return {
    type,
    node: on ?? node,
    ...(groupDeeds.includes(type) ? group : {}),
    ...(storeDeeds.includes(type) ? store : {}),
    ...(type === 'moveMailboxes' ? target : {}),
    ...rest,
  };
}

/** The command of a deed, given on this node unless the case names another. */
export function systemManagerCommand(deed: SystemManagerDeed, node: string): Command {
  const command = parseCommand(commandValue(deed, node));
  if (!command.ok) throw new Error(command.error.message);
  return command.value;
}
