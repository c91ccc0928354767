import { resourceTypeNames } from '#domain';
import { err, nearest, ok, type Result } from '#kernel';
import { checkShape, type LevelError, LevelErrors, type LevelPath, type Locate } from '#levels';
import { computersOf, expandGroup, named } from './build-given.ts';
import { selectorsOf } from './expectations.ts';
import type { FaultWord } from './fault-words.ts';
import {
  type Expectation,
  type GivenGroup,
  type GivenResource,
  type GivenVirtualServer,
  type ScenarioCase,
  type Step,
  scenarioSchema,
} from './scenario-schema.ts';
import { statesOf } from './scenario-states.ts';
import { serverResources } from './virtual-server.ts';

/** Reads a parsed file of cases. Either all of them or everything that is wrong, each with its place; never half a file. */
export function parseScenarios(
  value: unknown,
  locate: Locate,
): Result<readonly ScenarioCase[], readonly LevelError[]> {
  const errors = new LevelErrors(locate);
  const file = checkShape(scenarioSchema, value, ['scenarios'], errors);
  if (file === null) return err(errors.list);
  for (const [index, scenario] of file.cases.entries()) {
    const at: LevelPath = ['scenarios', 'cases', index];
    if (file.cases.findIndex(({ id }) => id === scenario.id) < index)
      errors.add([...at, 'id'], 'name.duplicate', { name: scenario.id });
    new CaseCheck(scenario, at, errors).run();
  }
  return errors.list.length > 0 ? err(errors.list) : ok(file.cases);
}

type Named = 'node' | 'network' | 'group' | 'resource' | 'evs';

/** What each kind of fault has to say. */
const faultNeeds: Readonly<
  Record<FaultWord, readonly ('node' | 'network' | 'resource' | 'evs' | 'between')[]>
> = {
  power: ['node'],
  hang: ['node'],
  systemDisk: ['node'],
  webHang: ['node'],
  serviceCrash: ['node'],
  serviceHang: ['node'],
  nic: ['node', 'network'],
  cable: ['node', 'network'],
  switch: ['network'],
  cut: ['network', 'between'],
  gateway: ['network'],
  hba: ['node'],
  path: ['node'],
  disk: ['resource'],
  array: [],
  sick: ['resource'],
  crash: ['resource'],
  hangs: ['resource'],
  duplicateAddress: ['resource'],
  duplicateName: ['resource'],
  dns: [],
  domainController: [],
  passwordChanged: [],
  logDriveFull: ['evs'],
  monitorCrash: ['node'],
  replay: ['evs'],
  quorumFull: [],
  quorumLogCorrupt: [],
  quorumLogMissing: [],
};

/** Names of the resources that an EVS has (E-8 to E-17). */
const evsResources = [
  ...['IP', 'Name', 'Disk', 'SA', 'IS', 'MTA', 'Routing', 'Search', 'SMTP', 'HTTP', 'POP3', 'IMAP4'],
];

/** Names of groups, resources and EVSs that are given or made on the way. */
function namesOf({
  given,
  steps,
}: ScenarioCase): Readonly<Record<'group' | 'resource' | 'evs', readonly string[]>> {
  const made = steps.flatMap(({ create }) => (create === undefined ? [] : [create]));
  const groups = [
    ...(given.groups ?? []).flatMap(expandGroup),
    ...made
      .filter(({ resource }) => resource === undefined)
      .map(({ group }) => named<GivenGroup>(group))
      .filter((group) => group !== undefined)
      .flatMap(expandGroup),
  ];
  const evs = [...(given.evs ?? []), ...made.map((part) => named(part.evs))]
    .filter((part) => part !== undefined)
    .map(({ name }) => name);
  const servers = made
    .map((part) => named<GivenVirtualServer>(part.virtualServer))
    .filter((part) => part !== undefined);
  return {
    evs,
    group: ['Cluster Group', ...[...groups, ...servers].map(({ name }) => name), ...evs],
    resource: [
      ...['Cluster IP Address', 'Cluster Name', 'Disk Q:', 'Majority Node Set', 'Local Quorum', 'MSDTC'],
      ...groups.flatMap((group) => (group.resources ?? []).map(({ name }) => name)),
      ...made.flatMap(({ resource }) => named(resource)?.name ?? []),
      ...evs.flatMap((name) => evsResources.map((short) => `${short} (${name})`)),
      ...servers.flatMap(({ name, application }) => [
        ...serverResources(name),
        ...(application === undefined ? [] : [named<GivenResource>(application)?.name ?? '']),
      ]),
    ],
  };
}

