import { z } from 'zod';
import {
  analysisCodes,
  domainGroups,
  exchangeRoles,
  localAdministratorsGroup,
  userRights,
  windowsComponents,
  windowsEditions,
} from '#domain';
import { timeOfDayPattern } from '#levels';
import { diskStepSchema, roomExpectations, roomWords } from './disk-words.ts';
import { faultSchema } from './fault-words.ts';
import { nlbSchema, nlbStepSchema } from './nlb-words.ts';
import { anyState, groupState } from './scenario-states.ts';
import { spanPattern } from './spans.ts';
import { systemManagerSchema } from './system-manager.ts';

const name = z.string().min(1);
const span = z.string().regex(spanPattern, 'span');
const clock = z.string().regex(timeOfDayPattern, 'timeOfDay');
const count = z.number().int().min(0);
const hour = z.number().int().min(0).max(23);

const role = z.enum(['all', 'internal', 'client', 'disabled']);
const failback = z.union([z.enum(['prevent', 'immediate']), z.strictObject({ from: hour, to: hour })]);
const failover = z.strictObject({ threshold: count.optional(), period: span.optional() });

const behaviour = z.strictObject({
  onlineAfter: span.optional(),
  reportsEvery: span.optional(),
  online: z.enum(['fails', 'silent']).optional(),
  offline: z.literal('silent').optional(),
  offlineAfter: span.optional(),
  onlineOn: z.array(name).optional(),
});

const resourceProperties = {
  dependsOn: z.array(name).optional(),
  possibleOwners: z.array(name).optional(),
  affectGroup: z.boolean().optional(),
  restart: z.boolean().optional(),
  threshold: count.optional(),
  period: span.optional(),
  looksAlive: span.optional(),
  isAlive: span.optional(),
  pendingTimeout: span.optional(),
  separateMonitor: z.boolean().optional(),
  requireDns: z.boolean().optional(),
  retryPeriod: span.optional(),
  behaviour: behaviour.optional(),
};

const groupProperties = {
  preferredOwners: z.array(name).optional(),
  failover: failover.optional(),
  failback: failback.optional(),
  antiAffinity: z.array(name).optional(),
};

const resourceSchema = z.strictObject({
  name,
  type: name.optional(),
  /** Of a Physical Disk: the letter of its volume or the folder in which it is mounted. */
  disk: name.optional(),
  ...resourceProperties,
});

const groupSchema = z.strictObject({
  name,
  count: z.number().int().min(1).max(500).optional(),
  owner: name.optional(),
  ...groupProperties,
  resources: z.array(resourceSchema).optional(),
});

const evsSchema = z.strictObject({
  name,
  owner: name.optional(),
  users: count.optional(),
  storageGroups: z.number().int().min(1).max(4).optional(),
  possibleOwners: z.array(name).optional(),
  ...groupProperties,
});

const components = z.array(z.enum(windowsComponents));

const nodeSchema = z.union([
  name,
  z.strictObject({
    name,
    state: z.enum(['up', 'paused', 'off', 'serviceStopped']).optional(),
    components: components.optional(),
    hardware: z.enum(['listedAlone', 'unlisted', 'different']).optional(),
  }),
]);

const quorumSchema = z.union([
  z.enum(['disk', 'local', 'mns']),
  z.strictObject({
    kind: z.enum(['disk', 'local', 'mns']),
    owner: name.optional(),
    witness: z.boolean().optional(),
  }),
]);

const givenSchema = z.strictObject({
  profile: z.enum(['exchange2003', 'exchange2000']).optional(),
  startsAt: clock.optional(),
  seed: z.number().int().min(0).max(0xffffffff).optional(),
  /** None where there is only a load-balanced cluster. */
  nodes: z.array(nodeSchema).max(8),
  quorum: quorumSchema.optional(),
  prepared: z.enum(['none', 'forest', 'all']).optional(),
  storage: z.enum(['fabric', 'loop', 'hub', 'scsi', 'iscsi']).optional(),
  recipientPolicies: z.array(name).optional(),
  editions: z.record(name, z.enum(windowsEditions)).optional(),
  networks: z
    .record(name, z.strictObject({ role: role.optional(), priority: z.number().int().min(1).optional() }))
    .optional(),
  groups: z.array(groupSchema).optional(),
  evs: z.array(evsSchema).optional(),
  nlb: nlbSchema.optional(),
  ...roomWords,
});

const oneOfTwo = z.strictObject({ group: name.optional(), resource: name.optional() });

