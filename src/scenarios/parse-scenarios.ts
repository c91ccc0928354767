import { resourceTypeNames } from '#domain';
import { err, nearest, ok, type Result } from '#kernel';
import { checkShape, type LevelError, LevelErrors, type LevelPath, type Locate } from '#levels';
import { expandGroup } from './build-given.ts';
import { selectorsOf } from './expectations.ts';
import {
  type Expectation,
  faultsToCome,
  type ScenarioCase,
  type Step,
  scenarioSchema,
  statesOf,
} from './scenario-schema.ts';

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

/** What the shape alone cannot tell: one deed a step, names that exist, words that this build can follow. */
class CaseCheck {
  readonly #scenario: ScenarioCase;
  readonly #at: LevelPath;
  readonly #errors: LevelErrors;
  readonly #names: Readonly<Record<'node' | 'network' | 'group' | 'resource', readonly string[]>>;

  constructor(scenario: ScenarioCase, at: LevelPath, errors: LevelErrors) {
    this.#scenario = scenario;
    this.#at = at;
    this.#errors = errors;
    const { nodes, networks, groups = [] } = scenario.given;
    const all = groups.flatMap(expandGroup);
    this.#names = {
      node: nodes.map((node) => (typeof node === 'string' ? node : node.name)),
      network: Object.keys(networks ?? { public: {}, private: {} }),
      group: ['Cluster Group', ...all.map(({ name }) => name)],
      resource: [
        ...['Cluster IP Address', 'Cluster Name', 'Disk Q:'],
        ...all.flatMap(({ resources = [] }) => resources.map(({ name }) => name)),
      ],
    };
  }

  run(): void {
    const { given, steps } = this.#scenario;
    this.#refuseLater([...this.#at, 'given'], {
      evs: given.evs,
      nlb: given.nlb,
      'profile: exchange2000': given.profile === 'exchange2000' ? true : undefined,
    });
    const quorum = typeof given.quorum === 'object' ? given.quorum.kind : given.quorum;
    if (quorum === 'local' || quorum === 'mns')
      this.#refuseLater([...this.#at, 'given'], { [`quorum: ${quorum}`]: true });
    for (const [network, { priority }] of Object.entries(given.networks ?? {}))
      this.#refuseLater([...this.#at, 'given', 'networks', network], { priority });
    this.#checkGroups();
    for (const [index, step] of steps.entries()) this.#checkStep(step, [...this.#at, 'steps', index]);
  }

  #checkGroups(): void {
    for (const [index, group] of (this.#scenario.given.groups ?? []).entries()) {
      const at = [...this.#at, 'given', 'groups', index];
      this.#know('node', group.owner, [...at, 'owner']);
      for (const [place, node] of (group.preferredOwners ?? []).entries())
        this.#know('node', node, [...at, 'preferredOwners', place]);
      this.#refuseLater(at, { antiAffinity: group.antiAffinity });
      for (const [place, resource] of (group.resources ?? []).entries()) {
        const here = [...at, 'resources', place];
        this.#refuseLater(here, { behaviour: resource.behaviour, retryPeriod: resource.retryPeriod });
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
    const { add, create, addDependency, run, set, fault, heal } = step;
    const switches = typeof step.startService === 'object' ? step.startService.switches : undefined;
    this.#refuseLater(at, { add, create, addDependency, run, 'startService.switches': switches });
    for (const word of ['pause', 'resume', 'evict', 'stopService', 'powerOn', 'shutdown', 'reboot'] as const)
      this.#know('node', step[word], [...at, word]);
    this.#know('node', typeof step.startService === 'object' ? step.startService.node : step.startService, [
      ...at,
      'startService',
    ]);
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
      this.#refuseLater([...at, 'set'], {
        antiAffinity: set.antiAffinity,
        retryPeriod: set.retryPeriod,
        behaviour: set.behaviour,
      });
      for (const kind of ['resource', 'group', 'network'] as const)
        this.#know(kind, set[kind], [...at, 'set', kind]);
    }
    for (const [word, part] of Object.entries({ fault, heal })) {
      if (part === undefined) continue;
      if (faultsToCome.includes(part.kind))
        this.#refuseLater([...at, word], { [`kind: ${part.kind}`]: true });
      for (const kind of ['node', 'network', 'resource'] as const)
        this.#know(kind, part[kind], [...at, word, kind]);
    }
  }

  #checkExpectation(expected: Expectation, at: LevelPath): void {
    const { started, lostUserMinutes, nlbHost } = expected;
    this.#refuseLater(at, { started, lostUserMinutes, nlbHost });
    const chosen = selectorsOf(expected);
    const isLater = [started, lostUserMinutes, nlbHost].some((word) => word !== undefined);
    if (chosen.length !== 1 && !isLater)
      this.#errors.add(at, 'expect.one', { found: chosen.join(', ') || '-' });
    for (const kind of ['node', 'network', 'group', 'resource'] as const)
      this.#know(kind, expected[kind], [...at, kind]);
    for (const kind of ['node', 'group', 'resource', 'network'] as const) {
      const possible: readonly string[] = statesOf[kind];
      for (const word of ['state', 'stateNot'] as const) {
        const state = expected[word];
        if (expected[kind] !== undefined && state !== undefined && !possible.includes(state))
          this.#unknown('state', state, possible, [...at, word]);
      }
    }
    this.#know('node', expected.interface?.node, [...at, 'interface', 'node']);
    this.#know('network', expected.interface?.network, [...at, 'interface', 'network']);
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

  #know(kind: 'node' | 'network' | 'group' | 'resource', name: string | undefined, at: LevelPath): void {
    if (name !== undefined && !this.#names[kind].includes(name))
      this.#unknown(kind, name, this.#names[kind], at);
  }

  #unknown(what: string, name: string, known: readonly string[], at: LevelPath): void {
    const meant = nearest(name, known);
    if (meant === null) this.#errors.add(at, 'name.unknown', { what, name, known: known.join(', ') });
    else this.#errors.add(at, 'name.unknownMeant', { what, name, meant });
  }

  /** Words of the contract that this build cannot follow yet are refused by name, never passed over. */
  #refuseLater(at: LevelPath, words: Readonly<Record<string, unknown>>): void {
    for (const [word, value] of Object.entries(words))
      if (value !== undefined) this.#errors.add(at, 'word.later', { word });
  }
}