/** What the shape alone cannot tell: one deed a step, names that exist, words that this build can follow. */
class CaseCheck {
  readonly #scenario: ScenarioCase;
  readonly #at: LevelPath;
  readonly #errors: LevelErrors;
  readonly #names: Readonly<Record<Named, readonly string[]>>;
  /** A line at the prompt may name things anew. */
  readonly #namesByLines: boolean;

  constructor(scenario: ScenarioCase, at: LevelPath, errors: LevelErrors) {
    this.#scenario = scenario;
    this.#at = at;
    this.#errors = errors;
    const { networks } = scenario.given;
    this.#names = {
      node: computersOf(scenario),
      network: Object.keys(networks ?? { public: {}, private: {} }),
      ...namesOf(scenario),
    };
    this.#namesByLines = scenario.steps.some(({ run }) => run !== undefined);
  }

  run(): void {
    const { nodes, nlb, computers } = this.#scenario.given;
    if (nodes.length === 0 && nlb === undefined && computers === undefined)
      this.#errors.add([...this.#at, 'given', 'nodes'], 'key.missing', { key: 'nodes' });
    this.#checkGroups();
    for (const [index, step] of this.#scenario.steps.entries())
      this.#checkStep(step, [...this.#at, 'steps', index]);
  }

  #checkGroups(): void {
    for (const [index, group] of (this.#scenario.given.groups ?? []).entries()) {
      const at = [...this.#at, 'given', 'groups', index];
      this.#know('node', group.owner, [...at, 'owner']);
      for (const [place, node] of (group.preferredOwners ?? []).entries())
        this.#know('node', node, [...at, 'preferredOwners', place]);
      for (const [place, resource] of (group.resources ?? []).entries()) {
        const here = [...at, 'resources', place];
        for (const [owner, node] of (resource.possibleOwners ?? []).entries())
          this.#know('node', node, [...here, 'possibleOwners', owner]);
        this.#checkType(resource.type, [...here, 'type']);
      }
    }
  }

  #checkType(type: string | undefined, at: LevelPath): void {
    if (type === undefined || resourceTypeNames.includes(type)) return;
    this.#unknown('resource type', type, resourceTypeNames, at);
  }

  #checkStep(step: Step, at: LevelPath): void {
    const words = Object.keys(step);
    if (words.length !== 1) {
      this.#errors.add(at, 'step.one', { found: words.join(', ') || '-' });
      return;
    }
    const { refused, expect, within, never, always, ...simple } = step;
    for (const [word, holder] of Object.entries({ within, never, always }))
      if (holder !== undefined) this.#checkExpectation(holder.expect, [...at, word, 'expect']);
    if (expect !== undefined) this.#checkExpectation(expect, [...at, 'expect']);
    if (refused === undefined) this.#checkSimple(simple, at);
    else this.#checkStep(refused.step, [...at, 'refused', 'step']);
  }

  #checkSimple(step: Step, at: LevelPath): void {
    const { create, addDependency, set, fault, heal } = step;
    this.#know('node', typeof step.run === 'object' ? step.run.on : undefined, [...at, 'run', 'on']);
    if (create !== undefined) this.#checkCreation(create, [...at, 'create']);
    this.#know('resource', addDependency?.from, [...at, 'addDependency', 'from']);
    this.#know('resource', addDependency?.on, [...at, 'addDependency', 'on']);
    for (const word of [
      'pause',
      'resume',
      'evict',
      'add',
      'stopService',
      'powerOn',
      'shutdown',
      'reboot',
    ] as const)
      this.#know('node', step[word], [...at, word]);
    this.#know('node', typeof step.startService === 'object' ? step.startService.node : step.startService, [
      ...at,
      'startService',
    ]);
    this.#know('evs', step.removeEvs, [...at, 'removeEvs']);
    this.#know('evs', step.upgradeEvs, [...at, 'upgradeEvs']);
    this.#know('node', step.certificate, [...at, 'certificate']);
    this.#know('node', typeof step.setup === 'object' ? step.setup.node : step.setup, [...at, 'setup']);
    this.#know('node', step.disks?.node, [...at, 'disks', 'node']);
    this.#know('node', step.nlb?.host, [...at, 'nlb', 'host']);
    this.#know('resource', step.fail, [...at, 'fail']);
    this.#know('group', step.move?.group, [...at, 'move', 'group']);
    if (step.move?.to !== 'best') this.#know('node', step.move?.to, [...at, 'move', 'to']);
    this.#oneTarget(set, [...at, 'set'], ['resource', 'group', 'network']);
    for (const word of ['online', 'offline', 'delete'] as const) {
      this.#oneTarget(step[word], [...at, word], ['group', 'resource']);
      this.#know('group', step[word]?.group, [...at, word, 'group']);
      this.#know('resource', step[word]?.resource, [...at, word, 'resource']);
    }
    if (set !== undefined) {
      for (const kind of ['resource', 'group', 'network'] as const)
        this.#know(kind, set[kind], [...at, 'set', kind]);
    }
    for (const [word, part] of Object.entries({ fault, heal })) {
      if (part === undefined) continue;
      for (const kind of faultNeeds[part.kind])
        if (part[kind] === undefined && !(word === 'heal' && kind === 'between'))
          this.#errors.add([...at, word], 'key.missing', { key: kind });
      for (const kind of ['node', 'network', 'resource', 'evs'] as const)
        this.#know(kind, part[kind], [...at, word, kind]);
    }
  }

  #checkExpectation(expected: Expectation, at: LevelPath): void {
    const chosen = selectorsOf(expected);
    if (chosen.length !== 1) this.#errors.add(at, 'expect.one', { found: chosen.join(', ') || '-' });
    for (const kind of ['node', 'network', 'group', 'resource'] as const)
      this.#know(kind, expected[kind], [...at, kind]);
    for (const kind of ['node', 'group', 'resource', 'network', 'interface', 'nlbHost'] as const) {
      const possible: readonly string[] = statesOf[kind];
      for (const word of ['state', 'stateNot'] as const) {
        const state = expected[word];
        if (expected[kind] !== undefined && state !== undefined && !possible.includes(state))
          this.#unknown('state', state, possible, [...at, word]);
      }
    }
    for (const node of expected.heldBy ?? []) this.#know('node', node, [...at, 'heldBy']);
    this.#know('node', expected.processors?.node, [...at, 'processors', 'node']);
    this.#know('node', expected.nlbHost, [...at, 'nlbHost']);
    this.#know('node', expected.analysis?.node, [...at, 'analysis', 'node']);
    this.#know('node', expected.interface?.node, [...at, 'interface', 'node']);
    this.#know('network', expected.interface?.network, [...at, 'interface', 'network']);
  }

  #checkCreation({ resource, group, evs, virtualServer }: NonNullable<Step['create']>, at: LevelPath): void {
    if (resource === undefined) {
      this.#oneTarget({ group, evs, virtualServer }, at, ['group', 'evs', 'virtualServer']);
      const server = named<GivenVirtualServer>(virtualServer);
      this.#know('group', server?.inGroup, [...at, 'virtualServer', 'inGroup']);
      const application = named<GivenResource>(server?.application);
      if (application !== undefined)
        this.#checkType(application.type, [...at, 'virtualServer', 'application', 'type']);
      return;
    }
    if (typeof resource === 'object') this.#checkType(resource.type, [...at, 'resource', 'type']);
    if (group === undefined) this.#errors.add(at, 'key.missing', { key: 'group' });
    else this.#know('group', typeof group === 'string' ? group : group.name, [...at, 'group']);
  }

  /** A step that names nothing would do nothing, and nobody would notice. */
  #oneTarget<K extends string>(
    target: { readonly [W in K]?: unknown } | undefined,
    at: LevelPath,
    kinds: readonly K[],
  ): void {
    if (target === undefined) return;
    const named = kinds.filter((kind) => target[kind] !== undefined);
    if (named.length !== 1) this.#errors.add(at, 'step.one', { found: named.join(', ') || '-' });
  }

  #know(kind: Named, name: string | undefined, at: LevelPath): void {
    if (name === undefined || (this.#namesByLines && kind !== 'node')) return;
    if (!this.#names[kind].some((known) => known.toLowerCase() === name.toLowerCase()))
      this.#unknown(kind, name, this.#names[kind], at);
  }

  #unknown(what: string, name: string, known: readonly string[], at: LevelPath): void {
    const meant = nearest(name, known);
    if (meant === null) this.#errors.add(at, 'name.unknown', { what, name, known: known.join(', ') });
    else this.#errors.add(at, 'name.unknownMeant', { what, name, meant });
  }
}