const setSchema = z.strictObject({
  resource: name.optional(),
  group: name.optional(),
  network: name.optional(),
  role: role.optional(),
  priority: z.number().int().min(1).optional(),
  ...resourceProperties,
  ...groupProperties,
});

const expectSchema = z.strictObject({
  node: name.optional(),
  group: name.optional(),
  resource: name.optional(),
  groups: name.optional(),
  network: name.optional(),
  interface: z.strictObject({ node: name, network: name }).optional(),
  quorum: z.strictObject({}).optional(),
  disk: name.optional(),
  seenBy: z.array(name).optional(),
  analysis: z.strictObject({ node: name }).optional(),
  finds: z.enum(analysisCodes).optional(),
  lacks: z.enum(analysisCodes).optional(),
  event: z.number().int().optional(),
  backup: z.strictObject({ node: name, number: count }).optional(),
  holds: z.array(name).optional(),
  without: z.array(name).optional(),
  exists: z
    .strictObject({
      node: name.optional(),
      group: name.optional(),
      resource: name.optional(),
      network: name.optional(),
      evs: name.optional(),
      type: name.optional(),
    })
    .optional(),
  state: anyState.optional(),
  stateNot: anyState.optional(),
  service: z.enum(['Running', 'Stopped']).optional(),
  screen: z.enum(['off', 'starting', 'running', 'shuttingDown', 'hung', 'noSystem', 'setup']).optional(),
  exchange: z.boolean().optional(),
  domain: z.boolean().optional(),
  nodeId: count.optional(),
  owner: name.optional(),
  ownerNot: name.optional(),
  ownerIn: z.array(name).optional(),
  ownersAtLeast: count.optional(),
  allState: groupState.optional(),
  held: z.boolean().optional(),
  source: name.optional(),
  on: name.optional(),
  log: z.enum(['System', 'Application']).optional(),
  about: name.optional(),
  count: count.optional(),
  since: z.enum(['start', 'lastFault']).optional(),
  is: z.union([z.boolean(), z.number()]).optional(),
  atMost: z.number().optional(),
  atLeast: z.number().optional(),
  type: name.optional(),
  started: z.union([z.array(name).min(1), z.strictObject({ together: z.array(name).min(1) })]).optional(),
  lostUserMinutes: z.strictObject({ evs: name }).optional(),
  store: z.strictObject({ evs: name, storageGroup: name.optional(), store: name.optional() }).optional(),
  mounted: z.boolean().optional(),
  mailboxes: count.optional(),
  exchangeServers: z.array(name).optional(),
  monitoring: z.strictObject({ evs: name }).optional(),
  status: z.enum(['available', 'critical', 'unreachable']).optional(),
  ...roomExpectations,
  nlbHost: name.optional(),
  port: z.number().int().min(0).max(65_535).optional(),
  share: z.strictObject({ atLeast: z.number().optional(), atMost: z.number().optional() }).optional(),
});

const membership = z.strictObject({
  account: name,
  group: z.enum([...domainGroups, localAdministratorsGroup]),
  node: name.optional(),
  from: name.optional(),
});

const virtualServerSchema = z.strictObject({
  name,
  existing: z.boolean().optional(),
  inGroup: name.optional(),
  possibleOwners: z.array(name).optional(),
  preferredOwners: z.array(name).optional(),
  failover: failover.optional(),
  failback: failback.optional(),
  application: z.union([name, resourceSchema]).optional(),
});

/** What Exchange Setup can do besides installing. */
const setupDeed = z.enum(['install', 'remove', 'forestPrep', 'domainPrep']);

/** Accounts, and what they may do (E-35, L-47, L-48). */
const accountSteps = {
  createAccount: name.optional(),
  logOn: z.strictObject({ node: name, account: name, password: name.optional() }).optional(),
  logOff: name.optional(),
  addToGroup: membership.optional(),
  removeFromGroup: membership.optional(),
  userRight: z
    .strictObject({ node: name, right: z.enum(userRights), account: name, granted: z.boolean() })
    .optional(),
  delegate: z
    .strictObject({ account: name, role: z.enum([...exchangeRoles, 'none']), from: name.optional() })
    .optional(),
};

const createSchema = z.strictObject({
  virtualServer: z.union([name, virtualServerSchema]).optional(),
  resource: z.union([name, resourceSchema]).optional(),
  group: z.union([name, groupSchema]).optional(),
  evs: z.union([name, evsSchema]).optional(),
});

const simpleStep = {
  wait: span.optional(),
  at: span.optional(),
  clock: clock.optional(),
  pause: name.optional(),
  resume: name.optional(),
  evict: name.optional(),
  startService: z.union([name, z.strictObject({ node: name, switches: z.string().optional() })]).optional(),
  stopService: name.optional(),
  powerOn: name.optional(),
  shutdown: name.optional(),
  reboot: name.optional(),
  online: oneOfTwo.optional(),
  offline: oneOfTwo.optional(),
  move: z.strictObject({ group: name, to: name }).optional(),
  fail: name.optional(),
  set: setSchema.optional(),
  fault: faultSchema.optional(),
  heal: faultSchema.optional(),
  add: name.optional(),
  installComponents: z.strictObject({ node: name, components }).optional(),
  setup: z
    .union([
      name,
      z.strictObject({ node: name, do: setupDeed, administrator: name.optional(), path: name.optional() }),
    ])
    .optional(),
  ...accountSteps,
  backUp: z.strictObject({ node: name, kind: z.enum(['asr', 'systemState']), media: name }).optional(),
  cancelBackup: name.optional(),
  floppy: name.optional(),
  replaceDisk: name.optional(),
  restore: z.union([name, z.strictObject({ node: name, floppy: count, media: count })]).optional(),
  reinstall: name.optional(),
  restoreState: z.strictObject({ node: name, backup: count }).optional(),
  systemManager: systemManagerSchema.optional(),
  nlb: nlbStepSchema.optional(),
  disks: diskStepSchema.optional(),
  create: createSchema.optional(),
  delete: z.strictObject({ resource: name.optional(), group: name.optional() }).optional(),
  removeEvs: name.optional(),
  upgradeEvs: name.optional(),
  certificate: name.optional(),
  addDependency: z.strictObject({ from: name, on: name }).optional(),
  zones: z.record(name, z.array(name)).optional(),
  mask: z.strictObject({ disk: name, nodes: z.array(name).optional() }).optional(),
  scsi: z
    .strictObject({ of: name, id: z.number().int().optional(), terminated: z.boolean().optional() })
    .optional(),
  team: z
    .strictObject({ node: name, networks: z.array(name).min(1), dissolve: z.boolean().optional() })
    .optional(),
  iscsi: z
    .strictObject({
      node: name,
      do: z.enum(['addPortal', 'removePortal', 'logOn', 'logOff', 'forget']),
      portal: name.optional(),
      persistent: z.boolean().optional(),
    })
    .optional(),
  place: z.strictObject({ model: name, name, unit: z.number().int().optional() }).optional(),
  takeOut: z.union([name, z.strictObject({ device: name, slot: z.number().int() })]).optional(),
  fit: z.strictObject({ device: name, slot: z.number().int(), card: name }).optional(),
  run: z.union([name, z.strictObject({ line: name, on: name.optional() })]).optional(),
};

const stepSchema = z.strictObject({
  ...simpleStep,
  expect: expectSchema.optional(),
  within: z.strictObject({ time: span, expect: expectSchema }).optional(),
  never: z.strictObject({ for: span, expect: expectSchema }).optional(),
  always: z.strictObject({ for: span, expect: expectSchema }).optional(),
  refused: z
    .strictObject({ step: z.strictObject(simpleStep), code: z.union([name, z.number().int()]).optional() })
    .optional(),
});

const caseSchema = z.strictObject({
  id: name,
  cites: z.array(name).optional(),
  given: givenSchema,
  steps: z.array(stepSchema).min(1),
});

/** A file of behaviour cases, as people write it. */
export const scenarioSchema = z.strictObject({ cases: z.array(caseSchema).min(1) });

/** One behaviour case: given this cluster, when that happens, then this is so. */
export type ScenarioCase = z.output<typeof caseSchema>;
/** The cluster with which a case begins. */
export type Given = z.output<typeof givenSchema>;
/** A group of a given cluster, or one that a step makes. */
export type GivenGroup = z.output<typeof groupSchema>;
/** A resource of a given group. */
export type GivenResource = z.output<typeof resourceSchema>;
/** An Exchange virtual server that is given or made. */
export type GivenEvs = z.output<typeof evsSchema>;
/** A virtual server that a step makes, or to which it adds an application. */
export type GivenVirtualServer = z.output<typeof virtualServerSchema>;
/** One step: exactly one of its keys is there. */
export type Step = z.output<typeof stepSchema>;
/** What has to be so. */
export type Expectation = z.output<typeof expectSchema>;
/** New values of properties. */
export type NewProperties = z.output<typeof setSchema>;

/** The JSON Schema of a file of cases, for editors. */
export function scenarioJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(scenarioSchema, { io: 'input' });
  return { ...schema, title: 'Cluster Room behaviour cases' };
}
